import { foldName } from './folding';

/** Where two records of one person can say two things, so that somebody has to choose. */
export const chosenFields = [
  'givenNames',
  'surname1',
  'surname2',
  'preferredName',
  'nameOnNta',
  'nameOnId',
  'birth',
  'sex',
  'nationality',
  'literacy',
] as const;
export type ChosenField = (typeof chosenFields)[number];

/** Lists that are put together: whatever one of the two records has, the joined one has. */
export const joinedLists = ['aliases', 'languages', 'aNumbers', 'contacts'] as const;
type JoinedList = (typeof joinedLists)[number];

/** The most that a record holds of each; the contract asks for the same. */
export const mostListed: Readonly<Record<JoinedList, number>> = {
  aliases: 20,
  languages: 10,
  aNumbers: 5,
  contacts: 20,
};

interface Language {
  readonly iso6393: string;
  readonly level?: unknown;
}
interface ANumber {
  readonly value: string;
  readonly lead: boolean;
}
interface Contact {
  readonly kind: string;
  readonly value: string;
}

/** What is compared of a person's record. `null` is *not asked*, `"unknown"` an answer. */
export interface JoinableRecord<L extends Language, N extends ANumber, C extends Contact> extends Readonly<
  Record<ChosenField, unknown>
> {
  readonly givenNames: string | null;
  readonly surname1: string | null;
  readonly surname2: string | null;
  readonly aliases: readonly string[];
  readonly languages: readonly L[];
  readonly aNumbers: readonly N[];
  readonly contacts: readonly C[] | 'none';
}

/** Fields in which both records have an answer, and not the same one: where nobody chooses, that of the kept record stays. */
export function fieldsToChoose(kept: Readonly<Record<ChosenField, unknown>>, duplicate: typeof kept): ChosenField[] {
  return chosenFields.filter(
    (field) => isKnown(kept[field]) && isKnown(duplicate[field]) && !alike(kept[field], duplicate[field]),
  );
}

/**
 * What the kept record of a person becomes when a duplicate is joined to it: only the fields that change.
 *
 * An answer fills what was not asked, and a known one what was unknown. Where both are known, the kept record's stays unless the
 * field is in `take`. Lists are put together; the name that is not kept becomes an alias, so the person is still found by it.
 */
export function joinedFields<L extends Language, N extends ANumber, C extends Contact>(
  kept: JoinableRecord<L, N, C>,
  duplicate: JoinableRecord<L, N, C>,
  take: readonly ChosenField[],
): Partial<Record<ChosenField, unknown>> & { aliases?: string[]; languages?: L[]; aNumbers?: N[]; contacts?: C[] } {
  const chosen = Object.fromEntries(
    chosenFields
      .filter((field) => (isKnown(duplicate[field]) && take.includes(field)) || fills(duplicate[field], kept[field]))
      .map((field) => [field, duplicate[field]]),
  ) as Partial<Record<ChosenField, unknown>>;
  const joined = {
    ...chosen,
    aliases: aliasesOf({ ...kept, ...chosen }, kept, duplicate),
    languages: languagesOf(kept.languages, duplicate.languages),
    aNumbers: aNumbersOf(kept.aNumbers, duplicate.aNumbers),
    contacts: contactsOf(kept.contacts, duplicate.contacts),
  };
  return Object.fromEntries(
    Object.entries(joined).filter(([field, value]) => !alike(value, kept[field as ChosenField | JoinedList])),
  );
}

/** Lists that would hold more than a record can: something has to be taken out of one of the two first. */
export const listsTooLong = (joined: Partial<Record<JoinedList, unknown>>): JoinedList[] =>
  joinedLists.filter((list) => ((joined[list] ?? []) as readonly unknown[]).length > mostListed[list]);

const isKnown = (value: unknown): boolean => value !== null && value !== 'unknown';
const fills = (value: unknown, stands: unknown): boolean =>
  value !== null && (stands === null || (isKnown(value) && !isKnown(stands)));

type Names = Pick<JoinableRecord<Language, ANumber, Contact>, 'givenNames' | 'surname1' | 'surname2' | 'aliases'>;

/** As an alias: a longer one no record can hold. */
const written = ({ givenNames, surname1, surname2 }: Pick<Names, 'givenNames' | 'surname1' | 'surname2'>): string =>
  [givenNames, surname1, surname2].filter(Boolean).join(' ').slice(0, 200).trim();

function aliasesOf(named: object, kept: Names, duplicate: Names): string[] {
  const aliases = [...kept.aliases];
  const known = new Set([written(named as Names), ...aliases].map(foldName));
  for (const name of [written(kept), ...duplicate.aliases, written(duplicate)]) {
    const folded = foldName(name);
    if (folded === '' || known.has(folded)) continue;
    known.add(folded);
    aliases.push(name);
  }
  return aliases;
}

function languagesOf<L extends Language>(kept: readonly L[], duplicate: readonly L[]): L[] {
  const other = (language: L) => duplicate.find(({ iso6393 }) => iso6393 === language.iso6393);
  return [
    ...kept.map((language) => filled(language, other(language))),
    ...duplicate.filter(({ iso6393 }) => !kept.some((language) => language.iso6393 === iso6393)),
  ];
}

/** What the first leaves open, as the second has it. */
const filled = <T extends object>(one: T, other: T = one): T => ({
  ...one,
  ...Object.fromEntries(Object.entries(other).filter(([field]) => (one as Record<string, unknown>)[field] === null)),
});

function aNumbersOf<N extends ANumber>(kept: readonly N[], duplicate: readonly N[]): N[] {
  const hasLead = kept.some(({ lead }) => lead);
  const led = new Set(duplicate.filter(({ lead }) => lead && !hasLead).map(({ value }) => value));
  return [
    ...kept.map((number) => (led.has(number.value) ? { ...number, lead: true } : number)),
    ...duplicate
      .filter(({ value }) => !kept.some((number) => number.value === value))
      .map((number) => ({ ...number, lead: led.has(number.value) })),
  ];
}

function contactsOf<C extends Contact>(kept: readonly C[] | 'none', duplicate: readonly C[] | 'none'): C[] | 'none' {
  if (duplicate.length === 0) return typeof kept === 'string' ? kept : [...kept];
  if (kept === 'none' || kept.length === 0) return typeof duplicate === 'string' ? duplicate : [...duplicate];
  if (duplicate === 'none') return [...kept];
  return [
    ...kept,
    ...duplicate.filter((each) => !kept.some(({ kind, value }) => kind === each.kind && value === each.value)),
  ];
}

/** Do two values say the same? Fields of an object may stand in any order. */
function alike(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const [fields, others] = [Object.entries(one), Object.entries(other)];
  return (
    fields.length === others.length &&
    fields.every(([field, value]) => alike(value, (other as Record<string, unknown>)[field]))
  );
}
