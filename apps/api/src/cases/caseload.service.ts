import { Injectable } from '@nestjs/common';
import type { CaseRow, CasesQuery } from '@resguardo/contract/cases';
import { ClientEntity } from '../clients/client.entity';
import { Clock } from '../platform/clock';
import { Units } from '../platform/database/unit-of-work';
import { afterAll, beforeAll, cursorPart, readCursor, writeCursor } from '../platform/http/cursor';
import { Records } from '../platform/vault/records';
import type { StoredRow } from '../platform/vault/statements';
import { CaseEntity } from './case.entity';

interface Row extends StoredRow {
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

/** A hearing stays "next" for the rest of its day, unless it is known what became of it. */
const lingerHours = 12;

const caseColumns = `c.id as case_id, c.version as case_version, c.created_at as case_created_at, c.return_port, c.court_code,
  c.program_phase, c.stage, h.id as hearing_id, h.kind, h.medium, h.state, h.on_day, h.court_time, h.court_zone, h.starts_at, h.report, h.sort_at`;

/**
 * `limit 1` keeps the planner to the walk: behind policies it cannot tell how few rows a page needs, and would rather read
 * and sort them all.
 */
const joinClient = `cross join lateral (select * from app.client t where t.org_id = c.org_id and t.id = c.client_id limit 1) t
  cross join lateral (select * from app.subject_key k where k.org_id = t.org_id and k.id = t.key_id limit 1) t_key`;

/** A number within the statement: of a parameter the planner cannot tell that a page is short. */
const atMost = (rows: number): string => `limit ${String(Math.trunc(rows))}`;

/**
 * The caseload by next hearing, as two walks along an index: first cases whose next hearing has a day, soonest first; then
 * those that wait for one, newest first. The cursor keeps the moment of the first page, so that later pages fit it.
 */
@Injectable()
export class CaseloadService {
  constructor(
    private readonly units: Units,
    private readonly records: Records,
    private readonly clock: Clock,
  ) {}

  async list({
    limit = 50,
    cursor,
    stage = 'pending',
    returnPort,
  }: CasesQuery): Promise<{ items: CaseRow[]; nextCursor: string | null }> {
    this.units.current().listed = true;
    const [walk, since, at, id] = readCursor(cursor, [
      /^[du]$/,
      cursorPart.instant,
      cursorPart.instant,
      cursorPart.id,
    ]) ?? ['d', new Date(this.clock.now().getTime() - lingerHours * 3_600_000).toISOString(), null, null];
    const filter = [since, stage, returnPort ?? null] as const;
    const dated = walk === 'd' ? await this.dated(filter, at ?? null, id ?? null, limit + 1) : [];
    const rest = limit + 1 - dated.length;
    const undated =
      rest > 0
        ? await this.undated(filter, walk === 'u' ? (at ?? null) : null, walk === 'u' ? (id ?? null) : null, rest)
        : [];
    const rows = [...dated, ...undated].slice(0, limit);
    const clients = await this.records.openRows(ClientEntity, rows);
    this.records.saw(ClientEntity, clients);
    this.records.saw(
      CaseEntity,
      rows.map((row) => Object.assign(new CaseEntity(), { id: row.case_id, clientId: row.id })),
    );
    const last = rows.at(-1);
    const more = dated.length + undated.length > limit && last !== undefined;
    return {
      items: rows.map((row, index) => caseRow(row, clients[index])),
      nextCursor: more ? placeAfter(last, dated.length, limit, since ?? '') : null,
    };
  }

  private dated(filter: readonly unknown[], at: string | null, id: string | null, rows: number): Promise<Row[]> {
    const page = atMost(rows);
    return this.units.current().query<Row>(
      `select ${this.records.columnsFor(ClientEntity, 't')}, ${caseColumns}
       from app.hearing h
       cross join lateral (select * from app.case_file c where c.org_id = h.org_id and c.id = h.case_id
                           and c.stage = $2 and ($3::text is null or c.return_port = $3) limit 1) c ${joinClient}
       where h.sort_at >= $1 and h.outcome is null and (h.sort_at, h.id) > ($4::timestamptz, $5::uuid)
         and not exists (select from app.hearing e where e.org_id = h.org_id and e.case_id = h.case_id
                         and e.sort_at >= $1 and e.outcome is null and (e.sort_at, e.id) < (h.sort_at, h.id) offset 0)
       order by h.sort_at, h.id ${page}`,
      [...filter, at ?? filter[0], id ?? beforeAll[1]],
    );
  }

  private undated(filter: readonly unknown[], at: string | null, id: string | null, rows: number): Promise<Row[]> {
    const page = atMost(rows);
    return this.units.current().query<Row>(
      `select ${this.records.columnsFor(ClientEntity, 't')}, ${caseColumns}
       from app.case_file c ${joinClient}
       left join lateral (select * from app.hearing u where u.org_id = c.org_id and u.case_id = c.id and u.state = 'unset' and u.outcome is null
                          order by u.created_at desc limit 1) h on true
       where c.stage = $2 and ($3::text is null or c.return_port = $3)
         and (c.created_at, c.id) < ($4::timestamptz, $5::uuid)
         and not exists (select from app.hearing e where e.org_id = c.org_id and e.case_id = c.id and e.sort_at >= $1 and e.outcome is null offset 0)
       order by c.created_at desc, c.id desc ${page}`,
      [...filter, at ?? afterAll[0], id ?? afterAll[1]],
    );
  }
}

/** Where the next page begins: in the walk that the last row of this page belongs to. */
function placeAfter(last: Row, dated: number, limit: number, since: string): string {
  return dated >= limit
    ? writeCursor(['d', since, last.sort_at, last.hearing_id])
    : writeCursor(['u', since, last.case_created_at, last.case_id]);
}

function caseRow(row: Row, client: ClientEntity | undefined): CaseRow {
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
            report: row.report,
          },
  };
}
