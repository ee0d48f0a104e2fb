import { Controller, Get, Param, Query } from '@nestjs/common';
import { AccessPage, AccessQuery } from '@resguardo/contract/access-log';
import { ById } from '@resguardo/contract/primitives';
import type * as z from 'zod';
import { Can, Returns } from '../platform/http/route';
import { AccessLogService } from './access-log.service';

@Controller('cases/:id/access-log')
export class AccessLogController {
  constructor(private readonly log: AccessLogService) {}

  @Get()
  @Can('accessLog:read')
  @Returns(AccessPage)
  of(@Param({ schema: ById }) { id }: z.infer<typeof ById>, @Query({ schema: AccessQuery }) query: AccessQuery) {
    return this.log.of(id, query);
  }
}
