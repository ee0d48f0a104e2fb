import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../actor';
import { RootKey } from '../vault/root-key';

const seconds = 120;
const blockSize = 64;

/** Signs `org|user|expiry` for the database, which believes nothing else about who is asking. */
@Injectable()
export class SignedContext {
  readonly #key: Buffer;
  readonly #signing: KeyObject;

  constructor(root: RootKey) {
    this.#key = root.derive('context');
    this.#signing = createSecretKey(this.#key);
  }

  /** The value of `app.ctx` for this person, good for two minutes. */
  sign(actor: Pick<Actor, 'orgId' | 'userId'>, now = Date.now()): string {
    const said = `${actor.orgId}|${actor.userId}|${String(Math.floor(now / 1000) + seconds)}`;
    return `${said}|${createHmac('sha256', this.#signing).update(said).digest('hex')}`;
  }

  /** The key as HMAC's two padded halves, for the database's own check. */
  pads(): { inner: Buffer; outer: Buffer } {
    const padded = Buffer.concat([this.#key, Buffer.alloc(blockSize - this.#key.length)]);
    return { inner: padded.map((byte) => byte ^ 0x36) as Buffer, outer: padded.map((byte) => byte ^ 0x5c) as Buffer };
  }
}

/** Were both made by the same key? Compared in constant time. */
export const sameBytes = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);
