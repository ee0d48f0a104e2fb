import { createHmac, randomUUID, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Unit } from '../database/unit-of-work';
import { newKey, open, seal, secretKey } from './envelope';
import { RootKey } from './root-key';

interface OrgKey {
  readonly version: number;
  readonly key: KeyObject;
}

/** No key id of its own: the root key is one a installation. */
const rootKeyId = '00000000-0000-0000-0000-000000000000';

/**
 * Keys in three steps: the root key wraps an organisation's keys, the newest of those wraps a data key per subject.
 * Unwrapped organisation keys stay in memory; data keys stay for one unit of work.
 */
@Injectable()
export class KeyRing {
  readonly #wrapping: KeyObject;
  readonly #orgKeys = new Map<string, OrgKey[]>();
  /** Units that made their organisation's key: until they commit, no other unit finds it. */
  readonly #makers = new WeakSet<Unit>();
  readonly #indexKeys = new Map<string, KeyObject>();

  constructor(private readonly root: RootKey) {
    this.#wrapping = secretKey(root.derive('organisation-keys'));
  }

  /** A data key for a new subject: a client, or a purpose such as one person's drafts. Undefined when it has one. */
  async make(unit: Unit, subject: { clientId?: string; purpose: string }): Promise<string | undefined> {
    const id = randomUUID();
    const bytes = newKey();
    const [org] = await this.orgKeys(unit);
    if (!org) throw new Error('The organisation has no key.');
    const wrapped = seal(bytes, id, org.key, this.#keyName(unit, id));
    const rows = await unit.query(
      `insert into app.subject_key (org_id, id, client_id, purpose, org_key_version, wrapped) values ($1, $2, $3, $4, $5, $6)
       on conflict do nothing returning id`,
      [unit.actor.orgId, id, subject.clientId ?? null, subject.purpose, org.version, wrapped],
    );
    if (rows.length === 0) return undefined;
    unit.keys.set(id, secretKey(bytes));
    return id;
  }

  /** Unwraps the data keys of rows that were read with them. */
  async unwrap(
    unit: Unit,
    rows: readonly { key_id: string; wrapped: Buffer; org_key_version: number }[],
  ): Promise<void> {
    const wanted = rows.filter((row) => !unit.keys.has(row.key_id));
    if (wanted.length === 0) return;
    const orgKeys = await this.orgKeys(unit);
    for (const row of wanted) {
      const org = orgKeys.find((key) => key.version === row.org_key_version);
      if (!org) throw new Error('A data key is wrapped by an organisation key that is gone.');
      unit.keys.set(row.key_id, secretKey(open(row.wrapped, org.key, this.#keyName(unit, row.key_id))));
    }
  }

  /** The key of a purpose of the organisation; made when first asked for. */
  async forPurpose(unit: Unit, purpose: string): Promise<string> {
    const read = () =>
      unit.query<{ key_id: string; wrapped: Buffer; org_key_version: number }>(
        `select id as key_id, wrapped, org_key_version from app.subject_key where client_id is null and purpose = $1`,
        [purpose],
      );
    const [known] = await read();
    if (!known) {
      const made = await this.make(unit, { purpose });
      if (made !== undefined) return made;
    }
    // Somebody made it between our look and our insert.
    const [row] = known ? [known] : await read();
    if (!row) throw new Error('The key of this purpose can neither be made nor read.');
    await this.unwrap(unit, [row]);
    return row.key_id;
  }

  /** Search tokens and digests: HMAC-SHA-256 under a key of this organisation that no table holds. */
  digest(orgId: string, kind: string, text: string): Buffer {
    let key = this.#indexKeys.get(orgId);
    if (!key) {
      // A key object: from bytes Node makes a new one for every digest, which takes four times as long.
      key = secretKey(this.root.derive(`index/${orgId}`));
      this.#indexKeys.set(orgId, key);
    }
    return createHmac('sha256', key).update(`${kind}\u0000${text}`).digest();
  }

  /** Newest first. Made at the organisation's first act. */
  private async orgKeys(unit: Unit): Promise<OrgKey[]> {
    const orgId = unit.actor.orgId;
    const known = this.#orgKeys.get(orgId);
    if (known) return known;
    const read = () =>
      unit.query<{ version: number; wrapped: Buffer }>(
        'select version, wrapped from app.org_key order by version desc',
      );
    let rows = await read();
    if (rows.length === 0) {
      this.#makers.add(unit);
      await unit.query('insert into app.org_key (org_id, version, wrapped) values ($1, 1, $2) on conflict do nothing', [
        orgId,
        seal(newKey(), rootKeyId, this.#wrapping, `org_key|${orgId}|1`),
      ]);
      rows = await read();
    }
    const keys = rows.map((row) => ({
      version: row.version,
      key: secretKey(open(row.wrapped, this.#wrapping, `org_key|${orgId}|${String(row.version)}`)),
    }));
    // A key made in this unit may yet be rolled back: remember only what another unit will find.
    if (!this.#makers.has(unit)) this.#orgKeys.set(orgId, keys);
    return keys;
  }

  readonly #keyName = (unit: Unit, id: string): string => `subject_key|${unit.actor.orgId}|${id}`;
}
