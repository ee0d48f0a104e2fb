import { usPlaces, type UsPlace } from './vocabulary';

/** Where somebody waits, as far as time is concerned. */
export interface Stay {
  from: string | null;
  until: string | null;
  lastContactAt: string | null;
  bedUntil: string | null;
}

export interface KeptStay extends Stay {
  createdAt: string;
}

/** What it takes to say whether a stay is the present one. */
export type StaySpan = Pick<KeptStay, 'from' | 'until' | 'createdAt'>;

/** After so many days without contact nobody knows that the person is still there. */
export const staleAfterDays = 10;

export interface StayProblem {
  path: 'from' | 'until' | 'lastContactAt' | 'bedUntil';
  code: 'dayInFuture' | 'untilBeforeFrom';
}

/**
 * What is wrong with these dates? An empty list: nothing. A stay begins and ends no later than `latest` (today, in whatever zone it
 * is latest), contact was not in the future, and nothing ends before it began. A bed may be promised for days to come.
 */
export function stayProblems(stay: Stay, latest: string): StayProblem[] {
  const problems: StayProblem[] = [];
  const { from, until, lastContactAt, bedUntil } = stay;
  for (const [path, day] of [
    ['from', from],
    ['until', until],
    ['lastContactAt', lastContactAt?.slice(0, 10) ?? null],
  ] as const) {
    if (day !== null && day > latest) problems.push({ path, code: 'dayInFuture' });
  }
  for (const [path, day] of [
    ['until', until],
    ['bedUntil', bedUntil],
  ] as const) {
    if (from !== null && day !== null && day < from) problems.push({ path, code: 'untilBeforeFrom' });
  }
  return problems;
}

/**
 * Where the person waits now: of the stays that have not ended, the one begun last. Without a day, the day it was written down.
 * A stay ends with its last day where it is: `todayAt` says which day it is there.
 */
export function currentStay<S extends StaySpan>(stays: readonly S[], todayAt: (stay: S) => string): S | undefined {
  return stays
    .filter((stay) => stay.until === null || stay.until >= todayAt(stay))
    .reduce<S | undefined>((found, stay) => (found === undefined || isLater(stay, found) ? stay : found), undefined);
}

function isLater(one: StaySpan, other: StaySpan): boolean {
  const [a, b] = [begun(one), begun(other)];
  return a === b ? one.createdAt > other.createdAt : a > b;
}

const begun = ({ from, createdAt }: StaySpan): string => from ?? createdAt.slice(0, 10);

/** Does this answer say that the person is in the United States? Undefined: in Mexico, or nobody knows where. */
export const usPlaceOf = (cityId: string | null): UsPlace | undefined => usPlaces.find((place) => place === cityId);

/** How many days ago was the last contact, in whole days of 24 hours? Undefined: nobody noted one. */
export const daysWithoutContact = (lastContactAt: string | null, now: Date): number | undefined =>
  lastContactAt === null
    ? undefined
    : Math.max(0, Math.floor((now.getTime() - Date.parse(lastContactAt)) / 86_400_000));

/** Has nobody heard from the person for so long, or ever, that it cannot be relied on? */
export function isContactStale(lastContactAt: string | null, now: Date): boolean {
  const days = daysWithoutContact(lastContactAt, now);
  return days === undefined || days > staleAfterDays;
}
