import type { Report } from '@resguardo/contract/hearings';
import { compareReports } from './report-row';

const report = (time: string, on = '2026-12-03', port: string | null = 'el-paso', estimated = false): Report => ({
  on,
  time,
  zone: 'America/Denver',
  port,
  estimated,
  at: `${on}T${time}:00Z`,
});

describe('when a family must be at the bridge', () => {
  it.each([
    ['the same time is written again', [report('04:30'), report('04:30')], ['first', 'same']],
    ['two times of one day and bridge pass unmarked', [report('04:30'), report('06:00')], ['first', 'differs']],
    [
      'whoever agrees with the first is marked after one who does not',
      [report('04:30'), report('06:00'), report('04:30')],
      ['first', 'differs', 'same'],
    ],
    ['another day is told twice', [report('04:30'), report('06:00', '2026-12-04')], ['first', 'first']],
    [
      'two who share another day than the first pass unmarked',
      [report('04:30'), report('05:00', '2026-12-04'), report('06:00', '2026-12-04')],
      ['first', 'first', 'differs'],
    ],
    [
      'an estimate is called the same as what is on paper',
      [report('04:30'), report('04:30', '2026-12-03', 'el-paso', true)],
      ['first', 'first'],
    ],
    [
      'an estimate is marked against a paper: no two papers differ',
      [report('03:45'), report('04:30', '2026-12-03', 'el-paso', true)],
      ['first', 'first'],
    ],
    [
      'a bridge that is not known is taken for the same one',
      [report('04:30', '2026-12-03', null), report('06:00', '2026-12-03', null)],
      ['first', 'first'],
    ],
    ['what is not known is a difference', [null, report('04:30'), null], ['unknown', 'first', 'unknown']],
  ] as const)('would mislead if %s', (_, reports, cells) => {
    expect(compareReports(reports)).toEqual(cells);
  });
});
