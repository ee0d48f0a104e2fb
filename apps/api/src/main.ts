import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigProblem, readConfig, redacted, type Config } from './platform/config';
import { startEmbeddedPostgres } from './platform/database/embedded-postgres';
import { createServer, prepareDatabase, type Places } from './server';
import { seedDemo } from '../../../seeds/demo';

const here = dirname(fileURLToPath(import.meta.url));
const places: Places = { migrations: join(here, 'migrations'), web: join(here, '../web/browser') };

/** Starts everything and says where it is; a signal ends everything and keeps the data. */
async function start(config: Config): Promise<void> {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const embedded =
    config.databaseUrl === undefined
      ? await startEmbeddedPostgres({ dataDir: config.dataDir, log: { info: say, error: say } })
      : undefined;
  const adminUrl = config.databaseUrl ?? embedded?.adminUrl ?? '';
  try {
    await prepareDatabase(config, adminUrl, places);
    const app = await createServer(config, adminUrl, places);
    await seedDemo(app, config, say);
    await app.listen(config.port, config.host);
    let ending = false;
    const end = () => {
      if (ending) return;
      ending = true;
      void app
        .close()
        .then(() => embedded?.stop())
        .then(() => process.exit(0));
    };
    process.on('SIGINT', end).on('SIGTERM', end);
    say(`\nResguardo is at ${await app.getUrl()}`);
    if (!existsSync(places.web ?? '')) say('The web app is not built; only the API is served.');
    say('Demo: fictional people only. Sign in as intake@, attorney@, attorney2@, director@ or admin@ at');
    say(
      `puente.example, frontera.example or norte.example; password: ${config.demoPassword === 'resguardo-demo' ? 'resguardo-demo' : 'as in RESGUARDO_DEMO_PASSWORD'}`,
    );
    say('Ctrl-C stops everything and keeps the data.');
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

try {
  const config = readConfig(process.env);
  if (process.argv.includes('--print-config')) process.stdout.write(`${JSON.stringify(redacted(config), null, 2)}\n`);
  else await start(config);
} catch (error) {
  if (!(error instanceof ConfigProblem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
