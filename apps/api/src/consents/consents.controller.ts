import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { Consent, ConsentChange, ConsentList, ConsentWithdrawal, NewConsent } from '@resguardo/contract/consents';
import { HistoryPage } from '@resguardo/contract/history';
import { ById, PageQuery } from '@resguardo/contract/primitives';
import type * as z from 'zod';
import { RecordHistory } from '../platform/audit/record-history';
import { Can, IfMatch, Returns } from '../platform/http/route';
import { ConsentEntity } from './consent.entity';
import { ConsentsService } from './consents.service';

type ById = z.infer<typeof ById>;

@Controller()
export class ConsentsController {
  constructor(
    private readonly consents: ConsentsService,
    private readonly history: RecordHistory,
  ) {}

  @Post('clients/:id/consents')
  @Can('consent:record')
  @Returns(Consent, 201)
  record(@Param({ schema: ById }) { id }: ById, @Body({ schema: NewConsent }) body: NewConsent) {
    return this.consents.record(id, body);
  }

  @Get('clients/:id/consents')
  @Can('consent:read')
  @Returns(ConsentList)
  list(@Param({ schema: ById }) { id }: ById) {
    return this.consents.ofClient(id);
  }

  @Get('consents/:id')
  @Can('consent:read')
  @Returns(Consent)
  one(@Param({ schema: ById }) { id }: ById) {
    return this.consents.one(id);
  }

  @Patch('consents/:id')
  @Can('consent:edit')
  @Returns(Consent)
  correct(
    @Param({ schema: ById }) { id }: ById,
    @IfMatch() version: number,
    @Body({ schema: ConsentChange }) body: ConsentChange,
  ) {
    return this.consents.correct(id, version, body);
  }

  @Post('consents/:id/withdraw')
  @Can('consent:withdraw')
  @Returns(Consent)
  withdraw(
    @Param({ schema: ById }) { id }: ById,
    @IfMatch() version: number,
    @Body({ schema: ConsentWithdrawal }) body: ConsentWithdrawal,
  ) {
    return this.consents.withdraw(id, version, body);
  }

  @Get('consents/:id/history')
  @Can('consent:history')
  @Returns(HistoryPage)
  past(@Param({ schema: ById }) { id }: ById, @Query({ schema: PageQuery }) query: z.infer<typeof PageQuery>) {
    return this.history.of(ConsentEntity, id, query);
  }
}
