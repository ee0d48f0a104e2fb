import type { NextFunction, Request, Response } from 'express';
import { Refusal } from '../problems';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

export const isUnsafe = (method: string): boolean => !safeMethods.has(method);

/** What a browser says about the page that sends a request. Scripts say nothing of it. */
export interface Sender {
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
}

/**
 * Does another site's page send this? A neighbouring port or subdomain counts as another site. Without either header
 * the answer is no: then the session's own token decides.
 */
export function isForeign({ host, origin, fetchSite }: Sender): boolean {
  if (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none') return true;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host?.toLowerCase();
}

/** Refuses what another site's page would change, sign-in included. */
export function refuseForeign(request: Request, _response: Response, next: NextFunction): void {
  const { host, origin } = request.headers;
  const fetchSite = request.get('sec-fetch-site');
  next(isUnsafe(request.method) && isForeign({ host, origin, fetchSite }) ? new Refusal(403, 'csrf') : undefined);
}
