import type { Picture } from '@resguardo/contract/picture';
import { blockedOrCutShort } from '@resguardo/domain/counsel-access';

/** What a test wrote down of one person; the figures are counted from it without the product's rules or its database. */
export interface WrittenPerson {
  readonly cases: WrittenCase[];
  readonly stays: {
    readonly city: string;
    readonly usState: string | null;
    readonly from: string;
    readonly until: string | null;
  }[];
}
export interface WrittenCase {
  readonly port: string | null;
  readonly stage: string;
  readonly enrolledOn: string | null;
  readonly hearings: { readonly on: string | null; readonly over: boolean }[];
  readonly counsel: { readonly kind: string; readonly from: string; readonly to: string | null }[];
}

/** One visit at one table, for one or two cases. */
export interface WrittenVisit {
  readonly cases: readonly WrittenCase[];
  readonly on: string;
  readonly port: string | null;
  readonly said: {
    readonly allowed: 'yes' | 'no' | 'unknown';
    readonly minutesAsked: number | null;
    readonly minutesAllowed: number | null;
    readonly minutesActual: number | null;
  };
}

/** A family unit: clients of ours, and somebody who is not registered. */
export interface WrittenFamily {
  readonly clients: readonly WrittenPerson[];
  readonly other: {
    readonly whereabouts: string;
    readonly city: string | null;
    readonly usState: string | null;
  } | null;
}

export interface Written {
  readonly people: readonly WrittenPerson[];
  readonly visits: readonly WrittenVisit[];
  readonly families: readonly WrittenFamily[];
}

type Parts = [count: number, of: number | null, unknown: number | null];

/** The case a person is counted by: an open one, else one of unknown stage, else the last written. */
export const caseThatCounts = ({ cases }: WrittenPerson): WrittenCase | undefined =>
  cases.findLast(({ stage }) => stage === 'pending') ??
  cases.findLast(({ stage }) => stage === 'unknown') ??
  cases.at(-1);

export const placeOf = (port: string | null | undefined): string => port ?? 'notAsked';

/** Has this case a lawyer of record on this day? Undefined: nothing is noted. */
function ofRecord({ counsel }: WrittenCase, day: string): boolean | undefined {
  const begun = counsel.filter(({ from }) => from <= day);
  if (begun.length === 0) return undefined;
  return begun.some(({ kind, to }) => kind === 'ofRecord' && (to === null || to >= day));
}

/** The same of a person, in any open case. */
export function personOfRecord({ cases }: WrittenPerson, day: string): boolean | undefined {
  const said = cases.filter(({ stage }) => stage === 'pending').flatMap((each) => ofRecord(each, day) ?? []);
  return said.length === 0 ? undefined : said.includes(true);
}

const visitPlace = ({ port, cases }: WrittenVisit): string => {
  const known = port === null ? cases.flatMap((each) => (each.port === 'unknown' ? [] : (each.port ?? []))) : [port];
  if (new Set(known).size > 1) return 'several';
  return known[0] ?? cases.map((each) => placeOf(each.port)).sort()[0] ?? '';
};
export const blocked = ({ said }: WrittenVisit): string =>
  blockedOrCutShort({ ...said, at: '', zone: '', private: null });

/** The case by which somebody is compared with the rest of the family. */
export const countedInFamily = ({ cases }: WrittenPerson): WrittenCase | undefined =>
  cases.findLast(({ stage }) => stage === 'pending') ?? cases.at(-1);

/** Where somebody waits: of the stays that last, the one begun last. */
const waitsAt = ({ stays }: WrittenPerson, today: string) =>
  stays
    .filter(({ until }) => until === null || until >= today)
    .toSorted((one, other) => (one.from < other.from ? 1 : -1))
    .slice(0, 1)
    .filter(({ city }) => city !== 'unknown');

/** In Mexico, who waits there or was sent back there, or in the United States; nothing where nobody knows. */
function whereIs(person: WrittenPerson, port: string | null | undefined, today: string): string[] {
  const [stay] = waitsAt(person, today);
  if (stay?.city.startsWith('inUs')) return [stay.city];
  return stay !== undefined || (port != null && port !== 'unknown') ? ['mexico'] : [];
}

