import { createHash } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const clone = createHash('sha256').update(root).digest('hex').slice(0, 16);

/** Two `npm start` at once must not install or build over each other: one does `work`, the other waits for it. */
export async function alone(name, work) {
  const lock = join(tmpdir(), `resguardo-${name}-${clone}`);
  const mine = `${lock}.${String(process.pid)}`;
  writeFileSync(mine, String(process.pid));
  // A link appears whole or not at all, so a lock always names its owner.
  while (!link(mine, lock)) {
    if (isAlive(ownerOf(lock))) await pause(200);
    else rmSync(lock, { force: true });
  }
  rmSync(mine);
  const release = () => rmSync(lock, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function link(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function ownerOf(lock) {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  if (pid === undefined) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
