/** Closed lists of words that families use. Meanings: docs/glossary.md. */

/** What DHS processed together, or who lives together now: two groups that need not be the same people. */
export const familyKinds = ['familyUnit', 'household'] as const;
export type FamilyKind = (typeof familyKinds)[number];

export const familyRoles = [
  'mother',
  'father',
  'parent',
  'guardian',
  'spouse',
  'child',
  'sibling',
  'grandparent',
  'otherRelative',
  'notRelated',
  'unknown',
] as const;
export type FamilyRole = (typeof familyRoles)[number];

/** Of somebody who is not registered. */
export const ageGroups = ['child', 'adult', 'unknown'] as const;

/** Where somebody of a family is; `inUsCustody` is with ORR or ICE. */
export const familyPlaces = ['mexico', 'inUs', 'inUsCustody', 'homeCountry', 'unknown'] as const;
export type FamilyPlace = (typeof familyPlaces)[number];

/** What the person at `from` is to the person at `to`. Each has its other side: who is parent says who is child. */
export const tieKinds = ['parent', 'child', 'spouse', 'sibling', 'guardian', 'ward'] as const;
export type TieKind = (typeof tieKinds)[number];

/** Kinds as they are kept, one row a tie. */
export const keptTieKinds = ['parent', 'guardian', 'spouse', 'sibling'] as const;
export type KeptTieKind = (typeof keptTieKinds)[number];

/** `freeUnion` is unión libre. */
export const tieBases = ['biological', 'legal', 'freeUnion', 'caregiver'] as const;

/** Where in the United States: states, the capital's district and Puerto Rico, by their postal letters. */
export const usStates =
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA PR RI SC SD TN TX UT VT VA WA WV WI WY'.split(
    ' ',
  );
