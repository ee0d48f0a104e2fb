import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Permission } from '@resguardo/domain/access';
import type { Request, Response } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type * as z from 'zod';
import { actorOf } from '../actor';
import { Units } from '../database/unit-of-work';
import { Refusal } from '../problems';
import { Reach, linksAt } from '../vault/reach';
import { RecordEntity, kindOf } from '../vault/record-entity';
import { encodeAnswer } from './outgoing';
import { pathId, requestIdOf } from './request-id';
import { routeFacts } from './route';

/** One request, one transaction; the answer is encoded by its contract before the commit. */
@Injectable()
export class EdgeInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly units: Units,
    private readonly reach: Reach,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const handler = context.getHandler();
    if (this.reflector.get<boolean>(routeFacts.raw, handler)) return next.handle();
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    const schema = this.reflector.get<z.ZodType | null | undefined>(routeFacts.returns, handler);
    const answer = async () => {
      try {
        return await this.encode(schema, await lastValueFrom(next.handle(), { defaultValue: undefined }));
      } catch (error) {
        // The record as it stands leaves by its own contract, whatever the route would have answered.
        if (error instanceof Refusal && error.extra.current instanceof RecordEntity) {
          error.extra.current = await this.encode(
            kindOf(error.extra.current.constructor).contract,
            error.extra.current,
          );
        }
        throw error;
      }
    };
    const permission = this.reflector.get<Permission | undefined>(routeFacts.permission, handler);
    const actor = actorOf(request);
    if (!actor || permission === undefined || this.reflector.get<string>(routeFacts.unit, handler) === 'none')
      return from(answer());
    const act = {
      action: permission,
      requestId: requestIdOf(request),
      subjectId: pathId(request),
      // By what it does and not by its method: a search is a POST, so that names stay out of addresses.
      reads: /:(read|search|history)$/.test(permission),
    };
    return from(
      this.units.inContext(actor, act, async (unit) => {
        const encoded = await answer();
        if (unit.repeated) response.status(200);
        return encoded;
      }),
    );
  }

  /** By its contract, and without the ids of what this reader may not see. */
  private async encode(schema: z.ZodType | null | undefined, answer: unknown): Promise<unknown> {
    if (schema === undefined) throw new Error('A route without @Returns has nothing it may send.');
    if (schema === null) return undefined;
    const encoded = { answer: encodeAnswer(schema, answer) };
    await this.reach.veil([...linksAt(schema, encoded, 'answer')]);
    return encoded.answer;
  }
}
