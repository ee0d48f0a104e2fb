import { Inject, Injectable } from '@nestjs/common';
import type { Role, SecurityEventKind } from '@resguardo/domain/vocabulary';
import type { Request } from 'express';
import type { Pool, PoolClient } from 'pg';
import type { Actor } from '../actor';
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

/** Who did this, from where: what every change of an account is noted with. */
export interface Doer {
  readonly actor: Actor;
  readonly trace: Trace;
}

export interface Happening {
  readonly kind: SecurityEventKind;
  /** Whose account; null: it is about the organisation. */
  readonly accountId: string | null;
  readonly roles?: readonly Role[];
  readonly fields?: readonly string[];
}

/** Writes security events: those that change nothing else, and those of a change, in its transaction. */
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

  /** Within the transaction of what happened: neither is there without the other. */
  async note(run: PoolClient, { actor, trace }: Doer, { kind, accountId, roles, fields }: Happening): Promise<void> {
    await run.query({
      name: 'security-event',
      text: `insert into auth.security_event (kind, org_id, account_id, actor_id, session_id, address_token, request_id, roles, fields, at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, clock_timestamp())`,
      values: [
        ...[kind, actor.orgId, accountId, actor.userId, actor.sessionId],
        ...[trace.addressToken, trace.requestId, roles ?? [], fields ?? []],
      ],
    });
  }
}
