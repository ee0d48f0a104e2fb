import type { Picture } from '@resguardo/contract/picture';

/** What a test wrote down of one person; the figures are counted from it without the product's rules or its database. */
export interface WrittenPerson {
  readonly cases: WrittenCase[];
}
export interface WrittenCase {
  readonly port: string | null;
  readonly stage: string;
  readonly enrolledOn: string | null;
  readonly hearings: { readonly on: string | null; readonly over: boolean }[];
}

type Parts = [count: number, of: number | null, unknown: number | null];

/** The case a person is counted by: an open one, else one of unknown stage, else the last written. */
export const caseThatCounts = ({ cases }: WrittenPerson): WrittenCase | undefined =>
  cases.findLast(({ stage }) => stage === 'pending') ??
  cases.findLast(({ stage }) => stage === 'unknown') ??
  cases.at(-1);

export const placeOf = (port: string | null | undefined): string => port ?? 'notAsked';

/** Each figure again, from what was written; of one place, or of all. */
export function recounted(people: readonly WrittenPerson[], { today, soonUntil }: Picture, place?: string) {
  const here = (port: string | null | undefined): boolean => place === undefined || placeOf(port) === place;
  const cases = people.flatMap((person) => person.cases).filter(({ port }) => here(port));
  const open = cases.filter(({ stage }) => stage === 'pending');
  const hearings = open.flatMap((each) => each.hearings).filter(({ over }) => !over);
  const counted = people.filter((person) => here(caseThatCounts(person)?.port));
  return {
    peopleServed: [counted.filter((person) => person.cases.length > 0).length, counted.length, null],
    openCases: [open.length, cases.length, cases.filter(({ stage }) => stage === 'unknown').length],
    hearingsSoon: [
      hearings.filter(({ on }) => on !== null && on >= today && on <= soonUntil).length,
      null,
      hearings.filter(({ on }) => on === null).length,
    ],
  } satisfies Record<string, Parts>;
}

/** How many of these days lie in each month. */
export function byMonth(days: readonly (string | null)[], months: readonly string[]): number[] {
  return months.map((month) => days.filter((day) => day?.startsWith(`${month}-`)).length);
}
