/** The closed lists of words for representation and for attempts to see a client. Meanings: docs/glossary.md. */

/** How far a lawyer stands for somebody. Only `ofRecord` answers to the court for the case; `limited` is for one paper. */
export const representationKinds = [
  'none',
  'consult',
  'fearInterviewCounsel',
  'limited',
  'ofRecord',
  'withdrawn',
] as const;
export type RepresentationKind = (typeof representationKinds)[number];

/** Full accreditation reaches the courts, partial DHS only (8 CFR 1292.1). */
export const practitionerKinds = [
  'attorney',
  'accreditedFull',
  'accreditedPartial',
  'lawStudent',
  'mexicanAbogado',
] as const;
export type PractitionerKind = (typeof practitionerKinds)[number];

/** By the numbers that people call them. Court: 28, 61; Board of Immigration Appeals: 27, 60; DHS: G-28. */
export const appearanceForms = ['EOIR-28', 'EOIR-27', 'EOIR-61', 'EOIR-60', 'G-28'] as const;
export type AppearanceForm = (typeof appearanceForms)[number];

/** Where somebody tried to see or reach a client. IHF: the hearing tents at the ports. */
export const counselPlaces = [
  'port',
  'ihfRoom',
  'cbpCustody',
  'shelter',
  'consulate',
  'phone',
  'whatsapp',
  'video',
  'other',
] as const;
export type CounselPlace = (typeof counselPlaces)[number];

export const counselPurposes = [
  'consult',
  'prep',
  'fearInterview',
  'hearing',
  'signing',
  'translation',
  'other',
] as const;

/** Was the visit let in? *Unknown* is an answer, and counts as neither. */
export const counselAnswers = ['yes', 'no', 'unknown'] as const;

/** Whose person refused. */
export const refusingAgencies = [
  'cbp',
  'ice',
  'eoir',
  'inm',
  'privateSecurity',
  'shelter',
  'other',
  'unknown',
] as const;

/** Who interpreted. A relative or another client hears what is said in confidence. */
export const interpreterSources = [
  'organisation',
  'agency',
  'telephoneLine',
  'relative',
  'otherClient',
  'other',
  'unknown',
] as const;

export const costCurrencies = ['usd', 'mxn'] as const;

/** What came of it for the case. */
export const counselConsequences = ['none', 'continuanceSought', 'filingMissed', 'waived', 'other'] as const;

/** May the attempt be told outside: not at all, without the person, with the person's name? */
export const tellingConsents = ['none', 'anonymous', 'named'] as const;
