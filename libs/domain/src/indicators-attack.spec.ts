import * as fc from 'fast-check';
import type { Readers, Shown } from './disclosure';
import type { Columns } from './disclosure-table';
import { figureKeys, indicators, pictureTables, placesOf, type Indicator, type PictureTable } from './indicators';
import { monthsOf, pictureDays, pictureFor, type PictureCount } from './indicators-picture';

/** Somebody who reads what donors and the public get, knows every sum, and knows how the database counts. */
const days = pictureDays(new Date('2026-11-24T20:00:00Z'));
const ports = ['sanYsidro', 'laredo', 'nogales'];
const months = monthsOf('visits', days.today);
const tables = Object.keys(pictureTables) as PictureTable[];
const told: Readers[] = ['donor', 'public'];

type Range = [least: number, most: number];
type Sum = [whole: string, parts: string[]];

const every = (columns: Columns): [string, string[]][] =>
  Object.entries(columns).flatMap(([name, parts]) => [
    [name, Object.keys(parts)] as [string, string[]],
    ...every(parts),
  ]);

/** No unit of this table can be counted there: whoever has no case has no port, and members at two ports are apart. */
const cannotBe = (table: PictureTable, place: string, part: string): boolean =>
  (part === 'noCase' && place !== 'notAsked') || (table === 'families' && place === 'several' && part !== 'apart');

const sums: Sum[] = [
  ...tables.flatMap((table) =>
    every(pictureTables[table]).flatMap(([column, parts]): Sum[] => [
      [`${table}|all|${column}`, placesOf(table, ports).map((place) => `${table}|${place}|${column}`)],
      ...(parts.length === 0 ? [] : ['all', ...placesOf(table, ports)]).map((place): Sum => [
        `${table}|${place}|${column}`,
        parts.map((part) => `${table}|${place}|${part}`),
      ]),
    ]),
  ),
  ['visits|all|visits', months.map((month) => `visits by month|${month}`)],
  // Nobody has two cases here: so much is true of nearly everybody.
  ...['all', ...placesOf('people', ports)].flatMap((place): Sum[] => [
    [`people|${place}|served`, [`cases|${place}|cases`]],
    [`people|${place}|openCase`, [`cases|${place}|pending`]],
    [`people|${place}|caseStageUnknown`, [`cases|${place}|stageUnknown`]],
  ]),
];

/** Least and most of every cell, made narrower until nothing changes. */
function deduced(known: ReadonlyMap<string, Range>): Map<string, Range> {
  const ranges = new Map<string, Range>(known);
  const of = (cell: string): Range => ranges.get(cell) ?? [0, 100_000];
  let changed = true;
  const narrow = (cell: string, least: number, most: number): void => {
    const [before, after] = [of(cell), [Math.max(of(cell)[0], least), Math.min(of(cell)[1], most)] as Range];
    if (after[0] > before[0] || after[1] < before[1]) changed = true;
    ranges.set(cell, after);
  };
  while (changed) {
    changed = false;
    for (const [whole, parts] of sums) {
      const [least, most] = [0, 1].map((end) => parts.reduce((sum, part) => sum + (of(part)[end] ?? 0), 0)) as Range;
      narrow(whole, least, most);
      for (const part of parts) {
        const others = [0, 1].map((end) =>
          parts.reduce((n, each) => (each === part ? n : n + (of(each)[end] ?? 0)), 0),
        );
        narrow(part, of(whole)[0] - (others[1] ?? 0), of(whole)[1] - (others[0] ?? 0));
      }
    }
  }
  return ranges;
}

/** Every cell of an answer that somebody reads. */
function read(counts: readonly PictureCount[], readers: Readers): Map<string, Shown> {
  const { figures, series } = pictureFor(counts, days, ports, readers);
  const cells = new Map<string, Shown>();
  for (const key of figureKeys) {
    const figure = figures.find((each) => each.key === key);
    const { table, counts: column, of, unknown }: Indicator = indicators[key];
    for (const row of [...(figure?.byPort ?? []), ...(figure ? [{ port: 'all', ...figure }] : [])]) {
      cells.set(`${table}|${row.port}|${column}`, row.count);
      if (row.of !== null) cells.set(`${table}|${row.port}|${of ?? ''}`, row.of);
      if (row.unknown !== null) cells.set(`${unknown?.[0] ?? ''}|${row.port}|${unknown?.[1] ?? ''}`, row.unknown);
    }
  }
  for (const { month, count } of series.find(({ key }) => key === 'visits')?.months ?? [])
    cells.set(`visits by month|${month}`, count);
  return cells;
}

