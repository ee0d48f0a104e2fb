import { Injectable } from '@nestjs/common';
import type { FieldChange, HistoryEntry } from '@resguardo/contract/history';
import { can, permissions, type Permission } from '@resguardo/domain/access';
import type { Role } from '@resguardo/domain/vocabulary';
import type * as z from 'zod';
import { Accounts } from '../auth/accounts';
import { Units } from '../database/unit-of-work';
import { afterAll, cursorPart, pageOf, readCursor } from '../http/cursor';
import { maskBy } from '../http/outgoing';
import { open, rowName } from '../vault/envelope';
import { KeyRing } from '../vault/key-ring';
import { Reach, linksAt } from '../vault/reach';
import { recordKinds, type RecordClass, type RecordEntity } from '../vault/record-entity';
import { Records } from '../vault/records';

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

interface PageAsked {
  limit?: number;
  cursor?: string;
}

interface HistoryAnswer {
  items: HistoryEntry[];
  nextCursor: string | null;
}

const told = `select a.id, a.at, a.user_id, a.action, a.record, a.record_id, a.key_id, a.sealed, k.wrapped, k.org_key_version
  from app.audit a join app.subject_key k on k.org_id = a.org_id and k.id = a.key_id`;
const older = '(a.at, a.id) < ($2::timestamptz, $3::uuid) order by a.at desc, a.id desc limit $4';

/** A kind whose history is nobody's permission is told to nobody. */
const mayRead = (roles: readonly Role[], noun: string): boolean =>
  `${noun}:history` in permissions && can(roles, `${noun}:history` as Permission);

/** Who changed what in a record, read from the audit rows that the changes left. */
@Injectable()
export class RecordHistory {
  constructor(
    private readonly records: Records,
    private readonly units: Units,
    private readonly keys: KeyRing,
    private readonly accounts: Accounts,
    private readonly reach: Reach,
  ) {}

  /** Of one record, newest first. 404 when the record is out of reach. */
  async of(entity: RecordClass<RecordEntity>, id: string, { limit = 50, cursor }: PageAsked): Promise<HistoryAnswer> {
    await this.records.one(entity, id);
    return this.page(`${told} where a.record_id = $1 and a.outcome = 'done' and ${older}`, [id], limit, cursor);
  }

  /** Of a case and of every record in its file, newest first: of each kind, if the reader may read its history. */
  ofFile(caseId: string, { limit = 50, cursor }: PageAsked): Promise<HistoryAnswer> {
    return this.page(
      `${told} where a.case_id = $1 and a.record = any ($5::text[]) and a.outcome = 'done' and ${older}`,
      [caseId],
      limit,
      cursor,
      this.tables(),
    );
  }

  /** Of a person and of what is kept about the person apart from any case, newest first. */
  ofPerson(clientId: string, { limit = 50, cursor }: PageAsked): Promise<HistoryAnswer> {
    return this.page(
      `${told} where a.client_id = $1 and a.case_id is null and a.key_id is not null and a.record = any ($5::text[])
       and a.outcome = 'done' and ${older}`,
      [clientId],
      limit,
      cursor,
      this.tables(),
    );
  }

  /** The kinds whose history this reader may read. */
  private tables(): string[] {
    const { roles } = this.units.current().actor;
    return [...recordKinds().values()].filter(({ noun }) => mayRead(roles, noun)).map(({ table }) => table);
  }

  private async page(
    text: string,
    of: readonly string[],
    limit: number,
    cursor: string | undefined,
    ...more: readonly unknown[]
  ): Promise<HistoryAnswer> {
    const unit = this.units.current();
    const after = readCursor(cursor, [cursorPart.instant, cursorPart.id]) ?? afterAll;
    const rows = await unit.query<AuditRow>(text, [...of, ...after, limit + 1, ...more]);
    await this.keys.unwrap(unit, rows);
    const names = await this.accounts.namesOf(unit.actor.orgId, [...new Set(rows.map((row) => row.user_id))]);
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.at, row.id]);
    const entries = items.map((row) => this.entry(row, unit.actor.orgId, names));
    await this.veil(entries);
    return { items: entries, nextCursor };
  }

  /** Of a change that leads to what is out of reach, not even that it was made. */
  private async veil(entries: readonly HistoryEntry[]): Promise<void> {
    const links = entries.flatMap(({ record, changes }) =>
      changes.flatMap((change) => {
        const field = fieldOf(record, change.field);
        const holder = change as unknown as Record<string, unknown>;
        return field ? [...linksAt(field, holder, 'from'), ...linksAt(field, holder, 'to')] : [];
      }),
    );
    const emptied = await this.reach.veil(links);
    for (const entry of entries)
      entry.changes = entry.changes.filter(
        (change) => !emptied.has(change) || change.from !== null || change.to !== null,
      );
  }

  private entry(row: AuditRow, orgId: string, names: ReadonlyMap<string, string>): HistoryEntry {
    const key = this.units.current().keys.get(row.key_id);
    if (!key) throw new Error('An audit row was read without its key.');
    const told = JSON.parse(open(row.sealed, key, rowName('audit', orgId, row.id)).toString('utf8')) as unknown;
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

function fieldOf(record: string, name: string): z.ZodType | undefined {
  const kind = [...recordKinds().values()].find((known) => known.table === record);
  return kind?.contract.shape[name] as z.ZodType | undefined;
}

function masked(record: string, change: FieldChange): FieldChange {
  const field = fieldOf(record, change.field);
  if (!field) return { ...change, from: null, to: null };
  return { field: change.field, from: maskBy(field, change.from), to: maskBy(field, change.to) };
}
