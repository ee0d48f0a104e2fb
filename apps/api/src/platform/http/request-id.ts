import { randomUUID } from 'node:crypto';
import type { Request } from 'express';

const ids = new WeakMap<object, string>();

/** One id a request: in the log, in the audit row and in the problem that the reader can quote. */
export function requestIdOf(request: object): string {
  let id = ids.get(request);
  if (id === undefined) {
    id = randomUUID();
    ids.set(request, id);
  }
  return id;
}

/** The record in the address, when there is one and it is an id at all. */
export function pathId(request: Request): string | undefined {
  const id = request.params['id'];
  return typeof id === 'string' && /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(id)
    ? id.toLowerCase()
    : undefined;
}
