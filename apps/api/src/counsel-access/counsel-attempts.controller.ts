import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { CounselAttempt, CounselAttemptChange, NewCounselAttempt } from '@resguardo/contract/counsel-attempts';
import { HistoryPage } from '@resguardo/contract/history';
import { ById, PageQuery } from '@resguardo/contract/primitives';
import type * as z from 'zod';
import { RecordHistory } from '../platform/audit/record-history';
import { Can, IfMatch, Returns } from '../platform/http/route';
import { CounselAttemptEntity } from './counsel-attempt.entity';
import { CounselAttemptsService } from './counsel-attempts.service';

type ById = z.infer<typeof ById>;

@Controller()
export class CounselAttemptsController {
  constructor(
    private readonly attempts: CounselAttemptsService,
    private readonly history: RecordHistory,
  ) {}

  @Post('cases/:id/counsel-attempts')
  @Can('counselAttempt:record')
  @Returns(CounselAttempt, 201)
  record(@Param({ schema: ById }) { id }: ById, @Body({ schema: NewCounselAttempt }) body: NewCounselAttempt) {
    return this.attempts.record(id, body);
  }

  @Get('counsel-attempts/:id')
  @Can('counselAttempt:read')
  @Returns(CounselAttempt)
  one(@Param({ schema: ById }) { id }: ById) {
    return this.attempts.one(id);
  }

  @Patch('counsel-attempts/:id')
  @Can('counselAttempt:edit')
  @Returns(CounselAttempt)
  correct(
    @Param({ schema: ById }) { id }: ById,
    @IfMatch() version: number,
    @Body({ schema: CounselAttemptChange }) body: CounselAttemptChange,
  ) {
    return this.attempts.correct(id, version, body);
  }

  @Get('counsel-attempts/:id/history')
  @Can('counselAttempt:history')
  @Returns(HistoryPage)
  past(@Param({ schema: ById }) { id }: ById, @Query({ schema: PageQuery }) query: z.infer<typeof PageQuery>) {
    return this.history.of(CounselAttemptEntity, id, query);
  }
}
