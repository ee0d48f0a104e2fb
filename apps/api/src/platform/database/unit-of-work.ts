import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash, randomUUID, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../actor';
import { Refusal, refusedByRule } from '../problems';
import { SignedContext } from './signed-context';

/** What an act leaves behind in `app.audit`. Filled by the vault, so that no feature can forget it. */
export interface Act {
  readonly record: string;
  readonly recordId: string;
  readonly clientId: string | null;
  /** The case whose record it is; null for what is kept about the person. */
  readonly caseId: string | null;
  readonly changed: readonly string[];
  readonly key?: { id: string; secret: KeyObject };
  /** Old and new values, or a reason: sealed before it is written. */
  readonly told?: unknown;
}

/** One transaction of one person: the only way to the tenant tables. */
export class Unit {
  readonly acts: Act[] = [];
  readonly seen = new Map<string, { record: string; clientId: string | null }>();
  /** Data keys, unwrapped for as long as this unit lasts. */
  readonly keys = new Map<string, KeyObject>();
  /** By client or purpose: the id of the key that seals what is theirs, of those read so far. */
  readonly keyOf = new Map<string, string>();
  /** A list or a search ran: it is audited even when it found nobody. */
  listed = false;
  /** The creation had been done before: the answer is 200, not 201. */
  repeated = false;
  /** The first statement that failed. Those that travelled with it fail too, with less to say. */
  broken: unknown;

  constructor(
    readonly actor: Actor,
    readonly action: string,
    readonly requestId: string,
    /** The record in the address, when there is one. */
    readonly subjectId: string | undefined,
    readonly manager: EntityManager,
    private readonly client: PoolClient,
  ) {}

  /** Runs one statement, prepared once a connection. Rows come with days and instants as text. */
  async query<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    try {
      return (await this.client.query<Row>({ name: nameOf(text), text, values })).rows;
    } catch (error) {
      this.broken ??= error;
      throw error;
    }
  }

  /** Holds a name until the transaction ends: whoever else asks for it waits. */
  async hold(name: string): Promise<void> {
    await this.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
  }
}

/** Writes what a unit did, in its own transaction, just before it commits. */
export abstract class AuditWriter {
  abstract write(unit: Unit): Promise<void>;
}

const names = new Map<string, string>();
function nameOf(text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    name = createHash('sha256').update(text).digest('base64url').slice(0, 20);
    // Statements are written in code and few; the bound only guards against one that is built.
    if (names.size < 2_000) names.set(text, name);
  }
  return name;
}

@Injectable()
export class Units {
  private readonly storage = new AsyncLocalStorage<Unit>();

  constructor(
    private readonly source: DataSource,
    private readonly context: SignedContext,
    private readonly audit: AuditWriter,
  ) {}

  /** The unit this code runs in; throws outside one. */
  current(): Unit {
    const unit = this.storage.getStore();
    if (!unit) throw new Error('No unit of work: open one with Units.inContext');
    return unit;
  }

  /**
   * Runs `work` in one transaction as this person and commits before answering. A thrown error, or a COMMIT that the
   * server turned into a rollback, leaves nothing. Keep it short: no mail, storage or waiting inside.
   */
  async inContext<T>(
    actor: Actor,
    act: { action: string; requestId?: string; subjectId?: string; reads?: boolean },
    work: (unit: Unit) => Promise<T>,
  ): Promise<T> {
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    const unit = new Unit(actor, act.action, act.requestId ?? randomUUID(), act.subjectId, runner.manager, client);
    try {
      // A read leaves an audit row whose loss in a power cut is no lie to anybody: it need not wait for the disk.
      const durable = act.reads === true ? 'off' : 'on';
      // Not waited for here: the work's first statements travel with it. A statement that came before its BEGIN would have no
      // context, and so no row.
      const begun = Promise.all([
        client.query('begin'),
        client.query({
          name: 'context',
          text: `select set_config('app.ctx', $1, true), set_config('synchronous_commit', $2, true)`,
          values: [this.context.sign(actor), durable],
        }),
      ]);
      begun.catch(() => undefined);
      // TypeORM must not open and commit a transaction of its own inside ours.
      Object.assign(runner, { isTransactionActive: true });
      return await this.storage.run(unit, async () => {
        const answer = await work(unit).finally(() => begun);
        const written = this.audit.write(unit);
        const [ended] = await Promise.all([client.query('commit'), written]);
        if (ended.command !== 'COMMIT') throw new Error('The transaction was rolled back after a swallowed error.');
        return answer;
      });
    } catch (error) {
      // A connection that cannot even roll back is broken; the pool drops it when it is released.
      await client.query('rollback').catch(() => undefined);
      throw asRefusal(isAftermath(error) ? unit.broken : error);
    } finally {
      Object.assign(runner, { isTransactionActive: false });
      await runner.release();
    }
  }
}

/** "Current transaction is aborted": said of every statement after the one that failed. */
const isAftermath = (error: unknown): boolean => (error as { code?: string }).code === '25P02';

/** Errors of PostgreSQL that mean: not now, come back. */
const passing = new Set([
  '57P01',
  '57P02',
  '57P03',
  '57014',
  '53300',
  '55P03',
  '40001',
  '40P01',
  '08006',
  '08003',
  '08001',
]);
const offline = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT']);

/** Database errors that have a meaning for whoever asked; anything else stays what it was. */
export function asRefusal(error: unknown): unknown {
  // By its shape: an error of a socket may come from another realm, where `instanceof Error` does not hold.
  if (typeof error !== 'object' || error === null || error instanceof Refusal) return error;
  const {
    code = '',
    message = '',
    constraint = '',
  } = error as { code?: string; message?: string; constraint?: string };
  if (
    passing.has(code) ||
    offline.has(code) ||
    /timeout exceeded when trying to connect|Connection terminated|not queryable/.test(message) ||
    // The case has gone to another record of the person since it was read.
    (code === '23503' && constraint.endsWith('_case_id_client_id_fkey'))
  ) {
    return new Refusal(503, 'unavailable', [], { retryAfter: 5 });
  }
  // Somebody writes to a record that was joined to another one, or is being joined at this moment.
  if (code === '23503' && constraint.endsWith('_living')) return refusedByRule([{ path: '', code: 'mergedAway' }]);
  // The second: a policy refuses the row, because the id is of somebody behind a wall.
  if (code === '23505' || (code === '42501' && message.includes('row-level security')))
    return new Refusal(409, 'exists');
  return error;
}