const leaves = (columns: Columns): string[] =>
  every(columns).flatMap(([name, parts]) => (parts.length === 0 ? [name] : []));

const units: { kind: PictureTable; place: string; part: string }[] = tables
  .filter((table) => table !== 'cases')
  .flatMap((kind) =>
    placesOf(kind, ports).flatMap((place) =>
      leaves(pictureTables[kind]).flatMap((part) => (cannotBe(kind, place, part) ? [] : [{ kind, place, part }])),
    ),
  );
const some = fc.oneof(fc.constant(0), fc.nat({ max: 5 }), fc.nat({ max: 14 }), fc.integer({ min: 11, max: 60 }));

const stageOf: Readonly<Record<string, string>> = {
  ofRecord: 'pending',
  notOfRecord: 'pending',
  counselNotNoted: 'pending',
  caseOver: 'closed',
  caseStageUnknown: 'stageUnknown',
};

/** What the database would say: of everybody one case, and of every visit its month. */
const organisations = fc
  .tuple(fc.array(some, { minLength: units.length, maxLength: units.length }), fc.infiniteStream(fc.nat({ max: 11 })))
  .map(([numbers, turns]): PictureCount[] => {
    const own = units.map((unit, index): PictureCount => ({ ...unit, n: numbers[index] ?? 0 }));
    const more = new Map<string, PictureCount>();
    const add = (kind: string, place: string, part: string, n: number): void => {
      const key = `${kind}|${place}|${part}`;
      more.set(key, { kind, place, part, n: (more.get(key)?.n ?? 0) + n });
    };
    for (const { kind, place, part, n } of own) {
      const stage = stageOf[part];
      if (kind === 'people' && stage !== undefined) add('cases', place, stage, n);
      if (kind === 'visits') add('monthly visits', months[turns.next().value ?? 0] ?? '', 'visits', n);
    }
    return [...own, ...more.values()];
  });

/** What is known of each cell to somebody who got these answers; and what is known without the sums. */
function attacked(counts: readonly PictureCount[], answers: readonly Readers[]) {
  const known = new Map<string, Range>();
  for (const table of tables)
    for (const place of placesOf(table, ports))
      for (const part of leaves(pictureTables[table]))
        if (cannotBe(table, place, part)) known.set(`${table}|${place}|${part}`, [0, 0]);
  for (const readers of answers)
    for (const [cell, shown] of read(counts, readers)) {
      if (shown === 'hidden') continue;
      const [least, most] = known.get(cell) ?? [0, 100_000];
      const around = readers === 'public' ? 2 : 0;
      known.set(cell, [Math.max(least, shown - around), Math.min(most, shown + around)]);
    }
  return { ranges: deduced(known), fixed: known };
}

describe('a hidden cell of the picture', () => {
  it('is known to whoever reads both answers and knows what cannot be', () => {
    let hidden = 0;
    fc.assert(
      fc.property(organisations, (counts) => {
        const { ranges, fixed } = attacked(counts, told);
        for (const [cell, shown] of read(counts, 'donor')) {
          if (shown !== 'hidden' || fixed.get(cell)?.[1] === 0) continue;
          hidden += 1;
          const [least, most] = ranges.get(cell) ?? [0, 0];
          expect([cell, most > least]).toEqual([cell, true]);
        }
      }),
      { numRuns: 60 },
    );
    expect(hidden).toBeGreaterThan(1000);
  });

  it('is known to the public', () => {
    fc.assert(
      fc.property(organisations, (counts) => {
        const { ranges, fixed } = attacked(counts, ['public']);
        for (const [cell, shown] of read(counts, 'public')) {
          if (shown !== 'hidden' || fixed.get(cell)?.[1] === 0) continue;
          const [least, most] = ranges.get(cell) ?? [0, 0];
          expect([cell, most > least]).toEqual([cell, true]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is shown to the public though donors do not see it', () => {
    fc.assert(
      fc.property(organisations, (counts) => {
        const everybody = read(counts, 'public');
        for (const [cell, shown] of read(counts, 'donor'))
          if (shown === 'hidden') expect([cell, everybody.get(cell)]).toEqual([cell, 'hidden']);
      }),
      { numRuns: 60 },
    );
  });
});
