import { randomUUID } from 'node:crypto';
import { aCase, aClient, aHearing } from '@resguardo/testing/people';
import { can, type Permission } from '@resguardo/domain/access';
import { roles, type Role } from '@resguardo/domain/vocabulary';
import type { Client } from 'pg';
import { frontera, puente, type TestApp } from '../../../apps/api/test-support/app';
import type { Answer, Session } from '../../../apps/api/test-support/session';
import { documentedRoutes, type DocumentedRoute, type OpenApi } from '../app-routes';
import { bodyOf } from './bodies';
import { layLinks, newAccount } from './links';
import { newSaid, type Said } from './said';

/** The records of one person, by the folder their address begins with. */
export interface Person {
  readonly said: Said;
  readonly clients: string;
  readonly cases: string;
  readonly hearings: string;
  /** All of them, with those of every kind that is made under a person or a case. */
  readonly ids: Readonly<Record<string, string>>;
}

/** The ids that a body may name. */
export const idsOf = ({ ids, clients, cases, hearings }: Person) => ({ ...ids, clients, cases, hearings });

export interface House {
  readonly orgId: string;
  readonly host: string;
  readonly document: OpenApi;
  readonly sessions: Readonly<Record<Role | 'attorney2', Session>>;
  readonly users: Readonly<Record<Role | 'attorney2', string>>;
  /** Within reach of everybody here; behind a wall for all but attorney2; for people with a grant, which is attorney2. */
  readonly open: Person;
  /** In reach as well, for one record that names another. */
  readonly second: Person;
  readonly walled: Person;
  readonly restricted: Person;
  /** A finished job of this house. */
  readonly jobs: string;
}

/** What must never reach whoever may not see this person: words, numbers in every spelling, and ids. */
export const canariesOf = ({ said, ids }: Person): string[] => [
  said.givenNames,
  said.surname1,
  said.aNumber,
  said.aNumber.replaceAll('-', ''),
  said.phone,
  ...said.words,
  ...Object.values(ids),
];

/** Two organisations that look alike, each with a person in reach, one behind a wall and one restricted. */
export async function foundHouses(app: TestApp, admin: Client): Promise<[House, House]> {
  const hosts = [
    [puente, 'puente.example'],
    [frontera, 'frontera.example'],
  ] as const;
  const document = (await app.anonymous().get<OpenApi>('/openapi.json')).body;
  const [first, second] = hosts.map(([orgId, host]) => foundHouse(app, admin, orgId, host, document));
  if (!first || !second) throw new Error('There are two houses.');
  return Promise.all([first, second]);
}

async function foundHouse(app: TestApp, admin: Client, orgId: string, host: string, document: OpenApi): Promise<House> {
  const logins = [...roles, 'attorney2'] as const;
  const entered = await Promise.all(
    logins.map(async (login) => {
      const session = await app.signInAs(login, host);
      const me = await session.get<{ user: { id: string } }>('/auth/me');
      return [login, session, me.body.user.id] as const;
    }),
  );
  const sessions = Object.fromEntries(entered.map(([login, session]) => [login, session])) as House['sessions'];
  const users = Object.fromEntries(entered.map(([login, , id]) => [login, id])) as House['users'];
  const makers = { sessions, document };
  const [open, second] = [await settle(makers), await settle(makers)];
  const [walled, restricted] = [await settle(makers), await settle(makers)];
  for (const login of roles) {
    await admin.query(
      'insert into app.wall (org_id, client_id, user_id) select $1, client_id, $3 from unnest($2::uuid[]) client_id',
      [orgId, recordsOf(walled), users[login]],
    );
  }
  await admin.query(
    `with grants as (insert into app.client_grant (org_id, client_id, user_id, expires_at)
       select $1, client_id, $3, now() + interval '1 day' from unnest($2::uuid[]) client_id)
     insert into app.restriction (org_id, client_id) select $1, client_id from unnest($2::uuid[]) client_id`,
    [orgId, recordsOf(restricted), users.attorney2],
  );
  await layLinks(admin, await newAccount({ sessions }));
  const jobs = randomUUID();
  await admin.query(
    `insert into app.job (org_id, id, user_id, session_id, kind, state) values ($1, $2, $3, $4, 'search-index-rebuild', 'done')`,
    [orgId, jobs, users.administrator, randomUUID()],
  );
  return { orgId, host, document, sessions, users, open, second, walled, restricted, jobs };
}

