import { instantOf, type ClockProblem } from './hearing-clock';
import type { HearingState } from './vocabulary';

/** The day before which no hearing of this programme was ever set: a year typed wrong. */
export const earliestHearingDay = '2015-01-01';

/** How far ahead courts are known to set hearings, doubled and more. */
const yearsAhead = 15;

/** The part of a hearing that its own rule speaks about, as the contract names it. */
export interface HearingTimes {
  state: HearingState;
  on: string | null;
  courtTime: string | null;
  courtZone: string | null;
  report: { on: string; time: string; zone: string } | null;
}

/** `required`: this state needs it. `notInThisState`: this state must not have it. `reportAfterHearing`: too late at the bridge. */
export const hearingProblemCodes = [
  'required',
  'notInThisState',
  'dayOutOfRange',
  'zoneUnknown',
  'timeNotOnClock',
  'timeTwice',
  'reportAfterHearing',
] as const;
export type HearingProblemCode = (typeof hearingProblemCodes)[number];

export const hearingPaths = [
  'on',
  'courtTime',
  'courtZone',
  'report',
  'report.on',
  'report.time',
  'report.zone',
] as const;
export type HearingPath = (typeof hearingPaths)[number];

export interface HearingProblem {
  path: HearingPath;
  code: HearingProblemCode;
}

/** The last day that a hearing may be set for. A bound to compare with as text, so 29 February needs no care. */
export function latestHearingDay(today: string): string {
  const year = Number(today.slice(0, 4)) + yearsAhead;
  return `${year}${today.slice(4)}`;
}

/**
 * What is wrong with this hearing's times? An empty list: nothing.
 *
 * `exact` has day, court time and court zone; `date` has a day, may have the court's zone, and has no time; `unset` has none
 * of them and no report time. Nobody is asked to be at the bridge after the hearing began. `today` is a day in the reader's calendar.
 */
export function hearingProblems(hearing: HearingTimes, today: string): HearingProblem[] {
  const problems: HearingProblem[] = [];
  const note = (path: HearingPath, code: HearingProblemCode): void => void problems.push({ path, code });
  const { state, on, courtTime, courtZone, report } = hearing;

  for (const [path, value] of [
    ['on', on],
    ['courtTime', courtTime],
    ['courtZone', courtZone],
  ] as const) {
    const rule = presence[state][path];
    if (rule === 'required' && value === null) note(path, 'required');
    if (rule === 'absent' && value !== null) note(path, 'notInThisState');
  }
  if (state === 'unset') {
    if (report !== null) note('report', 'notInThisState');
    return problems;
  }

  const startsAt = readClock(on, courtTime ?? '12:00', courtZone ?? 'UTC', today);
  if (startsAt.problem) note(courtPathOf[startsAt.problem], startsAt.problem);
  if (report === null) return problems;

  const reportsAt = readClock(report.on, report.time, report.zone, today);
  if (reportsAt.problem) note(reportPathOf[reportsAt.problem], reportsAt.problem);

  const clocksKnown = state === 'exact' && courtTime !== null && courtZone !== null;
  if (clocksKnown && startsAt.instant && reportsAt.instant && reportsAt.instant > startsAt.instant)
    note('report.time', 'reportAfterHearing');
  if (!clocksKnown && on !== null && report.on > on) note('report.on', 'reportAfterHearing');
  return problems;
}

type Presence = 'required' | 'allowed' | 'absent';

const presence: Record<HearingState, Record<'on' | 'courtTime' | 'courtZone', Presence>> = {
  exact: { on: 'required', courtTime: 'required', courtZone: 'required' },
  date: { on: 'required', courtTime: 'absent', courtZone: 'allowed' },
  unset: { on: 'absent', courtTime: 'absent', courtZone: 'absent' },
};

const courtPathOf: Record<ClockProblem, HearingPath> = {
  zoneUnknown: 'courtZone',
  timeNotOnClock: 'courtTime',
  timeTwice: 'courtTime',
  dayOutOfRange: 'on',
};

const reportPathOf: Record<ClockProblem, HearingPath> = {
  zoneUnknown: 'report.zone',
  timeNotOnClock: 'report.time',
  timeTwice: 'report.time',
  dayOutOfRange: 'report.on',
};

function readClock(
  on: string | null,
  time: string,
  zone: string,
  today: string,
): { instant?: string; problem?: ClockProblem } {
  if (on === null) return {};
  if (on < earliestHearingDay || on > latestHearingDay(today)) return { problem: 'dayOutOfRange' };
  const answer = instantOf(on, time, zone);
  return answer.ok ? { instant: answer.instant } : { problem: answer.problem };
}
