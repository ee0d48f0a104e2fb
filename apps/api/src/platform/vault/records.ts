import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Units, type Unit } from '../database/unit-of-work';
import { Refusal, absent } from '../problems';
import { canonical, changesOf, type FieldChange } from './changes';
import { partition, rejoin } from './data-class';
import { open, rowName, seal } from './envelope';
import { KeyRing } from './key-ring';
import { kindOf, type RecordClass, type RecordEntity } from './record-entity';
import { statementsFor, type Statements, type StoredRow } from './statements';

type Values = Record<string, unknown>;

/**
 * The only door to sealed rows. Splits a record by its contract, seals, guards versions, and notes every read and
 * write for the audit. Services see whole records; nothing else in the product names the sealed column.
 */
@Injectable()
export class Records {
  private readonly statements = new Map<unknown, Statements>();

  constructor(
    private readonly units: Units,
    private readonly keys: KeyRing,
    private readonly source: DataSource,
  ) {}

  /**
   * Creates a record. With an id of the caller's own, the same creation again answers the record as it stands
   * (`unit.repeated`); another body under that id is refused with 409.
   */
  async insert<R extends RecordEntity>(
    entity: RecordClass<R>,
    values: Values & { id?: string },
    asked: Values,
  ): Promise<R> {
    const unit = this.units.current();
    const kind = kindOf(entity);
    const { id: askedId, ...body } = asked;
    const id = typeof askedId === 'string' ? askedId : randomUUID();
    const digest = this.keys.digest(unit.actor.orgId, 'creation', canonical(body));
    const record: Values = { ...values, id, version: 1 };
    const clientId = kind.clientOf(record);
    if (typeof askedId === 'string') {
      // The same creation sent twice at once: the second waits here and then finds the first.
      const [, [again]] = await Promise.all([unit.hold(id), this.read(entity, 't.id = $1', [id])]);
      if (again) return this.sameCreation(unit, entity, again, digest);
    }
    const keyId =
      clientId === null
        ? await this.keyOfPurpose(unit, kind.purposeOf(record))
        : await this.keyOfClient(unit, clientId, id === clientId);
    const { clear, sealed } = partition(kind.classes, record);
    const envelope = this.close(unit, this.of(entity), id, keyId, sealed);
    const columns: Values = { ...clear, orgId: unit.actor.orgId, keyId, sealed: envelope, creationDigest: digest };
    const { text, take } = this.of(entity).insert(columns);
    const rows = await unit.query<StoredRow>(text, take);
    const row = rows[0];
    if (!row) {
      // Somebody created it between our look and our insert, or it is there and out of our sight.
      const again = await this.read(entity, 't.id = $1', [id]);
      if (!again[0]) throw new Refusal(409, 'exists');
      return this.sameCreation(unit, entity, again[0], digest);
    }
    const made = this.assemble(unit, entity, { ...row, key_id: keyId });
    const changes = changesOf(kind.classes, {}, record);
    this.note(unit, entity, made, clientId, changes);
    return made;
  }

  /** One record by id; a 404 when it is absent or out of reach. */
  async one<R extends RecordEntity>(entity: RecordClass<R>, id: string): Promise<R> {
    const [found] = await this.select(entity, 't.id = $1', [id]);
    if (!found) throw absent();
    return found;
  }

  /** Records where `condition` holds (`t` is the table; `order` and `limit` may follow it), noted as read. */
  async select<R extends RecordEntity>(entity: RecordClass<R>, condition: string, values: unknown[]): Promise<R[]> {
    const found = await this.read(entity, condition, values);
    this.saw(entity, found);
    return found;
  }

  /** Notes records as read by whoever asks. For read models, which open rows themselves. */
  saw<R extends RecordEntity>(entity: RecordClass<R>, records: readonly R[]): void {
    const unit = this.units.current();
    const kind = kindOf(entity);
    for (const record of records) {
      unit.seen.set(record.id, { record: this.of(entity).table, clientId: kind.clientOf(record as unknown as Values) });
    }
  }

  /**
   * Changes what `change` answers for the record as it stands. 404 when absent, 412 with the record when `version` is
   * not the one that stands; `'any'` is for what only adds to a record. A change that changes nothing keeps the version.
   */
  async change<R extends RecordEntity>(
    entity: RecordClass<R>,
    id: string,
    version: number | 'any',
    change: (stands: R) => Partial<R> | Promise<Partial<R>>,
  ): Promise<R> {
    const unit = this.units.current();
    const kind = kindOf(entity);
    const [stands] = await this.read(entity, 't.id = $1', [id], 'for no key update of t');
    if (!stands) throw absent();
    if (version !== 'any' && stands.version !== version) throw new Refusal(412, 'stale', [], { current: stands });
    this.saw(entity, [stands]);
    const patch = await change(stands);
    const before = stands as unknown as Values;
    const after: Values = { ...before, ...patch };
    const changes = changesOf(kind.classes, before, after);
    if (changes.length === 0) return stands;
    const { clear, sealed } = partition(kind.classes, { ...after, version: stands.version + 1 });
    const envelope = this.close(unit, this.of(entity), id, stands.keyId, sealed);
    const { text, take } = this.of(entity).update({ ...clear, sealed: envelope }, id, stands.version);
    const [row] = await unit.query<StoredRow>(text, take);
    if (!row) throw new Refusal(412, 'stale', [], { current: stands });
    const made = this.assemble(unit, entity, { ...row, key_id: stands.keyId });
    this.note(unit, entity, made, kind.clientOf(after), changes);
    return made;
  }

