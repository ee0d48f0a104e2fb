import type { Case } from '@resguardo/contract/cases';
import type { ContractFault } from '@resguardo/contract/issue-code';
import { NewHearing, type Hearing } from '@resguardo/contract/hearings';
import { hearingProblems, type HearingTimes } from '@resguardo/domain/hearing-rules';
import { estimateReport, instantOf } from '@resguardo/domain/hearing-clock';
import { asForm } from '../platform/problems/as-form';
import { boxesOf, type Boxes } from '../platform/problems/boxes';
import type { ClockFacts } from './hearing-clocks';

/** A hearing as the form holds it. What one state does not use stays typed and is not sent. */
export type HearingModel = Boxes<Omit<NewHearing, 'id' | 'courtZone' | 'report'>> & {
  courtZone: string | null;
  report: {
    on: string;
    time: string;
    zone: string | null;
    port: string | null;
    /** `day time` as we worked it out; the report is an estimate only while it still says that. */
    estimate: string;
  };
};

export interface Usual {
  courtZone: string | null;
  port: string | null;
  portZone: string | null;
}

export const blankHearing = ({ courtZone, port, portZone }: Usual): HearingModel => ({
  ...boxesOf(NewHearing),
  kind: 'master',
  state: 'exact',
  courtZone,
  report: { on: '', time: '', zone: portZone, port, estimate: '' },
});

export const modelOfHearing = (hearing: Hearing, usual: Usual): HearingModel => ({
  ...boxesOf(NewHearing, hearing),
  courtZone: hearing.courtZone ?? usual.courtZone,
  report: {
    on: hearing.report?.on ?? '',
    time: hearing.report?.time ?? '',
    zone: hearing.report?.zone ?? usual.portZone,
    port: hearing.report ? hearing.report.port : usual.port,
    estimate: hearing.report?.estimated ? `${hearing.report.on} ${hearing.report.time}` : '',
  },
});

export const isEstimate = ({ report }: HearingModel): boolean =>
  report.estimate !== '' && report.estimate === `${report.on} ${report.time}`;

/** The part that is sent: what the state does not have is left out. */
export function sentHearing(model: HearingModel) {
  const { state, report } = model;
  const hasReport = state !== 'unset' && (report.on.trim() !== '' || report.time.trim() !== '');
  return {
    ...model,
    on: state === 'unset' ? '' : model.on,
    courtTime: state === 'exact' ? model.courtTime : '',
    courtZone: state === 'unset' ? null : model.courtZone,
    report: hasReport
      ? { on: report.on, time: report.time, zone: report.zone, port: report.port, estimated: isEstimate(model) }
      : null,
  };
}

export const checkedHearing = asForm(NewHearing);

/** What is wrong: first with single boxes, then, when those stand, with the clocks together. */
export function hearingFaults(model: HearingModel, today: string): ContractFault[] {
  const sent = sentHearing(model);
  const { faults } = checkedHearing.check(sent);
  if (faults.length > 0) return faults.map((fault) => (fault.code === 'type' ? { ...fault, code: 'required' } : fault));
  const blank = (text: string) => (text.trim() === '' ? null : text);
  const times: HearingTimes = {
    state: sent.state,
    on: blank(sent.on),
    courtTime: blank(sent.courtTime),
    courtZone: sent.courtZone,
    report: sent.report && { ...sent.report, zone: sent.report.zone ?? '' },
  };
  return hearingProblems(times, today).map(({ path, code }) => ({ path: path.split('.'), code }));
}

/** The instants of what is typed, as far as they are known. */
export function typedInstants(model: HearingModel): { startsAt: string | null; reportAt: string | null } {
  const at = (on: string, time: string, zone: string | null): string | null => {
    const answer = instantOf(on, time, zone ?? '');
    return answer.ok ? answer.instant : null;
  };
  return {
    startsAt: model.state === 'exact' ? at(model.on, model.courtTime, model.courtZone) : null,
    reportAt: model.state === 'unset' ? null : at(model.report.on, model.report.time, model.report.zone),
  };
}

/** The clocks of what is typed, to be seen beside it; null while no moment is known. */
export function typedClocks(model: HearingModel, { courtCode, returnPort }: Case): ClockFacts | null {
  const { startsAt, reportAt } = typedInstants(model);
  if (startsAt === null && reportAt === null) return null;
  const { courtZone, report, state } = model;
  return {
    startsAt,
    reportAt,
    courtZone: state === 'exact' ? courtZone : null,
    courtCode,
    reportZone: report.zone,
    port: report.port ?? returnPort,
    estimated: isEstimate(model),
  };
}

/** With the time at the port worked out where nobody has written it: a new date has no tear sheet yet. */
export function withEstimate(model: HearingModel): HearingModel {
  const { report } = model;
  const { startsAt } = typedInstants(model);
  if (startsAt === null || report.zone === null || report.on.trim() !== '' || report.time.trim() !== '') return model;
  const { on, time } = estimateReport(startsAt, report.zone);
  return { ...model, report: { ...report, on, time, estimate: `${on} ${time}` } };
}

/** The hearing that comes in the place of another: the same court, port and kind, another date. */
export function hearingAfter(hearing: Hearing, usual: Usual): HearingModel {
  const blank = blankHearing(usual);
  return {
    ...blank,
    kind: hearing.kind,
    medium: hearing.medium,
    courtZone: hearing.courtZone ?? usual.courtZone,
    judge: hearing.judge ?? '',
    report: {
      ...blank.report,
      port: hearing.report?.port ?? usual.port,
      zone: hearing.report?.zone ?? usual.portZone,
    },
  };
}
