import { Client } from 'pg';
import { anotherKey, loginRoles, type Roles } from './roles';
import { sameBytes } from './signed-context';

/**
 * Makes what only an administrator of the server can make: the roles and the schemas. Safe to repeat.
 * Passwords are set again each time; never with another root key, which would shut out whoever is at work with the right one.
 */
export async function bootstrap(adminUrl: string, roles: Roles): Promise<void> {
  const admin = new Client({ connectionString: adminUrl, connectionTimeoutMillis: 30_000 });
  await admin.connect();
  try {
    // Two processes may start at once on one database.
    await admin.query(`select pg_advisory_lock(hashtextextended('resguardo/bootstrap', 0))`);
    const version = await admin.query<{ n: number }>(`select current_setting('server_version_num')::int as n`);
    if ((version.rows[0]?.n ?? 0) < 150_000) throw new Error('Use PostgreSQL 15 or newer.');
    const own = roles.name('own');
    await makeRole(admin, own, 'nologin noinherit nosuperuser nobypassrls nocreatedb nocreaterole');
    await run(admin, `format('grant %I to current_user', $1::text)`, [own]);
    await refuseOtherKey(admin, roles);
    for (const role of loginRoles) {
      const name = roles.name(role);
      await makeRole(admin, name, 'login noinherit nosuperuser nobypassrls nocreatedb nocreaterole');
      await run(admin, `format('alter role %I password %L', $1::text, $2::text)`, [name, roles.password(role)]);
    }
    await run(admin, `format('grant %I to %I', $1::text, $2::text)`, [own, roles.name('migrator')]);
    await run(admin, `format('grant %I to current_user', $1::text)`, [roles.name('jobs')]);
    await run(admin, `format('revoke all on database %I from public', current_database())`);
    for (const role of loginRoles) {
      await run(admin, `format('grant connect on database %I to %I', current_database(), $1::text)`, [
        roles.name(role),
      ]);
    }
    for (const role of ['rt', 'auth'] as const) {
      for (const setting of [
        `statement_timeout = '15s'`,
        `lock_timeout = '5s'`,
        `idle_in_transaction_session_timeout = '30s'`,
        // Statements are written once; planning one anew for its values takes longer than running it.
        `plan_cache_mode = 'force_generic_plan'`,
      ]) {
        await run(admin, `format('alter role %I set ${setting.replace(/'/g, "''")}', $1::text)`, [roles.name(role)]);
      }
    }
    for (const [schema, owner, user] of [
      ['app', own, roles.name('rt')],
      ['auth', own, roles.name('auth')],
      ['jobs', roles.name('jobs'), undefined],
      ['migration', own, undefined],
    ] as const) {
      await run(admin, `format('create schema if not exists %I authorization %I', $1::text, $2::text)`, [
        schema,
        owner,
      ]);
      await run(admin, `format('revoke all on schema %I from public', $1::text)`, [schema]);
      if (user) await run(admin, `format('grant usage on schema %I to %I', $1::text, $2::text)`, [schema, user]);
    }
    await admin.query('revoke all on schema public from public');
    await run(admin, `format('revoke %I from current_user', $1::text)`, [own]);
  } finally {
    await admin.end();
  }
}

async function refuseOtherKey(admin: Client, roles: Roles): Promise<void> {
  const made = await admin.query(`select from pg_tables where schemaname = 'app' and tablename = 'installation'`);
  if (made.rowCount === 0) return;
  const { rows } = await admin.query<{ key_check: Buffer }>('select key_check from app.installation');
  if (rows[0] && !sameBytes(rows[0].key_check, roles.keyCheck)) throw anotherKey();
}

async function makeRole(admin: Client, name: string, options: string): Promise<void> {
  const found = await admin.query('select 1 from pg_roles where rolname = $1', [name]);
  const verb = found.rowCount === 0 ? 'create' : 'alter';
  await run(admin, `format('${verb} role %I ${options}', $1::text)`, [name]);
}

/** Runs a statement whose names the server itself has quoted (`format` with %I and %L). */
async function run(admin: Client, statement: string, values: string[] = []): Promise<void> {
  const written = await admin.query<{ sql: string }>('select ' + statement + ' as sql', values);
  await admin.query(written.rows[0]?.sql ?? '');
}
