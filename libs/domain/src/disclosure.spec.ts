import * as fc from 'fast-check';
import { disclosureRules, hiddenIn, rateOf, rounded, rulesFor, type Shown } from './disclosure';
import { allRows, cellsOf, publish, type Columns, type CountTable } from './disclosure-table';

const plain: Columns = { whole: { yes: {}, no: {} } };
const deep: Columns = { registered: { none: {}, served: { open: { yes: {}, no: {} }, closed: {} } } };
const flat: Columns = { registered: { none: {}, served: { open: {}, closed: {} } } };
const one: Columns = { only: {} };

const leaves = (columns: Columns): string[] =>
  Object.entries(columns).flatMap(([name, parts]) => (Object.keys(parts).length === 0 ? [name] : leaves(parts)));

const tableOf = (columns: Columns, counts: number[][], silent?: string[], never: string[] = []): CountTable => ({
  ...(silent && { silent }),
  columns,
  rows: counts.map((_, row) => `r${String(row)}`),
  count: (row, column) =>
    never.includes(`${row}|${column}`) ? 0 : (counts[Number(row.slice(1))]?.[leaves(columns).indexOf(column)] ?? 0),
  ...(never.length > 0 && { never: (row, column) => never.includes(`${row}|${column}`) }),
});

/** The cells of every table of a shape whose counts are at most `most`, and nothing where nothing can be. */
function everyTable(columns: Columns, rows: number, most: number, never: string[] = []): number[][] {
  const empty = Array.from({ length: rows }, () => leaves(columns).map(() => 0));
  const free = empty.flatMap((counts, row) => counts.map((_, column) => ({ row, column })));
  const can = free.filter(({ row, column }) => !never.includes(`r${String(row)}|${leaves(columns)[column] ?? ''}`));
  return Array.from({ length: (most + 1) ** can.length }, (_, number) => {
    const counts = empty.map((row) => [...row]);
    can.forEach(({ row, column }, place) => {
      (counts[row] as number[])[column] = Math.floor(number / (most + 1) ** place) % (most + 1);
    });
    return cellsOf(tableOf(columns, counts)).map(({ count }) => count);
  });
}

/** Cells that are hidden and have one value only in all tables that show the same. */
function workedOut(table: CountTable, under: number, everything: number[][]): string[] {
  const cells = cellsOf(table);
  const hidden = hiddenIn(cells, under);
  const fitting = everything.filter((other) =>
    cells.every(({ count, silent }, index) => hidden.has(index) || silent || other[index] === count),
  );
  return [...hidden]
    .filter((index) => cells[index]?.never !== true)
    .filter((index) => new Set(fitting.map((other) => other[index])).size === 1)
    .map((index) => JSON.stringify(cells[index]));
}

