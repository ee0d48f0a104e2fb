import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DataSource, type MigrationInterface } from 'typeorm';
import { ConfigProblem, type Config } from '../config';
import { installQueue } from '../jobs/jobs';
import type { RootKey } from '../vault/root-key';
import { anotherKey, type Roles } from './roles';
import { SignedContext, sameBytes } from './signed-context';

type MigrationClass = new () => MigrationInterface;

/** Every migration in the folder, oldest first, by the 13 digits its file name begins with. */
export async function loadMigrations(directory: string): Promise<MigrationClass[]> {
  const files = readdirSync(directory).filter((file) => /^\d{13}-[a-z0-9-]+\.(ts|js)$/.test(file));
  const modules = await Promise.all(
    files
      .sort()
      .map(async (file) => (await import(pathToFileURL(join(directory, file)).href)) as Record<string, unknown>),
  );
  return modules.flatMap((module) =>
    Object.values(module).filter((value) => typeof value === 'function'),
  ) as MigrationClass[];
}

/** A connection that may change the schema: role `migrator`, acting as the owner. */
export function migrationDataSource(roles: Roles, migrations: MigrationClass[]): DataSource {
  return new DataSource({
    type: 'postgres',
    url: roles.url('migrator'),
    schema: 'migration',
    migrations,
    migrationsTableName: 'done',
    installExtensions: false,
    extra: { max: 1, options: `-c role=${roles.name('own')} -c resguardo.role_prefix=${roles.prefix} -c TimeZone=UTC` },
  });
}

/** Brings the schema up to date, hands the database its keys, and checks that it belongs to this root key and mode. */
export async function migrate(roles: Roles, root: RootKey, mode: Config['mode'], directory: string): Promise<void> {
  const source = await migrationDataSource(roles, await loadMigrations(directory)).initialize();
  try {
    await source.query(`select pg_advisory_lock(hashtextextended('resguardo/migrate', 0))`);
    await source.runMigrations({ transaction: 'each' });
    await installQueue(roles.url('jobs'));
    // Before its keys are touched: another installation's database stays as it is.
    await source.query(`insert into app.installation (mode, key_check) values ($1, $2) on conflict do nothing`, [
      mode,
      roles.keyCheck,
    ]);
    const [found] = await source.query<{ mode: string; key_check: Buffer }[]>(
      'select mode, key_check from app.installation',
    );
    if (!found || !sameBytes(found.key_check, roles.keyCheck)) throw anotherKey();
    if (found.mode !== mode)
      throw new ConfigProblem(`This database was made as ${found.mode}; it never becomes ${mode}.`);
    const { inner, outer } = new SignedContext(root).pads();
    await source.query(
      `insert into app.context_key (inner_pad, outer_pad) values ($1, $2)
       on conflict (one) do update set inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad`,
      [inner, outer],
    );
  } finally {
    await source.destroy();
  }
}
