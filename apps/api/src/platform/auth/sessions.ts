import { Inject, Injectable } from '@nestjs/common';
import type { Device, Preferences, PreferencesChange, Session } from '@resguardo/contract/auth';
import type { Role } from '@resguardo/domain/vocabulary';
import type { Pool } from 'pg';
import type { Actor } from '../actor';
import { CONFIG, type Config } from '../config';
import { AUTH_POOL } from '../database/connections';
import { Refusal, absent } from '../problems';
import type { Trace } from './security-events';
import { StaffKeys } from './staff-keys';

interface CurrentRow {
  sealed: Buffer;
  roles: Role[];
  preferences: Preferences;
  org_id: string;
  org_name: string;
  idle_until: string;
  absolute_until: string;
}

interface DeviceRow {
  id: string;
  device_name: string;
  created_at: string;
  last_seen_at: string;
}

/** What somebody may see and change of their own sign-in. */
@Injectable()
export class Sessions {
  constructor(
    @Inject(AUTH_POOL) private readonly pool: Pool,
    @Inject(CONFIG) private readonly config: Config,
    private readonly keys: StaffKeys,
  ) {}

  /** Who is signed in, and until when. */
  async current({ userId, sessionId }: Actor): Promise<Session> {
    const { rows } = await this.pool.query<CurrentRow>({
      name: 'session-current',
      text: `select a.sealed, a.roles, a.preferences, o.id as org_id, o.name as org_name, s.idle_until, s.absolute_until
        from auth.session s join auth.account a on a.id = s.account_id join auth.organisation o on o.id = a.org_id
        where s.id = $1 and a.id = $2`,
      values: [sessionId, userId],
    });
    const [row] = rows;
    // Revoked in the moment since the request began.
    if (row === undefined) throw new Refusal(401, 'signIn');
    return {
      user: {
        id: userId,
        ...this.keys.open(userId, row.sealed),
        roles: row.roles,
        organisation: { id: row.org_id, name: row.org_name },
        preferences: row.preferences,
      },
      idleUntil: row.idle_until,
      absoluteUntil: row.absolute_until,
      demo: this.config.mode === 'demo',
    };
  }

  async prefer(actor: Actor, change: PreferencesChange): Promise<Session> {
    await this.pool.query({
      name: 'account-prefer',
      text: 'update auth.account set preferences = preferences || $2::jsonb where id = $1',
      values: [actor.userId, JSON.stringify(change)],
    });
    return this.current(actor);
  }

  /** Browsers where this person is signed in, last used first. */
  async devices({ userId, sessionId }: Actor): Promise<{ items: Device[] }> {
    const { rows } = await this.pool.query<DeviceRow>({
      name: 'session-devices',
      text: `select id, device_name, created_at, last_seen_at from auth.session
        where account_id = $1 and now() < idle_until and now() < absolute_until order by last_seen_at desc, id`,
      values: [userId],
    });
    const items = rows.map((row) => ({
      id: row.id,
      name: row.device_name,
      createdAt: row.created_at,
      lastSeenAt: row.last_seen_at,
      current: row.id === sessionId,
    }));
    return { items };
  }

  /** Ends one of this person's own sessions, with its security event; 404 for anybody else's. */
  async end({ userId, orgId }: Actor, sessionId: string, kind: 'signedOut' | 'revoked', trace: Trace): Promise<void> {
    const { rowCount } = await this.pool.query({
      name: 'session-end',
      text: `with gone as (delete from auth.session where id = $1 and account_id = $2 returning id)
        insert into auth.security_event (kind, org_id, account_id, session_id, address_token, request_id)
        select $3, $4::uuid, $2, id, $5::bytea, $6 from gone`,
      values: [sessionId, userId, kind, orgId, trace.addressToken, trace.requestId],
    });
    if (rowCount === 0) throw absent();
  }
}
