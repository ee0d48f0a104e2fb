import { Temporal } from 'temporal-polyfill';
import { disclosureRules, rateOf, rulesFor, type DisclosureRule, type Readers, type Shown } from './disclosure';
import { allRows, publish, type Columns, type CountTable, type Published } from './disclosure-table';
import { wallTimeAt } from './hearing-clock';
import {
  countedAlike,
  figureKeys,
  indicators,
  neverCounted,
  pictureSeries,
  pictureTables,
  placesOf,
  seriesKeys,
  type FigureKey,
  type Indicator,
  type PictureTable,
  type SeriesKey,
  type SeriesName,
} from './indicators';

/** The days a picture is of. */
export interface PictureDays {
  readonly today: string;
  /** The last day of the fortnight that begins today. */
  readonly soonUntil: string;
  /** The first day of the earliest month that is counted, and the last day of the latest. */
  readonly from: string;
  readonly to: string;
}

/** Where on the border it is still today when everywhere else it is tomorrow: no hearing of today is left out for the clock. */
const lastZone = 'America/Tijuana';

export function pictureDays(now: Date): PictureDays {
  const today = wallTimeAt(now.toISOString(), lastZone).on;
  const ends = Object.values(pictureSeries);
  const first = monthsFrom(today, Math.min(...ends.map(([from]) => from)));
  const last = monthsFrom(today, Math.max(...ends.map(([, to]) => to)));
  return {
    today,
    soonUntil: Temporal.PlainDate.from(today).add({ days: 13 }).toString(),
    from: first.toPlainDate({ day: 1 }).toString(),
    to: last.toPlainDate({ day: last.daysInMonth }).toString(),
  };
}

const monthsFrom = (day: string, months: number): Temporal.PlainYearMonth =>
  Temporal.PlainDate.from(day).toPlainYearMonth().add({ months });

/** The months of a series as `2026-07`, oldest first. */
export function monthsOf(series: SeriesKey, today: string): string[] {
  const [from, to] = pictureSeries[series];
  return Array.from({ length: to - from + 1 }, (_, index) => monthsFrom(today, from + index).toString());
}

/** One count as the database gives it: of a table, in a port's row or a month's, in a column that is no sum. */
export interface PictureCount {
  readonly kind: string;
  readonly place: string;
  readonly part: string;
  readonly n: number;
}

interface FigureCounts {
  readonly count: Shown;
  /** `null`: a figure that is of nothing, or of which nothing can be unknown. */
  readonly of: Shown | null;
  readonly unknown: Shown | null;
}
export interface Figure extends FigureCounts {
  readonly key: FigureKey;
  /** Whole percent; `null`: something is hidden or rounded (80 of 80 may be 79 of 82), or there are too few. */
  readonly rate: number | null;
  readonly byPort: (FigureCounts & { readonly port: string })[];
}
export interface Series {
  readonly key: SeriesKey;
  readonly total: Shown;
  readonly months: { readonly month: string; readonly count: Shown }[];
}

/** The figures for these readers. */
export function pictureFor(
  counts: readonly PictureCount[],
  { today }: PictureDays,
  ports: readonly string[],
  readers: Readers,
): { figures: Figure[]; series: Series[] } {
  const found = new Map(counts.map(({ kind, place, part, n }) => [`${kind}|${place}|${part}`, n]));
  const tableOf = (
    kind: string,
    columns: Columns,
    rows: readonly string[],
    never: CountTable['never'] = () => false,
  ): CountTable => ({
    never,
    columns,
    rows,
    count: (row, column) => found.get(`${kind}|${row}|${column}`) ?? 0,
    silent: columnsIn(columns).filter((column) => !told.has(`${kind}|${column}`)),
  });
  const tables = Object.fromEntries([
    ...(Object.keys(pictureTables) as PictureTable[]).map(
      (kind) => [kind, tableOf(kind, pictureTables[kind], placesOf(kind, ports), neverCounted[kind])] as const,
    ),
    ...seriesKeys.map((key) => {
      const kind: SeriesName = `monthly ${key}`;
      return [kind, tableOf(kind, { [key]: {} }, monthsOf(key, today))] as const;
    }),
  ]) as Record<PictureTable | SeriesName, CountTable>;
  const shown = publish(tables, countedAlike, rulesFor(readers));
  return {
    figures: figureKeys.map((key) =>
      figureOf(key, shown, placesOf(indicators[key].table, ports), disclosureRules[readers]),
    ),
    series: seriesKeys.map((key) => ({
      key,
      total: shown[`monthly ${key}`](allRows, key),
      months: monthsOf(key, today).map((month) => ({ month, count: shown[`monthly ${key}`](month, key) })),
    })),
  };
}

/** Columns that a figure or a series shows, or another column that counts the same; the others are what is left of a sum. */
const told: ReadonlySet<string> = new Set([
  ...figureKeys.flatMap((key) => {
    const { table, counts, of, unknown }: Indicator = indicators[key];
    return [`${table}|${counts}`, `${table}|${of ?? ''}`, unknown?.join('|') ?? ''];
  }),
  ...seriesKeys.map((key) => `monthly ${key}|${key}`),
  ...countedAlike.flatMap(({ one, oneColumn, other, otherColumn }) => [
    `${one}|${oneColumn}`,
    `${other}|${otherColumn}`,
  ]),
]);

const columnsIn = (columns: Columns): string[] =>
  Object.entries(columns).flatMap(([name, parts]) => [name, ...columnsIn(parts)]);

function figureOf(
  key: FigureKey,
  shown: Readonly<Record<PictureTable, Published>>,
  places: readonly string[],
  { roundedTo }: DisclosureRule,
): Figure {
  const { table, counts, of, unknown }: Indicator = indicators[key];
  const at = (place: string): FigureCounts => ({
    count: shown[table](place, counts),
    of: of === null ? null : shown[table](place, of),
    unknown: unknown === null ? null : shown[unknown[0]](place, unknown[1]),
  });
  const whole = at(allRows);
  return {
    key,
    ...whole,
    rate: whole.of === null || roundedTo > 1 ? null : rateOf(whole.count, whole.of),
    byPort: places.map((port) => ({ port, ...at(port) })),
  };
}
