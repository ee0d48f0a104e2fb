import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { AccessLink, NewUser, User, UserChange, UserWithLink } from '@resguardo/contract/people';
import { grantDays, vouchDays } from '@resguardo/domain/grant-rules';
import type { Pool, PoolClient } from 'pg';
import { AUTH_POOL } from '../database/connections';
import { Refusal, refusedByRule } from '../problems';
import { AccessLinks } from './access-links';
import { AccountChange } from './account-change';
import { endSessions, holdAccount, refuseLastAdministrator } from './held-account';
import { PeopleRows } from './people-rows';
import type { Doer } from './security-events';
import { holdOrganisation, inTransaction } from './transaction';

/** Accounts as the organisation's administrators make and change them. What they may not do alone: grant-rules. */
@Injectable()
export class People {
  constructor(
    @Inject(AUTH_POOL) private readonly pool: Pool,
    private readonly rows: PeopleRows,
    private readonly links: AccessLinks,
    private readonly changes: AccountChange,
  ) {}

  /** A new account and the link with which its owner sets the password. */
  create(doer: Doer, asked: NewUser): Promise<UserWithLink> {
    const { orgId } = doer.actor;
    return inTransaction(this.pool, async (run) => {
      const held = await holdOrganisation(run, orgId);
      refusePast(asked.endsOn, held.today);
      const id = randomUUID();
      await this.changes.insert(run, orgId, id, { ...asked, language: asked.language ?? held.default_language });
      await this.changes.note(run, doer, { kind: 'accountMade', accountId: id, roles: asked.roles });
      const given = { accountId: id, roles: asked.roles, state: 'given', days: vouchDays } as const;
      await this.changes.ask(run, doer, given);
      const link = await this.#link(run, doer, id);
      return { user: await this.rows.one(orgId, id, run), link };
    });
  }

  /** As it was read at `version`, 412 otherwise. Roles, a closed account and a last day hold from the next request on, at every process. */
  change(doer: Doer, id: string, version: number, change: UserChange): Promise<User> {
    const { orgId } = doer.actor;
    return inTransaction(this.pool, async (run) => {
      const { today } = await holdOrganisation(run, orgId);
      const held = await holdAccount(run, orgId, id);
      if (held.version !== version) {
        throw new Refusal(412, 'stale', [], { current: await this.rows.one(orgId, id, run) });
      }
      if (change.endsOn !== held.endsOn) refusePast(change.endsOn, today);
      const roles = await this.changes.rolesOf(run, doer.actor, held, change.roles);
      await refuseLastAdministrator(run, orgId, held, {
        ...(change.active === undefined ? {} : { active: change.active }),
        ...(change.endsOn === undefined ? {} : { endsOn: change.endsOn }),
        ...(roles.taken.length === 0 ? {} : { roles: roles.inForce }),
      });
      await this.changes.write(run, doer, held, { ...change, roles: roles.inForce });
      if (roles.given.length > 0) {
        await this.changes.ask(run, doer, { accountId: id, roles: roles.given, state: 'given', days: vouchDays });
        await this.changes.note(run, doer, { kind: 'rolesGiven', accountId: id, roles: roles.given });
      }
      if (roles.taken.length > 0) {
        await this.changes.note(run, doer, { kind: 'rolesTaken', accountId: id, roles: roles.taken });
      }
      if (roles.waiting.length > 0) {
        await this.changes.ask(run, doer, { accountId: id, roles: roles.waiting, state: 'waiting', days: grantDays });
        await this.changes.note(run, doer, { kind: 'rolesAsked', accountId: id, roles: roles.waiting });
      }
      return this.rows.one(orgId, id, run);
    });
  }

  /** A new link for somebody who lost their password: the old one and all sessions are over at once. */
  renewAccess(doer: Doer, id: string): Promise<AccessLink> {
    const { orgId, userId } = doer.actor;
    if (id === userId) throw refusedByRule([{ path: '', code: 'ownAccess' }]);
    return inTransaction(this.pool, async (run) => {
      await holdOrganisation(run, orgId);
      const held = await holdAccount(run, orgId, id);
      if (!held.active) throw refusedByRule([{ path: '', code: 'accountClosed' }]);
      await refuseLastAdministrator(run, orgId, held, { hasPassword: false });
      await run.query('update auth.account set password_hash = null where id = $1', [id]);
      await endSessions(run, id);
      if (held.roles.length > 0) {
        await this.changes.ask(run, doer, { accountId: id, roles: held.roles, state: 'given', days: vouchDays });
      }
      return this.#link(run, doer, id);
    });
  }

  async #link(run: PoolClient, doer: Doer, accountId: string): Promise<AccessLink> {
    const link = await this.links.make(run, doer, accountId);
    await this.changes.note(run, doer, { kind: 'linkMade', accountId });
    return link;
  }
}

function refusePast(endsOn: string | null | undefined, today: string): void {
  if (endsOn != null && endsOn < today) throw refusedByRule([{ path: 'endsOn', code: 'endsOnPast' }]);
}
