import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { HistoryPage } from '@resguardo/contract/history';
import { ById, PageQuery } from '@resguardo/contract/primitives';
import { NewWhereabouts, Whereabouts, WhereaboutsChange, WhereaboutsList } from '@resguardo/contract/whereabouts';
import type * as z from 'zod';
import { RecordHistory } from '../platform/audit/record-history';
import { Can, IfMatch, Returns } from '../platform/http/route';
import { WhereaboutsEntity } from './whereabouts.entity';
import { WhereaboutsService } from './whereabouts.service';

type ById = z.infer<typeof ById>;

@Controller()
export class WhereaboutsController {
  constructor(
    private readonly whereabouts: WhereaboutsService,
    private readonly history: RecordHistory,
  ) {}

  @Post('clients/:id/whereabouts')
  @Can('whereabouts:record')
  @Returns(Whereabouts, 201)
  record(@Param({ schema: ById }) { id }: ById, @Body({ schema: NewWhereabouts }) body: NewWhereabouts) {
    return this.whereabouts.record(id, body);
  }

  @Get('clients/:id/whereabouts')
  @Can('whereabouts:read')
  @Returns(WhereaboutsList)
  list(@Param({ schema: ById }) { id }: ById) {
    return this.whereabouts.ofClient(id);
  }

  @Get('whereabouts/:id')
  @Can('whereabouts:read')
  @Returns(Whereabouts)
  one(@Param({ schema: ById }) { id }: ById) {
    return this.whereabouts.one(id);
  }

  @Patch('whereabouts/:id')
  @Can('whereabouts:edit')
  @Returns(Whereabouts)
  correct(
    @Param({ schema: ById }) { id }: ById,
    @IfMatch() version: number,
    @Body({ schema: WhereaboutsChange }) body: WhereaboutsChange,
  ) {
    return this.whereabouts.correct(id, version, body);
  }

  @Get('whereabouts/:id/history')
  @Can('whereabouts:history')
  @Returns(HistoryPage)
  past(@Param({ schema: ById }) { id }: ById, @Query({ schema: PageQuery }) query: z.infer<typeof PageQuery>) {
    return this.history.of(WhereaboutsEntity, id, query);
  }
}
