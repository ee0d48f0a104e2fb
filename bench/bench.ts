import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { idFrom } from '../seeds/chance';
import { Served, asAdmin, buildProgram, openDatabase, root, runToEnd, type Database } from './environment';
import { auditRows, guardsInForce } from './honesty';
import { HttpClient } from './http-client';
import { measure, type Measured } from './measure';
import { benches, farDown, subjectsOf, type Bench } from './operations';
import { makeRawTables } from './raw-schema';
import { line, table, type Row } from './report';

/**
 * `npm run bench -- [--cases 71036] [--ops O1,O4] [--seconds 5] [--database URL] [--data DIR] [--api main.js]`: the real server
 * and a hand-written one, on the same data, the same machine, turn by turn in one run. The numbers to look at are ratios.
 */
const { values: options } = parseArgs({
  options: {
    cases: { type: 'string', default: '71036' },
    ops: { type: 'string', default: 'O1,O2,O3,O4,O5,O6,O8' },
    seconds: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    database: { type: 'string' },
    data: { type: 'string' },
    api: { type: 'string', default: 'dist/apps/api/main.js' },
  },
});
const organisations = 8;
const largest = idFrom('synthetic-1');
const login = { email: 'staff@synthetic-1.example', password: 'resguardo-demo' };

async function run(): Promise<void> {
  const wish = { cases: Number(options.cases), seed: options.seed, today: options.today };
  if (options.api === 'dist/apps/api/main.js') await runToEnd(['tools/build.mjs', 'api'], {});
  await buildProgram('bench/raw-server.ts', 'dist/run/raw-server.mjs');
  const database = await openDatabase(options.database, options.data, wish.cases);
  try {
    const env = environmentFor(database);
    await makeData(database, env, wish);
    const raw = await Served.start(
      ['dist/run/raw-server.mjs'],
      { RAW_DATABASE_URL: database.rawUrl, RAW_ORGANISATION: largest },
      '/api/cases?limit=1',
      join(database.dataDir, 'raw.log'),
    );
    const start = () => Served.start([options.api], env, '/api/health', join(database.dataDir, 'api.log'));
    // The first start of a database makes the demo's people: that is not what is measured.
    await (await start()).stop();
    const api = await start();
    try {
      await compare(database, api, raw);
    } finally {
      await Promise.all([api.stop(), raw.stop()]);
    }
  } finally {
    await database.stop();
  }
}

const environmentFor = (database: Database): Record<string, string> => ({
  DATABASE_URL: database.url,
  RESGUARDO_MODE: 'demo',
  RESGUARDO_DATA: database.dataDir,
  RESGUARDO_LOG: 'info',
  // The counters count as ever; one person may only search more often than a person could.
  RESGUARDO_LIMIT_SEARCH_PER_MINUTE: '1000000',
});

async function makeData(
  database: Database,
  env: Record<string, string>,
  wish: { cases: number; seed: string; today: string },
): Promise<void> {
  const made = await asAdmin(database.url, async (admin) => {
    const there = await admin.query(`select to_regclass('app.case_file') as t`);
    if ((there.rows[0] as { t: string | null }).t === null) return 0;
    return (await admin.query<{ n: number }>(`select count(*)::int as n from app.case_file`)).rows[0]?.n ?? 0;
  });
  if (made < wish.cases) {
    await runToEnd(
      ['tools/run-ts.mjs', 'seeds/scale.ts', '--cases', String(wish.cases), '--seed', wish.seed, '--today', wish.today],
      env,
    );
  }
  await asAdmin(database.url, (admin) => admin.query('vacuum analyze'));
  await makeRawTables(database.rawUrl, wish, organisations);
}

async function compare(database: Database, apiServer: Served, rawServer: Served): Promise<void> {
  const seconds = Number(options.seconds);
  const api = new HttpClient(apiServer.port, 16);
  const raw = new HttpClient(rawServer.port, 16);
  await api.signIn(login.email, login.password);
  const subjects = await subjectsOf(database.rawUrl, database.url, largest);
  const guards = await guardsInForce(database.url);
  const idle = { api: apiServer.memory(), raw: rawServer.memory() };
  const wanted = options.ops.split(',');
  const rows: Row[] = [];
  for (const bench of benches(api, raw, subjects, await farDown(api, raw), login)) {
    if (!wanted.includes(bench.id)) continue;
    const before = await auditRows(database.url);
    const result = await both(bench, seconds, {
      api: () => apiServer.processorTime(database.url),
      raw: () => rawServer.processorTime(database.rawUrl),
    });
    rows.push({ bench, ...result, audited: (await auditRows(database.url)) - before });
    process.stdout.write(`${line(rows[rows.length - 1] as Row)}\n`);
  }
  process.stdout.write(
    table(rows, {
      guards,
      readyMs: apiServer.readyAfter,
      memory: { idle, after: { api: apiServer.memory(), raw: rawServer.memory() } },
      halfSurnames: subjects.halfSurnames,
    }),
  );
  api.close();
  raw.close();
}

/** Raw and ours in turns of equal length, so that a machine that slows down slows both. */
async function both(
  bench: Bench,
  seconds: number,
  time: Record<'api' | 'raw', () => Promise<number | undefined>>,
): Promise<Record<'raw1' | 'api1' | 'raw16' | 'api16', Measured>> {
  const turns = { raw: new Array<number>(16).fill(0), api: new Array<number>(16).fill(0) };
  return {
    raw1: await measure(bench.raw, 1, seconds, turns.raw, time.raw),
    api1: await measure(bench.api, 1, seconds, turns.api, time.api),
    raw16: await measure(bench.raw, 16, seconds, turns.raw, time.raw),
    api16: await measure(bench.api, 16, seconds, turns.api, time.api),
  };
}

process.chdir(root);
await run();
