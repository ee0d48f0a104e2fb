import { Body, Controller, Delete, Get, Param, Put, Query } from '@nestjs/common';
import { Draft, DraftKey, DraftPage, DraftsQuery, NewDraft } from '@resguardo/contract/drafts';
import type * as z from 'zod';
import { Can, Returns } from '../platform/http/route';
import { DraftsService } from './drafts.service';

type DraftKey = z.infer<typeof DraftKey>;

@Controller('drafts')
export class DraftsController {
  constructor(private readonly drafts: DraftsService) {}

  @Get()
  @Can('draft:own')
  @Returns(DraftPage)
  own(@Query({ schema: DraftsQuery }) { key }: DraftsQuery) {
    return this.drafts.own(key);
  }

  @Get(':key')
  @Can('draft:own')
  @Returns(Draft)
  one(@Param({ schema: DraftKey }) { key }: DraftKey) {
    return this.drafts.one(key);
  }

  @Put(':key')
  @Can('draft:own')
  @Returns(Draft)
  keep(@Param({ schema: DraftKey }) { key }: DraftKey, @Body({ schema: NewDraft }) body: NewDraft) {
    return this.drafts.keep(key, body);
  }

  @Delete(':key')
  @Can('draft:own')
  @Returns(null)
  forget(@Param({ schema: DraftKey }) { key }: DraftKey) {
    return this.drafts.forget(key);
  }
}
