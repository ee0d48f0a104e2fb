import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { HistoryPage } from '@resguardo/contract/history';
import { NewReturn, Return, ReturnChange } from '@resguardo/contract/returns';
import { ById, PageQuery } from '@resguardo/contract/primitives';
import type * as z from 'zod';
import { RecordHistory } from '../platform/audit/record-history';
import { Can, IfMatch, Returns } from '../platform/http/route';
import { ReturnEntity } from './return.entity';
import { ReturnsService } from './returns.service';

type ById = z.infer<typeof ById>;

@Controller()
export class ReturnsController {
  constructor(
    private readonly returns: ReturnsService,
    private readonly history: RecordHistory,
  ) {}

  @Post('cases/:id/returns')
  @Can('return:record')
  @Returns(Return, 201)
  record(@Param({ schema: ById }) { id }: ById, @Body({ schema: NewReturn }) body: NewReturn) {
    return this.returns.record(id, body);
  }

  @Get('returns/:id')
  @Can('return:read')
  @Returns(Return)
  one(@Param({ schema: ById }) { id }: ById) {
    return this.returns.one(id);
  }

  @Patch('returns/:id')
  @Can('return:edit')
  @Returns(Return)
  correct(
    @Param({ schema: ById }) { id }: ById,
    @IfMatch() version: number,
    @Body({ schema: ReturnChange }) body: ReturnChange,
  ) {
    return this.returns.correct(id, version, body);
  }

  @Get('returns/:id/history')
  @Can('return:history')
  @Returns(HistoryPage)
  past(@Param({ schema: ById }) { id }: ById, @Query({ schema: PageQuery }) query: z.infer<typeof PageQuery>) {
    return this.history.of(ReturnEntity, id, query);
  }
}
