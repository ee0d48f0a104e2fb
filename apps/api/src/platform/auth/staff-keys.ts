import { createHmac, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { open, seal, secretKey } from '../vault/envelope';
import { RootKey } from '../vault/root-key';

/** Who a member of staff is; stored only as ciphertext. */
export interface Identity {
  readonly name: string;
  readonly email: string;
}

/** Envelopes name their key; this one comes from the root key and has no row of its own. */
const ofTheRoot = '00000000-0000-0000-0000-000000000000';

/**
 * What a stolen copy of the database must not show about staff: names and addresses are sealed, and found by keyed
 * digests. Accounts exist before any organisation's key is open, so their keys come from the root key alone.
 */
@Injectable()
export class StaffKeys {
  readonly #identity: KeyObject;
  readonly #email: Buffer;
  readonly #address: Buffer;
  readonly #pepper: Buffer;

  constructor(root: RootKey) {
    this.#identity = secretKey(root.derive('staff'));
    this.#email = root.derive('staff/email-token');
    this.#address = root.derive('staff/address-token');
    this.#pepper = root.derive('staff/password-pepper');
  }

  /** 32 bytes that are the same for every way of writing one e-mail address. */
  emailToken(email: string): Buffer {
    return hmac(this.#email, email.trim().normalize('NFC').toLowerCase());
  }

  /** 32 bytes for one network address; an IPv6 network of one household (/64) counts as one address. */
  addressToken(address: string | undefined): Buffer {
    return hmac(this.#address, networkOf(address ?? ''));
  }

  /** What argon2 sees instead of the password. NFKC: the same keys pressed on another keyboard give the same password. */
  peppered(password: string): string {
    return hmac(this.#pepper, password.normalize('NFKC')).toString('base64');
  }

  seal(accountId: string, { name, email }: Identity): Buffer {
    return seal(Buffer.from(JSON.stringify({ name, email })), ofTheRoot, this.#identity, rowName(accountId));
  }

  /** Throws when the bytes were changed, or belong to another account. */
  open(accountId: string, sealed: Buffer): Identity {
    return JSON.parse(open(sealed, this.#identity, rowName(accountId)).toString('utf8')) as Identity;
  }
}

const hmac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text, 'utf8').digest();

const rowName = (accountId: string): string => `account|${accountId}`;

/** IPv4 whole (also when written as `::ffff:…`), IPv6 to its first 64 bits. */
export function networkOf(address: string): string {
  const plain = address
    .toLowerCase()
    .replace(/%.*$/, '')
    .replace(/^::ffff:(?=\d+\.)/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const start = head === '' ? [] : head.split(':');
  const end = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : new Array<string>(Math.max(8 - start.length - end.length, 0)).fill('0');
  const groups = [...start, ...zeros, ...end].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''));
  return `${groups.join(':')}/64`;
}