  /** Puts rows of a read model together: clear columns by their property names, `key_id`, `sealed` and the wrapped key. */
  async openRows<R extends RecordEntity>(entity: RecordClass<R>, rows: StoredRow[]): Promise<R[]> {
    const unit = this.units.current();
    await this.keys.unwrap(unit, rows);
    return rows.map((row) => this.assemble(unit, entity, row));
  }

  /** The columns of a read model that `openRows` needs, for the table under this alias and its key under `<alias>_key`. */
  columnsFor(entity: RecordClass<RecordEntity>, alias: string): string {
    return this.of(entity).columns(alias);
  }

  /** Notes a disclosure with its reason, for the audit. */
  disclose(entity: RecordClass<RecordEntity>, record: RecordEntity, field: string, reason: string): void {
    const unit = this.units.current();
    const clientId = kindOf(entity).clientOf(record as unknown as Values);
    this.note(unit, entity, record, clientId, { field, reason });
  }

  private async read<R extends RecordEntity>(
    entity: RecordClass<R>,
    condition: string,
    values: unknown[],
    lock = '',
  ): Promise<R[]> {
    const unit = this.units.current();
    const rows = await unit.query<StoredRow>(`${this.of(entity).select} where ${condition} ${lock}`, values);
    await this.keys.unwrap(unit, rows);
    return rows.map((row) => this.assemble(unit, entity, row));
  }

  private assemble<R extends RecordEntity>(unit: Unit, entity: RecordClass<R>, row: StoredRow): R {
    const statements = this.of(entity);
    const key = unit.keys.get(row.key_id);
    if (!key) throw new Error('A row was read without its key.');
    const hidden = JSON.parse(
      open(row.sealed, key, rowName(statements.table, unit.actor.orgId, row.id)).toString('utf8'),
    ) as Values;
    const kind = kindOf(entity);
    const values = rejoin(kind.classes, statements.properties(row), hidden);
    const clientId = kind.clientOf(values);
    // What was moved from one record of a person to another keeps the key of the first: nothing new is sealed with that.
    if ((row.key_client ?? null) === clientId) unit.keyOf.set(clientId ?? kind.purposeOf(values), row.key_id);
    return Object.assign(Object.create(entity.prototype as object) as R, values, {
      keyId: row.key_id,
      creationDigest: row.creation_digest,
    });
  }

  private close(unit: Unit, statements: Statements, id: string, keyId: string, sealed: Values): Buffer {
    const key = unit.keys.get(keyId);
    if (!key) throw new Error('A row cannot be sealed before its key was read.');
    return seal(Buffer.from(JSON.stringify(sealed)), keyId, key, rowName(statements.table, unit.actor.orgId, id));
  }

  private async keyOfClient(unit: Unit, clientId: string, isNew: boolean): Promise<string> {
    if (isNew) {
      const made = await this.keys.make(unit, { clientId, purpose: 'client' });
      // The id is taken by somebody whom this person may not see.
      if (made === undefined) throw new Refusal(409, 'exists');
      return made;
    }
    const known = unit.keyOf.get(clientId);
    if (known !== undefined) return known;
    const [row] = await unit.query<{ key_id: string; wrapped: Buffer; org_key_version: number }>(
      'select id as key_id, wrapped, org_key_version from app.subject_key where client_id = $1',
      [clientId],
    );
    if (!row) throw absent();
    await this.keys.unwrap(unit, [row]);
    return row.key_id;
  }

  private async keyOfPurpose(unit: Unit, purpose: string): Promise<string> {
    const keyId = unit.keyOf.get(purpose) ?? (await this.keys.forPurpose(unit, purpose));
    unit.keyOf.set(purpose, keyId);
    return keyId;
  }

  private sameCreation<R extends RecordEntity>(unit: Unit, entity: RecordClass<R>, stands: R, digest: Buffer): R {
    if (!stands.creationDigest.equals(digest)) throw new Refusal(409, 'exists');
    unit.repeated = true;
    this.saw(entity, [stands]);
    return stands;
  }

  private note(
    unit: Unit,
    entity: RecordClass<RecordEntity>,
    record: RecordEntity,
    clientId: string | null,
    told: FieldChange[] | { field: string; reason: string },
  ): void {
    const secret = unit.keys.get(record.keyId);
    if (!secret) throw new Error('An act cannot be told without its key.');
    unit.acts.push({
      record: this.of(entity).table,
      recordId: record.id,
      clientId,
      caseId: kindOf(entity).caseOf(record as unknown as Values),
      changed: Array.isArray(told) ? told.map(({ field }) => field) : [],
      key: { id: record.keyId, secret },
      told,
    });
  }

  private of(entity: RecordClass<RecordEntity>): Statements {
    let statements = this.statements.get(entity);
    if (!statements) {
      statements = statementsFor(this.source.getMetadata(entity));
      this.statements.set(entity, statements);
    }
    return statements;
  }
}