/** What is known of a family: how many different ports, days, cities and sides of the border, and of how many members. */
export function familyParts({ clients, other }: WrittenFamily, today: string) {
  const cases = clients.map(countedInFamily);
  const ports = cases.flatMap((each) => (each?.port == null || each.port === 'unknown' ? [] : [each.port]));
  const days = cases.flatMap(
    (each) =>
      each?.hearings
        .flatMap(({ on, over }) => (on !== null && !over && on >= today ? [on] : []))
        .sort()
        .slice(0, 1) ?? [],
  );
  const stays = clients.flatMap((person) => waitsAt(person, today));
  const places = [
    ...clients.flatMap((person, index) => whereIs(person, cases[index]?.port, today)),
    ...(other === null ? [] : [other.whereabouts]),
  ];
  const sides = places.map((place) => (place === 'mexico' ? 'mexico' : 'us'));
  const custody = places.map((place) => (place === 'inUsCustody' ? 'custody' : 'none'));
  const inMexico = [
    ...stays.flatMap(({ city }) => (city === 'elsewhere' || city.startsWith('inUs') ? [] : [city])),
    ...(other?.city ? [other.city] : []),
  ];
  const states = [...stays, ...(other === null ? [] : [other])].flatMap(({ usState }) => usState ?? []);
  const apart = [ports, days, sides, inMexico, states, custody].some((words) => new Set(words).size > 1);
  return {
    part: apart ? 'apart' : days.length > 1 && sides.length > 1 ? 'together' : 'unknown',
    place:
      new Set(ports).size > 1
        ? 'several'
        : (ports[0] ?? (cases.some((each) => each?.port === 'unknown') ? 'unknown' : 'notAsked')),
  };
}

/** Each figure again, from what was written; of one place, or of all. */
export function recounted(
  { people, visits, families }: Written,
  { today, soonUntil, series }: Picture,
  place?: string,
) {
  const here = (port: string | null | undefined): boolean => place === undefined || placeOf(port) === place;
  const year = series.find(({ key }) => key === 'visits')?.months[0]?.month ?? '';
  const tried = visits.filter(
    (visit) => visit.on >= `${year}-01` && visit.on <= today && (place ?? visitPlace(visit)) === visitPlace(visit),
  );
  const units = families
    .filter(({ clients, other }) => clients.length + (other === null ? 0 : 1) > 1)
    .map((family) => familyParts(family, today))
    .filter((family) => (place ?? family.place) === family.place);
  const cases = people.flatMap((person) => person.cases).filter(({ port }) => here(port));
  const open = cases.filter(({ stage }) => stage === 'pending');
  const hearings = open.flatMap((each) => each.hearings).filter(({ over }) => !over);
  const soon = open.flatMap((each) =>
    each.hearings
      .filter(({ on, over }) => !over && on !== null && on >= today && on <= soonUntil)
      .map(() => ofRecord(each, today)),
  );
  const counted = people.filter((person) => here(caseThatCounts(person)?.port));
  const withOpen = counted.filter((person) => person.cases.some(({ stage }) => stage === 'pending'));
  const stood = withOpen.map((person) => personOfRecord(person, today));
  const count = <T>(list: readonly T[], wanted: T): number => list.filter((each) => each === wanted).length;
  return {
    represented: [count(stood, true), withOpen.length, count(stood, undefined)],
    hearingsWithoutCounsel: [count(soon, false), soon.length, count(soon, undefined)],
    counselBlocked: [count(tried.map(blocked), 'yes'), tried.length, count(tried.map(blocked), 'unknown')],
    familiesApart: [
      count(
        units.map(({ part }) => part),
        'apart',
      ),
      units.length,
      count(
        units.map(({ part }) => part),
        'unknown',
      ),
    ],
    peopleServed: [counted.filter((person) => person.cases.length > 0).length, counted.length, null],
    openCases: [open.length, cases.length, cases.filter(({ stage }) => stage === 'unknown').length],
    hearingsSoon: [soon.length, null, hearings.filter(({ on }) => on === null).length],
  } satisfies Record<string, Parts>;
}

/** How many of these days lie in each month. */
export function byMonth(days: readonly (string | null)[], months: readonly string[]): number[] {
  return months.map((month) => days.filter((day) => day?.startsWith(`${month}-`)).length);
}
