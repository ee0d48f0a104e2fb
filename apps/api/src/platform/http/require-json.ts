import type { NextFunction, Request, Response } from 'express';
import { Refusal } from '../problems';

/** 415 for a body that is not JSON: forms of other sites cannot send JSON without asking us first. */
export function requireJson(request: Request, _response: Response, next: NextFunction): void {
  const hasBody =
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
  next(hasBody && request.is('application/json') === false ? new Refusal(415, 'jsonOnly') : undefined);
}
