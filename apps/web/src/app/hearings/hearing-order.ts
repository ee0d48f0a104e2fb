import type { Hearing } from '@resguardo/contract/hearings';
import { nextSince } from '@resguardo/domain/next-hearing';
import { clockAt } from '@resguardo/ui/day-words';

type Dated = Pick<Hearing, 'startsAt' | 'on' | 'courtZone' | 'outcome'>;

/** Has it been, by its day and its clock? One that is still to be set has not. */
export function hasBeen({ startsAt, on, courtZone }: Omit<Dated, 'outcome'>, now: number): boolean {
  if (startsAt !== null) return Date.parse(startsAt) < Date.parse(nextSince(new Date(now)));
  return on !== null && on < clockAt(new Date(now).toISOString(), courtZone ?? 'America/Denver').on;
}

/** Where a hearing stands: to come, past and waiting for somebody to write how it ended, or done with. */
export function placeOf(hearing: Dated, now: number): 'ahead' | 'waiting' | 'over' {
  if (hearing.outcome !== null) return 'over';
  return hasBeen(hearing, now) ? 'waiting' : 'ahead';
}

const moment = ({ startsAt, on }: Dated): string => startsAt ?? on ?? '9999';
export const inOrder = (one: Dated, other: Dated): number => (moment(one) < moment(other) ? -1 : 1);

/** The hearing that comes next on the court's calendar; without a dated one, the one still to be set. */
export const nextOf = (hearings: readonly Hearing[], now: number): Hearing | undefined =>
  hearings.filter((hearing) => placeOf(hearing, now) === 'ahead').sort(inOrder)[0];

/** The hearings in whose place this one came, the first of them first, and this one last. */
export function chainOf(hearing: Hearing, hearings: readonly Hearing[]): Hearing[] {
  const byId = new Map(hearings.map((each) => [each.id, each]));
  const chain = [hearing];
  for (let at = byId.get(hearing.previousId ?? ''); at && !chain.includes(at); at = byId.get(at.previousId ?? ''))
    chain.unshift(at);
  return chain;
}
