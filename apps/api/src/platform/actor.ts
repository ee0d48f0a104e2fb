import type { InterfaceLanguage, Role } from '@resguardo/domain/vocabulary';

/** Who asks: read from the session on every request, never from what the request says. */
export interface Actor {
  readonly userId: string;
  readonly orgId: string;
  readonly roles: readonly Role[];
  /** Public id of the session row (not the secret in the cookie). */
  readonly sessionId: string;
  readonly language: InterfaceLanguage;
}

/** Who the session behind this request belongs to; passport puts it there. */
export const actorOf = (request: object): Actor | undefined =>
  'user' in request ? (request.user as Actor | undefined) : undefined;
