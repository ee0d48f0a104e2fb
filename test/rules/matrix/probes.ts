import { can, type Permission } from '@resguardo/domain/access';
import type { DocumentedRoute, OpenApi } from '../app-routes';
import { password, type Actor } from './actors';
import { owners, type Aims, type Owner } from './aims';
import { bodyOf } from './bodies';
import { idsOf } from './houses';
import { folderOf, referencesIn } from './references';

export interface Probe {
  readonly route: DocumentedRoute;
  readonly actor: Actor;
  /** Which part of the request aims: a path parameter, a field of the body, the words of the body, a cursor. */
  readonly by: string;
  readonly owner: Owner;
  /** A new record is asked for under an id that somebody has. */
  readonly creates: boolean;
  readonly path: string;
  readonly body: unknown;
}

export interface Outcome extends Probe {
  /** How often this person had asked everything before. */
  readonly round?: number;
  readonly status: number;
  readonly text: string;
}

/** May this person call this route, by the grid alone? */
export const permitted = (route: DocumentedRoute, actor: Actor): boolean =>
  route['x-permission'] === 'public' || (actor.role !== null && can([actor.role], route['x-permission'] as Permission));

/** Every request that one person makes of one route. */
export async function* probesOf(
  document: OpenApi,
  route: DocumentedRoute,
  actor: Actor,
  aims: Aims,
  strangersCursor: string | undefined,
): AsyncGenerator<Probe> {
  const parameter = /\{(\w+)\}/.exec(route.path)?.[1];
  const folder = parameter === undefined ? undefined : folderOf(route.path.slice(0, route.path.indexOf('{')));
  const template = { route, actor, creates: false };
  const to = (id: string | undefined) => (id === undefined ? route.path : route.path.replace(/\{\w+\}/, id));
  const own = folder === undefined ? undefined : await aims.id(folder, actor, 'own');
  const bodiesSent = new Set<string>();
  for (const owner of owners) {
    if (folder !== undefined) {
      const id = await aims.id(folder, actor, owner);
      if (id !== undefined)
        yield { ...template, by: 'path', owner, path: to(id), body: bodyFor(document, route, actor, aims, 'own') };
    } else if (owner === 'own' || sayingMatters(document, route, actor, aims)) {
      const body = bodyFor(document, route, actor, aims, owner);
      const written = body === undefined ? '' : JSON.stringify(body);
      if (!bodiesSent.has(written)) yield { ...template, by: 'words', owner, path: route.path, body };
      bodiesSent.add(written);
    }
  }
  for (const { field, folder: named, creates, many } of referencesIn(document, route.body, route.path)) {
    for (const owner of owners) {
      if (owner === 'own' && creates) continue;
      const id =
        owner === 'own'
          ? aims.second(named, actor)
          : creates && owner === 'foreign'
            ? await aims.freshForeign(named, actor)
            : await aims.id(named, actor, owner);
      if (id === undefined) continue;
      const body = { ...(bodyFor(document, route, actor, aims, 'own', field) as object), [field]: many ? [id] : id };
      yield { ...template, creates, by: field, owner, path: to(own), body };
    }
  }
  if (route.parameters?.some(({ name }) => name === 'cursor')) {
    const most = `${to(own)}?limit=200`;
    yield { ...template, by: 'query', owner: 'own', path: most, body: undefined };
    if (strangersCursor !== undefined)
      yield { ...template, by: 'query', owner: 'foreign', path: `${most}&cursor=${strangersCursor}`, body: undefined };
  }
}

function bodyFor(
  document: OpenApi,
  route: DocumentedRoute,
  actor: Actor,
  aims: Aims,
  owner: Owner,
  by?: string,
): unknown {
  if (route.body === undefined) return undefined;
  const { host } = owner === 'foreign' ? aims.other(actor.house) : actor.house;
  const person = owner === 'absent' ? 'nobody' : (actor.role ?? 'attorney2');
  return bodyOf(document, route.body, {
    by,
    said: aims.said(actor, owner),
    own: { ...idsOf(actor.house.open), colleagues: actor.house.users.attorney2 },
    email: `${person}@${host}`,
    password: owner === 'foreign' || owner === 'absent' ? `not ${password}` : password,
  });
}

/** Does the body say other words for another person? Then words alone are a way to ask for somebody. */
function sayingMatters(document: OpenApi, route: DocumentedRoute, actor: Actor, aims: Aims): boolean {
  const [one, other] = (['own', 'foreign'] as const).map((owner) =>
    JSON.stringify(bodyFor(document, route, actor, aims, owner)),
  );
  const again = JSON.stringify(bodyFor(document, route, actor, aims, 'own'));
  return one !== other && one === again;
}

/** Sends a probe: with the version that stands where the route asks for one, and again after a session was ended on the way. */
export async function send(url: string, probe: Probe, tries = 4, version?: string): Promise<Outcome> {
  const { actor, route, path, body } = probe;
  const cookies = actor.cookies();
  const response = await fetch(`${url}/api${path}`, {
    method: route.method,
    redirect: 'manual',
    headers: {
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'x-xsrf-token': decodeURIComponent(cookies.get('XSRF-TOKEN') ?? ''),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(version === undefined ? {} : { 'if-match': version }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  actor.keep(response.headers.getSetCookie());
  const { status } = response;
  if (tries > 0) {
    if (status === 428) return send(url, probe, tries - 1, `"${await versionOf(url, probe)}"`);
    if (status === 412)
      return send(
        url,
        probe,
        tries - 1,
        `"${String((JSON.parse(text) as { current: { version: number } }).current.version)}"`,
      );
    if (status === 401 && actor.role !== null && route['x-permission'] !== 'public') {
      await actor.renew();
      return send(url, probe, tries - 1, version);
    }
  }
  return { ...probe, status, text };
}

async function versionOf(url: string, { actor, path }: Probe): Promise<string> {
  const headers = { cookie: [...actor.cookies()].map(([name, value]) => `${name}=${value}`).join('; ') };
  const read = await fetch(`${url}/api${path}`, { headers });
  const { version } = (await read.json()) as { version?: number };
  return String(version ?? 1);
}

/** An answer without what differs from one request to the next. */
export const comparable = ({ status, text }: Outcome): string =>
  status < 300 ? String(status) : `${String(status)} ${text.replace(/"requestId":"[^"]*"/, '"requestId":""')}`;
