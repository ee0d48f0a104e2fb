import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Actor } from '../actor';
import { CONFIG, type Config } from '../config';
import { AUTH_POOL } from '../database/connections';
import { Refusal } from '../problems';

const hour = 3600;

/** Counters in `auth.attempt`, which the migration makes: this role may not. */
const shared = (storeClient: Pool) =>
  ({ storeClient, storeType: 'pool', schemaName: 'auth', tableName: 'attempt', tableCreated: true }) as const;

const tooMany = ({ msBeforeNext }: RateLimiterRes): Refusal =>
  new Refusal(429, 'tooMany', [], { retryAfter: Math.max(1, Math.ceil(msBeforeNext / 1000)) });

/**
 * Slows guessing down: refused sign-ins per account *and* address, and per address. An account is never locked for
 * other addresses, so nobody can shut a colleague out. When the counters cannot be read, nobody signs in (503).
 */
@Injectable()
export class SignInLimiter {
  readonly #pair: RateLimiterPostgres;
  readonly #address: RateLimiterPostgres;

  constructor(@Inject(AUTH_POOL) pool: Pool, @Inject(CONFIG) { limits }: Config) {
    const make = (keyPrefix: string, points: number, duration: number) =>
      new RateLimiterPostgres({ ...shared(pool), keyPrefix, points, duration });
    this.#pair = make('pair', limits.loginPerAccount, hour / 4);
    this.#address = make('address', limits.loginPerAddress, hour);
  }

  /** 429 when this pair or this address has used up its attempts; counts nothing. */
  async check(pair: string, address: string): Promise<void> {
    const used = await closed(Promise.all([this.#pair.get(pair), this.#address.get(address)]));
    for (const [index, points] of [this.#pair.points, this.#address.points].entries()) {
      const found = used[index];
      if (found && found.consumedPoints >= points) throw tooMany(found);
    }
  }

  /**
   * Counts an attempt *before* its password is checked, so that attempts sent at once, to any number of processes,
   * cannot pass together. `forgive` takes it back.
   */
  async count(pair: string, address: string): Promise<void> {
    // The pair first: what it refuses was no attempt, and does not use up the address for everybody behind it.
    await closed(this.#pair.consume(pair));
    await closed(this.#address.consume(address));
  }

  async forgive(pair: string, address: string): Promise<void> {
    await closed(Promise.all([this.#pair.reward(pair), this.#address.reward(address)]));
  }
}

/** Slows down guessing at one-time links: unknown ones per address and hour, as many as refused sign-ins. */
@Injectable()
export class LinkLimiter {
  readonly #address: RateLimiterPostgres;

  constructor(@Inject(AUTH_POOL) pool: Pool, @Inject(CONFIG) { limits }: Config) {
    const rule = { keyPrefix: 'link', points: limits.loginPerAddress, duration: hour };
    this.#address = new RateLimiterPostgres({ ...shared(pool), ...rule });
  }

  async count(address: string): Promise<void> {
    await closed(this.#address.consume(address));
  }

  async forgive(address: string): Promise<void> {
    await closed(this.#address.reward(address));
  }
}

/** Searches per person and minute. Without the database each process counts for itself; no fault here stops a search. */
@Injectable()
export class SearchLimiter {
  readonly #searches: RateLimiterPostgres;

  constructor(@Inject(AUTH_POOL) pool: Pool, @Inject(CONFIG) { limits }: Config) {
    const rule = { keyPrefix: 'search', points: limits.searchPerMinute, duration: 60 };
    this.#searches = new RateLimiterPostgres({
      ...shared(pool),
      ...rule,
      insuranceLimiter: new RateLimiterMemory(rule),
    });
  }

  async take(actor: Actor): Promise<void> {
    try {
      await this.#searches.consume(actor.userId);
    } catch (error) {
      if (error instanceof RateLimiterRes) throw tooMany(error);
    }
  }
}

/** The counter's answer; 429 when it says so, 503 when it does not answer. */
async function closed<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    throw error instanceof RateLimiterRes ? tooMany(error) : new Refusal(503, 'unavailable', [], { retryAfter: 5 });
  }
}
