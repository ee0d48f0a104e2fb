import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Colleague } from '@resguardo/contract/people';
import type { InterfaceLanguage, Role } from '@resguardo/domain/vocabulary';
import type { Pool } from 'pg';
import { CONFIG, type Config } from '../config';
import { AUTH_POOL } from '../database/connections';
import { Refusal, absent, refusedByRule } from '../problems';
import { Passwords } from './passwords';
import { StaffKeys } from './staff-keys';

/** NIST SP 800-63B and OWASP ASVS 5.0 6.2.1, which advises 15. */
const shortestPassword = 12;

export interface NewAccount {
  readonly id?: string;
  readonly orgId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly password: string;
  readonly language?: InterfaceLanguage;
}

/** Organisations and the people who work in them, before and beside any case. */
@Injectable()
export class Accounts {
  constructor(
    @Inject(AUTH_POOL) private readonly pool: Pool,
    @Inject(CONFIG) private readonly config: Config,
    private readonly keys: StaffKeys,
    private readonly passwords: Passwords,
  ) {}

  /** Makes the organisation, or gives it this name. */
  async createOrganisation(id: string, name: string): Promise<void> {
    await this.pool.query(
      'insert into auth.organisation (id, name) values ($1, $2) on conflict (id) do update set name = excluded.name',
      [id, name],
    );
  }

  /** The new account's id. 422 when the password is too short, 409 when the address has an account. */
  async createAccount(wanted: NewAccount): Promise<string> {
    if (wanted.password.length < shortestPassword && wanted.password !== this.config.demoPassword) {
      throw refusedByRule([{ path: 'password', code: 'passwordWeak' }]);
    }
    const id = wanted.id ?? randomUUID();
    const hashed = await this.passwords.hash(wanted.password);
    const { rowCount } = await this.pool.query(
      `with made as (
          insert into auth.account (id, org_id, email_token, sealed, password_hash, roles, preferences)
          values ($1, $2, $3, $4, $5, $6, jsonb_build_object('language', $7::text, 'colourScheme', 'system'))
          on conflict (email_token) do nothing returning id, org_id)
        insert into auth.security_event (kind, org_id, account_id, roles) select 'accountMade', org_id, id, $6 from made`,
      [
        id,
        wanted.orgId,
        this.keys.emailToken(wanted.email),
        this.keys.seal(id, wanted),
        hashed,
        wanted.roles,
        wanted.language ?? 'en',
      ],
    );
    if (rowCount === 0) throw new Refusal(409, 'exists');
    return id;
  }

  /** Names of people of this organisation, by id; strangers are left out. */
  async namesOf(orgId: string, userIds: readonly string[]): Promise<Map<string, string>> {
    const { rows } = await this.pool.query<{ id: string; sealed: Buffer }>({
      name: 'account-names',
      text: 'select id, sealed from auth.account where org_id = $1 and id = any($2::uuid[])',
      values: [orgId, [...new Set(userIds)]],
    });
    return new Map(rows.map(({ id, sealed }) => [id, this.keys.open(id, sealed).name]));
  }

  /** Those of these ids that nobody has who works or has worked in this organisation. */
  async strangersAmong(orgId: string, userIds: readonly string[]): Promise<Set<string>> {
    const strangers = new Set(userIds);
    if (strangers.size === 0) return strangers;
    const { rows } = await this.pool.query<{ id: string }>({
      name: 'account-strangers',
      text: 'select id from auth.account where org_id = $1 and id = any($2::uuid[])',
      values: [orgId, [...strangers]],
    });
    for (const { id } of rows) strangers.delete(id);
    return strangers;
  }

  /** Everybody who works or has worked in this organisation. */
  async colleagues(orgId: string): Promise<Colleague[]> {
    const { rows } = await this.pool.query<{ id: string; sealed: Buffer; roles: Role[]; active: boolean }>({
      name: 'account-colleagues',
      text: `select a.id, a.sealed, a.roles, auth.works(a.active, a.roles, a.ends_on, o.zone) as active
        from auth.account a join auth.organisation o on o.id = a.org_id where a.org_id = $1 order by a.id`,
      values: [orgId],
    });
    return rows.map(({ id, sealed, roles, active }) => ({ id, name: this.keys.open(id, sealed).name, roles, active }));
  }

  /** Closes the account and ends its sessions in one transaction: its next request, anywhere, gets 401. */
  async deactivate(orgId: string, id: string): Promise<void> {
    const { rowCount } = await this.pool.query(
      `with closed as (update auth.account set active = false where id = $1 and org_id = $2 returning id, org_id),
          ended as (delete from auth.session where account_id in (select id from closed))
        insert into auth.security_event (kind, org_id, account_id) select 'accountClosed', org_id, id from closed`,
      [id, orgId],
    );
    if (rowCount === 0) throw absent();
  }
}
