import type { Columns, SameCell } from './disclosure-table';

/**
 * The figures of the picture: what each counts, of how many, and what is unknown. This page is their definition; the words are in
 * the web's tables under `picture.<key>.…`, and the database counts by the functions `app.picture_…`.
 *
 * Honesty (domain brief §8): unknown is not "no" and stands beside the figure; whoever has two cases counts once where people are
 * counted; no rate of fewer than twenty.
 */

/** What is counted in one system of sums. The columns without parts are what the database counts. */
export const pictureTables = {
  /** Each person once, by the case that is open, else by the newest one. */
  people: {
    registered: {
      noCase: {},
      served: { openCase: { ofRecord: {}, notOfRecord: {}, counselNotNoted: {} }, caseOver: {}, caseStageUnknown: {} },
    },
  },
  cases: { cases: { pending: {}, completed: {}, closed: {}, stageUnknown: {} } },
  /** Of open cases, with a day within the fortnight. Counsel: a lawyer of record today. */
  hearings: { soon: { withCounsel: {}, withoutCounsel: {}, counselNotNoted: {} } },
  /** Of open cases, still to be set. */
  hearingsUnset: { dayUnset: {} },
  /** Of the last twelve months. Everybody at one table is one visit, `blocked` (refused or cut short) when it was for one of them. */
  visits: { visits: { blocked: {}, notBlocked: {}, blockedUnknown: {} } },
  /** Family units of two or more. `apart`: different days, ports, courts or places; unknown: too little is noted to compare. */
  families: { families: { apart: {}, together: {}, familyUnknown: {} } },
} as const satisfies Record<string, Columns>;
export type PictureTable = keyof typeof pictureTables;

export interface Indicator {
  readonly table: PictureTable;
  readonly counts: string;
  /** Of how many; `null`: it is a number of its own. */
  readonly of: string | null;
  /** What could belong to it, as far as anybody knows. */
  readonly unknown: readonly [PictureTable, string] | null;
}

export const indicators = {
  peopleServed: { table: 'people', counts: 'served', of: 'registered', unknown: null },
  openCases: { table: 'cases', counts: 'pending', of: 'cases', unknown: ['cases', 'stageUnknown'] },
  represented: { table: 'people', counts: 'ofRecord', of: 'openCase', unknown: ['people', 'counselNotNoted'] },
  hearingsSoon: { table: 'hearings', counts: 'soon', of: null, unknown: ['hearingsUnset', 'dayUnset'] },
  hearingsWithoutCounsel: {
    table: 'hearings',
    counts: 'withoutCounsel',
    of: 'soon',
    unknown: ['hearings', 'counselNotNoted'],
  },
  counselBlocked: { table: 'visits', counts: 'blocked', of: 'visits', unknown: ['visits', 'blockedUnknown'] },
  familiesApart: { table: 'families', counts: 'apart', of: 'families', unknown: ['families', 'familyUnknown'] },
} as const satisfies Record<string, Indicator>;
export type FigureKey = keyof typeof indicators;
export const figureKeys = Object.keys(indicators) as [FigureKey, ...FigureKey[]];

/** What is counted by the month, and which months: the first and the last, counted from this one. */
export const pictureSeries = {
  enrolments: [-11, 0],
  hearings: [-8, 3],
  visits: [-11, 0],
} as const satisfies Record<string, readonly [number, number]>;
export type SeriesKey = keyof typeof pictureSeries;
export const seriesKeys = Object.keys(pictureSeries) as [SeriesKey, ...SeriesKey[]];

/** Places of a figure that are no port: answered *unknown*, and not asked. */
export const placesWithoutPort = ['unknown', 'notAsked'] as const;

/** Of a family, or of those at one table: they have different ports. */
export const severalPorts = 'several';

/** The rows of a table: the ports, and what is no port. */
export const placesOf = (table: PictureTable, ports: readonly string[]): string[] => [
  ...ports,
  ...(table === 'families' || table === 'visits' ? [severalPorts] : []),
  ...placesWithoutPort,
];

/**
 * Counts that the database cannot give, by its own functions. Whoever knows that would otherwise take them out of a sum: at a port
 * everybody has a case, so the people served are the people registered.
 */
export const neverCounted: { readonly [table in PictureTable]?: (place: string, column: string) => boolean } = {
  /** Whoever has no case was never asked for a port. */
  people: (place, column) => column === 'noCase' && place !== 'notAsked',
  /** Members at several ports are apart. */
  families: (place, column) => column !== 'apart' && place === severalPorts,
};

/** What counts the same people, so that it is hidden alike. Also of a column that no figure tells: the other one tells it. */
export const countedAlike: readonly SameCell<PictureTable | SeriesName>[] = [
  // Hardly anybody has two cases: one column told beside the other would give the other away.
  { one: 'people', oneColumn: 'served', other: 'cases', otherColumn: 'cases', rows: 'each' },
  { one: 'people', oneColumn: 'caseStageUnknown', other: 'cases', otherColumn: 'stageUnknown', rows: 'each' },
  { one: 'people', oneColumn: 'openCase', other: 'cases', otherColumn: 'pending', rows: 'each' },
  // The months of the visits sum up to the visits of the year.
  { one: 'visits', oneColumn: 'visits', other: 'monthly visits', otherColumn: 'visits', rows: 'all' },
];

/** The table of a series: one column, a row a month. */
export type SeriesName = `monthly ${SeriesKey}`;

/** The columns without parts that a figure counts, as the database names them. */
export function partsOf(figure: FigureKey): string[] {
  const { table, counts }: Indicator = indicators[figure];
  return leavesOf(pictureTables[table], counts);
}

function leavesOf(columns: Columns, within: string, inside = false): string[] {
  return Object.entries(columns).flatMap(([name, parts]) => {
    const counts = inside || name === within;
    return Object.keys(parts).length > 0 ? leavesOf(parts, within, counts) : counts ? [name] : [];
  });
}
