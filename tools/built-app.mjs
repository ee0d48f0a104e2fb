import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const program = fileURLToPath(new URL('../dist/apps/api/main.js', import.meta.url));
const patienceMs = 120_000;

/**
 * A data directory with the demo in it, ready to be copied: a copy starts in two seconds, a new one in fifteen. Whoever
 * makes one names it in RESGUARDO_READY_DATA and removes it.
 */
export async function readyData() {
  const dataDir = await mkdtemp(join(tmpdir(), 'resguardo-ready-'));
  await (await start(dataDir, {})).end();
  return dataDir;
}

/**
 * The app as `npm start` runs it, built beforehand (`node tools/build.mjs`), on a free port, with the demo's people in
 * a data directory of its own that goes away with `stop()`.
 */
export async function startBuiltApp(env = {}) {
  const dataDir = await mkdtemp(join(tmpdir(), 'resguardo-app-'));
  const remove = () => rm(dataDir, { recursive: true, force: true });
  const ready = process.env['RESGUARDO_READY_DATA'];
  try {
    // With its owners: the database belongs to a user of its own.
    if (ready) await promisify(execFile)('cp', ['-a', `${ready}/.`, dataDir]);
    const { url, output, end } = await start(dataDir, env);
    return { url, output, stop: () => end().then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function start(dataDir, env) {
  const child = spawn(process.execPath, ['--enable-source-maps', program], {
    env: { ...process.env, NODE_OPTIONS: '', PORT: '0', RESGUARDO_DATA: dataDir, RESGUARDO_LOG: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = new Promise((done) => child.once('exit', done));
  const url = new Promise((done, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        said += text;
        const found = /Resguardo is at (\S+)/.exec(said);
        if (found) done(found[1]);
      });
    }
    const overdue = setTimeout(() => reject(new Error(`The app did not start in time.\n${said}`)), patienceMs);
    void ended.then((code) => reject(new Error(`The app ended with ${String(code)} instead of starting.\n${said}`)));
    void Promise.allSettled([ended]).then(() => clearTimeout(overdue));
    overdue.unref();
  });
  const end = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  try {
    return { url: await url, output: () => said, end };
  } catch (error) {
    await end();
    throw error;
  }
}
