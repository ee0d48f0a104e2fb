import type { CaseRow } from '@resguardo/contract/cases';
import { reportAtPort } from '@resguardo/domain/report-at-port';
import type { ClientEntity } from '../clients/client.entity';
import type { StoredRow } from '../platform/vault/statements';
import { portsById } from '../reference/reference-data';

/** What the caseload's walks read of a case and its next hearing, beside the client's own columns. */
export interface CaseloadRow extends StoredRow {
  case_id: string;
  case_version: number;
  case_created_at: string;
  return_port: string | null;
  court_code: string | null;
  program_phase: CaseRow['programPhase'];
  stage: CaseRow['stage'];
  hearing_id: string | null;
  kind: NonNullable<CaseRow['nextHearing']>['kind'];
  medium: NonNullable<CaseRow['nextHearing']>['medium'];
  state: NonNullable<CaseRow['nextHearing']>['state'];
  on_day: string | null;
  court_time: string | null;
  court_zone: string | null;
  starts_at: string | null;
  report: NonNullable<CaseRow['nextHearing']>['report'];
  sort_at: string;
}

export const caseColumns = `c.id as case_id, c.version as case_version, c.created_at as case_created_at, c.return_port, c.court_code,
  c.program_phase, c.stage, h.id as hearing_id, h.kind, h.medium, h.state, h.on_day, h.court_time, h.court_zone, h.starts_at, h.report, h.sort_at`;

/**
 * `limit 1` keeps the planner to the walk: behind policies it cannot tell how few rows a page needs, and would rather read
 * and sort them all.
 */
export const joinClient = `cross join lateral (select * from app.client t where t.org_id = c.org_id and t.id = c.client_id limit 1) t
  cross join lateral (select * from app.subject_key k where k.org_id = t.org_id and k.id = t.key_id limit 1) t_key`;

export function caseRow(row: CaseloadRow, client: ClientEntity | undefined): CaseRow {
  if (!client) throw new Error('A case without its client.');
  return {
    id: row.case_id,
    version: row.case_version,
    clientId: client.id,
    givenNames: client.givenNames,
    surname1: client.surname1,
    surname2: client.surname2,
    preferredName: client.preferredName,
    birth: client.birth,
    nationality: client.nationality,
    returnPort: row.return_port,
    courtCode: row.court_code,
    programPhase: row.program_phase,
    stage: row.stage,
    nextHearing:
      row.hearing_id === null
        ? null
        : {
            id: row.hearing_id,
            kind: row.kind,
            medium: row.medium,
            state: row.state,
            on: row.on_day,
            courtTime: row.court_time,
            courtZone: row.court_zone,
            startsAt: row.starts_at,
            report: reportAtPort(
              { report: row.report, startsAt: row.starts_at, courtZone: row.court_zone, medium: row.medium },
              portsById.get(row.return_port ?? ''),
            ),
          },
  };
}
