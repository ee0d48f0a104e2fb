import type { Hearing } from '@resguardo/contract/hearings';
import type { HearingAhead } from '@resguardo/contract/today';
import { daysUntil } from '@resguardo/domain/court-days';
import { wallTimeAt } from '@resguardo/domain/hearing-clock';
import { toldStateOf, verification } from '@resguardo/domain/hearing-truth';
import { reportAtPort } from '@resguardo/domain/report-at-port';
import type { ClientEntity } from '../clients/client.entity';
import { disagreementOf } from '../hearings/working-rows';
import { courtsByCode, portsById } from '../reference/reference-data';

/** A hearing's clear columns beside its case, as the statements of this folder read them. */
export interface HearingRow {
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
  claims: Hearing['claims'];
  settled: Hearing['settled'];
  told: Hearing['told'];
  verified: Hearing['verified'];
  sort_at: string;
  court_code: string | null;
  return_port: string | null;
  represented: boolean;
}

/** Of `h`, of its case `c`, and whether counsel of record stands on the day `$2`. */
export const hearingColumns = `h.id as hearing_id, h.case_id, h.client_id, h.kind, h.medium, h.state, h.on_day, h.court_time,
  h.court_zone, h.starts_at, h.report, h.claims, h.settled, h.told, h.verified, h.sort_at, c.court_code, c.return_port,
  exists (select from app.representation r where r.org_id = h.org_id and r.case_id = h.case_id and r.kind = 'ofRecord'
          and r.from_day <= $2::date and (r.to_day is null or r.to_day >= $2::date)) as represented`;

/** `limit 1` keeps the planner to the walk along the hearings: see the caseload. */
export const joinCase = `cross join lateral (select * from app.case_file c where c.org_id = h.org_id and c.id = h.case_id
  and c.stage = 'pending' limit 1) c`;

/** Whose hearings: everybody's, or of the cases on whose team the person `$1` is. */
export const ofTeam = `app.hearing h cross join (select $1::uuid as reader) reader`;
export const ofReader = `app.case_member m join app.hearing h on h.org_id = m.org_id and h.case_id = m.case_id and m.user_id = $1::uuid`;

/** The court's clock: of the hearing, of the court that hears the case, or the one where days begin last. */
const clockOf = ({ court_zone, court_code }: HearingRow): string =>
  court_zone ?? courtsByCode.get(court_code ?? '')?.zone ?? 'America/Los_Angeles';

/** Whole days from now to the hearing, on the court's calendar. */
export const daysTo = (row: HearingRow, now: string): number => daysUntil(row.on_day, wallTimeAt(now, clockOf(row)).on);

/** What is to be shown of a hearing ahead. Who may not know of counsel is not told. */
export function hearingAhead(
  row: HearingRow,
  client: ClientEntity,
  { now, knowsCounsel }: { now: string; knowsCounsel: boolean },
): HearingAhead {
  const times = { on: row.on_day, courtTime: row.court_time };
  const { days: verifiedDays, stale } = verification(times, row.verified, now);
  return {
    id: row.hearing_id,
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
    report: reportAtPort(
      { report: row.report, startsAt: row.starts_at, courtZone: row.court_zone, medium: row.medium },
      portsById.get(row.return_port ?? ''),
    ),
    disagreement: disagreementOf(row),
    toldState: toldStateOf(times, row.told),
    courtCode: row.court_code,
    returnPort: row.return_port,
    days: daysTo(row, now),
    verifiedDays,
    verificationStale: stale,
    represented: knowsCounsel ? row.represented : null,
  };
}
