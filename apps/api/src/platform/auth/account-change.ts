import { Injectable } from '@nestjs/common';
import type { NewUser, UserChange } from '@resguardo/contract/people';
import { isCaseRole, needsSecondPerson } from '@resguardo/domain/grant-rules';
import type { InterfaceLanguage, Role } from '@resguardo/domain/vocabulary';
import type { PoolClient } from 'pg';
import type { Actor } from '../actor';
import { refusedByRule } from '../problems';
import { endSessions, type HeldAccount } from './held-account';
import { RoleGrants, type Asked } from './role-grants';
import { SecurityEvents, type Doer, type Happening } from './security-events';
import { StaffKeys } from './staff-keys';

/** What a change of roles comes to: some are in force at once, some wait. */
export interface RolesAfter {
  readonly inForce: readonly Role[];
  readonly given: readonly Role[];
  readonly taken: readonly Role[];
  readonly waiting: readonly Role[];
}

/** The rows that a change of an account writes, each in the transaction of whoever holds it. */
@Injectable()
export class AccountChange {
  constructor(
    private readonly keys: StaffKeys,
    private readonly grants: RoleGrants,
    private readonly events: SecurityEvents,
  ) {}

  note(run: PoolClient, doer: Doer, happening: Happening): Promise<void> {
    return this.events.note(run, doer, happening);
  }

  ask(run: PoolClient, { actor }: Doer, asked: Asked): Promise<void> {
    return this.grants.ask(run, actor, asked);
  }

  /** Without a password: a link sets it. 422 when the address has an account. */
  async insert(
    run: PoolClient,
    orgId: string,
    id: string,
    { name, email, roles, endsOn, language }: NewUser & { language: InterfaceLanguage },
  ): Promise<void> {
    const { rowCount } = await run.query({
      name: 'account-insert',
      text: `insert into auth.account (id, org_id, email_token, sealed, roles, ends_on, preferences)
        values ($1, $2, $3, $4, $5, $6, jsonb_build_object('language', $7::text, 'colourScheme', 'system'))
        on conflict (email_token) do nothing`,
      values: [id, orgId, this.keys.emailToken(email), this.keys.seal(id, { name, email }), roles, endsOn, language],
    });
    if (rowCount === 0) throw emailTaken();
  }

  async rolesOf(
    run: PoolClient,
    actor: Actor,
    held: HeldAccount,
    wanted: readonly Role[] | undefined,
  ): Promise<RolesAfter> {
    if (wanted === undefined) return { inForce: held.roles, given: [], taken: [], waiting: [] };
    const added = wanted.filter((role) => !held.roles.includes(role));
    const taken = held.roles.filter((role) => !wanted.includes(role));
    const vouchers = await this.grants.vouchers(actor.orgId, run);
    const waits = needsSecondPerson({ askedBy: actor.userId, accountId: held.id, roles: added }, vouchers);
    const waiting = waits ? added.filter(isCaseRole) : [];
    const inForce = wanted.filter((role) => !waiting.includes(role));
    // Nobody is left with nothing while the rest waits.
    if (inForce.length === 0) throw refusedByRule([{ path: 'roles', code: 'secondPerson' }]);
    return { inForce, given: added.filter((role) => !waiting.includes(role)), taken, waiting };
  }

  /** Name, address, roles, last day and whether it is open, with the events of those that are not roles. */
  async write(
    run: PoolClient,
    doer: Doer,
    held: HeldAccount,
    change: Omit<UserChange, 'roles'> & { roles: readonly Role[] },
  ): Promise<void> {
    const before = this.keys.open(held.id, held.sealed);
    const { name = before.name, email = before.email, roles, active = held.active } = change;
    const endsOn = change.endsOn === undefined ? held.endsOn : change.endsOn;
    const fields = [
      ...(name === before.name ? [] : ['name']),
      ...(email === before.email ? [] : ['email']),
      ...(endsOn === held.endsOn ? [] : ['endsOn']),
    ];
    const otherRoles = !sameRoles(roles, held.roles);
    if (fields.length === 0 && !otherRoles && active === held.active) return;
    const token = this.keys.emailToken(email);
    const taken = await run.query('select from auth.account where email_token = $1 and id <> $2', [token, held.id]);
    if (taken.rowCount !== 0) throw emailTaken();
    await run.query({
      name: 'account-write',
      text: `update auth.account set sealed = $2, email_token = $3, roles = $4, ends_on = $5, active = $6, version = version + 1
        where id = $1`,
      values: [held.id, this.keys.seal(held.id, { name, email }), token, roles, endsOn, active],
    });
    // With other roles everything on the screen begins anew, so the session does too.
    if (otherRoles || !active) await endSessions(run, held.id);
    const about = { accountId: held.id };
    if (fields.length > 0) await this.events.note(run, doer, { kind: 'accountChanged', ...about, fields });
    if (active === held.active) return;
    await this.events.note(run, doer, { kind: active ? 'accountReopened' : 'accountClosed', ...about });
  }
}

const emailTaken = () => refusedByRule([{ path: 'email', code: 'emailTaken' }]);

const sameRoles = (some: readonly Role[], others: readonly Role[]): boolean =>
  some.length === others.length && some.every((role) => others.includes(role));
