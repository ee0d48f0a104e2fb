import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { AccessLink, FirstPassword, Invitation } from '@resguardo/contract/people';
import { isWeakPassword } from '@resguardo/domain/password-rules';
import type { Pool, PoolClient } from 'pg';
import { AUTH_POOL } from '../database/connections';
import { Refusal, refusedByRule } from '../problems';
import { LinkLimiter } from './limiters';
import { Passwords } from './passwords';
import type { Doer, Trace } from './security-events';
import { StaffKeys } from './staff-keys';

interface LinkRow {
  account_id: string;
  sealed: Buffer;
  organisation: string;
  expires_at: string;
  made_by: string;
}

/** Long enough for somebody who is asked on a Friday and comes on Monday. */
const goodForHours = 72;

const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Links with which somebody sets their password, once. Whoever holds one *is* that person, so they are few and end soon. */
@Injectable()
export class AccessLinks {
  constructor(
    @Inject(AUTH_POOL) private readonly pool: Pool,
    private readonly keys: StaffKeys,
    private readonly passwords: Passwords,
    private readonly limiter: LinkLimiter,
  ) {}

  /** A new link, in the transaction that lets somebody in; any older one is over. Its event tells later who made it. */
  async make(run: PoolClient, { actor, trace }: Doer, accountId: string): Promise<AccessLink> {
    const secret = randomBytes(32).toString('base64url');
    await run.query('delete from auth.access_link where account_id = $1', [accountId]);
    const { rows } = await run.query<{ expires_at: string }>({
      name: 'link-make',
      text: `insert into auth.access_link (secret_hash, account_id, made_by, address_token, expires_at)
        values ($1, $2, $3, $4, now() + make_interval(hours => $5)) returning expires_at`,
      values: [digest(secret), accountId, actor.userId, trace.addressToken, goodForHours],
    });
    return { secret, expiresAt: rows[0]?.expires_at ?? '' };
  }

  /** Whose link is this? 404 when it is used, over or nobody's; guesses are counted by address. */
  async look(secret: string, trace: Trace, signedInAs: string | undefined): Promise<Invitation> {
    const row = await this.#find(secret, trace, signedInAs);
    const { name, email } = this.keys.open(row.account_id, row.sealed);
    return { name, email, organisation: row.organisation, expiresAt: row.expires_at };
  }

  /** Sets the password; the link is over then, and so is every session of the account. Of several at once one succeeds. */
  async use({ secret, password }: FirstPassword, trace: Trace, signedInAs: string | undefined): Promise<void> {
    const row = await this.#find(secret, trace, signedInAs);
    const { name, email } = this.keys.open(row.account_id, row.sealed);
    if (isWeakPassword(password, [name, email, row.organisation])) {
      throw refusedByRule([{ path: 'password', code: 'passwordWeak' }]);
    }
    const { rowCount } = await this.pool.query({
      name: 'link-use',
      text: `with used as (
          delete from auth.access_link where secret_hash = $1 and expires_at > now() returning account_id, address_token),
        known as (
          update auth.account a set password_hash = $2 from used where a.id = used.account_id returning a.id, a.org_id),
        ended as (delete from auth.session where account_id in (select account_id from used))
        insert into auth.security_event (kind, org_id, account_id, address_token, request_id)
        select case when used.address_token = $3 then 'linkUsedNearby' else 'linkUsed' end, known.org_id, known.id, $3, $4
        from known join used on used.account_id = known.id`,
      values: [digest(secret), await this.passwords.hash(password), trace.addressToken, trace.requestId],
    });
    if (rowCount === 0) throw new Refusal(404, 'link');
  }

  async #find(secret: string, trace: Trace, signedInAs: string | undefined): Promise<LinkRow> {
    const address = trace.addressToken.toString('base64url');
    await this.limiter.count(address);
    const { rows } = await this.pool.query<LinkRow>({
      name: 'link-find',
      text: `select l.account_id, a.sealed, o.name as organisation, l.expires_at, l.made_by
        from auth.access_link l join auth.account a on a.id = l.account_id join auth.organisation o on o.id = a.org_id
        where l.secret_hash = $1 and l.expires_at > now() and auth.works(a.active, a.roles, a.ends_on, o.zone)`,
      values: [digest(secret)],
    });
    const [row] = rows;
    if (row === undefined) throw new Refusal(404, 'link');
    await this.limiter.forgive(address);
    // Whoever makes a link must not become the person it is for, in passing.
    if (row.made_by === signedInAs) throw refusedByRule([{ path: 'secret', code: 'linkOfOther' }]);
    return row;
  }
}
