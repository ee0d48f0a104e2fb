import { hash, verify } from '@node-rs/argon2';
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { foldWord } from '@resguardo/domain/folding';
import { Pool, types } from 'pg';

/**
 * The limit to compare with: `node:http`, `pg`, prepared statements and SQL by hand on plain tables. It checks nobody, seals
 * nothing and audits nothing.
 */
const orgId = process.env['RAW_ORGANISATION'] ?? '';
const pool = new Pool({
  connectionString: process.env['RAW_DATABASE_URL'],
  max: 10,
  idleTimeoutMillis: 0,
  options: '-c TimeZone=UTC',
});
for (const kind of [types.builtins.DATE, types.builtins.TIMESTAMPTZ]) types.setTypeParser(kind, (value) => value);

const prepared = async (name: string, text: string, values: unknown[]) =>
  (await pool.query<Record<string, unknown>>({ name, text, values })).rows;
const argon2id = { algorithm: 2, memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;
const stored = hash('resguardo-demo', argon2id);

type Answer = [status: number, body: unknown];

async function list(query: URLSearchParams): Promise<Answer> {
  const since = new Date(Date.now() - 12 * 3_600_000).toISOString();
  const rows = await prepared(
    'list',
    `select c.id, c.version, t.id as "clientId", t.given_names as "givenNames", t.surname1, t.surname2, t.preferred_name as "preferredName",
       t.birth, t.nationality, c.return_port as "returnPort", c.court_code as "courtCode", c.program_phase as "programPhase", c.stage,
       h.id as "hearingId", h.kind, h.medium, h.state, h.on_day as "on", h.court_time as "courtTime", h.court_zone as "courtZone",
       h.starts_at as "startsAt", h.report, h.sort_at as "sortAt"
     from hearing h
     cross join lateral (select * from case_file c where c.org_id = h.org_id and c.id = h.case_id and c.stage = 'pending' limit 1) c
     cross join lateral (select * from client t where t.org_id = c.org_id and t.id = c.client_id limit 1) t
     where h.org_id = $1 and h.sort_at >= $5::timestamptz and h.outcome is null and (h.sort_at, h.id) > ($2::timestamptz, $3::uuid)
       and not exists (select from hearing e where e.org_id = h.org_id and e.case_id = h.case_id
                       and e.sort_at >= $5::timestamptz and e.outcome is null and (e.sort_at, e.id) < (h.sort_at, h.id) offset 0)
     order by h.sort_at, h.id limit $4`,
    [
      orgId,
      query.get('at') ?? since,
      query.get('id') ?? '00000000-0000-0000-0000-000000000000',
      Number(query.get('limit') ?? 50),
      since,
    ],
  );
  const last = rows.at(-1);
  return [200, { items: rows, nextCursor: last ? { at: last['sortAt'], id: last['hearingId'] } : null }];
}

async function search({ text }: { text: string }): Promise<Answer> {
  const rows = await prepared(
    'search',
    `select t.id, t.version, t.given_names as "givenNames", t.surname1, t.surname2, t.preferred_name as "preferredName", t.birth, t.sex,
       t.nationality, t.a_numbers as "aNumbers",
       (select c.id from case_file c where c.org_id = t.org_id and c.client_id = t.id order by c.created_at desc limit 1) as "caseId"
     from client t where t.org_id = $1 and (t.fold1 like $2 or t.fold2 like $2) order by t.fold1, t.fold2, t.given_names limit 20`,
    [orgId, `${foldWord(text)}%`],
  );
  return [200, { items: rows }];
}

const ofCase = 'where org_id = $1 and case_id = $2';
const ofClient =
  'where t.org_id = $1 and t.client_id = (select c.client_id from case_file c where c.org_id = $1 and c.id = $2)';

/** The same reads as ours, one after another down the same connection. */
async function file(id: string): Promise<Answer> {
  const read = (name: string, text: string) => prepared(`file-${name}`, text, [orgId, id]);
  const [cases, clients, hearings, consents, whereabouts, representations, counselAttempts, returns, notes, family] =
    await Promise.all([
      read('case', 'select * from case_file where org_id = $1 and id = $2'),
      read(
        'client',
        'select t.* from case_file c join client t on t.org_id = c.org_id and t.id = c.client_id where c.org_id = $1 and c.id = $2',
      ),
      read('hearings', `select * from hearing ${ofCase} order by sort_at nulls last, id`),
      read('consents', `select t.* from consent t ${ofClient} order by t.from_day desc limit 100`),
      read('whereabouts', `select t.* from whereabouts t ${ofClient} order by t.created_at desc limit 100`),
      read('representations', `select * from representation ${ofCase} order by from_day desc limit 200`),
      read('attempts', `select * from counsel_attempt ${ofCase} order by at desc limit 500`),
      read('returns', `select * from return ${ofCase} order by returned_on desc limit 200`),
      read('notes', `select * from note ${ofCase} order by at desc limit 200`),
      read(
        'family',
        `select m.*, p.given_names, p.surname1, p.surname2, p.languages, c.id as case_id, c.return_port, c.court_code, w.city,
           h.on_day, h.court_time, h.judge, r.kind
         from case_file f
         join family_member mine on mine.org_id = f.org_id and mine.client_id = f.client_id and mine.until_on is null
         join family_member m on m.org_id = mine.org_id and m.family_id = mine.family_id
         join client p on p.org_id = m.org_id and p.id = m.client_id
         left join lateral (select * from case_file c where c.org_id = m.org_id and c.client_id = m.client_id order by c.created_at desc limit 1) c on true
         left join lateral (select * from whereabouts w where w.org_id = m.org_id and w.client_id = m.client_id order by w.created_at desc limit 1) w on true
         left join lateral (select * from hearing h where h.org_id = c.org_id and h.case_id = c.id and h.outcome is null and h.sort_at >= now() order by h.sort_at limit 1) h on true
         left join lateral (select * from representation r where r.org_id = c.org_id and r.case_id = c.id order by r.from_day desc limit 1) r on true
         where f.org_id = $1 and f.id = $2`,
      ),
    ]);
  return [
    200,
    {
      case: cases[0],
      client: clients[0],
      hearings,
      consents,
      whereabouts,
      representations,
      counselAttempts,
      returns,
      notes,
      family,
    },
  ];
}

type Body = Record<string, unknown>;
const json = (value: unknown) => JSON.stringify(value ?? null);

async function createClient(body: Body): Promise<Answer> {
  const [row] = await prepared(
    'create-client',
    `insert into client (org_id, id, given_names, surname1, surname2, fold1, fold2, aliases, birth, sex, nationality, languages, a_numbers, contacts)
     values ($1, $2, $3, $4, $5, $6, $7, '[]', $8, $9, $10, $11, $12, $13) returning *`,
    [
      orgId,
      randomUUID(),
      body['givenNames'],
      body['surname1'],
      body['surname2'],
      foldWord(String(body['surname1'])),
      foldWord(String(body['surname2'])),
      json(body['birth']),
      body['sex'],
      body['nationality'],
      json(body['languages']),
      json(body['aNumbers']),
      json(body['contacts']),
    ],
  );
  return [201, row];
}

async function createCase(body: Body): Promise<Answer> {
  const [row] = await prepared(
    'create-case',
    `insert into case_file (org_id, id, client_id, enrolled_on, program_phase, return_port, court_code, stage)
     values ($1, $2, $3, $4, 'MPP1', $5, $6, 'pending') returning *`,
    [orgId, randomUUID(), body['clientId'], body['enrolledOn'], body['returnPort'], body['courtCode']],
  );
  return [201, row];
}

async function createHearing(caseId: string, body: Body): Promise<Answer> {
  const [row] = await prepared(
    'create-hearing',
    `insert into hearing (org_id, id, case_id, client_id, kind, medium, state, on_day, court_time, court_zone, report, starts_at)
     select $1, $2, $3, c.client_id, $4, $5, $6, $7::date, $8::text, $9::text, $10::jsonb, ($7::date + $8::text::time) at time zone $9::text from case_file c where c.org_id = $1 and c.id = $3
     returning *`,
    [
      orgId,
      randomUUID(),
      caseId,
      body['kind'],
      body['medium'],
      body['state'],
      body['on'],
      body['courtTime'],
      body['courtZone'],
      json(body['report']),
    ],
  );
  return [201, row];
}

async function changeHearing(id: string, version: number, body: Body): Promise<Answer> {
  const [row] = await prepared(
    'change-hearing',
    `update hearing set version = version + 1, on_day = $4::date, court_time = $5::text, court_zone = $6::text, report = $7::jsonb,
       starts_at = ($4::date + $5::text::time) at time zone $6::text where org_id = $1 and id = $2 and version = $3 returning *`,
    [orgId, id, version, body['on'], body['courtTime'], body['courtZone'], json(body['report'])],
  );
  return row ? [200, row] : [412, {}];
}

async function login(body: Body): Promise<Answer> {
  if (!(await verify(await stored, String(body['password'])))) return [401, {}];
  await prepared('session', 'insert into session (id, email) values ($1, $2)', [randomUUID(), body['email']]);
  return [200, { user: { email: body['email'] } }];
}

async function read(request: IncomingMessage): Promise<Body> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return parts.length === 0 ? {} : (JSON.parse(Buffer.concat(parts).toString('utf8')) as Body);
}

async function answer(request: IncomingMessage): Promise<Answer> {
  const url = new URL(request.url ?? '/', 'http://raw');
  const [, , kind = '', id = '', part] = url.pathname.split('/');
  if (request.method === 'GET') return kind === 'cases' && part === 'file' ? file(id) : list(url.searchParams);
  const body = await read(request);
  if (request.method === 'PATCH')
    return changeHearing(id, Number(request.headers['if-match']?.replaceAll('"', '')), body);
  if (kind === 'auth') return login(body);
  if (kind === 'clients') return id === 'search' ? search(body as { text: string }) : createClient(body);
  return part === 'hearings' ? createHearing(id, body) : createCase(body);
}

createServer((request, response) => {
  answer(request).then(
    ([status, body]) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
}).listen(Number(process.env['PORT']), '127.0.0.1', () => process.stdout.write('raw server is ready\n'));
