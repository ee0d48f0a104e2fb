import { Controller, Get } from '@nestjs/common';
import { ColleagueList } from '@resguardo/contract/people';
import type { Actor } from '../platform/actor';
import { Accounts } from '../platform/auth/accounts';
import { Can, CurrentActor, Returns, WithoutUnitOfWork } from '../platform/http/route';

/** Names behind ids, for whoever reads files. Accounts lie beside the tenant's tables, so this needs no unit of work. */
@Controller('colleagues')
export class ColleaguesController {
  constructor(private readonly accounts: Accounts) {}

  @Get()
  @Can('colleague:read')
  @WithoutUnitOfWork()
  @Returns(ColleagueList)
  async everybody(@CurrentActor() { orgId }: Actor): Promise<ColleagueList> {
    return { items: await this.accounts.colleagues(orgId) };
  }
}
