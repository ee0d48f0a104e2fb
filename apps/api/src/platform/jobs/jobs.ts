import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Job } from '@resguardo/contract/jobs';
import { PgBoss } from 'pg-boss';
import type { Actor } from '../actor';
import { HeardClient } from '../database/connections';
import { Units } from '../database/unit-of-work';
import { LOG, type Log } from '../log';
import { absent } from '../problems';

const queueAt = (url: string) => ({
  Client: HeardClient,
  connectionString: url,
  schema: 'jobs',
  createSchema: false,
  max: 2,
  application_name: 'resguardo-jobs',
});

/** Brings the queue's own tables up to date, with the rest of the schema and not at each start. */
export async function installQueue(url: string): Promise<void> {
  const boss = new PgBoss({ ...queueAt(url), supervise: false, schedule: false });
  await boss.start();
  await boss.stop({ graceful: false });
}

/** Injection token of the queue's connection string: role `jobs`, which sees no tenant table. */
export const JOBS_URL = Symbol('jobs-url');

/** Does the work of one kind; `report` keeps the progress. Runs as whoever asked, under the same policies. */
export type Worker = (actor: Actor, report: (done: number, total: number) => Promise<void>) => Promise<void>;

interface Ticket {
  readonly jobId: string;
  readonly orgId: string;
  readonly userId: string;
  readonly sessionId: string;
}

interface Row {
  id: string;
  kind: string;
  state: Job['state'];
  done: number;
  total: number | null;
}

/** Long work on a queue in the database: any process may take it, and a killed one's work is taken again. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly boss: PgBoss;
  private readonly workers = new Map<string, Worker>();

  constructor(
    @Inject(JOBS_URL) url: string,
    @Inject(LOG) private readonly log: Log,
    private readonly units: Units,
  ) {
    this.boss = new PgBoss(queueAt(url));
    this.boss.on('error', (error) => {
      this.log.error('jobs', error);
    });
  }

  /** Says who does work of this kind. Call it while modules are made. */
  handle(kind: string, worker: Worker): void {
    this.workers.set(kind, worker);
  }

  /** Starts long work; the row commits with the act that asked. A ticket whose act is rolled back finds no row and ends. */
  async begin(kind: string): Promise<{ jobId: string }> {
    const unit = this.units.current();
    const jobId = randomUUID();
    const { orgId, userId, sessionId } = unit.actor;
    await unit.query('insert into app.job (org_id, id, user_id, session_id, kind) values ($1, $2, $3, $4, $5)', [
      orgId,
      jobId,
      userId,
      sessionId,
      kind,
    ]);
    await this.boss.send(kind, { jobId, orgId, userId, sessionId } satisfies Ticket, {
      retryLimit: 5,
      retryDelay: 1,
      startAfter: 1,
    });
    return { jobId };
  }

  async one(id: string): Promise<Job> {
    const [row] = await this.units
      .current()
      .query<Row>('select id, kind, state, done, total from app.job where id = $1', [id]);
    if (!row) throw absent();
    return { id: row.id, kind: row.kind, state: row.state, progress: { done: row.done, total: row.total } };
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.boss.start();
    for (const [kind, worker] of this.workers) {
      await this.boss.createQueue(kind);
      await this.boss.work<Ticket>(kind, { pollingIntervalSeconds: 1 }, async (tickets) => {
        for (const ticket of tickets) await this.run(kind, worker, ticket.data);
      });
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.boss.stop({ graceful: false });
  }

  private async run(kind: string, worker: Worker, { jobId, ...who }: Ticket): Promise<void> {
    const actor: Actor = { ...who, roles: [], language: 'en' };
    const mark = (state: Job['state'], done: number, total: number | null) =>
      this.units.inContext(actor, { action: `job:${kind}` }, async (unit) => {
        const rows = await unit.query<Row>(
          'update app.job set state = $2, done = $3, total = $4 where id = $1 returning id',
          [jobId, state, done, total],
        );
        return rows.length > 0;
      });
    // Not there yet, or rolled back: the queue asks a few times more and then lets it go.
    if (!(await mark('running', 0, null))) throw new Error('The act that asked for this has not committed.');
    let progress: [number, number] = [0, 0];
    try {
      await worker(actor, async (done, total) => {
        progress = [done, total];
        await mark('running', done, total);
      });
      await mark('done', ...progress);
    } catch (error) {
      this.log.error(jobId, error);
      await mark('failed', ...progress);
    }
  }
}
