import { Client } from 'pg';
import type { HttpClient } from './http-client';
import type { Operation } from './measure';

export interface Bench {
  readonly id: string;
  readonly name: string;
  /** Highest p50 at one connection, as a multiple of raw's in the same run. */
  readonly goal: number;
  /** At 16 connections: raw's operations a second divided by ours, at most; null: bounded by design. */
  readonly goalAt16: number | null;
  readonly api: Operation;
  readonly raw: Operation;
}

export interface Subjects {
  readonly caseIds: readonly string[];
  readonly halfSurnames: readonly string[];
  readonly hearings: Readonly<Record<'api' | 'raw', readonly Versioned[]>>;
}

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** Cases, half surnames that find 3 to 60 people, and hearings with a time, of one organisation; always the same ones. */
export async function subjectsOf(rawUrl: string, sealedUrl: string, orgId: string): Promise<Subjects> {
  const ask = async <Row extends object>(url: string, text: string): Promise<Row[]> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Row>(text, [orgId])).rows;
    } finally {
      await client.end();
    }
  };
  const cases = await ask<{ id: string }>(
    rawUrl,
    `select id from case_file where org_id = $1 and stage = 'pending' and entry_place is not null order by id limit 2000`,
  );
  const halves = await ask<{ half: string }>(
    rawUrl,
    `with half as (select distinct left(fold1, greatest(3, (length(fold1) + 1) / 2)) as half from client where org_id = $1 and fold1 !~ '[^a-z]')
     select half from half where (select count(*) from client c where c.org_id = $1 and (c.fold1 like half || '%' or c.fold2 like half || '%'
       or lower(c.given_names) like half || '%')) between 3 and 60 order by md5(half) limit 40`,
  );
  const hearingsIn = (url: string, table: string) =>
    ask<Versioned>(
      url,
      `select h.id, h.version from ${table} h where h.org_id = $1 and h.state = 'exact' and h.report is not null order by h.id limit 1600`,
    );
  const hearings = { api: await hearingsIn(sealedUrl, 'app.hearing'), raw: await hearingsIn(rawUrl, 'hearing') };
  if (cases.length === 0 || halves.length === 0 || hearings.api.length < 16)
    throw new Error('There is too little data to measure with: say more --cases.');
  return { caseIds: cases.map((row) => row.id), halfSurnames: halves.map((row) => row.half), hearings };
}

const newClient = {
  givenNames: 'María José',
  surname1: 'Quintanilla',
  surname2: 'Ñuñoa',
  birth: { year: 1990, month: 5, day: 17 },
  sex: 'female',
  nationality: 'HND',
  languages: [{ iso6393: 'spa', level: 'well' }],
  aNumbers: [{ value: 'A000-012-345', lead: true }],
  contacts: [{ kind: 'phone', value: '+526640000199', owner: 'self', safeToText: true }],
};
const newCase = { enrolledOn: '2019-08-14', returnPort: 'laredo', courtCode: 'SNA' };
const dated = (on: string) => ({
  on,
  courtTime: '08:30',
  courtZone: 'America/Chicago',
  report: { on, time: '04:30', zone: 'America/Chicago', port: 'laredo', estimated: false },
});
const newHearing = { kind: 'master', medium: 'inPerson', state: 'exact', ...dated('2027-07-19') };

const idOf = (answer: { body: unknown }): string => (answer.body as { id: string }).id;

async function create(http: HttpClient): Promise<void> {
  const clientId = idOf(await http.expect(201, 'POST', '/clients', newClient));
  const caseId = idOf(await http.expect(201, 'POST', '/cases', { clientId, ...newCase }));
  await http.expect(201, 'POST', `/cases/${caseId}/hearings`, newHearing);
}

/** Changes to hearings of a connection's own share, each with the version that stands. */
function changes(http: HttpClient, hearings: readonly Versioned[]): Operation {
  const standing = hearings.map((hearing) => ({ ...hearing }));
  const share = Math.floor(standing.length / 16);
  return async (connection, turn) => {
    const hearing = standing[connection * share + (turn % share)];
    if (!hearing) return;
    const day = new Date(Date.UTC(2027, 0, 4 + ((turn + Math.floor(turn / share)) % 600))).toISOString().slice(0, 10);
    const answer = await http.expect(200, 'PATCH', `/hearings/${hearing.id}`, dated(day), {
      'if-match': `"${String(hearing.version)}"`,
    });
    hearing.version = (answer.body as { version: number }).version;
  };
}

const pick = <T>(list: readonly T[], connection: number, turn: number): T =>
  list[(connection * 131 + turn) % list.length] as T;

export function benches(
  api: HttpClient,
  raw: HttpClient,
  subjects: Subjects,
  deep: { api: string; raw: string },
  login: { email: string; password: string },
): Bench[] {
  const search =
    (http: HttpClient): Operation =>
    (connection, turn) =>
      http.expect(200, 'POST', '/clients/search', { text: pick(subjects.halfSurnames, connection, turn) });
  const file =
    (http: HttpClient): Operation =>
    (connection, turn) =>
      http.expect(200, 'GET', `/cases/${pick(subjects.caseIds, connection, turn)}/file`);
  const get =
    (http: HttpClient, path: string): Operation =>
    () =>
      http.expect(200, 'GET', path);
  const signIn =
    (http: HttpClient): Operation =>
    () =>
      http.expect(200, 'POST', '/auth/login', login, { cookie: '' });
  return [
    {
      id: 'O1',
      name: 'first 50 open cases by next hearing',
      goal: 4,
      goalAt16: 4,
      api: get(api, '/cases?limit=50'),
      raw: get(raw, '/cases?limit=50'),
    },
    {
      id: 'O2',
      name: 'the same, a page far down',
      goal: 4,
      goalAt16: 4,
      api: get(api, `/cases?limit=50&${deep.api}`),
      raw: get(raw, `/cases?limit=50&${deep.raw}`),
    },
    { id: 'O3', name: 'search half a surname, top 20', goal: 4.5, goalAt16: 4, api: search(api), raw: search(raw) },
    { id: 'O4', name: 'open one case file', goal: 6, goalAt16: 5, api: file(api), raw: file(raw) },
    {
      id: 'O5',
      name: 'create client, case, hearing (3 requests)',
      goal: 3,
      goalAt16: 4,
      api: () => create(api),
      raw: () => create(raw),
    },
    {
      id: 'O6',
      name: "change a hearing's date",
      goal: 3,
      goalAt16: 4,
      api: changes(api, subjects.hearings.api),
      raw: changes(raw, subjects.hearings.raw),
    },
    {
      id: 'O8',
      name: 'sign in (argon2id 64 MiB, t=3)',
      goal: 1.15,
      goalAt16: null,
      api: signIn(api),
      raw: signIn(raw),
    },
  ];
}

/** The place some 4,000 cases down the list, or as far as it goes. */
export async function farDown(api: HttpClient, raw: HttpClient): Promise<{ api: string; raw: string }> {
  const walk = async (http: HttpClient, place: (next: unknown) => string): Promise<string> => {
    let at = '';
    for (let page = 0; page < 20; page++) {
      const { items, nextCursor } = (await http.expect(200, 'GET', `/cases?limit=200${at === '' ? '' : `&${at}`}`))
        .body as { items: unknown[]; nextCursor: unknown };
      if (nextCursor === null || items.length < 200) break;
      at = place(nextCursor);
    }
    return at;
  };
  return {
    api: await walk(api, (next) => `cursor=${String(next)}`),
    raw: await walk(raw, (next) => new URLSearchParams(next as Record<string, string>).toString()),
  };
}
