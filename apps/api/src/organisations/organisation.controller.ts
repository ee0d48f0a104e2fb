import { Body, Controller, Get, Patch, Req } from '@nestjs/common';
import { Organisation, OrganisationChange } from '@resguardo/contract/organisations';
import type { Request } from 'express';
import type { Actor } from '../platform/actor';
import { SecurityEvents } from '../platform/auth/security-events';
import { Can, CurrentActor, IfMatch, Returns, WithoutUnitOfWork } from '../platform/http/route';
import { OrganisationService } from './organisation.service';

/** The reader's own organisation; no address names another one. */
@Controller('organisation')
export class OrganisationController {
  constructor(
    private readonly organisations: OrganisationService,
    private readonly events: SecurityEvents,
  ) {}

  @Get()
  @Can('organisation:read')
  @WithoutUnitOfWork()
  @Returns(Organisation)
  one(@CurrentActor() { orgId }: Actor): Promise<Organisation> {
    return this.organisations.one(orgId);
  }

  @Patch()
  @Can('organisation:edit')
  @WithoutUnitOfWork()
  @Returns(Organisation)
  change(
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Body({ schema: OrganisationChange }) body: OrganisationChange,
    @Req() request: Request,
  ): Promise<Organisation> {
    return this.organisations.change({ actor, trace: this.events.trace(request) }, version, body);
  }
}
