import type { hearingResults } from './vocabulary';

/** What is said about how a hearing ended. */
export interface OutcomeFacts {
  readonly result: (typeof hearingResults)[number];
  readonly adjournmentCode: string | null;
  readonly label: string | null;
  readonly inAbsentia: boolean;
}

export interface OutcomeProblem {
  path: 'adjournmentCode' | 'inAbsentia';
  code: 'codeMissing' | 'onlyAdjourned' | 'absentOnly';
}

/**
 * Is this said of a hearing that is still to come? Before its day it can be moved, or the case be decided; nobody can have been
 * heard, absent or left behind. What was entered in error never was a hearing. `today`: a day that has begun somewhere.
 */
export const saidTooEarly = (result: OutcomeFacts['result'], on: string | null, today: string): boolean =>
  on !== null && on > today && ['held', 'absent', 'notTransported'].includes(result);

/** Nobody set this hearing: it was written on the wrong file, or by a slip. It stays on record and counts for nothing. */
export const wasEnteredInError = (outcome: { readonly result: string } | null): boolean =>
  outcome?.result === 'enteredInError';

/**
 * What is wrong with this outcome? An adjournment has a reason, as a code of the court or in the words that were used; nothing else
 * has a code. Only who was absent can be ordered removed *in absentia* (INA 240(b)(5)): it is a flag beside the result.
 */
export function outcomeProblems({ result, adjournmentCode, label, inAbsentia }: OutcomeFacts): OutcomeProblem[] {
  const problems: OutcomeProblem[] = [];
  if (result === 'adjourned' && adjournmentCode === null && label === null)
    problems.push({ path: 'adjournmentCode', code: 'codeMissing' });
  if (result !== 'adjourned' && adjournmentCode !== null)
    problems.push({ path: 'adjournmentCode', code: 'onlyAdjourned' });
  if (inAbsentia && result !== 'absent') problems.push({ path: 'inAbsentia', code: 'absentOnly' });
  return problems;
}
