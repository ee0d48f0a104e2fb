import { daysUntil } from './court-days';

/** Papers that end within a fortnight are told before it is too late to renew them. */
const warnDays = 14;

export const paperStatuses = ['current', 'expiring', 'expired', 'undated'] as const;
export type PaperStatus = (typeof paperStatuses)[number];

/**
 * Is a paper still good on this day? It is good on the last day it names. `undated`: nobody wrote down until when.
 *
 * `on` is a day on the reader's calendar.
 */
export function paperStatus(expiresOn: string | null, on: string): PaperStatus {
  if (expiresOn === null) return 'undated';
  if (expiresOn < on) return 'expired';
  return daysUntil(expiresOn, on) <= warnDays ? 'expiring' : 'current';
}

export interface ReturnFacts {
  returnedOn: string;
  papers: readonly { issuedOn: string | null; expiresOn: string | null }[];
}

/** The first return was on 29 January 2019; a day before that year is a year typed wrong. */
const earliestReturn = '2019-01-01';

export interface ReturnProblem {
  path: string;
  code: 'returnTooEarly' | 'inFuture' | 'expiresBeforeIssued';
}

/** What is wrong with the days of a return? An empty list: nothing. `today`: a day that has begun somewhere for the reader. */
export function returnProblems({ returnedOn, papers }: ReturnFacts, today: string): ReturnProblem[] {
  const problems: ReturnProblem[] = [];
  if (returnedOn < earliestReturn) problems.push({ path: 'returnedOn', code: 'returnTooEarly' });
  if (returnedOn > today) problems.push({ path: 'returnedOn', code: 'inFuture' });
  for (const [at, { issuedOn, expiresOn }] of papers.entries()) {
    if (issuedOn !== null && issuedOn > today) problems.push({ path: `papers.${at}.issuedOn`, code: 'inFuture' });
    if (issuedOn !== null && expiresOn !== null && expiresOn < issuedOn)
      problems.push({ path: `papers.${at}.expiresOn`, code: 'expiresBeforeIssued' });
  }
  return problems;
}
