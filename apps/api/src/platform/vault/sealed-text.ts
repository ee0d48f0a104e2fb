import { Injectable } from '@nestjs/common';
import { Units } from '../database/unit-of-work';
import { open, rowName, seal } from './envelope';
import { KeyRing } from './key-ring';

/** Sealed text that is not a record of a client: drafts, and whatever else belongs to a purpose of the organisation. */
@Injectable()
export class SealedText {
  constructor(
    private readonly units: Units,
    private readonly keys: KeyRing,
  ) {}

  async seal(table: string, purpose: string, id: string, text: string): Promise<{ keyId: string; sealed: Buffer }> {
    const unit = this.units.current();
    const keyId = await this.keys.forPurpose(unit, purpose);
    return { keyId, sealed: seal(Buffer.from(text), keyId, this.key(keyId), rowName(table, unit.actor.orgId, id)) };
  }

  async open(table: string, purpose: string, rows: readonly { id: string; sealed: Buffer }[]): Promise<string[]> {
    const unit = this.units.current();
    const key = this.key(await this.keys.forPurpose(unit, purpose));
    return rows.map((row) => open(row.sealed, key, rowName(table, unit.actor.orgId, row.id)).toString('utf8'));
  }

  private key(keyId: string) {
    const key = this.units.current().keys.get(keyId);
    if (!key) throw new Error('The key of this purpose was not read.');
    return key;
  }
}
