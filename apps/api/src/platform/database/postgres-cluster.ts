import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { canReach, giveTo, run, sharedPlace, type PostgresBinaries } from './postgres-binaries';

/** Kept in the data directory: the port survives a restart, the owner tells an orphan from a neighbour. */
export interface Memory {
  /** The cluster's directory when it could not lie under the data directory. */
  readonly apart: string | null;
  readonly port: number | null;
  readonly ownerPid: number | null;
}

/** Makes the cluster once, under a name that is not the final one: a half-made cluster is never taken for a whole. */
export async function ensureCluster(dataDir: string, cluster: string, binaries: PostgresBinaries): Promise<string> {
  const secret = join(dataDir, 'postgres.password');
  if (existsSync(join(cluster, 'PG_VERSION'))) {
    return readFile(secret, 'utf8').catch(() => {
      throw new Error(`${secret} is missing, and without it nobody can open the database in ${cluster}. Put it back.`);
    });
  }
  const password = randomBytes(24).toString('base64url');
  const unfinished = `${cluster}.unfinished`;
  const handed = `${cluster}.handed`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  await giveTo(binaries.runAs, unfinished);
  await writeFile(secret, password, { mode: 0o600 });
  await writeFile(handed, password, { mode: 0o600 });
  await giveTo(binaries.runAs, handed);
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${handed}`];
  await run(binaries.initdb, ['-D', unfinished, ...locale, ...access, '--no-instructions'], {
    ...binaries.runAs,
    cwd: unfinished,
  }).finally(() => rm(handed, { force: true }));
  await rename(unfinished, cluster);
  return password;
}

/** What was remembered of this data directory, or where its cluster shall lie. */
export async function recall(dataDir: string, binaries: PostgresBinaries): Promise<Memory> {
  const text = await readFile(join(dataDir, 'postgres.json'), 'utf8').catch(() => null);
  if (text !== null) return JSON.parse(text) as Memory;
  if (process.platform === 'win32' || canReach(dataDir, binaries.runAs)) {
    return { apart: null, port: null, ownerPid: null };
  }
  // A clone under /root or a private temporary directory: `nobody` cannot get there, so the cluster lives apart.
  const apart = join(sharedPlace, randomUUID());
  await mkdir(apart, { recursive: true, mode: 0o755 });
  return { apart: join(apart, 'postgres'), port: null, ownerPid: null };
}

export async function remember(dataDir: string, memory: Memory): Promise<void> {
  const file = join(dataDir, 'postgres.json');
  await writeFile(`${file}.new`, JSON.stringify(memory), { mode: 0o600 });
  await rename(`${file}.new`, file);
}

/** The port of last time when it is free, else any free one. */
export function choosePort(wanted: number | null): Promise<number> {
  return new Promise((done, reject) => {
    const probe = createServer();
    probe.once('error', (error) => {
      if (wanted === null) reject(error);
      else done(choosePort(null));
    });
    probe.listen(wanted ?? 0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        done(port);
      });
    });
  });
}
