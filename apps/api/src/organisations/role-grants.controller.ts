import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { RoleGrant, RoleGrantPage, RoleGrantQuery } from '@resguardo/contract/people';
import { ById } from '@resguardo/contract/primitives';
import type { Request } from 'express';
import type * as z from 'zod';
import type { Actor } from '../platform/actor';
import { RoleGrants } from '../platform/auth/role-grants';
import { SecondPerson } from '../platform/auth/second-person';
import { SecurityEvents } from '../platform/auth/security-events';
import { Can, CurrentActor, Returns, WithoutUnitOfWork } from '../platform/http/route';

type ById = z.infer<typeof ById>;

/** Roles that one person gave, for the second one to look at. */
@Controller('role-grants')
export class RoleGrantsController {
  constructor(
    private readonly grants: RoleGrants,
    private readonly second: SecondPerson,
    private readonly events: SecurityEvents,
  ) {}

  @Get()
  @Can('roleGrant:read')
  @WithoutUnitOfWork()
  @Returns(RoleGrantPage)
  list(@CurrentActor() actor: Actor, @Query({ schema: RoleGrantQuery }) query: RoleGrantQuery): Promise<RoleGrantPage> {
    return this.grants.list(actor, query);
  }

  @Post(':id/confirm')
  @Can('roleGrant:decide')
  @WithoutUnitOfWork()
  @Returns(RoleGrant)
  confirm(
    @CurrentActor() actor: Actor,
    @Param({ schema: ById }) { id }: ById,
    @Req() request: Request,
  ): Promise<RoleGrant> {
    return this.second.confirm({ actor, trace: this.events.trace(request) }, id);
  }

  @Post(':id/refuse')
  @Can('roleGrant:decide')
  @WithoutUnitOfWork()
  @Returns(RoleGrant)
  refuse(
    @CurrentActor() actor: Actor,
    @Param({ schema: ById }) { id }: ById,
    @Req() request: Request,
  ): Promise<RoleGrant> {
    return this.second.refuse({ actor, trace: this.events.trace(request) }, id);
  }
}
