import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';

/**
 * AES-256-GCM envelopes: `version(1) | key id(16) | nonce(12) | ciphertext | tag(16)`. The associated data binds an
 * envelope to one row, so it cannot be moved to another. Any changed byte makes `open` throw.
 */
const version = 1;
const header = 1 + 16 + 12;
const tagLength = 16;

export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

/** The associated data of a row: its table, whose it is, and its id. */
export const rowName = (table: string, orgId: string, id: string): string => `${table}|${orgId}|${id}`;

export function seal(plain: Buffer, keyId: string, key: KeyObject, associated: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const head = Buffer.concat([Buffer.of(version), Buffer.from(keyId.replaceAll('-', ''), 'hex'), nonce]);
  cipher.setAAD(Buffer.concat([head, Buffer.from(associated)]));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([head, body, cipher.getAuthTag()]);
}

export function open(envelope: Buffer, key: KeyObject, associated: string): Buffer {
  if (envelope.length < header + tagLength || envelope[0] !== version) throw new SealBroken('Not an envelope of ours.');
  const decipher = createDecipheriv('aes-256-gcm', key, envelope.subarray(17, header));
  decipher.setAAD(Buffer.concat([envelope.subarray(0, header), Buffer.from(associated)]));
  decipher.setAuthTag(envelope.subarray(-tagLength));
  try {
    return Buffer.concat([decipher.update(envelope.subarray(header, -tagLength)), decipher.final()]);
  } catch {
    throw new SealBroken('A sealed value was changed, moved, or sealed with another key.');
  }
}

export const newKey = (): Buffer => randomBytes(32);

export const secretKey = (bytes: Buffer): KeyObject => createSecretKey(bytes);
