import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { RoleGrant, RoleGrantQuery } from '@resguardo/contract/people';
import { isSecondPerson, vouchDays, type Vouchers } from '@resguardo/domain/grant-rules';
import type { Role } from '@resguardo/domain/vocabulary';
import type { Pool, PoolClient } from 'pg';
import type { Actor } from '../actor';
import { AUTH_POOL } from '../database/connections';
import { afterAll, cursorPart, pageOf, readCursor } from '../http/cursor';
import { absent, refusedByRule } from '../problems';
import { Accounts } from './accounts';

export interface GrantRow {
  id: string;
  account_id: string;
  roles: Role[];
  state: 'waiting' | 'given' | 'confirmed' | 'refused';
  is_open: boolean;
  asked_by: string;
  asked_at: string;
  expires_at: string;
  decided_by: string | null;
  decided_at: string | null;
}

export interface Asked {
  readonly accountId: string;
  readonly roles: readonly Role[];
  readonly state: 'waiting' | 'given';
  readonly days: number;
}

const columns = `id, account_id, roles, state, state in ('waiting', 'given') and expires_at > now() as is_open, asked_by, asked_at,
  expires_at, decided_by, decided_at`;
const older = '(asked_at, id) < ($2::timestamptz, $3::uuid) order by asked_at desc, id desc limit $4';

/** Roles that one person gave, and what a second one says of them. */
@Injectable()
export class RoleGrants {
  constructor(
    @Inject(AUTH_POOL) private readonly pool: Pool,
    private readonly accounts: Accounts,
  ) {}

  /** Newest first. */
  async list(reader: Actor, { limit = 50, cursor, open }: RoleGrantQuery) {
    const after = readCursor(cursor, [cursorPart.instant, cursorPart.id]) ?? afterAll;
    const text =
      open === true
        ? `select ${columns} from auth.role_grant
           where org_id = $1 and state in ('waiting', 'given') and expires_at > now() and ${older}`
        : `select ${columns} from auth.role_grant where org_id = $1 and ${older}`;
    const { rows } = await this.pool.query<GrantRow>(text, [reader.orgId, ...after, limit + 1]);
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.asked_at, row.id]);
    return { items: await this.told(reader, items), nextCursor };
  }

  async told(reader: Actor, rows: readonly GrantRow[]): Promise<RoleGrant[]> {
    const people = rows.flatMap((row) => [row.account_id, row.asked_by, row.decided_by ?? row.asked_by]);
    const names = await this.accounts.namesOf(reader.orgId, people);
    const vouchers = await this.vouchers(reader.orgId);
    const named = (id: string) => ({ id, name: names.get(id) ?? '' });
    return rows.map((row) => ({
      id: row.id,
      person: named(row.account_id),
      roles: row.roles,
      state: row.state === 'waiting' && !row.is_open ? ('lapsed' as const) : row.state,
      askedBy: named(row.asked_by),
      askedAt: row.asked_at,
      expiresAt: row.expires_at,
      decidedBy: row.decided_by === null ? null : named(row.decided_by),
      decidedAt: row.decided_at,
      mayConfirm: row.is_open && mayConfirm(reader, row, vouchers),
    }));
  }

  /** Roles that are in force and stand open already are not asked about twice. */
  async ask(run: PoolClient, actor: Actor, { accountId, roles, state, days }: Asked): Promise<void> {
    await run.query({
      name: 'grant-ask',
      text: `insert into auth.role_grant (org_id, id, account_id, roles, state, asked_by, expires_at)
        select $1, $2, $3, $4::text[], $5::text, $6, now() + make_interval(days => $7) where not exists (
          select from auth.role_grant g where g.account_id = $3 and g.state = $5 and g.asked_by = $6 and g.roles @> $4::text[]
          and g.expires_at > now())`,
      values: [actor.orgId, randomUUID(), accountId, roles, state, actor.userId, days],
    });
  }

  /** The open grant, held; 404 when it is not of this organisation, 422 when nothing is left to decide. */
  async hold(run: PoolClient, orgId: string, id: string): Promise<GrantRow> {
    const { rows } = await run.query<GrantRow>({
      name: 'grant-hold',
      text: `select ${columns} from auth.role_grant where org_id = $1 and id = $2 for update`,
      values: [orgId, id],
    });
    const [row] = rows;
    if (row === undefined) throw absent();
    if (!row.is_open) throw refusedByRule([{ path: '', code: 'grantDecided' }]);
    return row;
  }

  async decide(
    run: PoolClient,
    { orgId, userId }: Actor,
    id: string,
    state: 'confirmed' | 'refused',
  ): Promise<GrantRow> {
    const { rows } = await run.query<GrantRow>({
      name: 'grant-decide',
      text: `update auth.role_grant set state = $3, decided_by = $4, decided_at = now() where org_id = $1 and id = $2
        returning ${columns}`,
      values: [orgId, id, state, userId],
    });
    const [row] = rows;
    if (row === undefined) throw absent();
    return row;
  }

  /** Who let in whom lately; see grant-rules. Out of the log, from which no later link can take an earlier one. */
  async vouchers(orgId: string, run: Pool | PoolClient = this.pool): Promise<Vouchers> {
    const { rows } = await run.query<{ account_id: string; actors: string[] }>({
      name: 'grant-vouchers',
      text: `select account_id, array_agg(distinct actor_id) as actors from auth.security_event
        where org_id = $1 and kind = 'linkMade' and at > now() - make_interval(days => $2) group by account_id`,
      values: [orgId, vouchDays],
    });
    return new Map(rows.map((row) => [row.account_id, row.actors]));
  }
}

export const mayConfirm = (
  { userId, roles }: Actor,
  { asked_by: askedBy, account_id: accountId }: GrantRow,
  vouchers: Vouchers,
): boolean => isSecondPerson({ id: userId, roles }, { askedBy, accountId }, vouchers);
