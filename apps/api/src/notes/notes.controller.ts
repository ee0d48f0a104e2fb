import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { HistoryPage } from '@resguardo/contract/history';
import { NewNote, Note, NoteChange, NotePage, NotesQuery } from '@resguardo/contract/notes';
import { ById, PageQuery } from '@resguardo/contract/primitives';
import type * as z from 'zod';
import { RecordHistory } from '../platform/audit/record-history';
import { Can, IfMatch, Returns } from '../platform/http/route';
import { NoteEntity } from './note.entity';
import { NotesService } from './notes.service';

type ById = z.infer<typeof ById>;

@Controller()
export class NotesController {
  constructor(
    private readonly notes: NotesService,
    private readonly history: RecordHistory,
  ) {}

  @Post('cases/:id/notes')
  @Can('note:write')
  @Returns(Note, 201)
  write(@Param({ schema: ById }) { id }: ById, @Body({ schema: NewNote }) body: NewNote) {
    return this.notes.write(id, body);
  }

  @Get('cases/:id/notes')
  @Can('note:read')
  @Returns(NotePage)
  list(@Param({ schema: ById }) { id }: ById, @Query({ schema: NotesQuery }) query: NotesQuery) {
    return this.notes.list(id, query);
  }

  @Get('notes/:id')
  @Can('note:read')
  @Returns(Note)
  one(@Param({ schema: ById }) { id }: ById) {
    return this.notes.one(id);
  }

  @Patch('notes/:id')
  @Can('note:edit')
  @Returns(Note)
  correct(
    @Param({ schema: ById }) { id }: ById,
    @IfMatch() version: number,
    @Body({ schema: NoteChange }) body: NoteChange,
  ) {
    return this.notes.correct(id, version, body);
  }

  @Get('notes/:id/history')
  @Can('note:history')
  @Returns(HistoryPage)
  past(@Param({ schema: ById }) { id }: ById, @Query({ schema: PageQuery }) query: z.infer<typeof PageQuery>) {
    return this.history.of(NoteEntity, id, query);
  }
}
