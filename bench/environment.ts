import { spawn, type ChildProcess } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../apps/api/src/platform/database/embedded-postgres';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** A first start on the whole programme's data updates the database. */
const patienceMs = 5 * 60_000;

export interface Database {
  /** Administrator's connection to the sealed data. */
  readonly url: string;
  /** The plain copies, in a database of their own on the same server. */
  readonly rawUrl: string;
  /** Root key and logs. */
  readonly dataDir: string;
  stop(): Promise<void>;
}

/** PostgreSQL as an installation would have it (nothing is switched off), kept between runs; or one of your own. */
export async function openDatabase(
  given: string | undefined,
  place: string | undefined,
  cases: number,
): Promise<Database> {
  const dataDir = place ?? join(tmpdir(), `resguardo-bench-${String(cases)}`);
  await mkdir(dataDir, { recursive: true });
  const log = { info: () => undefined, error: (line: string) => void process.stderr.write(`${line}\n`) };
  // The reference was measured with 512 MB; the rest are the embedded server's own settings, fsync and synchronous_commit on.
  const embedded =
    given === undefined
      ? await startEmbeddedPostgres({ dataDir, log, settings: { shared_buffers: '512MB' } })
      : undefined;
  const url = given ?? embedded?.adminUrl ?? '';
  const raw = new URL(url);
  raw.pathname = `${raw.pathname}_raw`;
  await asAdmin(url, async (admin) => {
    const name = raw.pathname.slice(1);
    const found = await admin.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await admin.query(`create database "${name.replaceAll('"', '""')}"`);
  });
  return { url, rawUrl: raw.toString(), dataDir, stop: async () => embedded?.stop() };
}

export async function asAdmin<T>(url: string, work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: url });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

/** One of our processes, on a free port, that has said it is ready. */
export class Served {
  private constructor(
    readonly port: number,
    private readonly child: ChildProcess,
    /** Milliseconds from the start of the process to its first answer. */
    readonly readyAfter: number,
  ) {}

  static async start(command: string[], env: Record<string, string>, path: string, logFile: string): Promise<Served> {
    const port = await freePort();
    const began = performance.now();
    const log = openSync(logFile, 'w');
    const child = spawn(process.execPath, command, {
      cwd: root,
      env: { ...process.env, ...env, PORT: String(port) },
      stdio: ['ignore', log, log],
    });
    for (;;) {
      if (child.exitCode !== null)
        throw new Error(`${command.join(' ')} ended: ${readFileSync(logFile, 'utf8').slice(-2000)}`);
      const answer = await fetch(`http://127.0.0.1:${String(port)}${path}`).catch(() => undefined);
      await answer?.arrayBuffer();
      if (answer?.ok === true) return new Served(port, child, performance.now() - began);
      if (performance.now() - began > patienceMs)
        throw new Error(`${command.join(' ')} does not answer ${path}: ${String(answer?.status ?? 'no answer')}`);
      await pause(50);
    }
  }

  /** Resident memory in MB; undefined where the system does not tell. */
  memory(): number | undefined {
    try {
      const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(this.child.pid)}/status`, 'utf8'))?.[1];
      return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
    } catch {
      return undefined;
    }
  }

  /** Processor time of this process and of the database's processes that serve it, in milliseconds; undefined where the system does not tell. */
  async processorTime(databaseUrl: string): Promise<number | undefined> {
    const backends = await asAdmin(databaseUrl, (admin) =>
      admin.query<{ pid: number }>(
        `select pid from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
      ),
    );
    try {
      return [this.child.pid ?? 0, ...backends.rows.map((row) => row.pid)].reduce(
        (sum, pid) => sum + processorTimeOf(pid),
        0,
      );
    } catch {
      return undefined;
    }
  }

  async stop(): Promise<void> {
    const ended = new Promise((done) => this.child.once('exit', done));
    this.child.kill('SIGTERM');
    await ended;
  }
}

/** Linux counts user and system time in hundredths of a second. */
function processorTimeOf(pid: number): number {
  const fields = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Bundles one of our programs, as `tools/run-ts.mjs` does before it runs it. */
export async function buildProgram(entry: string, outfile: string): Promise<void> {
  const tools = (await import(pathToFileURL(join(root, 'tools/build-api.mjs')).href)) as {
    build: (entry: string, outfile: string) => Promise<unknown>;
  };
  await tools.build(entry, outfile);
}

/** Runs a program of ours to its end with what it says shown. */
export async function runToEnd(command: string[], env: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, command, { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' });
  const code = await new Promise((done) => child.once('exit', done));
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${String(code)}.`);
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        done(port);
      });
    });
  });
}
