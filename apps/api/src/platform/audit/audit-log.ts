import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditWriter, Units, type Unit } from '../database/unit-of-work';
import type { Actor } from '../actor';
import { rowName, seal } from '../vault/envelope';

const columns =
  '(org_id, id, user_id, session_id, request_id, action, outcome, status, record, record_id, client_id, case_id, ids, changed, key_id, sealed)';

interface Row {
  record: string | null;
  recordId: string | null;
  clientId: string | null;
  caseId: string | null;
  ids: readonly string[];
  changed: readonly string[];
  keyId: string | null;
  sealed: Buffer | null;
}

/**
 * Turns what a unit did into audit rows: one an act, or one for all that was read, and one for each other person who was shown
 * beside the one whose file it is.
 */
@Injectable()
export class TransactionalAudit extends AuditWriter {
  /** Must reach the server before COMMIT does: everything before the query is synchronous. */
  override async write(unit: Unit): Promise<void> {
    const rows = unit.acts.length > 0 ? actsOf(unit) : readsOf(unit);
    if (rows.length === 0) return;
    await insert(unit, rows, 'done', unit.repeated ? 200 : 0);
  }
}

/** Rows for what was refused or rolled back, each in a transaction of its own. */
@Injectable()
export class RefusalLog {
  constructor(private readonly units: Units) {}

  async refused(
    actor: Actor,
    act: { action: string; requestId: string; subjectId?: string; status: number },
  ): Promise<void> {
    await this.units.inContext(actor, { ...act, reads: true }, async (unit) => {
      const row = {
        record: null,
        recordId: act.subjectId ?? null,
        clientId: null,
        caseId: null,
        ids: [],
        changed: [],
        keyId: null,
        sealed: null,
      };
      await insert(unit, [row], 'refused', act.status);
    });
  }
}

function actsOf(unit: Unit): (Row & { id: string })[] {
  return unit.acts.map((act) => {
    const id = randomUUID();
    const told =
      act.key && act.told !== undefined
        ? seal(
            Buffer.from(JSON.stringify(act.told)),
            act.key.id,
            act.key.secret,
            rowName('audit', unit.actor.orgId, id),
          )
        : null;
    return {
      id,
      record: act.record,
      recordId: act.recordId,
      clientId: act.clientId,
      caseId: act.caseId,
      ids: [],
      changed: act.changed,
      keyId: told && act.key ? act.key.id : null,
      sealed: told,
    };
  });
}

function readsOf(unit: Unit): Row[] {
  const ids = [...unit.seen.keys()];
  if (ids.length === 0 && !unit.listed) return [];
  const subject = unit.subjectId === undefined ? undefined : unit.seen.get(unit.subjectId);
  const only = ids.length === 1 ? unit.seen.get(ids[0] ?? '') : undefined;
  const main = subject ?? only;
  return [
    {
      ...read,
      record: main?.record ?? null,
      recordId: subject ? (unit.subjectId ?? null) : only ? (ids[0] ?? null) : null,
      clientId: main?.clientId ?? null,
      ids,
    },
    ...(subject ? besides(unit, subject.clientId) : []),
  ];
}

/** In a family, or a file that shows one: whoever asks who read of one of them looks under that person. A list opens no file. */
function besides(unit: Unit, whose: string | null): Row[] {
  return [...unit.seen].flatMap(([id, { record, clientId }]) =>
    record === 'client' && clientId !== whose ? [{ ...read, record, recordId: id, clientId }] : [],
  );
}

const read = { caseId: null, ids: [], changed: [], keyId: null, sealed: null };

async function insert(
  unit: Unit,
  rows: (Row & { id?: string })[],
  outcome: 'done' | 'refused',
  status: number,
): Promise<void> {
  const values = rows.flatMap((row) => [
    unit.actor.orgId,
    row.id ?? randomUUID(),
    unit.actor.userId,
    unit.actor.sessionId,
    unit.requestId,
    unit.action,
    outcome,
    status,
    row.record,
    row.recordId,
    row.clientId,
    row.caseId,
    row.ids,
    row.changed,
    row.keyId,
    row.sealed,
  ]);
  const width = 16;
  const places = rows.map(
    (_, row) => `(${Array.from({ length: width }, (__, column) => `$${String(row * width + column + 1)}`).join(', ')})`,
  );
  await unit.query(`insert into app.audit ${columns} values ${places.join(', ')}`, values);
}
