import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ConfigProblem, readConfig } from '../apps/api/src/platform/config';
import { startEmbeddedPostgres } from '../apps/api/src/platform/database/embedded-postgres';
import { createServer, prepareDatabase } from '../apps/api/src/server';
import { makeOrganisations, seedScale } from './scale-run';

/**
 * `npm run seed:scale -- --cases 71036 [--seed 1] [--organisations 8] [--today 2026-11-24]`: synthetic data of the size of the
 * whole programme, in DATABASE_URL or the embedded database under RESGUARDO_DATA. Run again, it goes on where it stopped.
 */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '71036' },
    seed: { type: 'string', default: '1' },
    organisations: { type: 'string', default: '8' },
    today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function run(): Promise<void> {
  const [cases, organisations] = [Number(values.cases), Number(values.organisations)];
  if (!Number.isInteger(cases) || cases < 1 || !(organisations >= 1 && organisations <= 8)) {
    throw new ConfigProblem('Say how many: --cases 1 or more, --organisations 1 to 8.');
  }
  // As many batches are under way as make both processors work: ours seals while the database writes.
  const config = { ...readConfig(process.env), connections: 4, log: 'warn' as const };
  const places = { migrations: join(dirname(fileURLToPath(import.meta.url)), '../../migrations') };
  const embedded =
    config.databaseUrl === undefined
      ? await startEmbeddedPostgres({ dataDir: config.dataDir, log: { info: say, error: say } })
      : undefined;
  try {
    const adminUrl = config.databaseUrl ?? embedded?.adminUrl ?? '';
    await prepareDatabase(config, adminUrl, places);
    const app = await createServer(config, adminUrl, places);
    try {
      const made = await makeOrganisations(app, config, organisations);
      await seedScale(app, { cases, seed: values.seed, today: values.today }, made, say);
    } finally {
      await app.close();
    }
  } finally {
    await embedded?.stop();
  }
}

try {
  await run();
} catch (error) {
  if (!(error instanceof ConfigProblem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
