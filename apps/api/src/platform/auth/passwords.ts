import { randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { HashQueue } from './hash-queue';
import { StaffKeys } from './staff-keys';

/**
 * OWASP ASVS 5.0 appendix C asks t ≥ 3 with m ≥ 12 MiB; 64 MiB makes a stolen table dearer still. 2 is argon2id: the
 * package's name for it is a `const enum`, which does not survive modules compiled one by one.
 */
export const argon2id = { algorithm: 2, memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;

const atOnce = 4;
const waiting = 64;

/** Hashes passwords and checks them, a few at a time. */
@Injectable()
export class Passwords implements OnModuleInit {
  readonly #queue = new HashQueue(atOnce, waiting);
  #decoy: Promise<string> | undefined;

  constructor(private readonly keys: StaffKeys) {}

  hash(password: string): Promise<string> {
    return this.#queue.run(randomBytes(8).toString('hex'), () => hash(this.keys.peppered(password), argon2id));
  }

  /** Runs `check` when it is the lane's turn; see `HashQueue`. */
  inTurn<T>(lane: string, check: () => Promise<T>): Promise<T> {
    return this.#queue.run(lane, check);
  }

  /**
   * Is this the password? Call it within `inTurn`. Without a stored hash the work is the same and the answer is no, so
   * the time an answer takes does not tell who has an account.
   */
  async matches(stored: string | undefined, password: string): Promise<boolean> {
    this.#decoy ??= hash(randomBytes(32), argon2id);
    const right = await verify(stored ?? (await this.#decoy), this.keys.peppered(password));
    return right && stored !== undefined;
  }

  /** Makes the decoy before the first request, which would otherwise take twice as long. */
  async onModuleInit(): Promise<void> {
    this.#decoy ??= hash(randomBytes(32), argon2id);
    await this.#decoy;
  }
}
