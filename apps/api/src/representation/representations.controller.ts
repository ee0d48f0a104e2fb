import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { HistoryPage } from '@resguardo/contract/history';
import { ById, PageQuery } from '@resguardo/contract/primitives';
import { NewRepresentation, Representation, RepresentationChange } from '@resguardo/contract/representations';
import type * as z from 'zod';
import { RecordHistory } from '../platform/audit/record-history';
import { Can, IfMatch, Returns } from '../platform/http/route';
import { RepresentationEntity } from './representation.entity';
import { RepresentationsService } from './representations.service';

type ById = z.infer<typeof ById>;

@Controller()
export class RepresentationsController {
  constructor(
    private readonly representations: RepresentationsService,
    private readonly history: RecordHistory,
  ) {}

  @Post('cases/:id/representations')
  @Can('representation:record')
  @Returns(Representation, 201)
  record(@Param({ schema: ById }) { id }: ById, @Body({ schema: NewRepresentation }) body: NewRepresentation) {
    return this.representations.record(id, body);
  }

  @Get('representations/:id')
  @Can('representation:read')
  @Returns(Representation)
  one(@Param({ schema: ById }) { id }: ById) {
    return this.representations.one(id);
  }

  @Patch('representations/:id')
  @Can('representation:edit')
  @Returns(Representation)
  correct(
    @Param({ schema: ById }) { id }: ById,
    @IfMatch() version: number,
    @Body({ schema: RepresentationChange }) body: RepresentationChange,
  ) {
    return this.representations.correct(id, version, body);
  }

  @Get('representations/:id/history')
  @Can('representation:history')
  @Returns(HistoryPage)
  past(@Param({ schema: ById }) { id }: ById, @Query({ schema: PageQuery }) query: z.infer<typeof PageQuery>) {
    return this.history.of(RepresentationEntity, id, query);
  }
}
