import type { ContractFault } from '@resguardo/contract/issue-code';
import type { Hearing } from '@resguardo/contract/hearings';
import type { ClaimSource, tellingWays } from '@resguardo/domain/vocabulary';
import { hearingAfter, hearingFaults, sentHearing, withEstimate, type HearingModel, type Usual } from './hearing-model';
import type { ReasonModel } from './reason-boxes';
import { backersOf, truthTable } from './truth-table';

export interface RedateModel extends ReasonModel {
  next: HearingModel;
  toldUsBy: Exclude<ClaimSource, 'file'> | null;
  noticeOn: string;
  told: 'confirmed' | 'told' | 'notYet';
  how: (typeof tellingWays)[number];
}

/** The date that stands with its time: a court that moves a day mostly keeps the hour, and all three clocks are in view. */
export const redateModelOf = (hearing: Hearing, usual: Usual): RedateModel => ({
  next: { ...hearingAfter(hearing, usual), courtTime: hearing.courtTime ?? '', judge: hearing.judge ?? '' },
  toldUsBy: null,
  adjournmentCode: '',
  label: '',
  noticeOn: '',
  told: 'notYet',
  how: 'phone',
});

/** Papers of the court: one of them moves a hearing by itself. */
export const papers: readonly (ClaimSource | null)[] = ['hearingNotice', 'tearSheet'];

export function sentRedate({ next, told, how, toldUsBy, noticeOn, ...reason }: RedateModel) {
  const knows = told !== 'notYet' && next.state !== 'unset';
  return {
    ...reason,
    label: reason.adjournmentCode.trim() === '' ? '' : reason.label,
    toldUsBy,
    noticeOn: papers.includes(toldUsBy) ? noticeOn : '',
    next: sentHearing(withEstimate(next)),
    told: knows ? { how, confirmed: told === 'confirmed' } : null,
  };
}

export function redateFaults(model: RedateModel, codes: ReadonlySet<string>, today: string): ContractFault[] {
  const next = hearingFaults(withEstimate(model.next), today).map((fault) => ({
    ...fault,
    path: ['next', ...fault.path],
  }));
  const code = model.adjournmentCode.trim();
  return [
    ...next,
    ...(model.toldUsBy === null ? [{ path: ['toldUsBy'], code: 'required' }] : []),
    ...(code === '' || codes.has(code) ? [] : [{ path: ['adjournmentCode'], code: 'codeUnknown' }]),
  ];
}

/**
 * Is this one word against several? Then the earlier date is kept and the new one noted beside it: who is there too early has
 * lost a day, who is there too late can be ordered removed. The answer is how many sources stand against it; 0 lets it move.
 */
export function standsAgainst(hearing: Hearing, { next, toldUsBy }: RedateModel, now: string): number {
  if (hearing.on === null || toldUsBy === null || papers.includes(toldUsBy)) return 0;
  if (next.state !== 'unset' && !(next.on > hearing.on)) return 0;
  const table = truthTable(hearing, now);
  const others = { ...table, rows: table.rows.filter(({ source }) => source !== toldUsBy) };
  const backers = backersOf(others);
  return backers > 1 ? backers : 0;
}
