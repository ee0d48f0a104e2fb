import { type permissions } from '@resguardo/domain/access';
import { TransactionalAudit, RefusalLog } from '../../apps/api/src/platform/audit/audit-log';
import { isolationFaults } from '../../apps/api/src/platform/database/isolation-check';
import { routeFacts } from '../../apps/api/src/platform/http/route';
import { Records } from '../../apps/api/src/platform/vault/records';
import { rolesFor } from '../../apps/api/src/platform/database/roles';
import { RootKey } from '../../apps/api/src/platform/vault/root-key';
import { reflectedRoutes } from './app-routes';
import { auditGaps, touchesPeople } from './audited';
import { missingReferences, unmatchedCommands } from './catalogue';
import type { Actor } from './matrix/actors';
import { Ground, leaks, oracles, refusals, said } from './matrix/ground';
import { lackingRoutes } from './routes-lacking';

const deep = process.env['RESGUARDO_DEEP'] === '1';

/** A few of them, other ones each day; all of them in the long run. */
function some<T>(all: readonly T[], few: number): readonly T[] {
  if (deep) return all;
  const day = Math.floor(Date.now() / 86_400_000);
  const step = Math.max(1, Math.floor(all.length / few));
  return Array.from({ length: Math.min(few, all.length) }, (_, index) => all[(day + index * step) % all.length] as T);
}

interface Mutant {
  readonly name: string;
  /** By which rule it was noticed; empty when by none. */
  readonly caughtBy: string[];
}

