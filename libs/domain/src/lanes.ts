/** Which side of the story something happened on. */
export const lanes = ['us', 'mexico', 'counsel'] as const;
export type Lane = (typeof lanes)[number];

/** One thing with a day, for the timeline and for its twin, the list. What it is called is the screen's business. */
export interface LaneEvent {
  readonly id: string;
  readonly lane: Lane;
  readonly kind: 'enrolled' | 'hearing' | 'returned' | 'paperEnds' | 'moved' | 'note';
  readonly on: string;
  /** Word of a list, or an id of the reference data: the kind of a hearing, of a paper or of a note, a port, a city. */
  readonly what: string | null;
}

/** The part of a file's answer that has days. */
export interface LaneFacts {
  readonly case: { readonly id: string; readonly enrolledOn: string | null };
  readonly hearings: readonly { readonly id: string; readonly on: string | null; readonly kind: string }[];
  readonly returns: readonly {
    readonly id: string;
    readonly returnedOn: string;
    readonly port: string | null;
    readonly papers: readonly { readonly kind: string; readonly expiresOn: string | null }[];
  }[];
  readonly whereabouts: readonly { readonly id: string; readonly from: string | null; readonly cityId: string | null }[];
  readonly notes: { readonly items: readonly { readonly id: string; readonly at: string; readonly kind: string }[] };
}

/**
 * What has happened and what is set, by lane, in the order of days. A thing without a day is on no line of time and is left
 * out. Papers are told by their end, and only those of the last return: the older ones were replaced. `dayOf` tells the day of
 * an instant on the reader's calendar.
 */
export function laneEvents(file: LaneFacts, dayOf: (instant: string) => string): LaneEvent[] {
  const { case: opened, hearings, returns, whereabouts, notes } = file;
  const [last] = [...returns].sort((a, b) => (a.returnedOn < b.returnedOn ? 1 : -1));
  const events: (Omit<LaneEvent, 'on'> & { on: string | null })[] = [
    { id: opened.id, lane: 'us', kind: 'enrolled', on: opened.enrolledOn, what: null },
    ...hearings.map(({ id, on, kind }) => ({ id, lane: 'us', kind: 'hearing', on, what: kind }) as const),
    ...returns.map(
      ({ id, returnedOn, port }) => ({ id, lane: 'mexico', kind: 'returned', on: returnedOn, what: port }) as const,
    ),
    ...(last?.papers ?? []).map(
      ({ kind, expiresOn }, at) =>
        ({ id: `${last?.id ?? ''}/${at}`, lane: 'mexico', kind: 'paperEnds', on: expiresOn, what: kind }) as const,
    ),
    ...whereabouts.map(
      ({ id, from, cityId }) => ({ id, lane: 'mexico', kind: 'moved', on: from, what: cityId }) as const,
    ),
    ...notes.items.map(
      ({ id, at, kind }) => ({ id, lane: 'counsel', kind: 'note', on: dayOf(at), what: kind }) as const,
    ),
  ];
  return events
    .flatMap((event) => (event.on === null ? [] : [{ ...event, on: event.on }]))
    .sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1));
}
