import { Injectable } from '@nestjs/common';
import type { CaseRow, CasesQuery } from '@resguardo/contract/cases';
import { nextSince } from '@resguardo/domain/next-hearing';
import { ClientEntity } from '../clients/client.entity';
import { Clock } from '../platform/clock';
import { Units } from '../platform/database/unit-of-work';
import { afterAll, beforeAll, cursorPart, readCursor, writeCursor } from '../platform/http/cursor';
import { Records } from '../platform/vault/records';
import { CaseEntity } from './case.entity';
import { caseColumns, caseRow, joinClient, type CaseloadRow } from './caseload-row';

/** A number within the statement: of a parameter the planner cannot tell that a page is short. */
const atMost = (rows: number): string => `limit ${String(Math.trunc(rows))}`;

/** The cases on whose team somebody is, read first: few beside all of the organisation's. */
const ofMine = 'array(select m.case_id from app.case_member m where m.user_id = $6)';

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
    mine = false,
  }: CasesQuery): Promise<{ items: CaseRow[]; nextCursor: string | null }> {
    const unit = this.units.current();
    unit.listed = true;
    const whose = mine ? [unit.actor.userId] : [];
    const [walk, since, at, id] = readCursor(cursor, [
      /^[du]$/,
      cursorPart.instant,
      cursorPart.instant,
      cursorPart.id,
    ]) ?? ['d', nextSince(this.clock.now()), null, null];
    const filter = [since, stage, returnPort ?? null];
    const dated =
      walk === 'd' ? await this.dated([...filter, at ?? since, id ?? beforeAll[1], ...whose], limit + 1) : [];
    const rest = limit + 1 - dated.length;
    const undated =
      rest > 0 ? await this.undated([...filter, ...(walk === 'u' ? [at, id] : afterAll), ...whose], rest) : [];
    const rows = [...dated, ...undated].slice(0, limit);
    const last = rows.at(-1);
    const more = dated.length + undated.length > limit && last !== undefined;
    return {
      items: await this.opened(rows),
      nextCursor: more ? placeAfter(last, dated.length, limit, since ?? '') : null,
    };
  }

  /** Rows of these cases, in their order; for lists that choose cases by something else. */
  async named(ids: readonly string[]): Promise<CaseRow[]> {
    const since = nextSince(this.clock.now());
    const rows = await this.units.current().query<CaseloadRow>(
      `select ${this.records.columnsFor(ClientEntity, 't')}, ${caseColumns}
       from unnest($1::uuid[]) with ordinality as asked (id, place)
       join app.case_file c on c.id = asked.id ${joinClient}
       left join lateral (select * from app.hearing e where e.org_id = c.org_id and e.case_id = c.id and e.outcome is null
                          and (e.sort_at >= $2 or e.state = 'unset') order by e.sort_at nulls last, e.created_at desc limit 1) h on true
       order by asked.place`,
      [ids, since],
    );
    return this.opened(rows);
  }

  private async opened(rows: CaseloadRow[]): Promise<CaseRow[]> {
    const clients = await this.records.openRows(ClientEntity, rows);
    this.records.saw(ClientEntity, clients);
    this.records.saw(
      CaseEntity,
      rows.map((row) => Object.assign(new CaseEntity(), { id: row.case_id, clientId: row.id })),
    );
    return rows.map((row, index) => caseRow(row, clients[index]));
  }

  /** `asked`: since, stage, port, the place to go on from, and whose, unless it is everybody's. */
  private dated(asked: unknown[], rows: number): Promise<CaseloadRow[]> {
    const page = atMost(rows);
    const whose = asked.length > 5 ? `and h.case_id = any(${ofMine})` : '';
    return this.units.current().query<CaseloadRow>(
      `select ${this.records.columnsFor(ClientEntity, 't')}, ${caseColumns}
       from app.hearing h
       cross join lateral (select * from app.case_file c where c.org_id = h.org_id and c.id = h.case_id
                           and c.stage = $2 and ($3::text is null or c.return_port = $3) limit 1) c ${joinClient}
       where h.sort_at >= $1 and h.outcome is null and (h.sort_at, h.id) > ($4::timestamptz, $5::uuid)
         and not exists (select from app.hearing e where e.org_id = h.org_id and e.case_id = h.case_id
                         and e.sort_at >= $1 and e.outcome is null and (e.sort_at, e.id) < (h.sort_at, h.id) offset 0) ${whose}
       order by h.sort_at, h.id ${page}`,
      asked,
    );
  }

  private undated(asked: unknown[], rows: number): Promise<CaseloadRow[]> {
    const page = atMost(rows);
    const whose = asked.length > 5 ? `and c.id = any(${ofMine})` : '';
    return this.units.current().query<CaseloadRow>(
      `select ${this.records.columnsFor(ClientEntity, 't')}, ${caseColumns}
       from app.case_file c ${joinClient}
       left join lateral (select * from app.hearing u where u.org_id = c.org_id and u.case_id = c.id and u.state = 'unset' and u.outcome is null
                          order by u.created_at desc limit 1) h on true
       where c.stage = $2 and ($3::text is null or c.return_port = $3)
         and (c.created_at, c.id) < ($4::timestamptz, $5::uuid)
         and not exists (select from app.hearing e where e.org_id = c.org_id and e.case_id = c.id and e.sort_at >= $1 and e.outcome is null offset 0) ${whose}
       order by c.created_at desc, c.id desc ${page}`,
      asked,
    );
  }
}

/** Where the next page begins: in the walk that the last row of this page belongs to. */
function placeAfter(last: CaseloadRow, dated: number, limit: number, since: string): string {
  return dated >= limit
    ? writeCursor(['d', since, last.sort_at, last.hearing_id])
    : writeCursor(['u', since, last.case_created_at, last.case_id]);
}
