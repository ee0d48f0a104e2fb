import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { aClient } from '@resguardo/testing/people';
import fc from 'fast-check';
import { ClientEntity } from '../../apps/api/src/clients/client.entity';
import { Accounts } from '../../apps/api/src/platform/auth/accounts';
import type { Config } from '../../apps/api/src/platform/config';
import { Units } from '../../apps/api/src/platform/database/unit-of-work';
import { Records } from '../../apps/api/src/platform/vault/records';
import { createServer, prepareDatabase } from '../../apps/api/src/server';
import { TestApp } from '../../apps/api/test-support/app';
import { Session, type Answer } from '../../apps/api/test-support/session';
import { BehindTheApp, opened, ownWords, registered, scheduled, type Made } from './stage';

let app: TestApp;
let behind: BehindTheApp;
let intake: Session;
let attorney: Session;
const migrations = resolve(__dirname, '../../migrations');

beforeAll(async () => {
  app = await TestApp.start();
  behind = await BehindTheApp.of(app);
  [intake, attorney] = await Promise.all([app.signInAs('intake'), app.signInAs('attorney')]);
});
afterAll(async () => {
  await behind.end();
  await app.stop();
});

/** The first answer that is not *come back in a moment*; what was cut off may be noticed only when it is used. */
async function soon(ask: () => Promise<Answer>): Promise<number> {
  const began = Date.now();
  for (;;) {
    const { status } = await ask();
    if (status !== 503 || Date.now() - began > 10_000) return status;
    await pause(50);
  }
}

/** What the log says that nobody expected: neither that the database was away, nor that the queue missed it. */
const surprises = () =>
  app.logged
    .filter((line) => line.includes('"unexpected"'))
    .filter((line) => !line.includes('"requestId":"jobs"') && !line.includes('"code":"unavailable"'));

/** Flips one bit of one byte of a stored value while `look` looks, and mends it again. */
async function tampered(
  table: 'client' | 'hearing' | 'draft' | 'subject_key',
  column: string,
  id: string,
  at: number,
  look: () => Promise<void>,
) {
  const [row] = await behind.rows<{ value: Buffer }>(`select ${column} as value from app.${table} where id = $1`, [id]);
  const changed = Buffer.from(row?.value ?? '');
  const place = at % changed.length;
  changed[place] = (changed[place] ?? 0) ^ (1 << (at % 8));
  await behind.rows(`update app.${table} set ${column} = $2 where id = $1`, [id, changed]);
  try {
    await look();
  } finally {
    await behind.rows(`update app.${table} set ${column} = $2 where id = $1`, [id, row?.value]);
  }
}

