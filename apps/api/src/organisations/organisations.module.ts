import { Module } from '@nestjs/common';
import { ColleaguesController } from './colleagues.controller';
import { OrganisationController } from './organisation.controller';
import { OrganisationService } from './organisation.service';
import { RefusedAccessService } from './refused-access.service';
import { RoleGrantsController } from './role-grants.controller';
import { SecurityEventsController } from './security-events.controller';
import { UsersController } from './users.controller';

/** People, roles and the organisation itself: all that an administrator keeps, and nothing of whom they serve. */
@Module({
  controllers: [
    ColleaguesController,
    OrganisationController,
    RoleGrantsController,
    SecurityEventsController,
    UsersController,
  ],
  providers: [OrganisationService, RefusedAccessService],
})
export class OrganisationsModule {}
