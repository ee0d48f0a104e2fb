import { Inject, Injectable } from '@nestjs/common';
import { doubleCsrf, type DoubleCsrfUtilities } from 'csrf-csrf';
import type { NextFunction, Request, Response } from 'express';
import { CONFIG, type Config } from '../config';
import { Refusal } from '../problems';
import { RootKey } from '../vault/root-key';
import { isUnsafe } from './origin';
import { csrfCookie, csrfCookieFlags } from './cookies';

/**
 * Does the page that changes something belong to this session? The page reads a signed token from a cookie, which other
 * sites cannot, and sends it back as a header. The token is bound to the session: another session's is refused.
 */
@Injectable()
export class Csrf {
  readonly #tokens: DoubleCsrfUtilities;

  constructor(root: RootKey, @Inject(CONFIG) config: Pick<Config, 'mode'>) {
    const secret = root.derive('csrf').toString('hex');
    this.#tokens = doubleCsrf({
      getSecret: () => secret,
      getSessionIdentifier: (request) => request.sessionID,
      cookieName: csrfCookie,
      cookieOptions: csrfCookieFlags(config),
      getCsrfTokenFromRequest: (request) => request.get('x-xsrf-token'),
    });
  }

  /** Sets the token of the session that this request has just opened. */
  issue(request: Request, response: Response): void {
    this.#tokens.generateCsrfToken(request, response, { overwrite: true });
  }

  /** Middleware. Without a session there is nothing to protect: the guard answers 401, and sign-in needs no token. */
  check(request: Request, _response: Response, next: NextFunction): void {
    const needed = request.user !== undefined && isUnsafe(request.method) && !/\/auth\/login\/?$/.test(request.path);
    next(needed && !this.#tokens.validateRequest(request) ? new Refusal(403, 'csrf') : undefined);
  }
}
