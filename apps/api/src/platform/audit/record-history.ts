import { Injectable } from '@nestjs/common';
import type { FieldChange, HistoryEntry } from '@resguardo/contract/history';
import type * as z from 'zod';
import { Accounts } from '../auth/accounts';
import { Units } from '../database/unit-of-work';
import { afterAll, cursorPart, pageOf, readCursor } from '../http/cursor';
import { maskBy } from '../http/outgoing';
import { open } from '../vault/envelope';
import { KeyRing } from '../vault/key-ring';
import { recordKinds, type RecordClass, type RecordEntity } from '../vault/record-entity';
import { Records } from '../vault/records';
import { auditRowName } from './audit-log';

interface AuditRow {
  id: string;
  at: string;
  user_id: string;
  action: string;
  record: string;
  record_id: string;
  key_id: string;
  sealed: Buffer;
  wrapped: Buffer;
  org_key_version: number;
}

/** Who changed what in a record, read from the audit rows that the changes left. */
@Injectable()
export class RecordHistory {
  constructor(
    private readonly records: Records,
    private readonly units: Units,
    private readonly keys: KeyRing,
    private readonly accounts: Accounts,
  ) {}

  /** Newest first. `besides`: further records whose changes are told with it. 404 when the record is out of reach. */
  async of(
    entity: RecordClass<RecordEntity>,
    id: string,
    { limit = 50, cursor }: { limit?: number; cursor?: string },
    besides: readonly string[] = [],
  ): Promise<{ items: HistoryEntry[]; nextCursor: string | null }> {
    await this.records.one(entity, id);
    const unit = this.units.current();
    const after = readCursor(cursor, [cursorPart.instant, cursorPart.id]) ?? afterAll;
    const rows = await unit.query<AuditRow>(
      `select a.id, a.at, a.user_id, a.action, a.record, a.record_id, a.key_id, a.sealed, k.wrapped, k.org_key_version
       from app.audit a join app.subject_key k on k.org_id = a.org_id and k.id = a.key_id
       where a.record_id = any ($1::uuid[]) and a.outcome = 'done'
         and (a.at, a.id) < ($2::timestamptz, $3::uuid)
       order by a.at desc, a.id desc limit $4`,
      [[id, ...besides], ...after, limit + 1],
    );
    await this.keys.unwrap(unit, rows);
    const names = await this.accounts.namesOf(unit.actor.orgId, [...new Set(rows.map((row) => row.user_id))]);
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.at, row.id]);
    return { items: items.map((row) => this.entry(row, unit.actor.orgId, names)), nextCursor };
  }

  private entry(row: AuditRow, orgId: string, names: ReadonlyMap<string, string>): HistoryEntry {
    const key = this.units.current().keys.get(row.key_id);
    if (!key) throw new Error('An audit row was read without its key.');
    const told = JSON.parse(open(row.sealed, key, auditRowName(orgId, row.id)).toString('utf8')) as unknown;
    return {
      id: row.id,
      at: row.at,
      by: { id: row.user_id, name: names.get(row.user_id) ?? '' },
      record: row.record,
      recordId: row.record_id,
      action: row.action,
      changes: Array.isArray(told)
        ? (told as FieldChange[]).map((change) => masked(row.record, change))
        : [disclosure(told)],
    };
  }
}

const disclosure = (told: unknown): FieldChange => {
  const { field, reason } = told as { field: string; reason: string };
  return { field, from: null, to: reason };
};

function masked(record: string, change: FieldChange): FieldChange {
  const kind = [...recordKinds().values()].find((known) => known.table === record);
  const field = kind?.contract.shape[change.field] as z.ZodType | undefined;
  if (!field) return { ...change, from: null, to: null };
  return { field: change.field, from: maskBy(field, change.from), to: maskBy(field, change.to) };
}
