import { foldName } from './folding';
import type { FamilyPlace } from './vocabulary-family';
import type { HearingState } from './vocabulary';
import { usPlaceOf } from './whereabouts-rules';

/**
 * What a family is compared by. A value is a word that equal facts share: a port's id, a court's code, an instant. `null`: not
 * known, which is no difference.
 */
export const splitFacts = [
  'place',
  'custody',
  'returnPort',
  'court',
  'judge',
  'nextHearing',
  'counsel',
  'language',
] as const;
export type SplitFact = (typeof splitFacts)[number];

export type SplitFacts = Readonly<Record<SplitFact, string | null>>;

/** Who stands for somebody: a lawyer of record, somebody who is not of record, nobody. */
export const counselStandings = ['ofRecord', 'besides', 'nobody'] as const;
export type CounselStanding = (typeof counselStandings)[number];

/** What is known of one member, as the API tells it. `null`: not known. */
export interface SplitPerson {
  readonly place: { readonly kind: FamilyPlace; readonly city: string | null; readonly usState: string | null } | null;
  readonly returnPort: string | null;
  readonly courtCode: string | null;
  readonly judge: string | null;
  readonly nextHearing: {
    readonly state: HearingState;
    readonly on: string | null;
    readonly startsAt: string | null;
  } | null;
  readonly counsel: CounselStanding | null;
  readonly language: string | null;
}

/** Where a member is: as it was noted of whoever has no file here; else as the stay says, or Mexico for whoever was sent back. */
export function placeOfMember({
  person,
  stay,
  returnPort,
}: {
  readonly person: {
    readonly whereabouts: FamilyPlace | null;
    readonly city: string | null;
    readonly usState: string | null;
  } | null;
  /** The one that lasts: `elsewhere` is in Mexico as well. */
  readonly stay: { readonly cityId: string | null; readonly usState: string | null } | undefined;
  readonly returnPort: string | null;
}): SplitPerson['place'] {
  if (person !== null) {
    const { whereabouts: kind, city, usState } = person;
    return kind === null ? null : { kind, city, usState };
  }
  const cityId = stay?.cityId ?? null;
  const inUs = usPlaceOf(cityId);
  if (inUs !== undefined) return { kind: inUs, city: null, usState: stay?.usState ?? null };
  if (known(cityId) !== null) return { kind: 'mexico', city: cityId === 'elsewhere' ? null : cityId, usState: null };
  return known(returnPort) === null ? null : { kind: 'mexico', city: null, usState: null };
}

/** The words by which a member is compared. A judge is the same one in any spelling of accents and capitals. */
export function splitFactsOf(person: SplitPerson): SplitFacts {
  return {
    place: placeWord(person.place),
    custody: custodyWord(person.place),
    returnPort: known(person.returnPort),
    court: known(person.courtCode),
    judge: person.judge === null ? null : foldName(person.judge),
    nextHearing: hearingWord(person.nextHearing),
    counsel: person.counsel,
    language: known(person.language),
  };
}

const known = (word: string | null): string | null => (word === 'unknown' ? null : word);

function placeWord(place: SplitPerson['place']): string | null {
  switch (place?.kind) {
    case 'mexico':
      return place.city === null ? 'mexico' : `mexico/${place.city}`;
    case 'inUs':
    case 'inUsCustody':
      return place.usState === null ? 'us' : `us/${place.usState}`;
    case 'homeCountry':
      return 'home';
    default:
      return null;
  }
}

function custodyWord(place: SplitPerson['place']): string | null {
  if (place === null || place.kind === 'unknown') return null;
  return place.kind === 'inUsCustody' ? 'custody' : 'none';
}

/** The day, and the instant where it is known: a day alone agrees with any hour of it. A hearing to be set is not known. */
function hearingWord(hearing: SplitPerson['nextHearing']): string | null {
  if (hearing?.on == null) return null;
  return hearing.startsAt === null ? hearing.on : `${hearing.on}/${hearing.startsAt}`;
}

/** `first`: what the others are compared with. */
export type SplitCell = 'first' | 'same' | 'differs' | 'unknown';

export interface SplitRow {
  readonly fact: SplitFact;
  readonly differs: boolean;
  /** In the order of the people. */
  readonly cells: readonly SplitCell[];
}

/** What keeps the family apart, as a worklist and the overview say it. */
export const splitMismatches = [
  'hearingDates',
  'judges',
  'courts',
  'ports',
  'places',
  'inUs',
  'custody',
  'counsel',
  'languages',
] as const;
export type SplitMismatch = (typeof splitMismatches)[number];

export interface FamilySplit {
  readonly rows: readonly SplitRow[];
  /** One for each row that differs, gravest first. */
  readonly mismatches: readonly SplitMismatch[];
}

/** Places begin with the side they are on: `mexico/Tijuana`, `us/TX`. */
const sideOf = (place: string | null): string | null => place?.split('/')[0] ?? null;

/** Puts a family side by side: each fact, whether it differs, and what keeps the family apart. */
export function compareFamily(people: readonly SplitFacts[]): FamilySplit {
  const rows = splitFacts.map((fact) =>
    rowOf(
      fact,
      people.map((person) => person[fact]),
    ),
  );
  const differing = new Set(rows.filter(({ differs }) => differs).map(({ fact }) => fact));
  const sides = new Set(people.map(({ place }) => sideOf(place)));
  const acrossTheBorder = sides.has('us') && sides.size - (sides.has(null) ? 1 : 0) > 1;
  const found: Readonly<Record<SplitMismatch, boolean>> = {
    hearingDates: differing.has('nextHearing'),
    judges: differing.has('judge'),
    courts: differing.has('court'),
    ports: differing.has('returnPort'),
    places: differing.has('place') && !acrossTheBorder,
    inUs: differing.has('place') && acrossTheBorder,
    custody: differing.has('custody'),
    counsel: differing.has('counsel'),
    languages: differing.has('language'),
  };
  return { rows, mismatches: splitMismatches.filter((mismatch) => found[mismatch]) };
}

function rowOf(fact: SplitFact, values: readonly (string | null)[]): SplitRow {
  let known: string | null = null;
  const cells = values.map((value): SplitCell => {
    if (value === null) return 'unknown';
    if (known === null) {
      known = value;
      return 'first';
    }
    if (!agree(known, value)) return 'differs';
    // The next ones are compared with all that is known so far.
    if (value.length > known.length) known = value;
    return 'same';
  });
  return { fact, differs: cells.includes('differs'), cells };
}

/** A word may be the beginning of another: a side of the border and a city there, a day and an hour of it. */
const agree = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
