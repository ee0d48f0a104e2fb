import type { Case } from '@resguardo/contract/cases';
import type { ProgramPhase, caseStages } from '@resguardo/domain/vocabulary';

/** The facts of a case as the form holds them: the contract's fields, with blank boxes as `''`. */
export interface CaseModel {
  enrolledOn: string;
  phaseOverride: ProgramPhase | null;
  phaseOverrideReason: string;
  entryPlace: string;
  returnPort: string | null;
  courtCode: string | null;
  stage: (typeof caseStages)[number];
}

export const blankCase = (): CaseModel => ({
  enrolledOn: '',
  phaseOverride: null,
  phaseOverrideReason: '',
  entryPlace: '',
  returnPort: null,
  courtCode: null,
  stage: 'pending',
});

export const caseModelOf = (facts: Case): CaseModel => ({
  enrolledOn: facts.enrolledOn ?? '',
  phaseOverride: facts.phaseOverride,
  phaseOverrideReason: facts.phaseOverrideReason ?? '',
  entryPlace: facts.entryPlace ?? '',
  returnPort: facts.returnPort,
  courtCode: facts.courtCode,
  stage: facts.stage,
});
