import { wasEnteredInError } from './hearing-outcome';

/** Which side of the story something happened on. */
export const lanes = ['us', 'mexico', 'counsel'] as const;
export type Lane = (typeof lanes)[number];

/** One thing with a day, for the timeline and for its twin, the list. What it is called is the screen's business. */
export interface LaneEvent {
  readonly id: string;
  readonly lane: Lane;
  readonly kind: 'enrolled' | 'hearing' | 'returned' | 'paperEnds' | 'moved' | 'represented' | 'visit' | 'note';
  readonly on: string;
  /** Word of a list, or an id of the reference data: the kind of a hearing, of a paper or of a note, a port, a city. */
  readonly what: string | null;
  /** How a hearing ended. */
  readonly result: string | null;
  /** Its sources name different days. */
  readonly doubt: boolean;
}

/** The part of a file's answer that has days. */
export interface LaneFacts {
  readonly case: { readonly id: string; readonly enrolledOn: string | null };
  readonly hearings: readonly {
    readonly id: string;
    readonly on: string | null;
    readonly kind: string;
    readonly outcome: { readonly result: string } | null;
    readonly disagreement: readonly unknown[];
  }[];
  readonly returns: readonly {
    readonly id: string;
    readonly returnedOn: string;
    readonly port: string | null;
    readonly papers: readonly { readonly kind: string; readonly expiresOn: string | null }[];
  }[];
  readonly whereabouts: readonly {
    readonly id: string;
    readonly from: string | null;
    readonly cityId: string | null;
  }[];
  readonly representations: readonly { readonly id: string; readonly from: string; readonly kind: string }[];
  readonly counselAttempts: readonly { readonly id: string; readonly at: string; readonly allowed: string }[];
  readonly notes: { readonly items: readonly { readonly id: string; readonly at: string; readonly kind: string }[] };
}

/**
 * What has happened and what is set, by lane, in the order of days. A thing without a day is on no line of time and is left
 * out. Papers are told by their end, and only those of the last return: the older ones were replaced. `dayOf` tells the day of
 * an instant on the reader's calendar.
 */
export function laneEvents(file: LaneFacts, dayOf: (instant: string) => string): LaneEvent[] {
  const { case: opened, hearings, returns, whereabouts, representations, counselAttempts, notes } = file;
  const [last] = [...returns].sort((a, b) => b.returnedOn.localeCompare(a.returnedOn));
  const [us, mexico, counsel] = lanes;
  const events: MaybeDated[] = [
    { id: opened.id, lane: us, kind: 'enrolled', on: opened.enrolledOn, what: null },
    ...hearings.flatMap(({ id, on, kind: what, outcome, disagreement }) => {
      if (wasEnteredInError(outcome)) return [];
      const result = outcome?.result ?? null;
      return [{ id, lane: us, kind: 'hearing' as const, on, what, result, doubt: disagreement.length > 0 }];
    }),
    ...returns.map(({ id, returnedOn: on, port: what }) => ({ id, lane: mexico, kind: 'returned' as const, on, what })),
    ...papersOf(last).map(({ id, kind: what, expiresOn: on }) => {
      return { id, lane: mexico, kind: 'paperEnds' as const, on, what };
    }),
    ...whereabouts.map(({ id, from: on, cityId: what }) => ({ id, lane: mexico, kind: 'moved' as const, on, what })),
    ...representations.map(({ id, from: on, kind: what }) => {
      return { id, lane: counsel, kind: 'represented' as const, on, what };
    }),
    ...counselAttempts.map(({ id, at, allowed: what }) => {
      return { id, lane: counsel, kind: 'visit' as const, on: dayOf(at), what };
    }),
    ...notes.items.map(({ id, at, kind: what }) => {
      return { id, lane: counsel, kind: 'note' as const, on: dayOf(at), what };
    }),
  ];
  return events
    .flatMap((event) => (event.on === null ? [] : [{ result: null, doubt: false, ...event, on: event.on }]))
    .sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1));
}

const papersOf = (last: LaneFacts['returns'][number] | undefined) =>
  last === undefined ? [] : last.papers.map((paper, at) => ({ ...paper, id: `${last.id}/${String(at)}` }));

type MaybeDated = Pick<LaneEvent, 'id' | 'lane' | 'kind' | 'what'> &
  Partial<Pick<LaneEvent, 'result' | 'doubt'>> & { on: string | null };