// Takes one protection away at a time, from an application that is running, and asks the rules of this folder.
describe('a protection that is taken away', () => {
  let ground: Ground;
  let staff: Actor[];
  const mutants: Mutant[] = [];

  beforeAll(async () => {
    ground = await Ground.prepare();
    staff = await ground.staff();
  }, 120_000);
  afterAll(async () => {
    const caught = mutants.filter(({ caughtBy }) => caughtBy.length > 0).length;
    process.stderr.write(`mutation: ${String(caught)} of ${String(mutants.length)} were noticed\n`);
    await ground.leave();
  }, 600_000);

  const survivors = (tried: readonly Mutant[]): string[] => {
    mutants.push(...tried);
    return tried.filter(({ caughtBy }) => caughtBy.length === 0).map(({ name }) => name);
  };

  /** What the server would say at its start, as the role that serves requests. */
  async function faultsAtStart(): Promise<string[]> {
    const { config, adminUrl } = ground.app.database;
    const role = rolesFor(adminUrl, new RootKey(config), config.rolePrefix).name('rt');
    await ground.admin.query(`set role ${role}`);
    try {
      return await isolationFaults({ query: async <T>(sql: string) => (await ground.admin.query(sql)).rows as T });
    } finally {
      await ground.admin.query('reset role');
    }
  }

  /** A small matrix: the roles that open cases, on the routes of these folders. */
  async function matrixFaults(folders: RegExp): Promise<string[]> {
    const routes = ground.routes.filter((route) => folders.test(route.path));
    const outcomes = await ground.ask(
      ground.app.url,
      routes,
      staff.filter(({ role }) => role === 'intake' || role === 'attorney'),
    );
    return said([...leaks(outcomes), ...oracles(outcomes), ...refusals(outcomes)]);
  }

  const folderOfTable = (table: string): RegExp =>
    table === 'draft'
      ? /^\/drafts/
      : table === 'hearing'
        ? /^\/(hearings|cases\/\{id\})/
        : table === 'case_file'
          ? /^\/cases/
          : /^(family|kin_tie)/.test(table)
            ? /^\/(families|members|ties)/
            : /^\/(clients|cases)/;

  it('is a guard, and the rules stay green before that', async () => {
    expect(await faultsAtStart()).toEqual([]);
    expect(await unmatchedCommands(ground.admin)).toEqual([]);
    expect(await missingReferences(ground.admin)).toEqual([]);
    expect(lackingRoutes(reflectedRoutes(ground.app.app))).toEqual([]);
    expect(await matrixFaults(/^\/(clients|cases|hearings|drafts)/)).toEqual([]);
  });

  it('is a policy, and no rule turns red', async () => {
    const { rows: policies } = await ground.admin.query<{ table: string; name: string; again: string }>(
      `select c.relname as table, p.polname as name, format('create policy %I on app.%I as %s for %s%s%s', p.polname, c.relname,
         case when p.polpermissive then 'permissive' else 'restrictive' end,
         case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
         ' using (' || pg_get_expr(p.polqual, p.polrelid) || ')', ' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')') as again
       from pg_policy p join pg_class c on c.oid = p.polrelid order by p.polpermissive, c.relname, p.polname`,
    );
    expect(policies.length).toBeGreaterThan(40);
    const own = policies.filter(({ name }) => name === 'own_drafts');
    const shown = policies.filter(
      ({ table, name }) =>
        ['client', 'case_file'].includes(table) && ['organisation', 'wall', 'visibility'].includes(name),
    );
    const chosen = deep ? policies : [...new Set([...some(policies, 6), ...own, ...some(shown, 1)])];
    const tried: Mutant[] = [];
    for (const { table, name, again } of chosen) {
      await ground.admin.query(`drop policy ${name} on app.${table}`);
      const caughtBy = [
        ...((await faultsAtStart()).length > 0 ? ['the start'] : []),
        ...((await unmatchedCommands(ground.admin)).length > 0 ? ['the commands'] : []),
      ];
      const byRows =
        ['client', 'case_file', 'hearing', 'draft', 'search_token'].includes(table) && !name.startsWith('may_');
      if (
        byRows &&
        (deep ||
          own.some((policy) => policy.name === name) ||
          shown.some((policy) => policy.table === table && policy.name === name))
      ) {
        // Some stay hidden all the same, behind the policies of their key.
        if ((await matrixFaults(folderOfTable(table))).length > 0) caughtBy.push('the matrix');
      }
      await ground.admin.query(again);
      tried.push({ name: `policy ${name} on ${table}`, caughtBy });
    }
    expect(survivors(tried)).toEqual([]);
    expect(await faultsAtStart()).toEqual([]);
  }, 1_800_000);

  it('is a key that keeps organisations apart, and no rule turns red', async () => {
    const { rows: keys } = await ground.admin.query<{ table: string; name: string }>(
      `select conrelid::regclass::text as table, conname as name from pg_constraint where contype = 'f' and connamespace = 'app'::regnamespace order by 1, 2`,
    );
    expect(keys.length).toBeGreaterThan(10);
    const tried: Mutant[] = [];
    for (const { table, name } of keys) {
      await ground.admin.query('begin');
      await ground.admin.query(`alter table ${table} drop constraint ${name}`);
      const missing = await missingReferences(ground.admin);
      await ground.admin.query('rollback');
      tried.push({ name: `key ${name} of ${table}`, caughtBy: missing.length > 0 ? ['the references'] : [] });
    }
    expect(survivors(tried)).toEqual([]);
  });

  it('is @Can of a route, and no rule turns red', async () => {
    const handlers = reflectedRoutes(ground.app.app).filter((route) => route.permission !== undefined);
    expect(handlers.length).toBeGreaterThan(20);
    // The others make what the matrix aims at, so there would be nothing left to ask.
    const asked = some(
      handlers.filter(({ name }) => !/^(POST|PUT)/.test(name)),
      2,
    );
    const tried: Mutant[] = [];
    for (const route of handlers) {
      Reflect.deleteMetadata(routeFacts.permission, route.method);
      const lacking = lackingRoutes(reflectedRoutes(ground.app.app));
      const here = ground.routes.filter(({ name }) => name === route.name);
      const outcomes = asked.includes(route) ? await ground.ask(ground.app.url, here, staff) : [];
      Reflect.defineMetadata(routeFacts.permission, route.permission, route.method);
      const open = outcomes.filter(({ status }) => status !== 403);
      tried.push({
        name: `@Can of ${route.name}`,
        caughtBy: lacking.length === 1 && open.length === 0 ? ['the routes'] : [],
      });
    }
    expect(survivors(tried)).toEqual([]);
  }, 600_000);

  it('is the right permission of a route, for one that more people hold, and no rule turns red', async () => {
    const chosen = some(
      ground.routes.filter((route) => /^case:|^hearing:|^searchIndex/.test(route['x-permission'] ?? '')),
      2,
    );
    const tried: Mutant[] = [];
    for (const documented of chosen) {
      const route = reflectedRoutes(ground.app.app).find(({ name }) => name === documented.name);
      if (!route) throw new Error(`${documented.name} is not there.`);
      Reflect.defineMetadata(routeFacts.permission, 'session:own' satisfies keyof typeof permissions, route.method);
      const told = reflectedRoutes(ground.app.app).find(({ name }) => name === documented.name)?.permission;
      Reflect.defineMetadata(routeFacts.permission, route.permission, route.method);
      tried.push({
        name: `session:own for ${documented.name}`,
        caughtBy: told === documented['x-permission'] ? [] : ['the document'],
      });
    }
    expect(survivors(tried)).toEqual([]);
  });

  it('is the audit of an act, and no rule turns red', async () => {
    const touching = ground.routes.filter(touchesPeople);
    const [creating, others] = [
      touching.filter((route) => '201' in route.responses),
      touching.filter((route) => !('201' in route.responses)),
    ];
    const routes = [...some(creating, 2), ...some(others, 4)];
    const gaps = () => auditGaps(ground.app.url, ground.document, routes, staff.slice(0, 2), ground);
    expect(await gaps()).toEqual([]);
    const writers = [
      ['reads', Records.prototype, 'saw'],
      ['changes', Records.prototype, 'note'],
      ['everything done', TransactionalAudit.prototype, 'write'],
      ['refusals', RefusalLog.prototype, 'refused'],
    ] as const;
    const tried: Mutant[] = [];
    for (const [what, prototype, method] of writers) {
      const original = Reflect.get(prototype, method) as unknown;
      Reflect.set(prototype, method, () => Promise.resolve());
      const found = await gaps();
      Reflect.set(prototype, method, original);
      tried.push({ name: `the audit of ${what}`, caughtBy: found.length > 0 ? ['the audit'] : [] });
    }
    expect(survivors(tried)).toEqual([]);
  }, 600_000);
});
