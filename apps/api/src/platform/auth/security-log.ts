import { Inject, Injectable } from '@nestjs/common';
import type { SecurityEvent, SecurityEventPage, SecurityEventQuery } from '@resguardo/contract/security-events';
import type { Role, SecurityEventKind } from '@resguardo/domain/vocabulary';
import type { Pool } from 'pg';
import { AUTH_POOL } from '../database/connections';
import { afterAll, cursorPart, pageOf, readCursor } from '../http/cursor';
import { Accounts } from './accounts';

interface EventRow {
  public_id: string;
  at: string;
  kind: SecurityEventKind;
  account_id: string | null;
  actor_id: string | null;
  roles: Role[];
  fields: string[];
  address_token: Buffer | null;
}

const select = `select public_id, at, kind, account_id, actor_id, roles, fields, address_token
  from auth.security_event where org_id = $1`;
const older = '(at, public_id) < ($2::timestamptz, $3::uuid) order by at desc, public_id desc limit $4';

/** One text for each choice, so that each keeps its index. */
const texts = {
  all: `${select} and ${older}`,
  kind: `${select} and kind = $5 and ${older}`,
  person: `${select} and account_id = $5 and ${older}`,
  both: `${select} and kind = $5 and account_id = $6 and ${older}`,
} as const;

/** What happened to accounts and sessions of one organisation, newest first. Of refused sign-ins, those at an address of theirs. */
@Injectable()
export class SecurityLog {
  constructor(
    @Inject(AUTH_POOL) private readonly pool: Pool,
    private readonly accounts: Accounts,
  ) {}

  async list(orgId: string, { limit = 50, cursor, kind, userId }: SecurityEventQuery): Promise<SecurityEventPage> {
    const after = readCursor(cursor, [cursorPart.instant, cursorPart.id]) ?? afterAll;
    const which =
      kind === undefined ? (userId === undefined ? 'all' : 'person') : userId === undefined ? 'kind' : 'both';
    const chosen = [kind, userId].filter((choice) => choice !== undefined);
    const { rows } = await this.pool.query<EventRow>(texts[which], [orgId, ...after, limit + 1, ...chosen]);
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.at, row.public_id]);
    const people = items.flatMap((row) => [row.account_id, row.actor_id]).filter((id) => id !== null);
    const names = await this.accounts.namesOf(orgId, people);
    return { items: items.map((row) => told(row, names)), nextCursor };
  }
}

function told(row: EventRow, names: ReadonlyMap<string, string>): SecurityEvent {
  const named = (id: string | null) => (id === null ? null : { id, name: names.get(id) ?? '' });
  return {
    id: row.public_id,
    at: row.at,
    kind: row.kind,
    person: named(row.account_id),
    by: row.actor_id === row.account_id ? null : named(row.actor_id),
    roles: row.roles,
    fields: row.fields,
    network: row.address_token === null ? null : row.address_token.toString('hex').slice(0, 6).toUpperCase(),
  };
}
