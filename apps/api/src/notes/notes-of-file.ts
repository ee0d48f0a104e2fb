import type { CaseFile } from '@resguardo/contract/case-file';
import type { Units } from '../platform/database/unit-of-work';
import type { Records } from '../platform/vault/records';
import { NoteEntity } from './note.entity';

/** As many as a file's screen opens with; older ones are read through the list. */
const most = 200;

/** The newest notes of a file and how many there are, both as far as the reader may know. */
export async function notesOfFile(records: Records, units: Units, caseId: string): Promise<CaseFile['notes']> {
  const items = await records.select(NoteEntity, `t.case_id = $1 order by t.at desc, t.id desc limit ${String(most)}`, [
    caseId,
  ]);
  if (items.length < most) return { items, count: items.length };
  const [counted] = await units
    .current()
    .query<{ count: number }>('select count(*)::int as count from app.note where case_id = $1', [caseId]);
  return { items, count: counted?.count ?? items.length };
}
