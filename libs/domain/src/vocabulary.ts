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

export const caseStages = ['pending', 'completed', 'closed', 'unknown'] as const;

/** Enrolment windows only: wind-downs and stays are changes of status, not enrolments. */
export const programPhases = ['MPP1', 'MPP2', 'MPP3', 'none', 'unknown'] as const;
export type ProgramPhase = (typeof programPhases)[number];

export const hearingKinds = ['master', 'individual', 'bond', 'custody', 'status', 'other'] as const;

export const hearingMediums = ['inPerson', 'video', 'phone', 'internet'] as const;

/** Known to the minute, known to the day, or still to be set by the court. */
export const hearingStates = ['exact', 'date', 'unset'] as const;
export type HearingState = (typeof hearingStates)[number];
