import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import {
  Client,
  ClientChange,
  ClientMatch,
  ClientMatchResult,
  ClientPage,
  ClientSearch,
  ClientSearchResult,
  ClientsQuery,
  NewClient,
  Reveal,
  Revealed,
} from '@resguardo/contract/clients';
import { HistoryPage } from '@resguardo/contract/history';
import { ById, PageQuery } from '@resguardo/contract/primitives';
import type * as z from 'zod';
import { RecordHistory } from '../platform/audit/record-history';
import { Can, IfMatch, Returns } from '../platform/http/route';
import { ClientSearchService } from './client-search.service';
import { ClientsService } from './clients.service';

type ById = z.infer<typeof ById>;

@Controller('clients')
export class ClientsController {
  constructor(
    private readonly clients: ClientsService,
    private readonly searching: ClientSearchService,
    private readonly history: RecordHistory,
  ) {}

  @Post()
  @Can('client:create')
  @Returns(Client, 201)
  register(@Body({ schema: NewClient }) body: NewClient) {
    return this.clients.register(body);
  }

  @Get()
  @Can('client:read')
  @Returns(ClientPage)
  list(@Query({ schema: ClientsQuery }) query: ClientsQuery) {
    return this.clients.list(query);
  }

  @Post('search')
  @Can('client:search')
  @Returns(ClientSearchResult)
  search(@Body({ schema: ClientSearch }) body: ClientSearch) {
    return this.searching.search(body);
  }

  @Post('match')
  @Can('client:search')
  @Returns(ClientMatchResult)
  match(@Body({ schema: ClientMatch }) body: ClientMatch) {
    return this.searching.match(body);
  }

  @Get(':id')
  @Can('client:read')
  @Returns(Client)
  one(@Param({ schema: ById }) { id }: ById) {
    return this.clients.one(id);
  }

  @Patch(':id')
  @Can('client:edit')
  @Returns(Client)
  edit(
    @Param({ schema: ById }) { id }: ById,
    @IfMatch() version: number,
    @Body({ schema: ClientChange }) body: ClientChange,
  ) {
    return this.clients.edit(id, version, body);
  }

  @Post(':id/reveal')
  @Can('client:reveal')
  @Returns(Revealed)
  reveal(@Param({ schema: ById }) { id }: ById, @Body({ schema: Reveal }) body: Reveal) {
    return this.clients.reveal(id, body);
  }

  @Get(':id/history')
  @Can('client:history')
  @Returns(HistoryPage)
  async past(@Param({ schema: ById }) { id }: ById, @Query({ schema: PageQuery }) query: z.infer<typeof PageQuery>) {
    await this.clients.one(id);
    return this.history.ofPerson(id, query);
  }
}
