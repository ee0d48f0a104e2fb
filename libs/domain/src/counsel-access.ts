import { isTimeZone, wallTimeAt } from './hearing-clock';
import { wasEnteredInError } from './hearing-outcome';
import type { counselAnswers } from './vocabulary-counsel';

/** The part of an attempt that is counted, as the contract names it. Null: not asked. */
export interface CounselAttemptFacts {
  at: string;
  zone: string;
  allowed: (typeof counselAnswers)[number];
  minutesAsked: number | null;
  minutesAllowed: number | null;
  minutesActual: number | null;
  private: boolean | null;
}

/** A hearing as far as its order among others matters. */
export interface MeritsHearing {
  id: string;
  kind: string;
  on: string | null;
  startsAt: string | null;
  /** The hearing that this one took the place of. */
  previousId?: string | null;
  outcome?: { readonly result: string } | null;
}

/** *Unknown* is neither: it is counted apart, never as *no*. */
export type Known = 'yes' | 'no' | 'unknown';

/**
 * Was this attempt refused, or cut short?
 *
 * *Yes*: it was not allowed, or fewer minutes were given than were asked, or used than were asked or given. *No*: it was allowed, the
 * minutes used are known, and reach what was asked or given. Everything else is *unknown*: nobody wrote down enough to say.
 */
export function blockedOrCutShort({
  allowed,
  minutesAsked,
  minutesAllowed,
  minutesActual,
}: CounselAttemptFacts): Known {
  if (allowed === 'no') return 'yes';
  const fewer = (one: number | null, other: number | null): boolean => one !== null && other !== null && one < other;
  if (fewer(minutesAllowed, minutesAsked) || fewer(minutesActual, minutesAsked) || fewer(minutesActual, minutesAllowed))
    return 'yes';
  if (allowed === 'unknown' || minutesActual === null) return 'unknown';
  return minutesAsked === null && minutesAllowed === null ? 'unknown' : 'no';
}

/** The minutes somebody had with counsel alone, as far as this attempt tells. Null: it does not tell. */
export function confidentialMinutes({ allowed, minutesActual, private: alone }: CounselAttemptFacts): number | null {
  if (allowed === 'no' || alone === false || minutesActual === 0) return 0;
  return alone === true ? minutesActual : null;
}

/**
 * The first hearing on the merits (individual) of a case: the earliest that has a day, was not put in another's place since and is one.
 * Undefined while none is set.
 */
export function firstMeritsHearing<H extends MeritsHearing>(hearings: readonly H[]): H | undefined {
  const replaced = new Set(hearings.map(({ previousId }) => previousId));
  return hearings
    .filter(({ id, kind, on }) => kind === 'individual' && on !== null && !replaced.has(id))
    .filter(({ outcome }) => !wasEnteredInError(outcome ?? null))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))[0];
}

/** By day, and within a day by instant; a day without a time comes before them. */
const keyOf = ({ on, startsAt }: MeritsHearing): string => `${String(on)}|${startsAt ?? ''}`;

/** Was the attempt before the hearing? For a hearing without a time: on a day before, by the clock of the place of the attempt. */
function isBefore({ at, zone }: CounselAttemptFacts, { on, startsAt }: MeritsHearing): boolean {
  if (startsAt !== null) return Date.parse(at) < Date.parse(startsAt);
  return on !== null && wallTimeAt(at, zone).on < on;
}

export interface CounselSums<H> {
  readonly attempts: number;
  /** Allowed; and those of which nobody knows whether they were. */
  readonly successes: number;
  readonly allowedUnknown: number;
  /** Attempts for each that was allowed, of those whose answer is known. Null without one that was allowed. */
  readonly attemptsPerSuccess: number | null;
  readonly blockedOrCutShort: number;
  readonly blockedUnknown: number;
  /** Minutes alone with counsel before the first hearing on the merits; while none is set, so far. */
  readonly confidentialMinutes: number;
  /** Attempts in that time that do not tell whether there were such minutes, or how many. */
  readonly confidentialUnknown: number;
  readonly firstMerits: H | undefined;
}

/** What the attempts of one case come to. Each figure has its unknown beside it. */
export function counselSums<H extends MeritsHearing>(
  attempts: readonly CounselAttemptFacts[],
  hearings: readonly H[],
): CounselSums<H> {
  const firstMerits = firstMeritsHearing(hearings);
  const counted = (answer: Known, of: (attempt: CounselAttemptFacts) => Known): number =>
    attempts.filter((attempt) => of(attempt) === answer).length;
  const successes = counted('yes', ({ allowed }) => allowed);
  const allowedUnknown = counted('unknown', ({ allowed }) => allowed);
  const minutes = attempts
    .filter((attempt) => firstMerits === undefined || isBefore(attempt, firstMerits))
    .map(confidentialMinutes);
  return {
    attempts: attempts.length,
    successes,
    allowedUnknown,
    attemptsPerSuccess: successes === 0 ? null : (attempts.length - allowedUnknown) / successes,
    blockedOrCutShort: counted('yes', blockedOrCutShort),
    blockedUnknown: counted('unknown', blockedOrCutShort),
    confidentialMinutes: minutes.reduce((sum: number, each) => sum + (each ?? 0), 0),
    confidentialUnknown: minutes.filter((each) => each === null).length,
    firstMerits,
  };
}

export const attemptProblemCodes = [
  'zoneUnknown',
  'dayInFuture',
  'yearUnlikely',
  'askedAfterAttempt',
  'minutesThoughRefused',
  'currencyMissing',
] as const;
export type AttemptProblemCode = (typeof attemptProblemCodes)[number];

/** What an attempt's rule speaks about beside what is counted. */
export interface AttemptTimes extends CounselAttemptFacts {
  requestedAt: string | null;
  costAmount: number | null;
  costCurrency: string | null;
}
export interface AttemptProblem {
  path: keyof AttemptTimes;
  code: AttemptProblemCode;
}

/** A telephone's clock may be ahead of ours by so much. */
const aheadMs = 15 * 60_000;

/** What is wrong with this attempt? An empty list: nothing. It has taken place by `now`, and was not refused and used all the same. */
export function attemptProblems(attempt: AttemptTimes, now: Date): AttemptProblem[] {
  const { at, allowed, requestedAt, minutesAllowed, minutesActual, costAmount, costCurrency } = attempt;
  const problems: AttemptProblem[] = [];
  if (!isTimeZone(attempt.zone)) problems.push({ path: 'zone', code: 'zoneUnknown' });
  if (Date.parse(at) > now.getTime() + aheadMs) problems.push({ path: 'at', code: 'dayInFuture' });
  if (at < '2015') problems.push({ path: 'at', code: 'yearUnlikely' });
  if (requestedAt !== null && Date.parse(requestedAt) > Date.parse(at))
    problems.push({ path: 'requestedAt', code: 'askedAfterAttempt' });
  if (allowed === 'no') {
    if (minutesAllowed !== null && minutesAllowed > 0)
      problems.push({ path: 'minutesAllowed', code: 'minutesThoughRefused' });
    if (minutesActual !== null && minutesActual > 0)
      problems.push({ path: 'minutesActual', code: 'minutesThoughRefused' });
  }
  if ((costAmount === null) !== (costCurrency === null))
    problems.push({ path: costAmount === null ? 'costAmount' : 'costCurrency', code: 'currencyMissing' });
  return problems;
}
