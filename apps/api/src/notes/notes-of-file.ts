import type { NotesOfFile } from '@resguardo/contract/notes';
import type { Units } from '../platform/database/unit-of-work';
import { pageOf } from '../platform/http/cursor';
import type { Records } from '../platform/vault/records';
import { NoteEntity } from './note.entity';

/** As many as a file's screen opens with; older ones are read through the list. */
const most = 200;

/** The newest notes of a file and how many there are, both as far as the reader may know. */
export async function notesOfFile(records: Records, units: Units, caseId: string): Promise<NotesOfFile> {
  const rows = await records.select(
    NoteEntity,
    `t.case_id = $1 order by t.at desc, t.id desc limit ${String(most + 1)}`,
    [caseId],
  );
  const page = pageOf(rows, most, (row) => [row.at, row.id]);
  if (page.nextCursor === null) return { ...page, count: page.items.length };
  const [counted] = await units
    .current()
    .query<{ count: number }>('select count(*)::int as count from app.note where case_id = $1', [caseId]);
  return { ...page, count: counted?.count ?? page.items.length };
}
