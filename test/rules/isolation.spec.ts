import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import type { Client } from 'pg';
import { DataSource } from 'typeorm';
import { aClient } from '@resguardo/testing/people';
import { Units } from '../../apps/api/src/platform/database/unit-of-work';
import { createServer } from '../../apps/api/src/server';
import { TestApp, puente } from '../../apps/api/test-support/app';
import { freshDatabase } from '../../apps/api/test-support/cluster';
import { IsolationStage } from './isolation-stage';

const clients = 'select org_id, id from app.client';

describe('the database', () => {
  let stage: IsolationStage;
  let rt: Client;

  beforeAll(async () => {
    stage = await IsolationStage.set();
    rt = await stage.as('rt');
  });
  afterAll(() => stage.strike());

  const ours = () => stage.context.sign(stage.ours);

  it('shows nothing without a context, and only its own rows with one', async () => {
    expect(await stage.rowsWith(rt, null, clients)).toEqual([]);
    expect(await stage.rowsWith(rt, ours(), clients)).toEqual([{ org_id: stage.ours.orgId, id: stage.ours.clientId }]);
  });

  it('believes a context that was forged, is over, was signed for somebody else, or is no context', async () => {
    const [org, user, expiry, mac] = ours().split('|');
    const forged = {
      'another organisation under this signature': [stage.theirs.orgId, user, expiry, mac].join('|'),
      'another person under this signature': [org, stage.theirs.userId, expiry, mac].join('|'),
      'a later end under this signature': [org, user, String(Number(expiry) + 3600), mac].join('|'),
      'a changed signature': [org, user, expiry, mac?.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))].join('|'),
      'no signature': [org, user, expiry, ''].join('|'),
      'a part too few': [org, user, expiry].join('|'),
      'a part too many': `${ours()}|`,
      'an end that has passed': stage.context.sign(stage.ours, Date.now() - 121_000),
      'an organisation alone': stage.ours.orgId,
      empty: '',
    };
    for (const [name, context] of Object.entries(forged)) {
      expect([name, await stage.rowsWith(rt, context, clients)]).toEqual([name, []]);
    }
  });

  it('keeps a context for whoever borrows the connection next', async () => {
    const app = await TestApp.start({ RESGUARDO_DB_CONNECTIONS: '1' });
    try {
      const units = app.app.get(Units);
      const source = app.app.get(DataSource);
      const actor = {
        userId: randomUUID(),
        orgId: puente,
        roles: [],
        sessionId: randomUUID(),
        language: 'en' as const,
      };
      const within = () =>
        units.inContext(actor, { action: 'client:read' }, (unit) =>
          unit.query<{ org: string; pid: number }>('select app.ctx_org() as org, pg_backend_pid() as pid'),
        );
      const after = () =>
        source.query<{ said: string; org: string | null; pid: number }[]>(
          `select coalesce(current_setting('app.ctx', true), '') as said, app.ctx_org() as org, pg_backend_pid() as pid`,
        );
      const [seen] = await within();
      expect(seen?.org).toBe(puente);
      expect(await after()).toEqual([{ said: '', org: null, pid: seen?.pid }]);
      await expect(
        units.inContext(actor, { action: 'client:read' }, (unit) => unit.query('select 1/0 from app.ctx_org()')),
      ).rejects.toThrow();
      expect(await after()).toEqual([{ said: '', org: null, pid: seen?.pid }]);
    } finally {
      await app.stop();
    }
  });

  it('lets a row of one organisation hang on a row of another', async () => {
    const caseOf = (orgId: string, clientId: string, keyId: string) =>
      [
        `insert into app.case_file (org_id, id, key_id, sealed, creation_digest, client_id, program_phase, stage) values ($1, gen_random_uuid(), $2, '', '', $3, 'mpp1', 'pending')`,
        [orgId, keyId, clientId] as unknown[],
      ] as const;
    const { ours: we, theirs: they } = stage;
    const asAdmin = async (sql: string, values: unknown[]) => stage.rowsWith(stage.admin, null, sql, values);
    expect(await asAdmin(...caseOf(we.orgId, we.clientId, we.keyId))).toEqual([]);
    await expect(asAdmin(...caseOf(we.orgId, they.clientId, we.keyId))).rejects.toMatchObject({ code: '23503' });
    await expect(asAdmin(...caseOf(we.orgId, we.clientId, they.keyId))).rejects.toMatchObject({ code: '23503' });
    await expect(stage.rowsWith(rt, ours(), ...caseOf(they.orgId, they.clientId, they.keyId))).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('lets the role that serves requests change, keep or read what is not its business', async () => {
    const refused = [
      'truncate app.client',
      'delete from app.client',
      'delete from app.audit',
      'update app.audit set action = action',
      'insert into app.wall values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid())',
      'delete from app.wall',
      'select * from app.context_key',
      'select * from app.installation',
      'select * from auth.account',
      'select * from auth.session',
      'select * from jobs.job',
      'create table app.mine (id int)',
      'create table public.mine (id int)',
      'create schema mine',
      'alter table app.client no force row level security',
      'drop policy organisation on app.client',
      `set role ${stage.roles.name('own')}`,
      `set role ${stage.roles.name('migrator')}`,
      'set session authorization postgres',
      'create role mine',
    ];
    for (const statement of refused) {
      const answer = await stage.rowsWith(rt, ours(), statement).then(
        () => 'done',
        (error: unknown) => (error as { code: string }).code,
      );
      expect([statement, answer]).toEqual([statement, '42501']);
    }
    const { rows } = await rt.query<{ owned: string }>(
      `select count(*)::text as owned from pg_shdepend d join pg_roles r on r.oid = d.refobjid where r.rolname = current_user and d.deptype = 'o'`,
    );
    expect(rows).toEqual([{ owned: '0' }]);
  });

  it('lets rows be written into another organisation, or moved there', async () => {
    const move = 'update app.client set org_id = $1 where id = $2';
    await expect(stage.rowsWith(rt, ours(), move, [stage.theirs.orgId, stage.ours.clientId])).rejects.toMatchObject({
      code: '42501',
    });
    const plant = 'insert into app.search_token (org_id, token, client_id, kind) values ($1, $2, $3, $4)';
    await expect(
      stage.rowsWith(rt, ours(), plant, [stage.theirs.orgId, Buffer.alloc(16, 9), stage.theirs.clientId, 'word']),
    ).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('lets anybody, even its owner, change what happened', async () => {
    const owner = await stage.owner();
    const event = `insert into auth.security_event (kind) values ('signedIn')`;
    const act = `insert into app.audit (org_id, id, user_id, session_id, request_id, action, outcome, status)
      select $1, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'client:read', 'done', 0`;
    await stage.admin.query(event);
    await stage.admin.query(act, [stage.ours.orgId]);
    for (const table of ['app.audit', 'auth.security_event']) {
      for (const change of [`update ${table} set request_id = null`, `delete from ${table}`, `truncate ${table}`]) {
        for (const client of [owner, stage.admin]) {
          // The owner may lift its own policies, which hide every row from it; the trigger stands behind them.
          const lifted = `alter table ${table} no force row level security; ${change}`;
          await expect(stage.rowsWith(client, ours(), lifted)).rejects.toMatchObject({
            code: '42501',
            message: expect.stringMatching(/append-only/) as string,
          });
        }
      }
    }
  });

  it('makes a search read every row, because a policy came before the index', async () => {
    await rt.query('set enable_seqscan = off');
    const plan = async (sql: string, values: unknown[]) =>
      (await stage.rowsWith(rt, ours(), `explain ${sql}`, values)).map((row) => String(row['QUERY PLAN'])).join('\n');
    const token = await plan(
      'select client_id from app.search_token where org_id = (select app.ctx_org()) and token = any($1::bytea[])',
      [[Buffer.alloc(16, 7)]],
    );
    expect(token).toMatch(/Index (Only )?Scan using search_token_pkey[^]*?Index Cond: [^\n]*token = ANY/);
    const bare = await plan('select client_id from app.search_token where token = any($1::bytea[])', [
      [Buffer.alloc(16, 7)],
    ]);
    expect(bare).toMatch(/Index Cond: \(\(org_id = [^\n]*token = ANY/);
    const one = await plan('select sealed from app.client where id = $1', [stage.ours.clientId]);
    expect(one).toMatch(/Index Scan using client_\w+ on client [^]*?Index Cond: \(\(org_id = [^\n]*\bid = /);
    const soon = await plan('select id from app.hearing where sort_at >= now() order by sort_at, id limit 50', []);
    expect(soon).toMatch(/Index Scan using hearing_by_time[^]*?Index Cond: \(\(org_id = [^\n]*sort_at >= /);
    expect(soon).not.toMatch(/Sort Key/);
    await rt.query('reset enable_seqscan');
  });
});

describe('two organisations', () => {
  it('share an id, and one of them learns of the other or gets its record', async () => {
    const app = await TestApp.start();
    try {
      const [here, there] = [await app.signInAs('intake'), await app.signInAs('intake', 'frontera.example')];
      const id = randomUUID();
      const first = await here.post('/clients', aClient({ id, surname1: 'Olvera' }));
      const second = await there.post('/clients', aClient({ id, surname1: 'Zepeda' }));
      expect([first.status, second.status]).toEqual([201, 201]);
      const read = await Promise.all([here.get(`/clients/${id}`), there.get(`/clients/${id}`)]);
      expect(read.map(({ body }) => body['surname1'])).toEqual(['Olvera', 'Zepeda']);
      const changed = await there.patch(`/clients/${id}`, 1, { surname1: 'Zepeda Ruiz' });
      expect(changed.status).toBe(200);
      expect((await here.get(`/clients/${id}`)).body).toMatchObject({ surname1: 'Olvera', version: 1 });
    } finally {
      await app.stop();
    }
  });
});

describe('a server', () => {
  it.each([
    [
      'a table whose owner passes its policies',
      'alter table app.hearing no force row level security',
      /hearing has no forced/,
    ],
    ['a table without its wall', 'drop policy wall on app.case_file', /case_file lacks its restrictive policy wall/],
  ])('serves from a database with %s', async (_name, fault, sentence) => {
    const database = await freshDatabase();
    const stage = { migrations: resolve(__dirname, '../../migrations') };
    try {
      const { Client: Connection } = await import('pg');
      const admin = new Connection({ connectionString: database.adminUrl });
      await admin.connect();
      await admin.query(fault);
      await admin.end();
      await expect(createServer(database.config, database.adminUrl, stage)).rejects.toThrow(sentence);
    } finally {
      await database.drop();
    }
  });
});