/** Both records of a person who was registered twice. */
const recordsOf = ({ clients, ids }: Person) => [clients, ids['duplicates']];

/** A person with a case, a hearing, and one record of every other kind that has an address; kept through the API. */
export async function settle({ sessions, document }: Pick<House, 'sessions' | 'document'>): Promise<Person> {
  const said = newSaid();
  const [alias = '', place = '', judge = '', note = ''] = said.words;
  const contacts = [{ kind: 'phone' as const, value: said.phone, note: alias }];
  const { givenNames, surname1, aNumber } = said;
  const clients = await made(
    sessions.intake.post(
      '/clients',
      aClient({ givenNames, surname1, contacts, aliases: [alias], aNumbers: [{ value: aNumber, lead: true }] }),
    ),
  );
  const cases = await made(sessions.attorney.post('/cases', aCase(clients, { entryPlace: place })));
  const hearings = await made(sessions.attorney.post(`/cases/${cases}/hearings`, aHearing({ judge, note })));
  const again = aClient({ givenNames, surname1, contacts, aliases: [alias] });
  const duplicates = await made(sessions.intake.post('/clients', again));
  const ids: Record<string, string> = { clients, cases, hearings, duplicates };
  for (const { folder, parent, route } of laterKinds(document)) {
    const role = roles.find((each) => can([each], route['x-permission'] as Permission));
    if (!role) throw new Error(`Nobody may make one of /${folder}.`);
    const aim = { said, wrote: said.words, own: { ...ids, clients, cases, hearings }, email: '', password: '' };
    const body = route.body === undefined ? undefined : bodyOf(document, route.body, aim);
    const path = route.path.replace(/\{\w+\}/, ids[parent] ?? '');
    ids[folder] = await made(sessions[role].post(path, body, { 'if-match': '"1"' }));
  }
  return { said, clients, cases, hearings, ids };
}

/**
 * Kinds of records that have an address of their own, parents first, from the document alone: those that are made under a person
 * or a case, those that a body alone makes of people, and those that are made under these.
 */
function laterKinds(document: OpenApi): { folder: string; parent: string; route: DocumentedRoute }[] {
  const routes = documentedRoutes(document);
  const making = routes.flatMap((route) => {
    const [, parent = '', folder] = /^\/(?:(\w[\w-]*)\/\{\w+\}\/)?(\w[\w-]*)$/.exec(route.path) ?? [];
    if (!folder || folder in { clients: 1, cases: 1, hearings: 1 } || route.method !== 'POST') return [];
    // Accounts and grants belong to nobody we serve: Aims makes those.
    if (folder === 'users' || folder === 'role-grants') return [];
    if (!('201' in route.responses)) return [];
    // An act that makes a record is named after it: merge, of merges.
    const kind = [folder, `${folder}s`].find((each) => routes.some(({ path }) => path.startsWith(`/${each}/{`)));
    return kind ? [{ folder: kind, parent, route }] : [];
  });
  const sorted: typeof making = [];
  for (let next = making; next.length > 0;) {
    const known = ['', 'clients', 'cases', 'hearings', ...sorted.map(({ folder }) => folder)];
    const ready = next.filter(({ parent }) => known.includes(parent));
    if (ready.length === 0) throw new Error(`Nothing leads to /${next[0]?.folder ?? ''}.`);
    sorted.push(...ready);
    next = next.filter((kind) => !ready.includes(kind));
  }
  return sorted;
}

async function made(asked: Promise<Answer>): Promise<string> {
  const answer = await asked;
  if (answer.status !== 201) throw new Error(`Nothing was made: ${JSON.stringify(answer.body)}`);
  return String(answer.body['id']);
}
