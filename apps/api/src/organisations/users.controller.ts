import { Body, Controller, Get, Param, Patch, Post, Query, Req } from '@nestjs/common';
import { AccessLink, NewUser, User, UserChange, UserPage, UserWithLink } from '@resguardo/contract/people';
import { ById, PageQuery } from '@resguardo/contract/primitives';
import { SecurityEventPage } from '@resguardo/contract/security-events';
import type { Request } from 'express';
import type * as z from 'zod';
import type { Actor } from '../platform/actor';
import { People } from '../platform/auth/people';
import { PeopleRows } from '../platform/auth/people-rows';
import { SecurityEvents } from '../platform/auth/security-events';
import { SecurityLog } from '../platform/auth/security-log';
import { Can, CurrentActor, IfMatch, Returns, WithoutUnitOfWork } from '../platform/http/route';

type ById = z.infer<typeof ById>;
type PageQuery = z.infer<typeof PageQuery>;

/** Who works here. Accounts lie beside the tenant's tables, with a database role that reads no case. */
@Controller('users')
export class UsersController {
  constructor(
    private readonly people: People,
    private readonly rows: PeopleRows,
    private readonly events: SecurityEvents,
    private readonly log: SecurityLog,
  ) {}

  @Get()
  @Can('user:read')
  @WithoutUnitOfWork()
  @Returns(UserPage)
  list(@CurrentActor() { orgId }: Actor, @Query({ schema: PageQuery }) query: PageQuery): Promise<UserPage> {
    return this.rows.list(orgId, query);
  }

  @Post()
  @Can('user:create')
  @WithoutUnitOfWork()
  @Returns(UserWithLink, 201)
  create(
    @CurrentActor() actor: Actor,
    @Body({ schema: NewUser }) body: NewUser,
    @Req() request: Request,
  ): Promise<UserWithLink> {
    return this.people.create({ actor, trace: this.events.trace(request) }, body);
  }

  @Get(':id')
  @Can('user:read')
  @WithoutUnitOfWork()
  @Returns(User)
  one(@CurrentActor() { orgId }: Actor, @Param({ schema: ById }) { id }: ById): Promise<User> {
    return this.rows.one(orgId, id);
  }

  @Patch(':id')
  @Can('user:edit')
  @WithoutUnitOfWork()
  @Returns(User)
  change(
    @CurrentActor() actor: Actor,
    @Param({ schema: ById }) { id }: ById,
    @IfMatch() version: number,
    @Body({ schema: UserChange }) body: UserChange,
    @Req() request: Request,
  ): Promise<User> {
    return this.people.change({ actor, trace: this.events.trace(request) }, id, version, body);
  }

  @Post(':id/access-link')
  @Can('user:renewAccess')
  @WithoutUnitOfWork()
  @Returns(AccessLink, 201)
  renewAccess(
    @CurrentActor() actor: Actor,
    @Param({ schema: ById }) { id }: ById,
    @Req() request: Request,
  ): Promise<AccessLink> {
    return this.people.renewAccess({ actor, trace: this.events.trace(request) }, id);
  }

  @Get(':id/history')
  @Can('user:history')
  @WithoutUnitOfWork()
  @Returns(SecurityEventPage)
  async history(
    @CurrentActor() { orgId }: Actor,
    @Param({ schema: ById }) { id }: ById,
    @Query({ schema: PageQuery }) query: PageQuery,
  ): Promise<SecurityEventPage> {
    await this.rows.one(orgId, id);
    return this.log.list(orgId, { ...query, userId: id });
  }
}
