import type { Pool, PoolClient } from 'pg';
import { asRefusal } from '../database/unit-of-work';
import { absent } from '../problems';

/** One transaction of the role that keeps accounts: what throws leaves nothing, the events of it included. */
export async function inTransaction<T>(pool: Pool, work: (run: PoolClient) => Promise<T>): Promise<T> {
  const run = await pool.connect();
  try {
    await run.query('begin');
    const answer = await work(run);
    const { command } = await run.query('commit');
    if (command !== 'COMMIT') throw new Error('The transaction was rolled back after a swallowed error.');
    return answer;
  } catch (error) {
    await run.query('rollback').catch(() => undefined);
    throw asRefusal(error);
  } finally {
    run.release();
  }
}

export interface HeldOrganisation {
  readonly name: string;
  readonly version: number;
  readonly default_language: 'en' | 'es';
  readonly zone: string;
  readonly city: string | null;
  /** The day it is there. */
  readonly today: string;
}

/**
 * The organisation, held until the transaction ends. Whoever changes accounts holds it first, so that two who take away the last
 * two administrators do so one after the other.
 */
export async function holdOrganisation(run: PoolClient, orgId: string): Promise<HeldOrganisation> {
  const { rows } = await run.query<HeldOrganisation>({
    name: 'organisation-hold',
    text: `select name, version, default_language, zone, city, (now() at time zone zone)::date as today
      from auth.organisation where id = $1 for update`,
    values: [orgId],
  });
  const [row] = rows;
  if (row === undefined) throw absent();
  return row;
}
