import { NewCase, type Case } from '@resguardo/contract/cases';
import { boxesOf, type Boxes } from '../platform/problems/boxes';

/** The facts of a case as the form holds them. */
export type CaseModel = Boxes<Omit<NewCase, 'id' | 'clientId' | 'leadCaseId' | 'returnPort' | 'courtCode'>> & {
  returnPort: string | null;
  courtCode: string | null;
};

const fields = NewCase.omit({ clientId: true, leadCaseId: true });

export const blankCase = (): CaseModel => ({ ...boxesOf(fields), returnPort: null, courtCode: null });

export const caseModelOf = (facts: Case): CaseModel => ({
  ...boxesOf(fields, facts),
  returnPort: facts.returnPort,
  courtCode: facts.courtCode,
});
