import { Controller, Get, Param } from '@nestjs/common';
import { CaseList } from '@resguardo/contract/cases';
import { ById } from '@resguardo/contract/primitives';
import type * as z from 'zod';
import { Can, Returns } from '../platform/http/route';
import { CasesService } from './cases.service';

@Controller('clients/:id/cases')
export class ClientCasesController {
  constructor(private readonly cases: CasesService) {}

  @Get()
  @Can('case:read')
  @Returns(CaseList)
  list(@Param({ schema: ById }) { id }: z.infer<typeof ById>) {
    return this.cases.ofClient(id);
  }
}
