import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { InterfaceLanguage, Role } from '@resguardo/domain/vocabulary';
import type { NextFunction, Request, Response } from 'express';
import passport from 'passport';
import { Strategy } from 'passport-local';
import type { Pool } from 'pg';
import type { Actor } from '../actor';
import { AUTH_POOL } from '../database/connections';
import { asRefusal } from '../database/unit-of-work';
import { Refusal } from '../problems';
import { deviceName } from './device-name';
import { SignInLimiter } from './limiters';
import { Passwords } from './passwords';
import { SecurityEvents, type Trace } from './security-events';
import { StaffKeys } from './staff-keys';

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- passport's types ask for the person this way
  namespace Express {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- passport's name for our `Actor`
    interface User extends Actor {}
  }
}

interface AccountRow {
  id: string;
  org_id: string;
  /** Null until its owner has used a one-time link. */
  password_hash: string | null;
  roles: Role[];
  language: InterfaceLanguage;
}

/**
 * E-mail and password, by passport. An address nobody has, a closed account and a wrong password get the same answer
 * after the same work. Each process has its own `Authenticator`: passport's shared one would mix two apps in a test.
 */
@Injectable()
export class SignIn {
  readonly #passport = new passport.Passport();

  constructor(
    @Inject(AUTH_POOL) private readonly pool: Pool,
    private readonly keys: StaffKeys,
    private readonly passwords: Passwords,
    private readonly limiter: SignInLimiter,
    private readonly events: SecurityEvents,
  ) {
    const fields = { usernameField: 'email', passReqToCallback: true } as const;
    this.#passport.use(
      new Strategy(fields, (request, email, password, done) => {
        this.check(email, password, this.events.trace(request)).then(
          (actor) => {
            done(null, actor);
          },
          (error: unknown) => {
            done(asRefusal(error));
          },
        );
      }),
    );
    this.#passport.serializeUser<Actor, Request>((request, actor, done) => {
      request.session.opening = { ...this.events.trace(request), deviceName: deviceName(request.get('user-agent')) };
      done(null, actor);
    });
    // The store has read the person with the session's row, in one query; there is nothing left to look up.
    this.#passport.deserializeUser<Actor>((actor, done) => {
      done(null, actor);
    });
  }

  /** Middleware: puts the person of the session on the request. */
  restore(): (request: Request, response: Response, next: NextFunction) => void {
    return this.#passport.session() as (request: Request, response: Response, next: NextFunction) => void;
  }

  /** Signs in with what the body says, under a new session id. Throws the refusal. */
  async open(request: Request, response: Response): Promise<Actor> {
    const actor = await new Promise<Actor>((resolve, reject) => {
      const answer = (error: unknown, found: Actor | false | undefined) => {
        if (found) resolve(found);
        else reject(error instanceof Error ? error : new Refusal(401, 'signInRefused'));
      };
      const local = this.#passport.authenticate('local', { session: false }, answer) as (
        ...call: [Request, Response, (error: unknown) => void]
      ) => void;
      local(request, response, reject);
    });
    await new Promise<void>((resolve, reject) => {
      request.logIn(actor, (error: unknown) => {
        if (error instanceof Error) reject(error);
        else resolve();
      });
    });
    return actor;
  }

  /** Who is this? 401, 429 with seconds to wait, or 503 when too many wait or the counters cannot be read. */
  async check(email: string, password: string, trace: Trace): Promise<Actor> {
    const token = this.keys.emailToken(email);
    const address = trace.addressToken.toString('base64url');
    const pair = `${token.toString('base64url')}.${address}`;
    await this.limiter.check(pair, address);
    return this.passwords.inTurn(pair, async () => {
      await this.limiter.count(pair, address);
      const account = await this.#find(token);
      if (!(await this.passwords.matches(account?.password_hash ?? undefined, password))) {
        await this.events.signInRefused(account && { id: account.id, orgId: account.org_id }, trace);
        throw new Refusal(401, 'signInRefused');
      }
      await this.limiter.forgive(pair, address);
      const { id, org_id: orgId, roles, language } = account as AccountRow;
      return { userId: id, orgId, roles, sessionId: randomUUID(), language };
    });
  }

  async #find(token: Buffer): Promise<AccountRow | undefined> {
    const { rows } = await this.pool.query<AccountRow>({
      name: 'account-by-email',
      text: `select a.id, a.org_id, a.password_hash, a.roles, a.preferences->>'language' as language
        from auth.account a join auth.organisation o on o.id = a.org_id
        where a.email_token = $1 and auth.works(a.active, a.roles, a.ends_on, o.zone)`,
      values: [token],
    });
    return rows[0];
  }
}
