import type { ToldState } from './vocabulary';

/**
 * Why something about a hearing cannot wait, gravest first. Who is at the wrong door, or at none, is ordered removed in absence
 * (INA 240(b)(5)); who cannot cross misses the hearing as well; who has no counsel loses it more often than not.
 */
export const waitReasons = [
  'sourcesDisagree',
  'toldAnother',
  'notTold',
  'papersEnd',
  'unrepresented',
  'familySplit',
  'notVerified',
  'notConfirmed',
] as const;
export type WaitReason = (typeof waitReasons)[number];

/** How grave each is when the hearing is today. Only their order and their ratios mean anything. */
const harm: Readonly<Record<WaitReason, number>> = {
  sourcesDisagree: 100,
  toldAnother: 95,
  notTold: 80,
  papersEnd: 70,
  unrepresented: 60,
  familySplit: 50,
  notVerified: 30,
  notConfirmed: 25,
};

/** From so many days before the hearing each counts. Sources that disagree count however far the dates lie. */
const countsWithin: Readonly<Record<WaitReason, number>> = {
  sourcesDisagree: Infinity,
  toldAnother: 14,
  notTold: 7,
  papersEnd: 14,
  unrepresented: 14,
  familySplit: 14,
  notVerified: 14,
  notConfirmed: 7,
};

/** A week more of time makes it half as urgent. */
const halvesIn = 7;

/** The fortnight in which almost everything is looked for. */
export const fortnightDays = 14;

/** What is known of a hearing ahead. `represented` is null for a reader who may not know. */
export interface HearingFacts {
  /** Whole days from today to the hearing, on the court's calendar. */
  readonly days: number;
  readonly disagrees: boolean;
  readonly told: ToldState;
  /** Has the court said so lately, of the date that stands? */
  readonly verified: boolean;
  readonly represented: boolean | null;
  /** Does a paper that the person needs end before the hearing? */
  readonly papersEnd: boolean;
  readonly familySplit: boolean;
}

/** What about this hearing cannot wait, gravest first; empty: all of it can. */
export function reasonsToAct(facts: HearingFacts): WaitReason[] {
  const holds: Readonly<Record<WaitReason, boolean>> = {
    sourcesDisagree: facts.disagrees,
    toldAnother: facts.told === 'toldAnother',
    notTold: facts.told === 'notTold',
    papersEnd: facts.papersEnd,
    unrepresented: facts.represented === false,
    familySplit: facts.familySplit,
    notVerified: !facts.verified,
    notConfirmed: facts.told === 'told',
  };
  return waitReasons.filter((reason) => holds[reason] && facts.days <= countsWithin[reason]);
}

/** Something that waits for somebody: the gravest reason, and how long there is. `id` only makes the order a whole one. */
export interface Waiting {
  readonly reason: WaitReason;
  readonly days: number;
  readonly id: string;
}

/** Harm, halved with each week that is left: what can still be lost, and how soon. */
export const urgency = ({ reason, days }: Pick<Waiting, 'reason' | 'days'>): number =>
  harm[reason] * 2 ** (-Math.max(0, days) / halvesIn);

/** Most urgent first; of two as urgent, the sooner. */
export const byUrgency = (one: Waiting, other: Waiting): number =>
  urgency(other) - urgency(one) || one.days - other.days || (one.id < other.id ? -1 : 1);
