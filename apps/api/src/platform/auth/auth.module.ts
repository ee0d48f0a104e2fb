import { Module } from '@nestjs/common';
import { AccessLinks } from './access-links';
import { AccessLinksController } from './access-links.controller';
import { AccountChange } from './account-change';
import { Accounts } from './accounts';
import { AuthController } from './auth.controller';
import { Csrf } from './csrf';
import { LinkLimiter, SearchLimiter, SignInLimiter } from './limiters';
import { OrganisationFacts } from './organisation-facts';
import { Passwords } from './passwords';
import { People } from './people';
import { PeopleRows } from './people-rows';
import { RoleGrants } from './role-grants';
import { SecondPerson } from './second-person';
import { SecurityEvents } from './security-events';
import { SecurityLog } from './security-log';
import { SessionStore } from './session-store';
import { Sessions } from './sessions';
import { SignIn } from './sign-in';
import { StaffKeys } from './staff-keys';

/** Accounts, sessions and limits. Needs `CONFIG`, `AUTH_POOL` and `RootKey` from a global module; see `configureAuth`. */
@Module({
  controllers: [AccessLinksController, AuthController],
  providers: [
    AccessLinks,
    AccountChange,
    Accounts,
    Csrf,
    LinkLimiter,
    OrganisationFacts,
    Passwords,
    People,
    PeopleRows,
    RoleGrants,
    SearchLimiter,
    SecondPerson,
    SecurityEvents,
    SecurityLog,
    SessionStore,
    Sessions,
    SignIn,
    SignInLimiter,
    StaffKeys,
  ],
  exports: [
    Accounts,
    OrganisationFacts,
    People,
    PeopleRows,
    RoleGrants,
    SearchLimiter,
    SecondPerson,
    SecurityEvents,
    SecurityLog,
    SessionStore,
  ],
})
export class AuthModule {}
