import type { CookieOptions, NextFunction, Request, Response } from 'express';
import type { Config } from '../config';

type Mode = Pick<Config, 'mode'>;

/** `__Host-` makes browsers insist on Secure, on path `/` and on no Domain; it needs TLS, which the loopback demo lacks. */
export const sessionCookie = ({ mode }: Mode): string => (mode === 'production' ? '__Host-sid' : 'sid');

/** Ends with the browser; how long the session lives is the database's to say. */
export const sessionCookieFlags = ({ mode }: Mode) =>
  ({ httpOnly: true, secure: mode === 'production', sameSite: 'lax', path: '/' }) as const satisfies CookieOptions;

export const csrfCookie = 'XSRF-TOKEN';

/** Read by our own page's script, which is its purpose; worth nothing without the session cookie. */
export const csrfCookieFlags = ({ mode }: Mode) =>
  ({ httpOnly: false, secure: mode === 'production', sameSite: 'lax', path: '/' }) as const satisfies CookieOptions;

export function clearCookies(response: Response, config: Mode): void {
  response.clearCookie(sessionCookie(config), sessionCookieFlags(config));
  response.clearCookie(csrfCookie, csrfCookieFlags(config));
}

/** Cookies of a `Cookie` header by name; the first of a name counts, as browsers send the closest one first. */
export function readCookies(header: string | undefined): Record<string, string> {
  const cookies = Object.create(null) as Record<string, string>;
  for (const part of header?.split(';') ?? []) {
    const [name = '', ...value] = part.split('=');
    const key = name.trim();
    if (key !== '' && !(key in cookies)) cookies[key] = value.join('=').trim();
  }
  return cookies;
}

/** Middleware: csrf-csrf looks at `request.cookies`. */
export function parseCookies(request: Request, _response: Response, next: NextFunction): void {
  request.cookies = readCookies(request.headers.cookie);
  next();
}
