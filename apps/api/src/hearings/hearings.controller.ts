import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { Hearing, HearingChange, HearingPage, HearingsQuery, NewHearing } from '@resguardo/contract/hearings';
import { HistoryPage } from '@resguardo/contract/history';
import { ById, PageQuery } from '@resguardo/contract/primitives';
import type * as z from 'zod';
import { RecordHistory } from '../platform/audit/record-history';
import { Can, IfMatch, Returns } from '../platform/http/route';
import { HearingEntity } from './hearing.entity';
import { HearingsService } from './hearings.service';

type ById = z.infer<typeof ById>;

@Controller()
export class HearingsController {
  constructor(
    private readonly hearings: HearingsService,
    private readonly history: RecordHistory,
  ) {}

  @Post('cases/:id/hearings')
  @Can('hearing:schedule')
  @Returns(Hearing, 201)
  schedule(@Param({ schema: ById }) { id }: ById, @Body({ schema: NewHearing }) body: NewHearing) {
    return this.hearings.schedule(id, body);
  }

  @Get('hearings')
  @Can('hearing:read')
  @Returns(HearingPage)
  list(@Query({ schema: HearingsQuery }) query: HearingsQuery) {
    return this.hearings.list(query);
  }

  @Get('hearings/:id')
  @Can('hearing:read')
  @Returns(Hearing)
  one(@Param({ schema: ById }) { id }: ById) {
    return this.hearings.one(id);
  }

  @Patch('hearings/:id')
  @Can('hearing:edit')
  @Returns(Hearing)
  correct(
    @Param({ schema: ById }) { id }: ById,
    @IfMatch() version: number,
    @Body({ schema: HearingChange }) body: HearingChange,
  ) {
    return this.hearings.correct(id, version, body);
  }

  @Get('hearings/:id/history')
  @Can('hearing:history')
  @Returns(HistoryPage)
  past(@Param({ schema: ById }) { id }: ById, @Query({ schema: PageQuery }) query: z.infer<typeof PageQuery>) {
    return this.history.of(HearingEntity, id, query);
  }
}
