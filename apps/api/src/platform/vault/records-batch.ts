import { type DataSource, type EntityMetadata } from 'typeorm';
import { type Units, type Unit } from '../database/unit-of-work';
import { Refusal, absent } from '../problems';
import { partition } from './data-class';
import { rowName, seal } from './envelope';
import { type KeyRing } from './key-ring';
import { kindOf, type RecordClass, type RecordEntity, type RecordKind } from './record-entity';
import { canonical, changesOf } from './changes';

type Values = Record<string, unknown> & { id: string };

/** What `Records.insert` takes, for one of many: the whole record, and the body that asked for it. */
export interface BatchItem {
  readonly values: Values;
  readonly asked: Readonly<Record<string, unknown>>;
}

/** PostgreSQL counts the parameters of a statement in 16 bits. */
const mostParameters = 60_000;

/**
 * `Records.insert` for many records of one kind: the same keys, seals, digests and audit acts, in few statements. For imports
 * and programme-scale data. All or nothing: an id that is taken refuses the batch with 409.
 */
export class RecordsBatch {
  constructor(
    private readonly units: Units,
    private readonly keys: KeyRing,
    private readonly source: DataSource,
  ) {}

  async insertMany(entity: RecordClass<RecordEntity>, items: readonly BatchItem[]): Promise<void> {
    if (items.length === 0) return;
    const unit = this.units.current();
    const kind = kindOf(entity);
    const metadata = this.source.getMetadata(entity);
    const records = items.map(({ values }) => ({ ...values, version: 1 }));
    const keyIds = await this.keysOf(unit, kind, records);
    const rows = records.map((record, index) => {
      const { clear, sealed } = partition(kind.classes, record);
      const key = this.keyFor(unit, keyIds, kind, record);
      const { id: _, ...body } = items[index]?.asked ?? {};
      return {
        ...clear,
        orgId: unit.actor.orgId,
        keyId: key.id,
        sealed: seal(
          Buffer.from(JSON.stringify(sealed)),
          key.id,
          key.secret,
          rowName(metadata.tableName, unit.actor.orgId, record.id),
        ),
        creationDigest: this.keys.digest(unit.actor.orgId, 'creation', canonical(body)),
      };
    });
    await insertRows(unit, metadata, rows);
    for (const record of records) {
      const changes = changesOf(kind.classes, {}, record);
      const key = this.keyFor(unit, keyIds, kind, record);
      const clientId = kind.clientOf(record);
      const changed = changes.map((change) => change.field);
      const caseId = kind.caseOf(record);
      unit.acts.push({
        record: metadata.tableName,
        recordId: record.id,
        clientId,
        caseId,
        changed,
        key,
        told: changes,
      });
    }
  }

  /** The data key of every client that these records are about: new ones for new clients. */
  private async keysOf(unit: Unit, kind: RecordKind, records: readonly Values[]): Promise<Map<string, string>> {
    const clientIds = [...new Set(records.map((record) => clientOf(kind, record)))];
    const fresh = new Set(records.filter((record) => kind.clientOf(record) === record.id).map((record) => record.id));
    // One after another reaches the server as one flight: the connection pipelines.
    const made = await Promise.all(
      [...fresh].map(
        async (clientId) => [clientId, await this.keys.make(unit, { clientId, purpose: 'client' })] as const,
      ),
    );
    const known = clientIds.filter((clientId) => !fresh.has(clientId));
    const rows =
      known.length === 0
        ? []
        : await unit.query<{ client_id: string; key_id: string; wrapped: Buffer; org_key_version: number }>(
            'select client_id, id as key_id, wrapped, org_key_version from app.subject_key where client_id = any($1::uuid[])',
            [known],
          );
    await this.keys.unwrap(unit, rows);
    const found = new Map(rows.map((row) => [row.client_id, row.key_id]));
    for (const [clientId, keyId] of made) {
      if (keyId === undefined) throw new Refusal(409, 'exists');
      found.set(clientId, keyId);
    }
    return found;
  }

  private keyFor(unit: Unit, keyIds: ReadonlyMap<string, string>, kind: RecordKind, record: Values) {
    const id = keyIds.get(clientOf(kind, record));
    const secret = id === undefined ? undefined : unit.keys.get(id);
    if (id === undefined || secret === undefined) throw absent();
    return { id, secret };
  }
}

/** Imports write what is about people; a row of no client is written one by one. */
function clientOf(kind: RecordKind, record: Values): string {
  const clientId = kind.clientOf(record);
  if (clientId === null) throw new Error(`A batch holds a ${kind.noun} of no client.`);
  return clientId;
}

async function insertRows(
  unit: Unit,
  metadata: EntityMetadata,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const columns = metadata.columns.filter((column) => rows.some((row) => row[column.propertyName] !== undefined));
  const atOnce = Math.floor(mostParameters / columns.length);
  for (let from = 0; from < rows.length; from += atOnce) {
    const part = rows.slice(from, from + atOnce);
    const places = part.map(
      (_, row) => `(${columns.map((__, column) => `$${String(row * columns.length + column + 1)}`).join(', ')})`,
    );
    const made = await unit.query(
      `insert into app."${metadata.tableName}" (${columns.map((column) => `"${column.databaseName}"`).join(', ')})
       values ${places.join(', ')} on conflict do nothing returning id`,
      part.flatMap((row) =>
        columns.map((column) => {
          const value = row[column.propertyName] ?? null;
          return column.type === 'jsonb' && value !== null ? JSON.stringify(value) : value;
        }),
      ),
    );
    if (made.length !== part.length) throw new Refusal(409, 'exists');
  }
}
