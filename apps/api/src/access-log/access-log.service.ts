import { Injectable } from '@nestjs/common';
import type { AccessPage, AccessQuery } from '@resguardo/contract/access-log';
import { seesEveryonesAccess } from '@resguardo/domain/access';
import { accessActs } from '@resguardo/domain/access-acts';
import { isTimeZone } from '@resguardo/domain/hearing-clock';
import { CaseEntity } from '../cases/case.entity';
import { Accounts } from '../platform/auth/accounts';
import { Units } from '../platform/database/unit-of-work';
import { cursorPart, pageOf, readCursor } from '../platform/http/cursor';
import { refusedByRule } from '../platform/problems';
import { Records } from '../platform/vault/records';

interface Row {
  on_day: string;
  user_id: string;
  act: number;
  times: number;
  first_at: string;
  last_at: string;
}

const firstPage = ['infinity', '00000000-0000-0000-0000-000000000000', '0'];

/** Whose acts: one person's, or everybody's (null). The index is on the client, so this only sifts. */
const ofReader = '($4::uuid is null or a.user_id = $4)';
/** Every record of this person: what was opened before two were joined was opened. */
const records = '(select ids from person)::uuid[]';
/** What was done with anything of this person, and who was refused their file or this case. */
const done = `a.outcome = 'done' and ${ofReader}`;
const refused = `a.record_id = any (${records} || $2::uuid) and a.outcome = 'refused' and ${ofReader}`;
const latest = (before: '(select at from until)' | 'walk.starts'): string => `greatest(
  (select max(l.at) from unnest(${records}) r (id) cross join lateral (
    select a.at from app.audit a where a.client_id = r.id and ${done} and a.at < ${before} order by a.at desc limit 1) l),
  (select max(a.at) from app.audit a where ${refused} and a.at < ${before}))`;

/**
 * Walks from day to day along the index, as many days as a page could need, and counts only these: a file that was read every
 * day for years answers as quickly as a new one. The order within a day does not change while people go on reading.
 */
const page = `
with recursive person (ids) as materialized (select app.all_records_of(array[$1::uuid], app.ctx_org())),
until (at) as (select (($5::date + 1)::timestamp at time zone $3)),
walk (starts, n) as (
  select date_trunc('day', ${latest('(select at from until)')}, $3), 1
  union all
  select date_trunc('day', ${latest('walk.starts')}, $3), walk.n + 1 from walk where walk.starts is not null and walk.n < $8
), since (at) as (select min(starts) from walk),
act as (
  select a.at, a.user_id, case when a.action like '%:reveal' then 2 when a.action ~ ':(read|search|history)$' then 1 else 3 end as act
  from app.audit a where a.client_id = any (${records}) and ${done} and a.at >= (select at from since) and a.at < (select at from until)
  union all
  select a.at, a.user_id, 4 from app.audit a where ${refused} and a.at >= (select at from since) and a.at < (select at from until)
), grouped as (
  select (date_trunc('day', at, $3) at time zone $3)::date as on_day, user_id, act,
    count(*)::int as times, min(at) as first_at, max(at) as last_at
  from act group by 1, 2, 3
)
select * from grouped where on_day < $5::date or (user_id, act) > ($6::uuid, $7::int)
order by on_day desc, user_id, act limit $8`;

/** Who opened a file, from the audit. Acts and their number only: never what was read, written or given as a reason. */
@Injectable()
export class AccessLogService {
  constructor(
    private readonly records: Records,
    private readonly units: Units,
    private readonly accounts: Accounts,
  ) {}

  /** By day, newest first, a line a person and kind of act. 404 when the case is out of reach. */
  async of(caseId: string, { limit = 50, cursor, zone = 'UTC' }: AccessQuery): Promise<AccessPage> {
    if (!isTimeZone(zone)) throw zoneUnknown();
    const { clientId, team } = await this.records.one(CaseEntity, caseId);
    const { actor, query } = this.reader();
    const after = readCursor(cursor, [cursorPart.day, cursorPart.id, /^[1-4]$/]) ?? firstPage;
    const whose = seesEveryonesAccess(actor.roles, team.includes(actor.userId)) ? null : actor.userId;
    const rows = await query([clientId, caseId, zone, whose, ...after, limit + 1]);
    const names = await this.accounts.namesOf(
      actor.orgId,
      rows.map((row) => row.user_id),
    );
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.on_day, row.user_id, String(row.act)]);
    return {
      items: items.map((row) => ({
        on: row.on_day,
        by: { id: row.user_id, name: names.get(row.user_id) ?? '' },
        act: accessActs[row.act - 1] ?? 'read',
        times: row.times,
        firstAt: row.first_at,
        lastAt: row.last_at,
      })),
      nextCursor,
    };
  }

  private reader() {
    const unit = this.units.current();
    const query = (values: unknown[]) =>
      unit.query<Row>(page, values).catch((error: unknown) => {
        // Zones that our clock knows and this database does not.
        throw (error as { code?: string }).code === '22023' ? zoneUnknown() : error;
      });
    return { actor: unit.actor, query };
  }
}

const zoneUnknown = () => refusedByRule([{ path: 'zone', code: 'zoneUnknown' }]);
