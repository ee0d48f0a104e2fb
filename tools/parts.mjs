import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from './build-api.mjs';

// Some programs take FORCE_COLOR=0 for a yes.
const { FORCE_COLOR: _colour, ...withoutColour } = process.env;
const vmModules = { NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' };
const usualPatienceMs = 10 * 60_000;

/** Runs one program of node_modules/.bin to its end and keeps what it said. */
export function runTool(command, args, env = {}, patienceMs = usualPatienceMs) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...withoutColour, NX_DAEMON: 'false', NX_TUI: 'false', NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
    const overdue = setTimeout(() => {
      said += `\n${command} took longer than ${String(patienceMs / 60_000)} minutes and was ended.\n`;
      child.kill('SIGKILL');
    }, patienceMs);
    child.on('error', (error) => (said += error.message));
    child.on('close', (code) => {
      clearTimeout(overdue);
      done({ ok: code === 0, said });
    });
  });
}

/** A check that either holds or does not counts as one test. */
async function check(name, command, args, env) {
  const { ok, said } = await runTool(command, args, env);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, said: ok ? '' : `${name}:\n${said}` };
}

/** Several checks, two at a time. */
export async function checks(list) {
  const results = [];
  const queue = [...list];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results.push(await check(...next));
  };
  await Promise.all([worker(), worker()]);
  return sum(results);
}

/**
 * One Jest project or suite. A suite that could not even be loaded, a threshold of coverage that was missed and a run
 * that found no test each count as one more failure.
 */
export async function jest({ config, args = [], env = {}, esModules = false, patienceMs }) {
  const place = await mkdtemp(join(tmpdir(), 'resguardo-jest-'));
  const file = join(place, 'result.json');
  const { ok, said } = await runTool(
    'jest',
    ['-c', config, '--ci', '--json', '--outputFile', file, '--maxWorkers=2', '--silent', ...args],
    { ...(esModules ? vmModules : {}), ...env },
    patienceMs,
  );
  const result = await readFile(file, 'utf8').then(JSON.parse, () => undefined);
  await rm(place, { recursive: true, force: true });
  if (!result) return { passed: 0, failed: 1, said };
  const passed = result.numPassedTests;
  const broken = result.testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0);
  // A skipped test proves nothing, so it may not look like one that held.
  let failed = result.numFailedTests + broken.length + result.numPendingTests + result.numTodoTests;
  if (!ok && failed === 0) failed = 1;
  const report = result.testResults
    .filter((suite) => suite.status === 'failed')
    .map((suite) => `${relative(root, suite.name)}\n${suite.message}`)
    .join('\n');
  const skipped = result.numPendingTests + result.numTodoTests;
  const tail = report || said.split('\n').slice(-40).join('\n');
  // What a suite measured, line by line: shown also when all is well.
  const measured = said.split('\n').filter((line) => line.startsWith('· '));
  const wrong = failed === 0 ? [] : [tail, ...(skipped ? [`${String(skipped)} skipped tests.`] : [])];
  return { passed, failed, said: [...measured, ...wrong].join('\n') };
}

export function sum(results) {
  return {
    passed: results.reduce((total, { passed }) => total + passed, 0),
    failed: results.reduce((total, { failed }) => total + failed, 0),
    said: results
      .map(({ said }) => said)
      .filter(Boolean)
      .join('\n'),
  };
}
