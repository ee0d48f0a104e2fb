import { Inject, Injectable } from '@nestjs/common';
import type { User } from '@resguardo/contract/people';
import type { InterfaceLanguage, Role } from '@resguardo/domain/vocabulary';
import type { Pool, PoolClient } from 'pg';
import { AUTH_POOL } from '../database/connections';
import { afterAll, cursorPart, pageOf, readCursor } from '../http/cursor';
import { absent } from '../problems';
import { StaffKeys } from './staff-keys';

interface UserRow {
  id: string;
  version: number;
  created_at: string;
  sealed: Buffer;
  roles: Role[];
  ends_on: string | null;
  active: boolean;
  language: InterfaceLanguage;
  has_password: boolean;
  link_expires_at: string | null;
  link_is_good: boolean | null;
  signed_in_at: string | null;
  waiting: Role[];
}

const columns = `a.id, a.version, a.created_at, a.sealed, a.roles, a.ends_on, a.active, a.preferences->>'language' as language,
  a.password_hash is not null as has_password, l.expires_at as link_expires_at, l.expires_at > now() as link_is_good,
  (select e.at from auth.security_event e where e.org_id = a.org_id and e.account_id = a.id and e.kind = 'signedIn'
   order by e.at desc, e.public_id desc limit 1) as signed_in_at,
  array(select distinct unnest(g.roles) from auth.role_grant g
   where g.account_id = a.id and g.state = 'waiting' and g.expires_at > now()) as waiting`;
const joined = `auth.account a left join lateral (
  select max(expires_at) as expires_at from auth.access_link where account_id = a.id) l on true`;

/** Accounts as administrators see them. */
@Injectable()
export class PeopleRows {
  constructor(
    @Inject(AUTH_POOL) private readonly pool: Pool,
    private readonly keys: StaffKeys,
  ) {}

  /** Who came last comes first. */
  async list(orgId: string, { limit = 50, cursor }: { limit?: number; cursor?: string }) {
    const after = readCursor(cursor, [cursorPart.instant, cursorPart.id]) ?? afterAll;
    const { rows } = await this.pool.query<UserRow>({
      name: 'people-list',
      text: `select ${columns} from ${joined} where a.org_id = $1 and (a.created_at, a.id) < ($2::timestamptz, $3::uuid)
        order by a.created_at desc, a.id desc limit $4`,
      values: [orgId, ...after, limit + 1],
    });
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.created_at, row.id]);
    return { items: items.map((row) => this.#user(row)), nextCursor };
  }

  /** 404: absent, or of another organisation. */
  async one(orgId: string, id: string, run: Pool | PoolClient = this.pool): Promise<User> {
    const { rows } = await run.query<UserRow>({
      name: 'people-one',
      text: `select ${columns} from ${joined} where a.id = $1 and a.org_id = $2`,
      values: [id, orgId],
    });
    const [row] = rows;
    if (row === undefined) throw absent();
    return this.#user(row);
  }

  #user(row: UserRow): User {
    const { name, email } = this.keys.open(row.id, row.sealed);
    return {
      id: row.id,
      version: row.version,
      createdAt: row.created_at,
      name,
      email,
      roles: row.roles,
      rolesWaiting: row.waiting,
      endsOn: row.ends_on,
      language: row.language,
      active: row.active,
      access: row.has_password ? 'password' : row.link_is_good === true ? 'link' : 'linkOver',
      linkExpiresAt: row.link_expires_at,
      lastSignedInAt: row.signed_in_at,
    };
  }
}
