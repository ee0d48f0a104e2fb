import { Injectable } from '@nestjs/common';
import type { NewNote, Note, NoteChange, NotePage, NotesQuery } from '@resguardo/contract/notes';
import { seesPrivileged } from '@resguardo/domain/access';
import { noteKinds } from '@resguardo/domain/vocabulary';
import { CaseEntity } from '../cases/case.entity';
import { Clock } from '../platform/clock';
import { Units } from '../platform/database/unit-of-work';
import { afterAll, cursorPart, pageOf, readCursor } from '../platform/http/cursor';
import { Refusal, refusedByRule } from '../platform/problems';
import { Records } from '../platform/vault/records';
import { NoteEntity } from './note.entity';

/** A telephone's clock may run ahead of ours by so much. */
const clocksDiffer = 10 * 60_000;

/** Writing notes down and reading them. Which ones exist for whom, the database decides. */
@Injectable()
export class NotesService {
  constructor(
    private readonly records: Records,
    private readonly units: Units,
    private readonly clock: Clock,
  ) {}

  async write(caseId: string, asked: NewNote): Promise<Note> {
    this.check(asked);
    const { clientId } = await this.records.one(CaseEntity, caseId);
    const own = { at: asked.at ?? this.clock.now().toISOString(), authorId: this.units.current().actor.userId };
    return this.records.insert(NoteEntity, { ...asked, ...own, caseId, clientId }, { ...asked, caseId });
  }

  one(id: string): Promise<Note> {
    return this.records.one(NoteEntity, id);
  }

  correct(id: string, version: number, change: NoteChange): Promise<Note> {
    return this.records.change(NoteEntity, id, version, (stands) => {
      this.check(change);
      // Its history would be opened with it, and what an attorney wrote there for attorneys alone.
      if (stands.privileged && change.privileged === false)
        throw refusedByRule([{ path: 'privileged', code: 'staysPrivileged' }]);
      return change;
    });
  }

  /** Newest first. 404 when the case is out of reach. */
  async list(caseId: string, { limit = 50, cursor, kind }: NotesQuery): Promise<NotePage> {
    await this.records.one(CaseEntity, caseId);
    const after = readCursor(cursor, [cursorPart.instant, cursorPart.id]) ?? afterAll;
    const rows = await this.records.select(
      NoteEntity,
      `t.case_id = $1 and t.kind = any ($2::text[]) and (t.at, t.id) < ($3::timestamptz, $4::uuid)
       order by t.at desc, t.id desc limit $5`,
      [caseId, kind === undefined ? noteKinds : [kind], ...after, limit + 1],
    );
    return pageOf(rows, limit, (row) => [row.at, row.id]);
  }

  private check({ privileged, at }: NoteChange): void {
    if (privileged === true && !seesPrivileged(this.units.current().actor.roles)) throw new Refusal(403, 'forbidden');
    if (at !== undefined && Date.parse(at) > this.clock.now().getTime() + clocksDiffer)
      throw refusedByRule([{ path: 'at', code: 'momentInFuture' }]);
  }
}
