import { Temporal } from 'temporal-polyfill';
import {
  consentPurposes,
  type ConsentDataClass,
  type ConsentPurpose,
  type consentAnswers,
  type consentCapacities,
  type consentModes,
} from './vocabulary';

/**
 * For how many months a consent stands when nobody says otherwise, by what it is for. Releases must be written, informed and
 * *reasonably time-limited* (34 USC 12291(b)(2)): a year, less where a name goes out, and as long as a case takes for the work itself.
 */
const usualMonths: Readonly<Record<ConsentPurpose, number>> = {
  representation: 36,
  referral: 12,
  coCounsel: 12,
  advocacyAnonymous: 12,
  advocacyNamed: 6,
  press: 6,
  research: 12,
  donorAudit: 12,
};

/** Nothing that lasts longer is limited in time. */
const mostMonths = 60;

/** What each purpose needs to see, and what a yes to it covers unless somebody says less. */
export const usualDataClasses: Readonly<Record<ConsentPurpose, readonly ConsentDataClass[]>> = {
  representation: ['identity', 'contact', 'caseFacts', 'narrative', 'health', 'family', 'documents'],
  referral: ['identity', 'contact', 'caseFacts'],
  coCounsel: ['identity', 'contact', 'caseFacts', 'narrative', 'documents'],
  advocacyAnonymous: ['caseFacts'],
  advocacyNamed: ['identity', 'caseFacts'],
  press: ['identity', 'caseFacts', 'image'],
  research: ['caseFacts'],
  donorAudit: ['caseFacts'],
};

export interface ConsentFacts {
  purpose: ConsentPurpose;
  answer: (typeof consentAnswers)[number];
  mode: (typeof consentModes)[number] | null;
  capacity: (typeof consentCapacities)[number] | null;
  guardian: object | null;
  from: string;
  until: string | null;
}

/** A consent that is kept. */
export interface KeptConsent extends Pick<ConsentFacts, 'purpose' | 'answer' | 'mode' | 'from' | 'until'> {
  revokedAt: string | null;
  createdAt: string;
}

export const consentProblemCodes = [
  'required',
  'dayInFuture',
  'untilBeforeFrom',
  'consentTooLong',
  'guardianMissing',
] as const;
export type ConsentProblemCode = (typeof consentProblemCodes)[number];

export interface ConsentProblem {
  path: 'mode' | 'from' | 'until' | 'guardian';
  code: ConsentProblemCode;
}

/** The last day on which a consent for this stands, when nobody sets another. */
export const usualUntil = (purpose: ConsentPurpose, from: string): string => monthsAfter(from, usualMonths[purpose]);

/** The last day on which any consent may end that begins on this one. */
export const latestUntil = (from: string): string => monthsAfter(from, mostMonths);

const monthsAfter = (day: string, months: number): string => Temporal.PlainDate.from(day).add({ months }).toString();

/**
 * What is wrong with this consent? An empty list: nothing.
 *
 * A consent that was given says how; it does not begin after `latest` (today, in whatever zone it is latest), ends, and ends within
 * five years. Somebody under 18, or not able to decide, has a guardian who agreed. A refusal needs none of it.
 */
export function consentProblems(consent: ConsentFacts, about: { minor: boolean; latest: string }): ConsentProblem[] {
  const problems: ConsentProblem[] = [];
  const { answer, mode, capacity, guardian, from, until } = consent;
  if (from > about.latest) problems.push({ path: 'from', code: 'dayInFuture' });
  if (answer === 'refused') return problems;
  if (mode === null) problems.push({ path: 'mode', code: 'required' });
  if (until === null) problems.push({ path: 'until', code: 'required' });
  else if (until < from) problems.push({ path: 'until', code: 'untilBeforeFrom' });
  else if (until > latestUntil(from)) problems.push({ path: 'until', code: 'consentTooLong' });
  if (guardian === null && (about.minor || capacity === 'unable'))
    problems.push({ path: 'guardian', code: 'guardianMissing' });
  return problems;
}

/**
 * Is a signed paper still owed? A spoken yes is a yes, but Mexican law asks *express written* consent for sensitive data
 * (LFPDPPP 2025). A thumb under a paper is written.
 */
export const isWrittenStillOwed = ({
  answer,
  mode,
  revokedAt,
}: Pick<KeptConsent, 'answer' | 'mode' | 'revokedAt'>): boolean =>
  answer === 'given' && mode === 'oral' && revokedAt === null;

/** What the person's word on one purpose is worth on a day. */
export type ConsentStanding = 'inForce' | 'refused' | 'withdrawn' | 'expired' | 'notAsked';

/** How this consent stands on a day; its last day is a day on which it stands. */
export function standingOn(consent: KeptConsent, day: string): Exclude<ConsentStanding, 'notAsked'> {
  if (consent.answer === 'refused') return 'refused';
  if (consent.revokedAt !== null) return 'withdrawn';
  return consent.until !== null && consent.until < day ? 'expired' : 'inForce';
}

/** The record that speaks for each purpose: the one asked last. Earlier ones are history. */
export function latestByPurpose<C extends KeptConsent>(consents: readonly C[]): Partial<Record<ConsentPurpose, C>> {
  const latest: Partial<Record<ConsentPurpose, C>> = {};
  for (const consent of consents) {
    const other = latest[consent.purpose];
    if (other === undefined || isLater(consent, other)) latest[consent.purpose] = consent;
  }
  return latest;
}

const isLater = (one: KeptConsent, other: KeptConsent): boolean =>
  one.from === other.from ? one.createdAt > other.createdAt : one.from > other.from;

/** Every purpose with what stands for it on a day. No record: *not asked*, which is no consent. */
export function standingByPurpose<C extends KeptConsent>(
  consents: readonly C[],
  day: string,
): { purpose: ConsentPurpose; consent: C | null; standing: ConsentStanding }[] {
  const latest = latestByPurpose(consents);
  return consentPurposes.map((purpose) => {
    const consent = latest[purpose] ?? null;
    return { purpose, consent, standing: consent === null ? 'notAsked' : standingOn(consent, day) };
  });
}
