import type { Hearing } from '@resguardo/contract/hearings';
import type { RosterBridge, RosterEntry } from '@resguardo/contract/port-roster';
import type { Return } from '@resguardo/contract/returns';
import type { Whereabouts } from '@resguardo/contract/whereabouts';
import { bridgeMorning, sheetState } from '@resguardo/domain/bridge-morning';
import { toldStateOf } from '@resguardo/domain/hearing-truth';
import { reportAtPort } from '@resguardo/domain/report-at-port';
import { currentStay } from '@resguardo/domain/whereabouts-rules';
import type { ClientEntity } from '../clients/client.entity';
import { disagreementOf } from '../hearings/working-rows';
import type { StoredRow } from '../platform/vault/statements';
import { portsById, reference } from '../reference/reference-data';

type Stay = Pick<Whereabouts, 'cityId' | 'setting' | 'from' | 'until' | 'bedUntil' | 'lastContactAt' | 'createdAt'>;

/** A hearing beside its case, its person's row, papers and places. */
export interface RosterRow extends StoredRow {
  hearing_id: string;
  case_id: string;
  client_id: string;
  kind: Hearing['kind'];
  medium: Hearing['medium'];
  state: Hearing['state'];
  on_day: string;
  court_time: string | null;
  court_zone: string | null;
  starts_at: string | null;
  report: Hearing['report'];
  told: Hearing['told'];
  claims: Hearing['claims'];
  settled: Hearing['settled'];
  verified: Hearing['verified'];
  court_code: string | null;
  return_port: string | null;
  represented: boolean;
  papers: Return['papers'];
  stays: Stay[];
}

/** The line of a person, or nothing: who is heard tomorrow may be due the day after, or today. */
export function rosterEntry(
  row: RosterRow,
  client: ClientEntity,
  { on, knowsCounsel }: { on: string; knowsCounsel: boolean },
): RosterEntry | undefined {
  const { report: onFile, starts_at: startsAt, court_zone: courtZone, medium, return_port: returnPort } = row;
  const report = reportAtPort({ report: onFile, startsAt, courtZone, medium }, portsById.get(returnPort ?? ''));
  if ((report?.on ?? row.on_day) !== on) return undefined;
  const port = portsById.get(report?.port ?? row.return_port ?? '');
  const stay = currentStay(row.stays, () => on);
  const times = { on: row.on_day, courtTime: row.court_time };
  return {
    hearingId: row.hearing_id,
    caseId: row.case_id,
    clientId: row.client_id,
    givenNames: client.givenNames,
    surname1: client.surname1,
    surname2: client.surname2,
    preferredName: client.preferredName,
    kind: row.kind,
    medium: row.medium,
    state: row.state,
    ...times,
    courtZone: row.court_zone,
    startsAt: row.starts_at,
    report,
    courtCode: row.court_code,
    printed: row.report !== null && !row.report.estimated,
    toldState: toldStateOf(times, row.told),
    disagreement: disagreementOf(row),
    tearSheet: sheetState(row.papers, on),
    stay: stay ? { cityId: stay.cityId, setting: stay.setting, bedUntil: stay.bedUntil } : null,
    ...bridgeMorning({
      on,
      time: report?.time ?? null,
      bridgeCity: port?.mexicanCity ?? null,
      stayCity: stay?.cityId ?? null,
      bedUntil: stay?.bedUntil ?? null,
    }),
    represented: knowsCounsel ? row.represented : null,
    port: port?.id ?? null,
  };
}

/** The same people by their bridge, in the order of the border from west to east; those without one last. */
export function bridgesOf(entries: readonly RosterEntry[]): RosterBridge[] {
  return [...reference.ports.map(({ id }) => id), null].flatMap((port) => {
    const here = entries.filter((entry) => entry.port === port);
    if (here.length === 0) return [];
    const mexicanName = portsById.get(port ?? '')?.mexicanName ?? null;
    return [{ port, mexicanName, entries: here.sort(byReport) }];
  });
}

const moment = ({ report, on }: RosterEntry): string => report?.at ?? `${String(on)}T99`;
const nameOf = ({ surname1, givenNames }: RosterEntry): string => `${surname1 ?? ''} ${givenNames ?? ''}`;
const byReport = (one: RosterEntry, other: RosterEntry): number =>
  moment(one).localeCompare(moment(other)) || nameOf(one).localeCompare(nameOf(other), 'es');
