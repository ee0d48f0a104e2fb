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

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
