import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { CaseFile } from '@resguardo/contract/case-file';
import { Case, CaseChange, CasePage, CasesQuery, NewCase } from '@resguardo/contract/cases';
import { HistoryPage } from '@resguardo/contract/history';
import { ById, PageQuery } from '@resguardo/contract/primitives';
import type * as z from 'zod';
import { Can, IfMatch, Returns } from '../platform/http/route';
import { CaseFileService } from './case-file.service';
import { CaseloadService } from './caseload.service';
import { CasesService } from './cases.service';

type ById = z.infer<typeof ById>;

@Controller('cases')
export class CasesController {
  constructor(
    private readonly cases: CasesService,
    private readonly caseload: CaseloadService,
    private readonly files: CaseFileService,
  ) {}

  @Post()
  @Can('case:create')
  @Returns(Case, 201)
  open(@Body({ schema: NewCase }) body: NewCase) {
    return this.cases.open(body);
  }

  @Get()
  @Can('case:read')
  @Returns(CasePage)
  list(@Query({ schema: CasesQuery }) query: CasesQuery) {
    return this.caseload.list(query);
  }

  @Get(':id')
  @Can('case:read')
  @Returns(Case)
  one(@Param({ schema: ById }) { id }: ById) {
    return this.cases.one(id);
  }

  @Patch(':id')
  @Can('case:edit')
  @Returns(Case)
  edit(
    @Param({ schema: ById }) { id }: ById,
    @IfMatch() version: number,
    @Body({ schema: CaseChange }) body: CaseChange,
  ) {
    return this.cases.edit(id, version, body);
  }

  @Get(':id/file')
  @Can('case:read')
  @Returns(CaseFile)
  file(@Param({ schema: ById }) { id }: ById) {
    return this.files.of(id);
  }

  @Get(':id/history')
  @Can('case:history')
  @Returns(HistoryPage)
  past(@Param({ schema: ById }) { id }: ById, @Query({ schema: PageQuery }) query: z.infer<typeof PageQuery>) {
    return this.files.past(id, query);
  }
}
