import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = resolve(__dirname, '../..');

// A copy of our own, inside the repository where packages are found: another suite may build anew while this one runs.
const own = join(root, `dist/run/api-${String(process.pid)}`);

/** The API as `npm start` builds it; quick when nothing has changed. */
export function buildApi(): void {
  const built = spawnSync(process.execPath, [join(root, 'tools/build.mjs'), 'api'], { encoding: 'utf8', env: plain() });
  if (built.status !== 0) throw new Error(`The API could not be built.\n${built.stdout}${built.stderr}`);
  cpSync(join(root, 'dist/apps/api'), own, { recursive: true });
}

export const removeBuild = (): void => {
  rmSync(own, { recursive: true, force: true });
};

/** Our own environment, without what Jest has put there. */
const plain = () => ({ ...process.env, NODE_OPTIONS: '', NODE_ENV: '' });

const patienceMs = 180_000;

/** A process of its own that runs the built API, as an operator would start it. */
export class RealProcess {
  readonly ended: Promise<number | NodeJS.Signals>;
  private said = '';

  private constructor(private readonly child: ChildProcess) {
    this.ended = new Promise((done) =>
      child.once('exit', (code, signal) => {
        done(code ?? signal ?? 0);
      }),
    );
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (this.said += text));
  }

  static spawn(env: Readonly<Record<string, string>>): RealProcess {
    const settings = { ...plain(), PORT: '0', RESGUARDO_LOG: 'warn', ...env };
    const program = join(own, 'main.js');
    return new RealProcess(spawn(process.execPath, [program], { env: settings, stdio: ['ignore', 'pipe', 'pipe'] }));
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  get output(): string {
    return this.said;
  }

  /** Where it listens, once it does. */
  async url(): Promise<string> {
    const began = Date.now();
    for (;;) {
      const found = /Resguardo is at (\S+)/.exec(this.said)?.[1];
      if (found !== undefined) return found;
      const over = this.child.exitCode !== null || this.child.signalCode !== null;
      if (over || Date.now() - began > patienceMs) throw new Error(`It did not start.\n${this.said}`);
      await pause(25);
    }
  }

  async signal(name: NodeJS.Signals): Promise<number | NodeJS.Signals> {
    this.child.kill(name);
    return this.ended;
  }
}

/** Is there such a process, and is it not merely waiting to be counted as ended? */
export function isRunning(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() !== '' && !stdout.trim().startsWith('Z');
}
