import type { Hearing } from '@resguardo/contract/hearings';
import { toldStateOf } from '@resguardo/domain/hearing-truth';
import { listedAt, nextSince } from '@resguardo/domain/next-hearing';
import { workedWith } from '@resguardo/domain/working-date';

type Dated = Pick<Hearing, 'startsAt' | 'on' | 'outcome'>;

/** A hearing on the date that is worked with. `passed`: the date on the file, where that is another one and has gone by. */
export interface WorkedHearing extends Hearing {
  readonly passed?: { readonly on: string; readonly time: string | null };
}

export function asWorkedWith(hearing: Hearing, now: number): WorkedHearing {
  const worked = workedWith(hearing, new Date(now).toISOString());
  return worked.passed === undefined ? hearing : { ...worked, toldState: toldStateOf(worked, worked.told) };
}

/** Where a hearing stands: to come, past and waiting for somebody to write how it ended, or done with. */
export function placeOf(hearing: Dated, now: number): 'ahead' | 'waiting' | 'over' {
  if (hearing.outcome !== null) return 'over';
  return moment(hearing) < Date.parse(nextSince(new Date(now))) ? 'waiting' : 'ahead';
}

/** One that is still to be set comes after all others. */
const moment = (hearing: Dated): number => Date.parse(listedAt(hearing) ?? '9999-12-31');
export const inOrder = (one: Dated, other: Dated): number => moment(one) - moment(other);

/** The hearing that comes next on the court's calendar; without a dated one, the one still to be set. */
export const nextOf = <Each extends Hearing>(hearings: readonly Each[], now: number): Each | undefined =>
  hearings.filter((hearing) => placeOf(hearing, now) === 'ahead').sort(inOrder)[0];

/** The hearings in whose place this one came, the first of them first, and this one last. */
export function chainOf(hearing: Hearing, hearings: readonly Hearing[]): Hearing[] {
  const byId = new Map(hearings.map((each) => [each.id, each]));
  const chain = [hearing];
  for (let at = byId.get(hearing.previousId ?? ''); at && !chain.includes(at); at = byId.get(at.previousId ?? ''))
    chain.unshift(at);
  return chain;
}
