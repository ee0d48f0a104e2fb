import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, chown, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { aClient } from '@resguardo/testing/people';
import { Client as Database } from 'pg';
import { Session } from '../../apps/api/test-support/session';
import { RealProcess, buildApi, isRunning, removeBuild } from './real-process';
import { opened, registered, scheduled, type Listed, type Made } from './stage';

const deep = process.env['RESGUARDO_DEEP'] !== undefined;
const kills = deep ? 20 : 3;
const password = 'resguardo-demo';
const signIn = (url: string, login: string) => Session.signIn(url, `${login}@puente.example`, password);

jest.setTimeout(deep ? 1_800_000 : 240_000);

const running: RealProcess[] = [];
const started = (env: Readonly<Record<string, string>>): RealProcess => {
  const real = RealProcess.spawn(env);
  running.push(real);
  return real;
};

let place: string;
beforeAll(async () => {
  buildApi();
  place = await mkdtemp(join(tmpdir(), 'resguardo-processes-'));
  // PostgreSQL's own user must get through, or its files would lie elsewhere and outlive us.
  await chmod(place, 0o755);
}, 120_000);
afterAll(async () => {
  await Promise.all(running.map((real) => real.signal('SIGKILL')));
  removeBuild();
  await rm(place, { recursive: true, force: true });
});

/** Superuser of the database that a process keeps in its own directory. */
async function lookInside(dataDir: string): Promise<Database> {
  const secret = await readFile(join(dataDir, 'postgres.password'), 'utf8');
  const { port } = JSON.parse(await readFile(join(dataDir, 'postgres.json'), 'utf8')) as { port: number };
  const database = new Database({
    connectionString: `postgres://postgres:${secret}@127.0.0.1:${String(port)}/postgres`,
  });
  await database.connect();
  return database;
}