describe('a sealed value that somebody changed in the database', () => {
  const refuses = async (by: Session, path: string) => {
    const answer = await by.get(path);
    expect([path, answer.status, answer.body['code']]).toEqual([path, 500, 'unexpected']);
    expect(JSON.stringify(answer.body)).not.toMatch(/Quintanilla|SealBroken|sealed|femenino|Doe/);
  };

  it('would be shown, whichever byte it was', async () => {
    const client = await registered(intake);
    const file = await opened(attorney, client.id, { entryPlace: 'near Roma' });
    const hearing = await scheduled(attorney, file.id, { judge: 'J. Doe' });
    const [key] = await behind.rows<{ key_id: string }>('select key_id from app.client where id = $1', [client.id]);
    const places = fc.record({
      where: fc.constantFrom(
        ['client', 'sealed', client.id, `/clients/${client.id}`] as const,
        ['client', 'sealed', client.id, '/clients?limit=200'] as const,
        ['client', 'sealed', client.id, `/cases/${file.id}/file`] as const,
        ['client', 'sealed', client.id, '/cases?limit=200'] as const,
        ['hearing', 'sealed', hearing.id, `/hearings/${hearing.id}`] as const,
        ['hearing', 'sealed', hearing.id, '/hearings?limit=200'] as const,
        ['subject_key', 'wrapped', key?.key_id ?? '', `/clients/${client.id}`] as const,
        ['subject_key', 'wrapped', key?.key_id ?? '', `/hearings/${hearing.id}/history`] as const,
      ),
      at: fc.nat(4_000),
    });
    await fc.assert(
      fc.asyncProperty(places, async ({ where: [table, column, id, path], at }) => {
        await tampered(table, column, id, at, () => refuses(attorney, path));
        expect((await attorney.get(path)).status).toBe(200);
      }),
      { numRuns: process.env['RESGUARDO_DEEP'] ? 400 : 24 },
    );
  });

  it('would be shown in another row that it was copied to', async () => {
    const people = [await registered(intake, { surname1: 'Una' }), await registered(intake, { surname1: 'Otra' })];
    const file = await opened(attorney, people[0]?.id ?? '');
    const hearings = [
      await scheduled(attorney, file.id, { judge: 'J. Doe' }),
      await scheduled(attorney, file.id, { judge: 'J. Roe' }),
    ];
    const [from, to] = [people[0]?.id, people[1]?.id];
    const kept = await behind.rows<{ key_id: string; sealed: Buffer }>(
      'select key_id, sealed from app.client where id = $1',
      [to],
    );
    for (const moved of ['sealed = f.sealed', 'key_id = f.key_id', 'sealed = f.sealed, key_id = f.key_id']) {
      await behind.rows('update app.client t set ' + moved + ' from app.client f where f.id = $1 and t.id = $2', [
        from,
        to,
      ]);
      await refuses(intake, `/clients/${String(to)}`);
      await behind.rows('update app.client set sealed = $2, key_id = $3 where id = $1', [
        to,
        kept[0]?.sealed,
        kept[0]?.key_id,
      ]);
    }
    // Two hearings of one person have one key: the row's own id is what keeps them apart.
    const swap =
      'update app.hearing t set sealed = f.sealed from app.hearing f where f.id = any ($1) and t.id = any ($1) and f.id <> t.id';
    await behind.rows(swap, [hearings.map(({ id }) => id)]);
    await refuses(attorney, `/hearings/${hearings[0]?.id ?? ''}`);
    await behind.rows(swap, [hearings.map(({ id }) => id)]);
    expect((await attorney.get(`/hearings/${hearings[0]?.id ?? ''}`)).body).toEqual(hearings[0]);
  });

  it('would be shown to another organisation that it was copied to', async () => {
    const theirs = await app.signInAs('intake', 'frontera.example');
    const [mine, copy] = [await registered(intake), await registered(theirs)];
    await behind.rows('update app.client t set sealed = f.sealed from app.client f where f.id = $1 and t.id = $2', [
      mine.id,
      copy.id,
    ]);
    await refuses(theirs, `/clients/${copy.id}`);
    await behind.rows('delete from app.search_token where client_id = $1', [copy.id]);
  });

  it('would be overwritten by the next change, and so lost', async () => {
    const client = await registered(intake);
    await tampered('client', 'sealed', client.id, 60, async () => {
      expect((await intake.patch(`/clients/${client.id}`, 1, { sex: 'female' })).status).toBe(500);
    });
    expect((await intake.get(`/clients/${client.id}`)).body).toEqual(client);
  });

  it('would be a draft that somebody else could have written', async () => {
    await intake.send('PUT', '/drafts/register', { content: 'mine' });
    const [row] = await behind.rows<{ id: string }>(`select id from app.draft where key = 'register'`);
    await tampered('draft', 'sealed', row?.id ?? '', 50, () => refuses(intake, '/drafts/register'));
    expect((await intake.get('/drafts/register')).body['content']).toBe('mine');
  });
});

