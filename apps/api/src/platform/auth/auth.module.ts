import { Module } from '@nestjs/common';
import { Accounts } from './accounts';
import { AuthController } from './auth.controller';
import { Csrf } from './csrf';
import { SearchLimiter, SignInLimiter } from './limiters';
import { Passwords } from './passwords';
import { SecurityEvents } from './security-events';
import { SessionStore } from './session-store';
import { Sessions } from './sessions';
import { SignIn } from './sign-in';
import { StaffKeys } from './staff-keys';

/** Accounts, sessions and limits. Needs `CONFIG`, `AUTH_POOL` and `RootKey` from a global module; see `configureAuth`. */
@Module({
  controllers: [AuthController],
  providers: [
    Accounts,
    Csrf,
    Passwords,
    SearchLimiter,
    SecurityEvents,
    SessionStore,
    Sessions,
    SignIn,
    SignInLimiter,
    StaffKeys,
  ],
  exports: [Accounts, SearchLimiter, SessionStore],
})
export class AuthModule {}
