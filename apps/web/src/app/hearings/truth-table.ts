import type { Hearing } from '@resguardo/contract/hearings';
import { datesOf, verifiedForDays } from '@resguardo/domain/hearing-truth';

type Claim = Hearing['claims'][number];
type Said = Omit<Claim, 'id' | 'at'>;

/** What a source's word means for the date in use. `aging`: it fits, and is too old to lean on. `history`: it was settled since. */
export type TruthMark = 'stands' | 'aging' | 'against' | 'history';

export interface TruthRow extends Said {
  column: number;
  mark: TruthMark;
  /** Whole days since it was seen. */
  days: number;
  /** What the same source said before, the latest first. */
  earlier: readonly Said[];
}

export interface TruthTable {
  columns: readonly { on: string | null; time: string | null; inUse: boolean }[];
  /** In the order in which the sources were seen. */
  rows: readonly TruthRow[];
}

type Facts = Pick<Hearing, 'on' | 'courtTime' | 'claims' | 'verified' | 'settled'>;

/**
 * Who says what about a hearing's date: one row a source with its latest word, one column a date, the date in use among them.
 * Verifying is a word of the court too.
 */
export function truthTable({ on, courtTime, claims, verified, settled }: Facts, now: string): TruthTable {
  const latest = new Map<string, Said[]>();
  const court: Said[] = verified ? [{ ...verified, seenAt: verified.at }] : [];
  for (const said of [...claims, ...court].sort((a, b) => (a.seenAt < b.seenAt ? -1 : 1)))
    latest.set(said.source, [said, ...(latest.get(said.source) ?? [])]);
  const words = [...latest.values()].flatMap(([said, ...earlier]) => (said ? [{ said, earlier }] : []));

  const dates = datesOf([...words.map(({ said }) => said), { source: 'file', on, time: courtTime, seenAt: '' }]);
  const holds = (date: { on: string | null; time: string | null }, said: { on: string | null; time: string | null }) =>
    date.on === said.on && (date.time === said.time || said.time === null || date.time === null);
  const columnOf = (said: { on: string | null; time: string | null }) => dates.findIndex((date) => holds(date, said));
  const inUse = columnOf({ on, time: courtTime });

  const all = words.map(({ said, earlier }) => {
    const column = columnOf(said);
    const days = Math.max(0, Math.floor((Date.parse(now) - Date.parse(said.seenAt)) / 86_400_000));
    return { ...said, column, days, earlier, mark: markOf(column === inUse, days, settled, said.seenAt) };
  });
  // What the file said first is worth a line only while nobody else says it.
  const rows = all.filter(
    ({ source, column }) =>
      source !== 'file' || !all.some((other) => other.source !== 'file' && other.column === column),
  );
  return {
    columns: dates.map((date, index) => ({ on: date.on, time: date.time, inUse: index === inUse })),
    rows: rows.sort((a, b) => (a.seenAt < b.seenAt ? -1 : 1)),
  };
}

function markOf(fits: boolean, days: number, settled: Facts['settled'], seenAt: string): TruthMark {
  if (fits) return days > verifiedForDays ? 'aging' : 'stands';
  return settled !== null && seenAt <= settled.at ? 'history' : 'against';
}

/** How many sources speak for the date in use: each is a reason not to leave it on one word. The file's own word is none. */
export const backersOf = (table: TruthTable): number =>
  table.rows.filter(({ column, source }) => table.columns[column]?.inUse === true && source !== 'file').length;
