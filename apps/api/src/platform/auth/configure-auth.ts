import type { INestApplication } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import session from 'express-session';
import { CONFIG, type Config } from '../config';
import { RootKey } from '../vault/root-key';
import { parseCookies, sessionCookie, sessionCookieFlags } from './cookies';
import { Csrf } from './csrf';
import { refuseForeign } from './origin';
import { SessionStore, newSid } from './session-store';
import { SignIn } from './sign-in';

/** Who asks, before any route is chosen: foreign pages are refused, then the session is read, then its token checked. */
export function configureAuth(app: INestApplication): void {
  const config = app.get<Config>(CONFIG);
  const store = app.get(SessionStore);
  const csrf = app.get(Csrf);
  const sessions = session({
    name: sessionCookie(config),
    secret: app.get(RootKey).derive('session-cookie').toString('hex'),
    store,
    genid: newSid,
    cookie: sessionCookieFlags(config),
    resave: false,
    saveUninitialized: false,
  });
  app.use('/api', refuseForeign, parseCookies, sessions, app.get(SignIn).restore(), keepAlive(store));
  app.use('/api', (request: Request, response: Response, next: NextFunction) => {
    csrf.check(request, response, next);
  });
}

/** Work keeps a session alive; a page that asks by itself (`X-Background: 1`) does not. */
function keepAlive(store: SessionStore) {
  return (request: Request, _response: Response, next: NextFunction): void => {
    if (request.user === undefined || request.session.due !== true || request.get('x-background') === '1') {
      next();
      return;
    }
    store.extend(request.sessionID).then(() => {
      next();
    }, next);
  };
}