describe('a hidden cell', () => {
  const tables = (columns: Columns, rows: number, most: number, silent: string[], never: string[]) =>
    fc
      .array(
        fc.array(fc.nat({ max: most }), { minLength: leaves(columns).length, maxLength: leaves(columns).length }),
        {
          minLength: rows,
          maxLength: rows,
        },
      )
      .map((counts) => tableOf(columns, counts, silent, never));

  const unasked = ['r0|none', 'r1|none'];
  it.each([
    ['rows and columns', plain, 3, 2, [], []],
    ['a column that nothing shows', plain, 3, 2, ['no'], []],
    ['parts of parts', deep, 2, 1, [], []],
    ['parts of parts, some of which nothing shows', deep, 2, 1, ['none', 'no', 'open'], []],
    ['one column', one, 5, 4, [], []],
    ['cells that cannot be', plain, 3, 2, ['no'], ['r0|no', 'r1|no']],
    ['a row of one cell', plain, 3, 2, ['no'], ['r2|no']],
    ['parts that only one row can have', flat, 3, 1, ['none', 'closed'], unasked],
  ])('follows from the sums that are shown: %s', (_, columns, rows, most, silent, never) => {
    // One more than there is: whatever fits may be a little larger.
    const everything = everyTable(columns, rows, most + 1, never);
    fc.assert(
      fc.property(tables(columns, rows, most, silent, never), fc.integer({ min: 1, max: most + 1 }), (table, under) => {
        expect(workedOut(table, under, everything)).toEqual([]);
      }),
    );
  });

  it('is a sum of which each part but one cannot be, and that part is shown', () => {
    const counts = [
      [0, 34, 0],
      [0, 40, 12],
      [6, 0, 3],
    ];
    const never = ['r0|none', 'r1|none'];
    const { t } = publish({ t: tableOf(flat, counts, ['none', 'closed'], never) }, [], rulesFor('donor'));
    for (const row of ['r0', 'r1']) expect([row, t(row, 'served')]).toEqual([row, t(row, 'registered')]);
    expect([t('r2', 'served'), t('r2', 'registered')]).toEqual(['hidden', 'hidden']);
  });

  it('stands alone in its row or column', () => {
    const big: Columns = { whole: { a: {}, b: {}, c: {} } };
    const counts = fc.array(fc.array(fc.nat({ max: 60 }), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 9,
    });
    fc.assert(
      fc.property(counts, fc.constantFrom(5, 11), (rows, under) => {
        const cells = cellsOf(tableOf(big, rows));
        const hidden = hiddenIn(cells, under);
        const lines = cells.flatMap(({ from, to }) => [from, to]);
        for (const line of lines) {
          const there = cells.flatMap((cell, index) => (cell.from === line || cell.to === line ? [index] : []));
          expect(there.filter((index) => hidden.has(index))).not.toHaveLength(1);
        }
        cells.forEach((cell, index) => cell.count < under && expect(hidden).toContain(index));
      }),
    );
  });

  it('is zero, and the sum beside it says so', () => {
    const { t } = publish({ t: tableOf(one, [[0], [0], [30], [20]]) }, [], rulesFor('donor'));
    expect(['r0', 'r1', 'r2', 'r3', allRows].map((row) => t(row, 'only'))).toEqual([
      'hidden',
      'hidden',
      30,
      'hidden',
      50,
    ]);
  });

  it('would be hidden where nothing is small, or for readers inside', () => {
    const fine = tableOf(plain, [
      [12, 30],
      [20, 15],
    ]);
    const small = tableOf(plain, [
      [1, 0],
      [20, 15],
    ]);
    expect(hiddenIn(cellsOf(fine), 11)).toEqual(new Set());
    const { t } = publish({ t: small }, [], rulesFor('inside'));
    expect([t('r0', 'yes'), t('r0', 'no'), t(allRows, 'whole')]).toEqual([1, 0, 36]);
  });

  it('is shown to readers who see less', () => {
    const table = tableOf(one, [[3], [60], [12], [11]]);
    const rows = ['r0', 'r1', 'r2', 'r3'];
    const [donor, everybody] = [rulesFor('donor'), rulesFor('public')].map(
      (rules) => publish({ t: table }, [], rules).t,
    );
    expect(rows.map((row) => donor?.(row, 'only'))).toEqual(['hidden', 60, 12, 'hidden']);
    expect(rows.map((row) => everybody?.(row, 'only'))).toEqual(['hidden', 60, 10, 'hidden']);
  });

  it('takes a figure with it where something that nothing shows would do', () => {
    const asked: Columns = { whole: { yes: {}, no: {}, unknown: {} } };
    const counts = [
      [60, 200, 0],
      [40, 300, 30],
    ];
    const { t } = publish({ t: tableOf(asked, counts, ['no']) }, [], rulesFor('donor'));
    const shown = ['r0', 'r1', allRows].map((row) => ['yes', 'whole', 'unknown'].map((column) => t(row, column)));
    expect(shown).toEqual([
      [60, 260, 'hidden'],
      [40, 370, 'hidden'],
      [100, 630, 30],
    ]);
  });

  it('takes a large cell with it where a small one would do', () => {
    const { t } = publish({ t: tableOf(one, [[3], [400], [7], [90]]) }, [], rulesFor('donor'));
    expect(['r0', 'r1', 'r2', 'r3'].map((row) => t(row, 'only'))).toEqual(['hidden', 400, 'hidden', 90]);
  });
});

describe('the same people in two tables', () => {
  it('are hidden in one and shown in the other', () => {
    const people = tableOf(one, [[2], [30], [40]]);
    const cases = tableOf(one, [[20], [31], [50], [2]]);
    const same = [{ one: 'people', oneColumn: 'only', other: 'cases', otherColumn: 'only', rows: 'each' }] as const;
    const shown = publish({ people, cases }, same, rulesFor('donor'));
    expect(['r0', 'r1', 'r2'].map((row) => shown.people(row, 'only'))).toEqual(['hidden', 'hidden', 40]);
    expect(['r0', 'r1', 'r2', 'r3'].map((row) => shown.cases(row, 'only'))).toEqual(['hidden', 'hidden', 50, 'hidden']);
  });

  it('are worked out of the months, whose sum is the sum of the ports', () => {
    const ports = tableOf(one, [[1], [2]]);
    const months = tableOf(one, [[1], [1], [1]]);
    const same = [{ one: 'ports', oneColumn: 'only', other: 'months', otherColumn: 'only', rows: 'all' }] as const;
    const large = tableOf(one, [[40], [50], [60]]);
    const shown = publish({ ports, months }, same, rulesFor('donor'));
    expect([shown.ports(allRows, 'only'), shown.months(allRows, 'only')]).toEqual(['hidden', 'hidden']);
    const apart = publish({ ports: large, months: large }, same, rulesFor('donor'));
    expect(apart.ports('r0', 'only')).toBe(40);
  });

  it('are asked for in a row or column that is not there', () => {
    const { t } = publish({ t: tableOf(one, [[30]]) }, [], rulesFor('donor'));
    expect(() => t('r7', 'only')).toThrow('No cell only of r7.');
  });
});

describe('a figure', () => {
  it.each<[Shown, Shown, number | null]>([
    [6, 19, null],
    [6, 20, 30],
    ['hidden', 400, null],
    [40, 'hidden', null],
    [0, 40, 0],
  ])('of %p in %p would have another rate than %p', (part, whole, rate) => {
    expect(rateOf(part, whole)).toBe(rate);
  });

  it('is rounded for readers other than the public, or not for the public', () => {
    expect([12, 13, 17, 18, 360].map((count) => rounded(count, disclosureRules.public))).toEqual([10, 15, 15, 20, 360]);
    expect([12, 13].map((count) => rounded(count, disclosureRules.donor))).toEqual([12, 13]);
  });
});
