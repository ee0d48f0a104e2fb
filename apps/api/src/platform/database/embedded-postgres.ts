import type { ChildProcess } from 'node:child_process';
import { chmod, mkdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findPostgresBinaries, plainEnvironment, spawnTied, type PostgresBinaries } from './postgres-binaries';
import { choosePort, ensureCluster, recall, remember } from './postgres-cluster';
import { clearPostmaster, readPostmaster } from './postmaster';

export interface EmbeddedPostgres {
  /** Superuser's URL of the database `postgres`: for migrations and roles, never for requests. */
  readonly adminUrl: string;
  /** Fast shutdown; resolves when everything is on disk and no process is left. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  readonly dataDir: string;
  readonly log: { info(message: string): void; error(message: string): void };
  /** Server settings that differ from ours, e.g. `fsync: 'off'` for tests. */
  readonly settings?: Readonly<Record<string, string>>;
}

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '128MB',
  fsync: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '',
  log_checkpoints: 'off',
  // A statement or its DETAIL line may carry a person's data: neither belongs in a log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/**
 * Starts the PostgreSQL that comes with Resguardo, on loopback, with its cluster under `dataDir`.
 * Recovers from a crash of either process; refuses, with a sentence, a directory that another Resguardo is using.
 * The caller stops it after its last query; should the caller die instead, the server shuts itself down.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  const binaries = await findPostgresBinaries();
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  // `nobody` has to pass through; what is secret in here is 0600 by itself.
  if ('uid' in binaries.runAs) await chmod(dataDir, ((await stat(dataDir)).mode & 0o777) | 0o011);
  const memory = await recall(dataDir, binaries);
  const cluster = memory.apart ?? join(dataDir, 'postgres');
  if (memory.apart !== null)
    options.log.info(`The database lies in ${memory.apart}, where PostgreSQL's user can reach it.`);
  const password = await ensureCluster(dataDir, cluster, binaries);
  await clearPostmaster(cluster, memory.ownerPid, dataDir);
  const begin = async (wanted: number | null): Promise<[Server, number]> => {
    const port = await choosePort(wanted);
    await remember(dataDir, { apart: memory.apart, port, ownerPid: process.pid });
    const server = new Server(binaries, cluster, port, options);
    await server.start();
    return [server, port];
  };
  // Between our look and PostgreSQL's, another program may take the port.
  const [server, port] = await begin(memory.port).catch((error: unknown) => {
    if (String(error).includes('Address already in use')) return begin(null);
    throw error;
  });
  const adminUrl = `postgres://postgres:${password}@127.0.0.1:${String(port)}/postgres`;
  return { adminUrl, stop: () => server.stop() };
}

class Server {
  private child: ChildProcess | null = null;
  private ended: Promise<unknown> = Promise.resolve();
  private stopping = false;
  private restarts: number[] = [];
  private said: string[] = [];
  private readonly atExit = () => this.child?.kill('SIGINT');

  constructor(
    private readonly binaries: PostgresBinaries,
    private readonly cluster: string,
    private readonly port: number,
    private readonly options: EmbeddedPostgresOptions,
  ) {}

  async start(): Promise<void> {
    process.off('exit', this.atExit).on('exit', this.atExit);
    for (let attempt = 1; !(await this.launch()); attempt++) {
      // After a kill -9 of the server its old children need a moment to let go of the shared memory.
      if (attempt === 20 || !this.said.some((line) => /shared memory|lock file/.test(line))) {
        throw new Error(`PostgreSQL did not start. ${this.said.join(' ')}`);
      }
      await pause(500);
    }
  }

  async stop(): Promise<void> {
    this.stopping = true;
    process.off('exit', this.atExit);
    this.child?.kill('SIGINT');
    await this.ended;
  }

  /** True once the server takes connections, false when it ended first. */
  private async launch(): Promise<boolean> {
    const flags = Object.entries({ ...settings, ...this.options.settings }).flatMap(([k, v]) => ['-c', `${k}=${v}`]);
    const child = spawnTied(this.binaries.postgres, ['-D', this.cluster, '-p', String(this.port), ...flags], {
      ...this.binaries.runAs,
      cwd: this.cluster,
      env: plainEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.child = child;
    this.said = [];
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.hear(text);
    });
    const ended = new Promise<false>((done) => {
      child.once('error', (error) => {
        this.hear(error.message);
        done(false);
      });
      child.once('exit', () => {
        done(false);
      });
    });
    this.ended = ended;
    const ready = await Promise.race([ended, this.untilReady(child)]);
    if (ready) {
      void ended.then(() => this.restart());
    }
    return ready;
  }

  private async untilReady(child: ChildProcess): Promise<true> {
    for (;;) {
      const postmaster = await readPostmaster(this.cluster);
      if (postmaster?.pid === child.pid && postmaster?.ready) return true;
      if (child.exitCode !== null || child.signalCode !== null) await new Promise(() => undefined);
      await pause(20);
    }
  }

  /** A server that ends by itself comes back on the same port, so requests answer 503 for a second, not for good. */
  private async restart(): Promise<void> {
    if (this.isOver()) return;
    const minuteAgo = Date.now() - 60_000;
    this.restarts = [...this.restarts.filter((at) => at > minuteAgo), Date.now()];
    this.options.log.error(`PostgreSQL ended by itself. ${this.said.join(' ')}`);
    if (this.restarts.length > 5) {
      this.options.log.error(
        'PostgreSQL ended five times within a minute; it stays down until Resguardo is restarted.',
      );
      return;
    }
    await pause(500);
    try {
      if (!this.isOver()) await this.start();
    } catch (error) {
      this.options.log.error(String(error));
    }
  }

  private isOver(): boolean {
    return this.stopping;
  }

  private hear(text: string): void {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    this.said = [...this.said, ...lines].slice(-10);
    for (const line of lines) if (!line.startsWith('LOG:')) this.options.log.info(`postgres: ${line}`);
  }
}