async function postmasterOf(dataDir: string): Promise<number> {
  const { apart } = JSON.parse(await readFile(join(dataDir, 'postgres.json'), 'utf8')) as { apart: string | null };
  return Number((await readFile(join(apart ?? join(dataDir, 'postgres'), 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

async function gone(pid: number, withinMs: number): Promise<boolean> {
  const end = Date.now() + withinMs;
  while (isRunning(pid) && Date.now() < end) await pause(50);
  return !isRunning(pid);
}

describe('a process that is killed while people write', () => {
  it('would lose what it acknowledged, do something twice, or leave PostgreSQL behind', async () => {
    const dataDir = join(place, 'killed');
    const acknowledged = new Set<string>();
    const versions = new Map<string, number>();
    let doubtful: string[] = [];
    let session: Session | undefined;
    let changing: Made | undefined;

    for (let kill = 0; kill < kills; kill++) {
      const real = started({ RESGUARDO_DATA: dataDir });
      const url = await real.url();
      const kept: Session = session ? session.at(url) : await signIn(url, 'intake');
      session = kept;
      // Whoever was signed in is so still, and sends again what was not answered.
      for (const id of doubtful) {
        const again = await kept.post('/clients', aClient({ id }));
        expect([200, 201]).toContain(again.status);
        acknowledged.add(id);
      }
      doubtful = [];
      for (const id of acknowledged) expect([id, (await kept.get(`/clients/${id}`)).status]).toEqual([id, 200]);
      changing ??= await registered(kept, { surname1: 'Cambiante' });
      const { id: changed } = changing;
      const now = (await kept.get<Made>(`/clients/${changed}`)).body.version;
      expect(now).toBeGreaterThanOrEqual(versions.get(changed) ?? 1);

      let over = false;
      const writer = async () => {
        while (!over) {
          const id = randomUUID();
          const { status } = await kept.post('/clients', aClient({ id })).catch(() => ({ status: 0 }));
          if (status === 201) acknowledged.add(id);
          else doubtful.push(id);
        }
      };
      const changer = async () => {
        for (let version = now; !over; version++) {
          const { status } = await kept
            .patch(`/clients/${changed}`, version, { preferredName: `Vez ${String(version)}` })
            .catch(() => ({ status: 0 }));
          if (status === 200) versions.set(changed, version + 1);
        }
      };
      const working = [writer(), writer(), writer(), changer()];
      await pause(300 + Math.random() * 900);
      const postmaster = await postmasterOf(dataDir);
      await real.signal('SIGKILL');
      over = true;
      await Promise.all(working);
      expect(await gone(postmaster, 15_000)).toBe(true);
    }

    const last = started({ RESGUARDO_DATA: dataDir });
    const survivor = (session as Session).at(await last.url());
    for (const id of doubtful) acknowledged.add((await survivor.post<Made>('/clients', aClient({ id }))).body.id);
    expect(acknowledged.size).toBeGreaterThan(kills);
    const changed = changing as Made;
    const version = (await survivor.get<Made>(`/clients/${changed.id}`)).body.version;
    expect(version).toBeGreaterThanOrEqual(versions.get(changed.id) ?? 1);

    const database = await lookInside(dataDir);
    const one = async (sql: string, values: unknown[]) => (await database.query<{ n: number }>(sql, values)).rows[0]?.n;
    const creations = `select count(*)::int as n from (select record_id from app.audit where record_id = any ($1) and record = 'client'
      and action = 'client:create' and changed <> '{}' group by record_id having count(*) = 1) once`;
    const ids = [...acknowledged];
    expect(await one('select count(*)::int as n from app.client where id = any ($1)', [ids])).toBe(ids.length);
    expect(await one(creations, [ids])).toBe(ids.length);
    const edits = `select count(*)::int as n from app.audit where record_id = $1 and changed <> '{}' and outcome = 'done'`;
    expect(await one(edits, [changed.id])).toBe(version);
    // No half of an act: what has a key is a person who can be found, and the other way round.
    expect(
      await one(
        `select count(*)::int as n from app.client c where not exists (select from app.search_token t where t.client_id = c.id)`,
        [],
      ),
    ).toBe(0);
    expect(
      await one(
        `select count(*)::int as n from app.subject_key k where client_id is not null and not exists (select from app.client c where c.org_id = k.org_id and c.id = k.client_id)`,
        [],
      ),
    ).toBe(0);
    await database.end();

    const second = started({ RESGUARDO_DATA: dataDir });
    expect(await second.ended).toBe(1);
    expect(second.output).toMatch(/Another Resguardo \(process \d+\) is using/);
    expect((await survivor.get('/auth/me')).status).toBe(200);

    const postmaster = await postmasterOf(dataDir);
    expect(await last.signal('SIGINT')).toBe(0);
    expect(isRunning(postmaster)).toBe(false);
  });
});

describe('two processes on one database', () => {
  let external: { url: string; name: string };
  let first: RealProcess;
  let other: RealProcess;
  let urls: [string, string];

  beforeAll(async () => {
    const name = `two_${randomBytes(6).toString('hex')}`;
    const address = new URL(process.env['TEST_DATABASE_URL'] ?? '');
    const admin = new Database({ connectionString: address.toString() });
    await admin.connect();
    await admin.query('create database ' + name);
    await admin.end();
    address.pathname = `/${name}`;
    external = { url: address.toString(), name };
    const env = {
      DATABASE_URL: external.url,
      RESGUARDO_MODE: 'demo',
      RESGUARDO_DATA: join(place, 'shared'),
      RESGUARDO_DB_CONNECTIONS: '4',
    };
    // At once, on an empty database and an empty directory: keys, roles, schema and demo are made by whoever comes first.
    [first, other] = [started(env), started(env)];
    urls = [await first.url(), await other.url()];
  }, 240_000);

  it('would make the demo twice, or not whole', async () => {
    const [one, two] = [await signIn(urls[0], 'attorney'), await signIn(urls[1], 'attorney')];
    const lists = await Promise.all([one, two].map((session) => session.get<Listed>('/clients?limit=200')));
    expect(lists[0]?.body).toEqual(lists[1]?.body);
    expect(lists[0]?.body.items.length).toBeGreaterThanOrEqual(60);
    const made = [first, other].filter(({ output }) => output.includes('Making the demo'));
    expect(made).toHaveLength(1);
  });

  it('would not share sessions, or read what the other sealed', async () => {
    const intake = await signIn(urls[0], 'intake');
    const made = await registered(intake, { surname1: 'Compartida' });
    const elsewhere = intake.at(urls[1]);
    expect((await elsewhere.get(`/clients/${made.id}`)).body).toEqual(made);
    const id = randomUUID();
    const both = await Promise.all(
      [...Array(6).keys()].map((n) => (n % 2 ? intake : elsewhere).post('/clients', aClient({ id }))),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 201]);
    const clicks = await Promise.all(
      [intake, elsewhere].map((session) => session.patch(`/clients/${made.id}`, 1, { sex: 'female' })),
    );
    expect(clicks.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('would let a stream at one outlive a session that was revoked at the other', async () => {
    const [watcher, administrator] = [await signIn(urls[0], 'admin'), await signIn(urls[1], 'admin')];
    const { jobId } = (await administrator.post<{ jobId: string }>('/search-index/rebuild')).body;
    const cookie = [...watcher.cookies].map((pair) => pair.join('=')).join('; ');
    const stream = await fetch(`${urls[0]}/api/jobs/${jobId}/events`, { headers: { cookie } });
    const own = (await watcher.get<Listed<{ id: string; current: boolean }>>('/auth/devices')).body.items.find(
      ({ current }) => current,
    );
    expect((await administrator.send('DELETE', `/auth/devices/${own?.id ?? ''}`)).status).toBe(204);
    const began = performance.now();
    await stream.text();
    expect(performance.now() - began).toBeLessThan(1_500);
    expect((await watcher.get('/auth/me')).status).toBe(401);
    let state: unknown = 'waiting';
    const end = Date.now() + 60_000;
    while (state !== 'done' && Date.now() < end) {
      await pause(200);
      state = (await administrator.get(`/jobs/${jobId}`)).body['state'];
    }
    expect(state).toBe('done');
  });

  it('would keep connections open, or fail, when they are told to end', async () => {
    expect(await Promise.all([first.signal('SIGTERM'), other.signal('SIGTERM')])).toEqual([0, 0]);
    const admin = new Database({ connectionString: process.env['TEST_DATABASE_URL'] });
    await admin.connect();
    const left = await admin.query('select application_name from pg_stat_activity where datname = $1', [external.name]);
    await admin.query('drop database ' + external.name + ' with (force)');
    await admin.end();
    expect(left.rows).toEqual([]);
  });
});

describe('a start that cannot be', () => {
  it.each([
    [{ RESGUARDO_MODE: 'production' }, 'production cannot start yet'],
    [{ HOST: '0.0.0.0' }, 'Set RESGUARDO_MODE'],
    [{ DATABASE_URL: 'postgres://a:geheim@127.0.0.1:1/b' }, 'Set RESGUARDO_MODE'],
    [{ PORT: 'http' }, 'Change PORT: it takes a whole number from 0 to 65535.'],
  ])('with %j would start, or end without a sentence', async (env, sentence) => {
    const real = started({ RESGUARDO_DATA: join(place, 'never'), ...(env as Record<string, string>) });
    expect(await real.ended).toBe(1);
    expect(real.output).toContain(sentence);
    expect(real.output).not.toMatch(/\n\s+at |geheim/);
  });
});

if (deep) {
  describe('two of them side by side', () => {
    it('would share a port, a directory or a person', async () => {
      const [one, two] = [
        started({ RESGUARDO_DATA: join(place, 'one') }),
        started({ RESGUARDO_DATA: join(place, 'two') }),
      ];
      const [here, there] = [await signIn(await one.url(), 'intake'), await signIn(await two.url(), 'intake')];
      const made = await registered(here, { surname1: 'Primera' });
      expect((await there.get(`/clients/${made.id}`)).status).toBe(404);
      expect(await Promise.all([one.signal('SIGINT'), two.signal('SIGINT')])).toEqual([0, 0]);
    });
  });

  describe('PostgreSQL 15', () => {
    const binaries = process.env['RESGUARDO_PG15_BIN'] ?? '/usr/lib/postgresql/15/bin';
    let server: ChildProcess | undefined;
    afterAll(() => server?.kill('SIGINT'));

    it('would not take the schema, the demo or a day of work', async () => {
      const port = 20_000 + Math.floor(Math.random() * 20_000);
      const cluster = await mkdtemp(join(tmpdir(), 'resguardo-pg15-'));
      const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
      if (nobody.uid) await chown(cluster, 65534, 65534);
      const made = spawnSync(
        join(binaries, 'initdb'),
        ['-D', cluster, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C'],
        { ...nobody, cwd: '/tmp', encoding: 'utf8' },
      );
      expect(made.stderr).toBe('');
      const flags = [
        '-D',
        cluster,
        '-p',
        String(port),
        '-c',
        'listen_addresses=127.0.0.1',
        '-c',
        'unix_socket_directories=',
        '-c',
        'fsync=off',
      ];
      server = spawn(join(binaries, 'postgres'), flags, { ...nobody, cwd: '/tmp', stdio: 'ignore' });
      await pause(3_000);
      const env = {
        DATABASE_URL: `postgres://postgres@127.0.0.1:${String(port)}/postgres`,
        RESGUARDO_MODE: 'demo',
        RESGUARDO_DATA: join(place, 'pg15'),
      };
      for (const start of ['first', 'second']) {
        const real = started(env);
        const url = await real.url();
        const [intake, attorney] = [await signIn(url, 'intake'), await signIn(url, 'attorney')];
        const client = await registered(intake, { surname1: `Quince ${start}` });
        const file = await opened(attorney, client.id, { enrolledOn: '2019-08-14', returnPort: 'laredo' });
        const hearing = await scheduled(attorney, file.id);
        expect((await attorney.patch(`/hearings/${hearing.id}`, 1, { note: 'Papers' })).status).toBe(200);
        expect((await attorney.get<{ hearings: Made[] }>(`/cases/${file.id}/file`)).body.hearings).toHaveLength(1);
        expect(
          (await intake.post<Listed>('/clients/search', { text: `quince ${start}` })).body.items.length,
        ).toBeGreaterThan(0);
        expect(await real.signal('SIGTERM')).toBe(0);
      }
      await rm(cluster, { recursive: true, force: true });
    });
  });
}
