import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { InterfaceLanguage, Role } from '@resguardo/domain/vocabulary';
import { Store, type SessionData } from 'express-session';
import type { Pool } from 'pg';
import type { Actor } from '../actor';
import { CONFIG, type Config } from '../config';
import { AUTH_POOL } from '../database/connections';
import { asRefusal } from '../database/unit-of-work';
import type { Trace } from './security-events';

declare module 'express-session' {
  interface SessionData {
    /** Where passport looks for the person; see `SignIn`. */
    passport?: { user: Actor };
    /** On the request that signs in: what the new row remembers of it. */
    opening?: Trace & { readonly deviceName: string };
    /** The row has not been touched for a while. */
    due?: boolean;
  }
}

interface SessionRow {
  id: string;
  account_id: string;
  org_id: string;
  roles: Role[];
  language: InterfaceLanguage;
  due: boolean;
}

type Done = (error?: unknown) => void;

/** 256 random bits: what the cookie carries. The database keeps only its digest. */
export const newSid = (): string => randomBytes(32).toString('base64url');

const digest = (sid: string): Buffer => createHash('sha256').update(sid).digest();

/**
 * Sessions of express-session in `auth.session`. Every request reads its row, joined with the account, so a revoked
 * session or a closed account is out on the next request to any process. All times are the database's.
 * The session holds who is asking and nothing else, so the row is written at sign-in and never again but for its times.
 */
@Injectable()
export class SessionStore extends Store {
  readonly #idle: string;
  readonly #absolute: string;
  readonly #touchAfter: string;

  constructor(
    @Inject(AUTH_POOL) private readonly pool: Pool,
    @Inject(CONFIG) config: Config,
  ) {
    super();
    const idleSeconds = config.idleMinutes * 60;
    this.#idle = seconds(idleSeconds);
    this.#absolute = seconds(config.sessionHours * 3600);
    // A minute at the usual quarter of an hour; sooner where the idle time is shorter than that.
    this.#touchAfter = seconds(Math.min(60, idleSeconds / 15));
  }

  override get(sid: string, done: (error: unknown, session?: SessionData | null) => void): void {
    this.#find(sid).then(
      (session) => {
        done(null, session);
      },
      (error: unknown) => {
        done(asRefusal(error));
      },
    );
  }

  /** Writes a new session with its security event in one statement. Writing it again changes nothing. */
  override set(sid: string, session: SessionData, done: Done = () => undefined): void {
    settle(this.#insert(sid, session), done);
  }

  /** Called when signing in replaces an older session; the door marked "sign out" is `Sessions.end`. */
  override destroy(sid: string, done: Done = () => undefined): void {
    const replaced = this.pool.query({
      name: 'session-replaced',
      text: `with gone as (delete from auth.session where sid_hash = $1 returning id, account_id)
        insert into auth.security_event (kind, org_id, account_id, session_id)
        select 'replaced', a.org_id, a.id, gone.id from gone join auth.account a on a.id = gone.account_id`,
      values: [digest(sid)],
    });
    settle(replaced, done);
  }

  /** Somebody is working: the idle time starts anew. */
  async extend(sid: string): Promise<void> {
    await this.pool.query({
      name: 'session-extend',
      text: `update auth.session set last_seen_at = now(), idle_until = least(now() + $2::interval, absolute_until)
        where sid_hash = $1 and now() < idle_until`,
      values: [digest(sid), this.#idle],
    });
  }

  /** Is this session still good? For answers that outlive their request; asking does not extend it. */
  async lives(sid: string): Promise<boolean> {
    return (await this.#find(sid)) !== null;
  }

  async #find(sid: string): Promise<SessionData | null> {
    const { rows } = await this.pool.query<SessionRow>({
      name: 'session-find',
      text: `select s.id, s.account_id, a.org_id, a.roles, a.preferences->>'language' as language,
          s.last_seen_at <= now() - $2::interval as due
        from auth.session s join auth.account a on a.id = s.account_id join auth.organisation o on o.id = a.org_id
        where s.sid_hash = $1 and now() < s.idle_until and now() < s.absolute_until
          and auth.works(a.active, a.roles, a.ends_on, o.zone)`,
      values: [digest(sid), this.#touchAfter],
    });
    const [row] = rows;
    if (row === undefined) return null;
    const { account_id: userId, org_id: orgId, roles, language, due } = row;
    const user: Actor = { userId, orgId, roles, sessionId: row.id, language };
    // Cookie flags are configuration, not state: express-session puts its own defaults around an empty one.
    return { cookie: { originalMaxAge: null }, passport: { user }, due };
  }

  async #insert(sid: string, { passport, opening }: SessionData): Promise<void> {
    if (passport === undefined || opening === undefined) return;
    const { userId, orgId, sessionId } = passport.user;
    await this.pool.query({
      name: 'session-open',
      text: `with over as (delete from auth.session where idle_until < now()),
        opened as (
          insert into auth.session (id, sid_hash, account_id, device_name, idle_until, absolute_until)
          values ($1, $2, $3, $4, now() + least($5::interval, $6::interval), now() + $6::interval)
          on conflict do nothing returning id)
        insert into auth.security_event (kind, org_id, account_id, session_id, address_token, request_id)
        select 'signedIn', $7::uuid, $3, id, $8::bytea, $9::text from opened`,
      values: [
        ...[sessionId, digest(sid), userId, opening.deviceName, this.#idle, this.#absolute],
        ...[orgId, opening.addressToken, opening.requestId],
      ],
    });
  }
}

const seconds = (count: number): string => `${String(count)} seconds`;

function settle(work: Promise<unknown>, done: Done): void {
  work.then(
    () => {
      done();
    },
    (error: unknown) => {
      done(asRefusal(error));
    },
  );
}
