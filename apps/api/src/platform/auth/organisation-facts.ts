import { Inject, Injectable } from '@nestjs/common';
import type { Organisation, OrganisationChange } from '@resguardo/contract/organisations';
import type { Pool } from 'pg';
import { AUTH_POOL } from '../database/connections';
import { Refusal, absent } from '../problems';
import { SecurityEvents, type Doer } from './security-events';
import { holdOrganisation, inTransaction } from './transaction';

interface OrganisationRow {
  id: string;
  version: number;
  name: string;
  default_language: 'en' | 'es';
  zone: string;
  city: string | null;
}

/** What an organisation says of itself. */
@Injectable()
export class OrganisationFacts {
  constructor(
    @Inject(AUTH_POOL) private readonly pool: Pool,
    private readonly events: SecurityEvents,
  ) {}

  async one(orgId: string): Promise<Organisation> {
    const { rows } = await this.pool.query<OrganisationRow>({
      name: 'organisation-one',
      text: 'select id, version, name, default_language, zone, city from auth.organisation where id = $1',
      values: [orgId],
    });
    const [row] = rows;
    if (row === undefined) throw absent();
    const { default_language: defaultLanguage, ...facts } = row;
    return { ...facts, defaultLanguage };
  }

  async change(doer: Doer, version: number, change: OrganisationChange): Promise<Organisation> {
    const { orgId } = doer.actor;
    const stands = await inTransaction(this.pool, async (run) => {
      const held = await holdOrganisation(run, orgId);
      if (held.version !== version) return false;
      const { name = held.name, defaultLanguage = held.default_language, zone = held.zone } = change;
      const city = change.city === undefined ? held.city : change.city;
      await run.query({
        name: 'organisation-write',
        text: `update auth.organisation set name = $2, default_language = $3, zone = $4, city = $5, version = version + 1
          where id = $1`,
        values: [orgId, name, defaultLanguage, zone, city],
      });
      await this.events.note(run, doer, { kind: 'organisationChanged', accountId: null, fields: Object.keys(change) });
      return true;
    });
    if (!stands) throw new Refusal(412, 'stale', [], { current: await this.one(orgId) });
    return this.one(orgId);
  }
}
