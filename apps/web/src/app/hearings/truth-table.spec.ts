import type { Hearing } from '@resguardo/contract/hearings';
import { backersOf, truthTable } from './truth-table';

const now = '2026-11-24T18:00:00Z';
const said = (source: Hearing['claims'][number]['source'], on: string | null, time: string | null, seen: string) => ({
  id: source,
  source,
  on,
  time,
  seenAt: `${seen}T16:00:00Z`,
  note: null,
  at: `${seen}T16:00:00Z`,
  by: 'me',
});
const facts = { on: '2026-12-03', courtTime: '08:30', claims: [], verified: null, settled: null };
const five = [
  said('nta', '2026-12-03', '09:00', '2026-09-02'),
  said('tearSheet', '2026-12-03', '08:30', '2026-11-22'),
  said('portal', '2026-12-03', null, '2026-11-23'),
  said('clerk', '2026-12-03', '08:30', '2026-11-12'),
  said('courtLine', '2026-12-10', '08:30', '2026-11-24'),
];
const rows = (table: ReturnType<typeof truthTable>) =>
  table.rows.map(({ source, column, mark }) => `${source} ${String(column)} ${mark}`);

describe('who says what', () => {
  it('puts five sources on three dates, oldest word first, and marks each', () => {
    const table = truthTable({ ...facts, claims: five }, now);
    expect(table.columns.map(({ on, time, inUse }) => `${String(on)} ${String(time)} ${String(inUse)}`)).toEqual([
      '2026-12-03 08:30 true',
      '2026-12-03 09:00 false',
      '2026-12-10 08:30 false',
    ]);
    expect(rows(table)).toEqual([
      'nta 1 against',
      'clerk 0 aging',
      'tearSheet 0 stands',
      'portal 0 stands',
      'courtLine 2 against',
    ]);
    expect(backersOf(table)).toBe(3);
  });

  it('keeps what a source said before as its history, whichever was written down first', () => {
    const claims = [
      said('courtLine', '2026-12-03', '08:30', '2026-11-20'),
      said('courtLine', '2026-12-10', '08:30', '2026-11-01'),
    ];
    const table = truthTable({ ...facts, claims }, now);
    expect(rows(table)).toEqual(['courtLine 0 stands']);
    expect(table.rows[0]?.earlier.map(({ on }) => on)).toEqual(['2026-12-10']);
    expect(table.columns).toHaveLength(1);
  });

  it('takes a verification as the latest word of that source', () => {
    const verified = { ...said('courtLine', '2026-12-03', '08:30', '2026-11-24'), source: 'courtLine' as const };
    const claims = [said('courtLine', '2026-12-10', '08:30', '2026-11-20')];
    expect(rows(truthTable({ ...facts, claims, verified }, now))).toEqual(['courtLine 0 stands']);
  });

  it('calls what was settled history, and what was said since a contradiction', () => {
    const settled = { on: '2026-12-03', time: '08:30', reason: 'clerk', at: '2026-11-23T17:00:00Z', by: 'me' };
    const claims = [...five.slice(0, 1), said('courtLine', '2026-12-10', '08:30', '2026-11-24')];
    expect(rows(truthTable({ ...facts, claims, settled }, now))).toEqual(['nta 1 history', 'courtLine 2 against']);
  });

  it('shows “no date” as a column of its own, and the date in use when no source speaks', () => {
    const claims = [said('portal', null, null, '2026-11-23')];
    const { columns } = truthTable({ ...facts, claims }, now);
    expect(columns.map(({ on, inUse }) => [on, inUse])).toEqual([
      ['2026-12-03', true],
      [null, false],
    ]);
    const silent = truthTable(facts, now);
    expect(silent).toMatchObject({ columns: [{ inUse: true }], rows: [] });
  });
});
