import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { Pool } from 'pg';
import { AUTH_POOL } from '../database/connections';
import { requestIdOf } from '../http/request-id';
import { StaffKeys } from './staff-keys';

/** From where, and in which request, something happened. */
export interface Trace {
  readonly addressToken: Buffer;
  readonly requestId: string;
}

interface Account {
  readonly id: string;
  readonly orgId: string;
}

/** Writes security events that change nothing else; the others are written by the statement that makes the change. */
@Injectable()
export class SecurityEvents {
  constructor(
    @Inject(AUTH_POOL) private readonly pool: Pool,
    private readonly keys: StaffKeys,
  ) {}

  trace(request: Request): Trace {
    return { addressToken: this.keys.addressToken(request.ip), requestId: requestIdOf(request) };
  }

  async signInRefused(account: Account | undefined, trace: Trace): Promise<void> {
    await this.pool.query({
      name: 'sign-in-refused',
      text: `insert into auth.security_event (kind, org_id, account_id, address_token, request_id)
        values ('signInRefused', $1, $2, $3, $4)`,
      values: [account?.orgId ?? null, account?.id ?? null, trace.addressToken, trace.requestId],
    });
  }
}
