/** What the register asks about a person; the order in which gaps are shown. */
export const askedFields = [
  'givenNames',
  'surname1',
  'surname2',
  'nameOnNta',
  'nameOnId',
  'birth',
  'sex',
  'nationality',
  'languages',
  'aNumbers',
  'contacts',
] as const;
export type AskedField = (typeof askedFields)[number];

export interface FileCompleteness {
  asked: number;
  total: number;
  missing: AskedField[];
  unknown: AskedField[];
}

/**
 * How much of a person's file has been asked?
 *
 * `missing` was not asked: null, or a list with nothing in it. `unknown` was asked and nobody knows: it counts as asked, as does
 * `"none"` for contacts. A preferred name and aliases are not counted: most people have none.
 */
export function completenessOf(client: Readonly<Record<AskedField, unknown>>): FileCompleteness {
  const missing = askedFields.filter((field) => isEmpty(client[field]));
  const unknown = askedFields.filter((field) => client[field] === 'unknown');
  return { asked: askedFields.length - missing.length, total: askedFields.length, missing, unknown };
}

/** What a file says of the case beside the person: three places and the day that decides the phase. */
const askedOfCase = ['enrolledOn', 'entryPlace', 'returnPort', 'courtCode'] as const;
type AskedOfCase = (typeof askedOfCase)[number];

/** What is asked beside both: where the person waits; and, first of all permissions, whether the case may be defended. */
export const askedBeside = ['whereabouts', 'consents'] as const;
export type AskedBeside = (typeof askedBeside)[number];

interface CaseFacts {
  readonly case: Readonly<Record<AskedOfCase, unknown>>;
  readonly whereabouts: readonly unknown[];
  /** Null: the reader may not know what was permitted, so it is not counted. */
  readonly consents: readonly { readonly purpose: string }[] | null;
}

export interface CaseCompleteness {
  missingOfCase: AskedOfCase[];
  unknownOfCase: AskedOfCase[];
  missingBeside: AskedBeside[];
}

/** How much of a whole file has been asked: of the person, of the case, and what stands beside both. A refusal is an answer. */
export function caseCompletenessOf<Person extends { total: number; missing: readonly unknown[] }>(
  person: Person,
  facts: CaseFacts,
): Person & CaseCompleteness {
  const missingOfCase = askedOfCase.filter((field) => isEmpty(facts.case[field]));
  const unknownOfCase = askedOfCase.filter((field) => facts.case[field] === 'unknown');
  const { whereabouts, consents } = facts;
  const answers = {
    whereabouts: whereabouts.length > 0,
    consents: consents === null ? null : consents.some(({ purpose }) => purpose === 'representation'),
  };
  const counted = askedBeside.filter((what) => answers[what] !== null);
  const missingBeside = counted.filter((what) => answers[what] === false);
  const total = person.total + askedOfCase.length + counted.length;
  const missing = person.missing.length + missingOfCase.length + missingBeside.length;
  return { ...person, asked: total - missing, total, missingOfCase, unknownOfCase, missingBeside };
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
