import type { ContractFault } from '@resguardo/contract/issue-code';
import type { Hearing } from '@resguardo/contract/hearings';
import { outcomeProblems, saidTooEarly } from '@resguardo/domain/hearing-outcome';
import type { hearingResults } from '@resguardo/domain/vocabulary';
import { hearingAfter, hearingFaults, sentHearing, withEstimate, type HearingModel, type Usual } from './hearing-model';
import type { ReasonModel } from './reason-boxes';

type Result = (typeof hearingResults)[number];

export interface OutcomeModel extends ReasonModel {
  result: Result | null;
  inAbsentia: boolean | null;
  hasNext: boolean | null;
  next: HearingModel;
}

/** An outcome that was written already is there to be corrected. */
export function outcomeModelOf(hearing: Hearing, usual: Usual): OutcomeModel {
  const { outcome } = hearing;
  return {
    result: outcome?.result ?? null,
    adjournmentCode: outcome?.adjournmentCode ?? '',
    label: outcome?.label ?? '',
    inAbsentia: outcome?.result === 'absent' ? outcome.inAbsentia : null,
    hasNext: outcome ? false : null,
    next: hearingAfter(hearing, usual),
  };
}

/** What mostly follows, as a start that can be changed: a court that adjourns names a day, one that completes does not. */
export const usuallyNext = (result: Result | null): boolean | null =>
  result === null ? null : result === 'held' || result === 'adjourned' || result === 'notTransported';

export const sentOutcome = ({ result, inAbsentia, hasNext, next, ...reason }: OutcomeModel) => ({
  result,
  ...(result === 'adjourned' ? reason : { adjournmentCode: '', label: '' }),
  inAbsentia: result === 'absent' && inAbsentia === true,
  next: hasNext === true ? sentHearing(withEstimate(next)) : null,
});

/** `on`: the day of the hearing. */
export function outcomeFaults(
  model: OutcomeModel,
  codes: ReadonlySet<string>,
  today: string,
  on: string | null,
): ContractFault[] {
  const { result, inAbsentia, hasNext } = model;
  if (result === null) return [{ path: ['result'], code: 'required' }];
  const faults: ContractFault[] = [];
  if (saidTooEarly(result, on, today)) faults.push({ path: ['result'], code: 'hearingToCome' });
  const code = model.adjournmentCode.trim();
  const words = { adjournmentCode: code || null, label: model.label.trim() || null };
  if (result === 'adjourned')
    for (const problem of outcomeProblems({ result, ...words, inAbsentia: false }))
      faults.push({ path: [problem.path], code: problem.code });
  if (result === 'adjourned' && code !== '' && !codes.has(code))
    faults.push({ path: ['adjournmentCode'], code: 'codeUnknown' });
  if (result === 'absent' && inAbsentia === null) faults.push({ path: ['inAbsentia'], code: 'required' });
  if (hasNext === null) faults.push({ path: ['hasNext'], code: 'required' });
  if (hasNext === true)
    for (const fault of hearingFaults(withEstimate(model.next), today))
      faults.push({ ...fault, path: ['next', ...fault.path] });
  return faults;
}
