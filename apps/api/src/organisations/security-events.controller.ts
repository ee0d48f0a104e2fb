import { Controller, Get, Query } from '@nestjs/common';
import { RefusedAccessList, SecurityEventPage, SecurityEventQuery } from '@resguardo/contract/security-events';
import type { Actor } from '../platform/actor';
import { SecurityLog } from '../platform/auth/security-log';
import { Can, CurrentActor, Returns, WithoutUnitOfWork } from '../platform/http/route';
import { RefusedAccessService } from './refused-access.service';

/** What happens to accounts and sessions. Who read which case is told elsewhere, to others. */
@Controller('audit')
export class SecurityEventsController {
  constructor(
    private readonly log: SecurityLog,
    private readonly refused: RefusedAccessService,
  ) {}

  @Get()
  @Can('securityEvent:read')
  @WithoutUnitOfWork()
  @Returns(SecurityEventPage)
  list(
    @CurrentActor() { orgId }: Actor,
    @Query({ schema: SecurityEventQuery }) query: SecurityEventQuery,
  ): Promise<SecurityEventPage> {
    return this.log.list(orgId, query);
  }

  @Get('refused')
  @Can('securityEvent:read')
  @Returns(RefusedAccessList)
  counts(): Promise<RefusedAccessList> {
    return this.refused.counts();
  }
}
