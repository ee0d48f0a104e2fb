import { readFileSync } from 'node:fs';
import { phaseByEnrolment } from './program-phase';

const { rows } = JSON.parse(readFileSync(`${__dirname}/../../../seeds/reference/program-phases.json`, 'utf8')) as {
  rows: { id: string; from: string; to: string | null; kind: string }[];
};

describe('phase by enrolment date', () => {
  test.each(rows.filter(({ kind }) => kind === 'enrolment'))(
    '$id would begin or end on another day than the reference list says',
    ({ id, from, to }) => {
      expect(phaseByEnrolment(from)).toEqual({ phase: id, outsideWindow: false });
      expect(phaseByEnrolment(to ?? '2026-11-24')).toEqual({ phase: id, outsideWindow: false });
    },
  );

  test.each(['2019-01-28', '2021-01-21', '2021-12-05', '2022-08-09', '2025-01-20'])(
    'enrolment on %s, outside every window, would pass without a remark',
    (day) => {
      expect(phaseByEnrolment(day)).toEqual({ phase: 'none', outsideWindow: true });
    },
  );

  test('a day that was not asked would be remarked on', () => {
    expect(phaseByEnrolment(null)).toEqual({ phase: 'unknown', outsideWindow: false });
  });
});
