/** The closed lists of words that records use, camelCase as on the wire. Meanings: docs/glossary.md. */

export const roles = ['intake', 'attorney', 'director', 'administrator'] as const;
export type Role = (typeof roles)[number];

export const interfaceLanguages = ['en', 'es'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

export const colourSchemes = ['system', 'light', 'dark'] as const;

export const sexes = ['female', 'male', 'other', 'unknown'] as const;

export const languageLevels = ['well', 'some', 'none'] as const;

export const contactKinds = ['phone', 'whatsapp', 'email', 'other', 'none'] as const;

export const contactOwners = ['self', 'relative', 'friend', 'shelter', 'other', 'unknown'] as const;

/** Reading and writing in the best language: for papers that the person must read alone. */
export const literacyLevels = ['well', 'some', 'none', 'unknown'] as const;

/** What a consent is for. `representation` is what we need to do the work at all; the others are free. */
export const consentPurposes = [
  'representation',
  'referral',
  'coCounsel',
  'advocacyAnonymous',
  'advocacyNamed',
  'press',
  'research',
  'donorAudit',
] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** *Not asked* has no record. */
export const consentAnswers = ['given', 'refused'] as const;

/** A thumb is a print under a paper that was read aloud. */
export const consentModes = ['written', 'oral', 'thumb'] as const;

/** Could the person decide: alone, with support, or not at this time? */
export const consentCapacities = ['able', 'withSupport', 'unable'] as const;

export const consentDataClasses = [
  'identity',
  'contact',
  'caseFacts',
  'narrative',
  'health',
  'family',
  'documents',
  'image',
] as const;
export type ConsentDataClass = (typeof consentDataClasses)[number];

export const guardianRelations = ['mother', 'father', 'grandparent', 'sibling', 'legalGuardian', 'other'] as const;

/** The texts of the privacy notice that people were shown, the present one last. Its words are in the web's tables. */
export const privacyNotices = ['2026-11'] as const;

/** Answers in the place of a city that are no city. */
export const noCities = ['elsewhere', 'unknown'] as const;

/** The two that are in the United States; `inUsCustody` is with ICE or ORR. */
export const usPlaces = ['inUs', 'inUsCustody'] as const;
export type UsPlace = (typeof usPlaces)[number];

/** What somebody of a family is to the person who was registered first. */
export const relationsToHead = [
  'daughter',
  'son',
  'wife',
  'husband',
  'sister',
  'brother',
  'mother',
  'father',
  'other',
] as const;
export type RelationToHead = (typeof relationsToHead)[number];

/** Where a person waits. */
export const whereaboutsSettings = [
  'shelter',
  'rentedRoom',
  'withFamily',
  'street',
  'camp',
  'hotel',
  'detention',
  'other',
  'unknown',
] as const;

export const caseStages = ['pending', 'completed', 'closed', 'unknown'] as const;

/** Enrolment windows only: wind-downs and stays are changes of status, not enrolments. */
export const programPhases = ['MPP1', 'MPP2', 'MPP3', 'none', 'unknown'] as const;
export type ProgramPhase = (typeof programPhases)[number];

export const hearingKinds = ['master', 'individual', 'bond', 'custody', 'status', 'other'] as const;

export const hearingMediums = ['inPerson', 'video', 'phone', 'internet'] as const;

/** Known to the minute, known to the day, or still to be set by the court. */
export const hearingStates = ['exact', 'date', 'unset'] as const;
export type HearingState = (typeof hearingStates)[number];

/** Who or what says when a hearing is. `file`: what this file said before anybody else was heard. */
export const claimSources = [
  'file',
  'nta',
  'hearingNotice',
  'tearSheet',
  'courtLine',
  'portal',
  'clerk',
  'clientPhoto',
  'other',
] as const;
export type ClaimSource = (typeof claimSources)[number];

/** Whom the Notice to Appear says the person is (form I-862): one of its three boxes, or none of them. */
export const ntaBoxes = ['arriving', 'presentWithoutAdmission', 'admittedButRemovable', 'none', 'unknown'] as const;

/** What may be wrong with a Notice to Appear. Each is a ground to contest it, none decides anything by itself. */
export const ntaDefects = [
  'noBoxTicked',
  'wrongBox',
  'noDateOrTime',
  'pastOrFalseDate',
  'noAddress',
  'wrongAddress',
  'wrongName',
  'wrongFacts',
  'notReadInLanguage',
  'notSigned',
  'notServed',
  'notFiled',
  'other',
] as const;

export const hearingResults = ['held', 'adjourned', 'completed', 'absent', 'notTransported', 'enteredInError'] as const;

/** How a client was told of a date. */
export const tellingWays = ['phone', 'whatsapp', 'inPerson', 'relative', 'other'] as const;

/** Where a date can be verified: each of them speaks for the court. */
export const verifyingSources = ['courtLine', 'portal', 'clerk', 'hearingNotice'] as const;

export const toldStates = ['notTold', 'toldAnother', 'told', 'confirmed'] as const;
export type ToldState = (typeof toldStates)[number];

export const noteKinds = ['call', 'visit', 'meeting', 'strategy', 'other'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** What a person holds after a return: DHS's sheet for the next hearing, Mexico's entry form, the humanitarian visitor's card. */
export const paperKinds = ['tearSheet', 'fmm', 'humanitarianVisa', 'other'] as const;
/** What happens to accounts and sessions, in the order of a list to choose from. */
export const securityEventKinds = [
  'signedIn',
  'signInRefused',
  'signedOut',
  'revoked',
  'replaced',
  'accountMade',
  'accountChanged',
  'accountClosed',
  'accountReopened',
  'linkMade',
  'linkUsed',
  'linkUsedNearby',
  'rolesGiven',
  'rolesTaken',
  'rolesAsked',
  'rolesConfirmed',
  'rolesRefused',
  'organisationChanged',
] as const;
export type SecurityEventKind = (typeof securityEventKinds)[number];

/** A role that one person gave: it waits for a second one, or is in force and to be looked at. */
export const grantStates = ['waiting', 'given', 'confirmed', 'refused', 'lapsed'] as const;

/** Has this person a password, or a link to set one? */
export const accessStates = ['password', 'link', 'linkOver'] as const;
