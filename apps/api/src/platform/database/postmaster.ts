import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What the server says of itself in postmaster.pid: the first line is its process, the eighth its state. */
export async function readPostmaster(cluster: string): Promise<{ pid: number; ready: boolean } | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, ready: lines[7]?.trim() === 'ready' } : null;
}

/**
 * Makes the cluster free to start. A file left by a crash is removed, also when its process number now belongs to
 * some other program, which PostgreSQL by itself would refuse. A server whose parent is gone is shut down.
 * Throws a sentence for the operator when another living Resguardo holds the directory.
 */
export async function clearPostmaster(cluster: string, ownerPid: number | null, dataDir: string): Promise<void> {
  const found = await readPostmaster(cluster);
  if (!found) return;
  if (isPostgres(found.pid)) {
    const parent = parentOf(found.pid);
    if (parent !== null && parent === ownerPid) {
      throw new Error(
        `Another Resguardo (process ${String(parent)}) is using ${dataDir}. ` +
          'Stop it first, or set RESGUARDO_DATA to another directory.',
      );
    }
    await stopProcess(found.pid, 60_000);
  }
  await rm(join(cluster, 'postmaster.pid'), { force: true });
}

/** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
export async function stopProcess(pid: number, patienceMs: number): Promise<void> {
  signal(pid, 'SIGINT');
  for (let waited = 0; isPostgres(pid); waited += 50) {
    if (waited > patienceMs) throw new Error(`PostgreSQL (process ${String(pid)}) does not stop.`);
    await pause(50);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended between the look and the signal.
  }
}

function isPostgres(pid: number): boolean {
  return /postgres/.test(describe(pid, 'comm') ?? '');
}

function parentOf(pid: number): number | null {
  const answer = describe(pid, 'ppid');
  return answer === null ? null : Number(answer);
}

function describe(pid: number, what: 'comm' | 'ppid'): string | null {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
      // `12 (name may hold spaces) S 1 …`; a zombie (Z) has ended already.
      const [, name, state, parent] = /^\d+ \((.*)\) (\S) (\d+)/s.exec(stat) ?? [];
      if (state === 'Z') return null;
      return (what === 'comm' ? name : parent) ?? null;
    }
    const answer = execFileSync('ps', ['-o', `${what}=`, '-p', String(pid)], { encoding: 'utf8' });
    return answer.trim() || null;
  } catch {
    return null;
  }
}
