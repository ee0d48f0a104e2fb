import type { Hearing, NewHearing } from '@resguardo/contract/hearings';
import { instantOf } from '@resguardo/domain/hearing-clock';
import { hearingProblems } from '@resguardo/domain/hearing-rules';
import { refusedByRule, type Fault } from '../platform/problems';
import { portsById } from '../reference/reference-data';

export type Times = Pick<NewHearing, 'state' | 'on' | 'courtTime' | 'courtZone' | 'report'>;

/**
 * The instants that the two clocks name, or 422 with every clock that names none. `today` bounds the
 * years that are believed; `pathOf` names a field as the request does.
 */
export function instantsOf(
  times: Times,
  today: string,
  pathOf: (path: string) => string = (path) => path,
): Pick<Hearing, 'startsAt' | 'report'> {
  const faults: Fault[] = hearingProblems(times, today);
  const { report } = times;
  if (report?.port != null && !portsById.has(report.port)) faults.push({ path: 'report.port', code: 'portUnknown' });
  if (faults.length > 0) throw refusedByRule(faults.map(({ path, code }) => ({ path: pathOf(path), code })));
  const at = (on: string | null, time: string | null, zone: string | null) => {
    const answer = on !== null && time !== null && zone !== null ? instantOf(on, time, zone) : null;
    return answer?.ok === true ? answer.instant : null;
  };
  const reportAt = report === null ? null : at(report.on, report.time, report.zone);
  return {
    startsAt: times.state === 'exact' ? at(times.on, times.courtTime, times.courtZone) : null,
    report: report === null || reportAt === null ? null : { ...report, at: reportAt },
  };
}

/** A hearing that nobody has spoken about yet. */
export const nothingSaid = { claims: [], settled: null, told: [], verified: null, outcome: null, previousId: null };
