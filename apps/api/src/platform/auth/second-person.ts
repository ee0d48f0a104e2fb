import { Inject, Injectable } from '@nestjs/common';
import type { RoleGrant } from '@resguardo/contract/people';
import { roles as allRoles } from '@resguardo/domain/vocabulary';
import type { Pool, PoolClient } from 'pg';
import { AUTH_POOL } from '../database/connections';
import { refusedByRule } from '../problems';
import { AccountChange } from './account-change';
import { holdAccount, refuseLastAdministrator } from './held-account';
import { RoleGrants, mayConfirm, type GrantRow } from './role-grants';
import type { Doer } from './security-events';
import { holdOrganisation, inTransaction } from './transaction';

/** What a second person decides about roles that one person gave. */
@Injectable()
export class SecondPerson {
  constructor(
    @Inject(AUTH_POOL) private readonly pool: Pool,
    private readonly grants: RoleGrants,
    private readonly changes: AccountChange,
  ) {}

  /** Roles that wait come into force; those that are in force have been looked at. 422 when this is no second person. */
  confirm(doer: Doer, id: string): Promise<RoleGrant> {
    return this.#decide(doer, id, 'confirmed', async (run, grant) => {
      const { actor } = doer;
      if (!mayConfirm(actor, grant, await this.grants.vouchers(actor.orgId, run))) {
        throw refusedByRule([{ path: '', code: 'secondPerson' }]);
      }
      if (grant.state === 'given') return;
      const held = await holdAccount(run, actor.orgId, grant.account_id);
      if (!held.active) throw refusedByRule([{ path: '', code: 'accountClosed' }]);
      const roles = allRoles.filter((role) => held.roles.includes(role) || grant.roles.includes(role));
      await this.changes.write(run, doer, held, { roles });
    });
  }

  /** Roles that wait are not given; those in force are taken back, and sessions and links with them. */
  refuse(doer: Doer, id: string): Promise<RoleGrant> {
    return this.#decide(doer, id, 'refused', async (run, grant) => {
      if (grant.state === 'waiting') return;
      const held = await holdAccount(run, doer.actor.orgId, grant.account_id);
      const roles = held.roles.filter((role) => !grant.roles.includes(role));
      await refuseLastAdministrator(run, doer.actor.orgId, held, { roles });
      await run.query('delete from auth.access_link where account_id = $1', [held.id]);
      await this.changes.write(run, doer, held, { roles });
    });
  }

  #decide(
    doer: Doer,
    id: string,
    state: 'confirmed' | 'refused',
    work: (run: PoolClient, grant: GrantRow) => Promise<void>,
  ): Promise<RoleGrant> {
    const { actor } = doer;
    return inTransaction(this.pool, async (run) => {
      await holdOrganisation(run, actor.orgId);
      const grant = await this.grants.hold(run, actor.orgId, id);
      await work(run, grant);
      const decided = await this.grants.decide(run, actor, id, state);
      const kind = state === 'confirmed' ? 'rolesConfirmed' : 'rolesRefused';
      await this.changes.note(run, doer, { kind, accountId: grant.account_id, roles: grant.roles });
      return decided;
    }).then(async (decided) => {
      const [told] = await this.grants.told(actor, [decided]);
      if (told === undefined) throw new Error('A grant that was decided is told.');
      return told;
    });
  }
}
