import {
  HttpErrorResponse,
  HttpXsrfTokenExtractor,
  type HttpEvent,
  type HttpInterceptorFn,
} from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, from, switchMap, tap, throwError, type Observable } from 'rxjs';
import { I18n } from '../i18n/i18n';
import { Link } from '../link/link';
import { answersSignedOut } from './auth-client';
import { SessionStore } from './session-store';

/**
 * Every request to our API: asks for the reader's language, notes whether the server was reached, and when the session has ended
 * waits for the password and sends the same request again.
 */
export const apiInterceptor: HttpInterceptorFn = (request, next): Observable<HttpEvent<unknown>> => {
  const [session, link, i18n] = [inject(SessionStore), inject(Link), inject(I18n)];
  const tokens = inject(HttpXsrfTokenExtractor);
  // Read anew for each sending: after signing in again the old token is another session's.
  const headers = (): Record<string, string> => {
    const token = request.method === 'GET' ? null : tokens.getToken();
    return { 'Accept-Language': i18n.language(), ...(token === null ? {} : { 'X-XSRF-TOKEN': token }) };
  };
  const send = () =>
    next(request.clone({ setHeaders: headers() })).pipe(
      tap({
        next: () => link.reached(),
        error: (error: unknown) =>
          error instanceof HttpErrorResponse && error.status === 0 ? link.lost() : link.reached(),
      }),
    );
  if (request.context.get(answersSignedOut)) return send();
  session.active();
  return send().pipe(
    catchError((error: unknown) => {
      const signedOut = error instanceof HttpErrorResponse && error.status === 401;
      return signedOut ? from(session.renewed()).pipe(switchMap(send)) : throwError(() => error);
    }),
  );
};
