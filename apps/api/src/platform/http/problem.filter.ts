import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { InterfaceLanguage } from '@resguardo/domain/vocabulary';
import type { Problem } from '@resguardo/contract/problems';
import type { Request, Response } from 'express';
import { actorOf } from '../actor';
import { RefusalLog } from '../audit/audit-log';
import { asRefusal } from '../database/unit-of-work';
import { LOG, type Log } from '../log';
import { Refusal } from '../problems';
import { pathId, requestIdOf } from './request-id';
import { sentence } from '@resguardo/contract/sentences';
import { readerLanguage } from './reader-language';

/** Everything that ends a request badly becomes a problem document, in the reader's language, and an audit row. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly refusals: RefusalLog,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const requestId = requestIdOf(request);
    const refusal = this.refusalOf(error, requestId);
    await this.audit(request, refusal.status, requestId);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (refusal.extra.retryAfter !== undefined)
      response.setHeader('Retry-After', String(Math.ceil(refusal.extra.retryAfter)));
    response
      .status(refusal.status)
      .type('application/problem+json')
      .send(JSON.stringify(problemOf(refusal, requestId, readerLanguage(request))));
  }

  private refusalOf(error: unknown, requestId: string): Refusal {
    const known = asRefusal(error);
    if (known instanceof Refusal) return known;
    const status = known instanceof HttpException ? known.getStatus() : statusOf(known);
    if (status < 500) return new Refusal(status, codes[status] ?? 'request');
    this.log.error(requestId, known);
    return new Refusal(500, 'unexpected');
  }

  /** Best effort: when the database is what is missing, the log has the request id. */
  private async audit(request: Request, status: number, requestId: string): Promise<void> {
    const actor = actorOf(request);
    if (!actor || status === 401 || status === 503) return;
    const action = `${request.method} ${routePath(request)}`;
    await this.refusals
      .refused(actor, { action, requestId, subjectId: pathId(request), status })
      .catch((error: unknown) => {
        this.log.error(requestId, error);
      });
  }
}

export function problemOf(refusal: Refusal, requestId: string, language: InterfaceLanguage): Problem {
  return {
    type: `urn:resguardo:problem:${refusal.code}`,
    title: sentence(refusal.code, language),
    status: refusal.status,
    code: refusal.code,
    errors: refusal.faults.map(({ path, code }) => ({ path, code, message: sentence(code, language) })),
    requestId,
    ...(refusal.extra.current === undefined ? {} : { current: refusal.extra.current }),
  };
}

const codes: Record<number, string> = { 404: 'absent', 405: 'method', 413: 'tooLarge', 415: 'jsonOnly' };

/** Errors of the body parser carry their status; anything else is ours to mend. */
const statusOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
    ? error.status
    : 500;

/** The route's pattern, never the address: addresses hold ids only, but a stranger may write anything there. */
const routePath = (request: Request): string => {
  const route = request.route as { path?: unknown } | undefined;
  return typeof route?.path === 'string' ? route.path : 'unknown';
};
