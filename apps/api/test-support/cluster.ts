import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { readConfig, type Config } from '../src/platform/config';
import { bootstrap } from '../src/platform/database/bootstrap';
import { migrate } from '../src/platform/database/migrate';
import { rolesFor } from '../src/platform/database/roles';
import { RootKey } from '../src/platform/vault/root-key';
import { leftInDatabase, refuseWhatIsLeft } from './left-behind';

export interface FreshDatabase {
  /** As the app would have read it from its environment: port 0, silent, this database, the run's root key. */
  readonly config: Config;
  /** Superuser on this database, for looking behind the app's back. */
  readonly adminUrl: string;
  /** Also ends connections that a test left open. Throws when what a test wrote lies in it unsealed. */
  drop(): Promise<void>;
}

const template = 'resguardo_template';
const rolePrefix = 'rg_test';
const migrations = resolve(__dirname, '../../../migrations');

/**
 * A database of one's own with every migration in it and no rows, some 20 ms after the first.
 * `env` adds to the app's environment, e.g. `{ RESGUARDO_IDLE_MINUTES: '0.05' }`.
 */
export async function freshDatabase(env: Readonly<Record<string, string>> = {}): Promise<FreshDatabase> {
  await ensureTemplate();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin((admin) => admin.query(`create database ${name} template ${template} strategy file_copy`));
  return {
    config: await configFor(name, env),
    adminUrl: urlOf(name),
    async drop() {
      const found = await leftInDatabase(urlOf(name));
      await asAdmin((admin) => admin.query(`drop database if exists ${name} with (force)`));
      refuseWhatIsLeft(found);
    },
  };
}

/** The database that the others are copied from; whichever worker comes first migrates it, the others wait. */
async function ensureTemplate(): Promise<void> {
  await asAdmin(async (admin) => {
    await admin.query('select pg_advisory_lock(1)');
    const found = await admin.query('select 1 from pg_database where datname = $1 and datistemplate', [template]);
    if (found.rowCount !== 0) return;
    await admin.query(`drop database if exists ${template} with (force)`);
    await admin.query(`create database ${template}`);
    const config = await configFor(template, {});
    const root = new RootKey(config);
    const roles = rolesFor(urlOf(template), root, rolePrefix);
    await bootstrap(urlOf(template), roles);
    await migrate(roles, root, config.mode, migrations);
    await admin.query(`alter database ${template} is_template true allow_connections false`);
  });
}

async function configFor(database: string, env: Readonly<Record<string, string>>): Promise<Config> {
  const dataDir = join(given('TEST_DATA_DIR'), 'app');
  await mkdir(dataDir, { recursive: true });
  return readConfig({
    PORT: '0',
    DATABASE_URL: urlOf(database),
    RESGUARDO_MODE: 'demo',
    RESGUARDO_DATA: dataDir,
    RESGUARDO_DB_ROLE_PREFIX: rolePrefix,
    RESGUARDO_DB_CONNECTIONS: '4',
    RESGUARDO_LOG: 'silent',
    ...env,
  });
}

async function asAdmin(work: (admin: Client) => Promise<unknown>): Promise<void> {
  const admin = new Client({ connectionString: given('TEST_DATABASE_URL') });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

function urlOf(database: string): string {
  const url = new URL(given('TEST_DATABASE_URL'));
  url.pathname = `/${database}`;
  return url.toString();
}

function given(name: string): string {
  const value = process.env[name];
  if (value === undefined)
    throw new Error(`${name} is set by start-cluster.ts: run this suite through test/jest.config.cjs.`);
  return value;
}
