import type { ProgramPhase } from './vocabulary';

/**
 * When people were enrolled, both days included; `until: null` is still open.
 * MPP1: DHS memo of 2019-01-25, first return 2019-01-29; enrolment suspended by the memo of 2021-01-20.
 * MPP2: resumed by order of N.D. Tex. from 2021-12-06; ended 2022-08-08, after Biden v. Texas, 597 U.S. 785.
 * MPP3: EO 14165 s. 6, policy reinstated 2025-01-21; stayed in part since, see the reference list of phases.
 * Wind-downs, exits and stays change the status of a case and are not enrolments, so they are not here.
 */
const enrolmentWindows: readonly { phase: ProgramPhase; from: string; until: string | null }[] = [
  { phase: 'MPP1', from: '2019-01-29', until: '2021-01-20' },
  { phase: 'MPP2', from: '2021-12-06', until: '2022-08-08' },
  { phase: 'MPP3', from: '2025-01-21', until: null },
];

/**
 * Which phase of the programme does a person enrolled on this day belong to? Without a day: `unknown`.
 *
 * `outsideWindow` is a remark, never a refusal: papers carry wrong dates, and the record keeps what the paper says.
 */
export function phaseByEnrolment(enrolledOn: string | null): { phase: ProgramPhase; outsideWindow: boolean } {
  if (enrolledOn === null) return { phase: 'unknown', outsideWindow: false };
  const found = enrolmentWindows.find(
    ({ from, until }) => from <= enrolledOn && (until === null || enrolledOn <= until),
  );
  return { phase: found?.phase ?? 'none', outsideWindow: found === undefined };
}
