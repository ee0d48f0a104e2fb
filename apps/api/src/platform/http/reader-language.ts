import type { InterfaceLanguage } from '@resguardo/domain/vocabulary';
import type { Request } from 'express';
import { actorOf } from '../actor';

/** The person's own language; before sign-in, the browser's. */
export function readerLanguage(request: Request): InterfaceLanguage {
  const actor = actorOf(request);
  if (actor) return actor.language;
  return request.acceptsLanguages('en', 'es') === 'es' ? 'es' : 'en';
}