describe('any person that may be registered', () => {
  const word = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .map(ownWords)
    .filter((text) => /\S/.test(text.trim()));
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
  const birth = fc.oneof(
    fc.record({ year: fc.integer({ min: 1900, max: 2020 }) }),
    fc.record({ year: fc.integer({ min: 1900, max: 2020 }), month: fc.integer({ min: 1, max: 12 }) }),
    fc.record({
      year: fc.integer({ min: 1900, max: 2020 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    }),
    fc.constant('unknown' as const),
  );
  const person = fc.record({
    givenNames: word,
    surname1: maybe(word),
    surname2: maybe(word),
    nameOnNta: maybe(word),
    aliases: fc.array(word, { maxLength: 3 }),
    birth: maybe(birth),
    sex: maybe(fc.constantFrom('female', 'male', 'other', 'unknown')),
    nationality: maybe(fc.constantFrom('HND', 'GTM', 'CUB', 'unknown')),
    contacts: fc.oneof(
      fc.constant('none' as const),
      fc.array(
        fc.record({ kind: fc.constant('other'), value: word, note: maybe(word), safeToText: maybe(fc.boolean()) }),
        { minLength: 1, maxLength: 3 },
      ),
    ),
  });

  it('would come back changed, after registering and after a change to anything else', async () => {
    await fc.assert(
      fc.asyncProperty(person, person, async (asked, later) => {
        const made = await intake.post<Made>('/clients', asked);
        if (made.status === 400) return;
        expect(made.status).toBe(201);
        const trimmed = (value: unknown): unknown =>
          JSON.parse(JSON.stringify(value), (_, inner: unknown) => (typeof inner === 'string' ? inner.trim() : inner));
        expect((await intake.get(`/clients/${made.body.id}`)).body).toMatchObject(trimmed(asked) as object);
        const changed = await intake.patch(`/clients/${made.body.id}`, 1, later);
        expect([200, 400]).toContain(changed.status);
        const kept = (await intake.get(`/clients/${made.body.id}`)).body;
        expect(kept).toMatchObject(trimmed(changed.status === 200 ? later : asked) as object);
      }),
      { numRuns: process.env['RESGUARDO_DEEP'] ? 300 : 15 },
    );
  });
});

describe('a database that goes away', () => {
  it('would take acknowledged writes with it, or leave the app broken', async () => {
    app.logged.length = 0;
    const statuses = new Map<number, number>();
    const acknowledged: string[] = [];
    const end = Date.now() + 2_500;
    const writer = async () => {
      while (Date.now() < end) {
        const id = randomUUID();
        // Whoever is told 503 sends the same again: nothing is lost, and nothing is there twice.
        for (let status = 503; status === 503;) {
          ({ status } = await intake.post('/clients', aClient({ id })));
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
          if (status === 200 || status === 201) acknowledged.push(id);
        }
      }
    };
    const cutting = async () => {
      while (Date.now() < end) {
        await pause(150);
        await behind.cutOff();
      }
    };
    await Promise.all([writer(), writer(), writer(), cutting()]);
    expect(surprises()).toEqual([]);
    expect([...statuses.keys()].filter((status) => ![200, 201, 503].includes(status))).toEqual([]);
    expect(statuses.get(503)).toBeGreaterThan(0);
    const [kept] = await behind.rows<{ n: number }>('select count(*)::int as n from app.client where id = any ($1)', [
      acknowledged,
    ]);
    expect(kept?.n).toBe(new Set(acknowledged).size);
    const audited = await behind.rows<{ n: number }>(
      `select count(*)::int as n from app.audit where record_id = any ($1) and action = 'client:create' and changed <> '{}' group by record_id`,
      [acknowledged],
    );
    expect(audited.every(({ n }) => n === 1)).toBe(true);
    expect(audited).toHaveLength(new Set(acknowledged).size);
    expect(await soon(() => intake.get('/clients'))).toBe(200);
  });

  it('would be reported as well, or answered without saying when to come back', async () => {
    const name = new URL(app.database.adminUrl).pathname.slice(1);
    await behind.rows('alter database ' + name + ' connection limit 0');
    try {
      await behind.cutOff();
      for (const answer of [
        await app.anonymous().get('/health'),
        await intake.get('/clients'),
        await intake.post('/clients', aClient()),
      ]) {
        expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable' } });
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      }
    } finally {
      await behind.rows('alter database ' + name + ' connection limit -1');
    }
    expect(await soon(() => app.anonymous().get('/health'))).toBe(200);
    expect(await soon(() => intake.get('/clients'))).toBe(200);
  });

  it('would leave one person’s context to the next', async () => {
    const stranger = await app.signInAs('attorney', 'frontera.example');
    const own = await registered(intake, { surname1: 'Recuperada' });
    const reads = Array.from({ length: 24 }, (_, n) => (n % 2 ? stranger : attorney).get(`/clients/${own.id}`));
    const answers = await Promise.all([...reads, pause(5).then(() => behind.cutOff())]);
    expect(surprises()).toEqual([]);
    answers.slice(0, 24).forEach((answer, n) => {
      expect([n % 2 ? 404 : 200, 503]).toContain((answer as { status: number }).status);
    });
  });

  it('hides what went wrong behind the statements that travelled with it', async () => {
    const actor = {
      userId: randomUUID(),
      orgId: randomUUID(),
      roles: ['intake' as const],
      sessionId: randomUUID(),
      language: 'en' as const,
    };
    const late = app.app.get(Units).inContext(actor, { action: 'client:read' }, async (unit) => {
      await unit.query(`set local statement_timeout = '20ms'`);
      const [, next] = await Promise.allSettled([unit.query('select pg_sleep(1)'), unit.query('select 1 as one')]);
      // The second is the first to be heard of where the first is awaited deeper.
      if (next.status === 'rejected') throw next.reason;
    });
    await expect(late).rejects.toMatchObject({ status: 503, code: 'unavailable' });
  });
});

describe('an idle connection', () => {
  it('would be closed by us before a proxy closes it, with a request on its way', async () => {
    const { headers } = await fetch(`${app.url}/api/health`, { headers: { connection: 'keep-alive' } });
    expect(Number(/timeout=(\d+)/.exec(headers.get('keep-alive') ?? '')?.[1])).toBeGreaterThan(60);
  });
});

describe('the first act of an organisation', () => {
  it('that is rolled back would leave a key in memory that no table has', async () => {
    const orgId = randomUUID();
    const accounts = app.app.get(Accounts);
    await accounts.createOrganisation(orgId, 'Recién Llegada');
    const email = `intake@${orgId.slice(0, 8)}.example`;
    const userId = await accounts.createAccount({
      orgId,
      name: 'Nueva',
      email,
      roles: ['intake'],
      password: 'resguardo-demo',
    });
    const actor = { userId, orgId, roles: ['intake' as const], sessionId: randomUUID(), language: 'en' as const };
    const failing = app.app.get(Units).inContext(actor, { action: 'client:create' }, async () => {
      await app.app.get(Records).insert(ClientEntity, { ...aClient(), aliases: [], aNumbers: [], languages: [] }, {});
      throw new Error('The machine lost its power.');
    });
    await expect(failing).rejects.toThrow('lost its power');
    const session = await Session.signIn(app.url, email, 'resguardo-demo');
    const made = await session.post<Made>('/clients', aClient());
    expect(made.status).toBe(201);
    // Another process, which has no memory of it, must be able to read it.
    const second = await createServer(app.database.config, app.database.adminUrl, { migrations });
    const read = await second
      .get(Units)
      .inContext(actor, { action: 'client:read' }, () => second.get(Records).one(ClientEntity, made.body.id));
    expect(read.surname1).toBe('Quintanilla');
    await second.close();
  });
});

describe('a start', () => {
  let elsewhere: string;
  beforeAll(async () => {
    elsewhere = await mkdtemp(join(tmpdir(), 'resguardo-other-key-'));
  });
  afterAll(() => rm(elsewhere, { recursive: true, force: true }));
  const start = (more: Partial<Config>) =>
    prepareDatabase({ ...app.database.config, ...more }, app.database.adminUrl, { migrations });

  it('with another root key would begin, or shut out the one that has the right key', async () => {
    await expect(start({ rootKeyFile: join(elsewhere, 'root-key') })).rejects.toThrow(
      /another root key.*RESGUARDO_ROOT_KEY_FILE/,
    );
    await behind.cutOff();
    expect(await soon(() => app.anonymous().get('/health'))).toBe(200);
    expect(await soon(() => intake.get('/clients'))).toBe(200);
  });

  it('in production would take over a database that was made as a demo', async () => {
    await expect(start({ mode: 'production' })).rejects.toThrow(/made as demo.*never becomes production/);
  });

  it('would do harm when it is repeated while others work', async () => {
    const [, answer] = await Promise.all([start({}), intake.get('/clients')]);
    expect(answer.status).toBe(200);
    await behind.cutOff();
    expect(await soon(() => intake.get('/clients'))).toBe(200);
  });
});
