import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Job } from '@resguardo/contract/jobs';
import { ClientsService } from '../../apps/api/src/clients/clients.service';
import { Units } from '../../apps/api/src/platform/database/unit-of-work';
import { TestApp, puente } from '../../apps/api/test-support/app';
import type { Session } from '../../apps/api/test-support/session';
import { BehindTheApp, besidesRequest, eachOf, registered, type Listed } from './stage';

let app: TestApp;
let behind: BehindTheApp;
let intake: Session;
let administrator: Session;

beforeAll(async () => {
  app = await TestApp.start();
  behind = await BehindTheApp.of(app);
  [intake, administrator] = await Promise.all([app.signInAs('intake'), app.signInAs('administrator')]);
  await eachOf([...Array(8).keys()], (n) => registered(intake, { surname1: `Colibrí${'x'.repeat(n)}` }));
});
afterAll(async () => {
  await behind.end();
  await app.stop();
});

async function rebuild(): Promise<string> {
  const asked = await administrator.post<{ jobId: string }>('/search-index/rebuild');
  expect(asked.status).toBe(202);
  return asked.body.jobId;
}

async function ended(id: string): Promise<Job> {
  for (;;) {
    const job = Job.parse((await administrator.get(`/jobs/${id}`)).body);
    if (job.state === 'done' || job.state === 'failed') return job;
    await pause(100);
  }
}

/** Reads events until the server ends them. */
async function events(by: Session, id: string): Promise<{ status: number; next(): Promise<Job | undefined> }> {
  const cookie = [...by.cookies].map((pair) => pair.join('=')).join('; ');
  const response = await fetch(`${app.url}/api/jobs/${id}/events`, { headers: { cookie } });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let unread = '';
  return {
    status: response.status,
    async next() {
      while (!unread.includes('\n\n')) {
        const read = await reader?.read();
        if (read?.value === undefined) return undefined;
        unread += read.value;
      }
      const [event = '', ...rest] = unread.split('\n\n');
      unread = rest.join('\n\n');
      return Job.parse(JSON.parse(event.replace(/^data: /, '')));
    },
  };
}

/** Work that never ends, as the table knows it. */
async function endless(): Promise<string> {
  const id = randomUUID();
  await behind.rows(
    `insert into app.job (org_id, id, user_id, session_id, kind, state, done, total)
     select $1, $2, id, id, 'search-index-rebuild', 'running', 3, 10 from auth.account where org_id = $1 limit 1`,
    [puente, id],
  );
  return id;
}

describe('long work', () => {
  it('would end without having done it, or not say how far it is', async () => {
    await behind.rows('delete from app.search_token');
    expect((await intake.post<Listed>('/clients/search', { text: 'colibri' })).body.items).toEqual([]);
    const id = await rebuild();
    const stream = await events(administrator, id);
    const seen: Job[] = [];
    for (let job = await stream.next(); job; job = await stream.next()) seen.push(job);
    expect(seen.at(-1)).toEqual({ id, kind: 'search-index-rebuild', state: 'done', progress: { done: 8, total: 8 } });
    expect(seen.map(({ progress }) => progress.done)).toEqual(
      seen.map(({ progress }) => progress.done).sort((a, b) => a - b),
    );
    expect(await ended(id)).toEqual(seen.at(-1));
    expect((await intake.post<Listed>('/clients/search', { text: 'colibri' })).body.items).toHaveLength(8);
  });

  it('would undo what a colleague changes meanwhile', async () => {
    const made = await registered(intake, { surname1: 'Anterior' });
    const { body: me } = await intake.get<{ user: { id: string } }>('/auth/me');
    const actor = {
      userId: me.user.id,
      orgId: puente,
      roles: ['intake' as const],
      sessionId: randomUUID(),
      language: 'en' as const,
    };
    let id = '';
    // The change is written, and not committed before the rebuilding has come to this person.
    await app.app.get(Units).inContext(actor, { action: 'client:edit' }, async () => {
      await app.app.get(ClientsService, { strict: false }).edit(made.id, 1, { surname1: 'Posterior' });
      id = await rebuild();
      for (let waited = 0; waited < 30; waited++) {
        await pause(100);
        const waiting = await behind.rows(
          `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
        if (waiting.length > 0) break;
      }
    });
    expect((await ended(id)).state).toBe('done');
    const found = async (text: string) =>
      (await intake.post<Listed<{ client: { id: string } }>>('/clients/search', { text })).body.items.map(
        ({ client }) => client.id,
      );
    expect(await found('posterior')).toEqual([made.id]);
    expect(await found('anterior')).toEqual([]);
  });

  it('would be reported as done although it stopped in the middle', async () => {
    const made = await registered(intake);
    const [before] = await behind.rows<{ sealed: Buffer }>('select sealed from app.client where id = $1', [made.id]);
    await behind.rows(`update app.client set sealed = substr(sealed, 1, 40) where id = $1`, [made.id]);
    expect((await ended(await rebuild())).state).toBe('failed');
    await behind.rows('update app.client set sealed = $2 where id = $1', [made.id, before?.sealed]);
    expect((await ended(await rebuild())).state).toBe('done');
  });

  it('would tell strangers and other roles that it exists', async () => {
    const id = await endless();
    const stranger = await app.signInAs('administrator', 'frontera.example');
    for (const path of [`/jobs/${id}`, `/jobs/${id}/events`]) {
      const answer = await stranger.get(path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(besidesRequest(answer)).toEqual(besidesRequest(await stranger.get(path.replace(id, randomUUID()))));
      expect((await intake.get(path)).status).toBe(403);
      expect((await app.anonymous().get(path)).status).toBe(401);
    }
    expect((await intake.post('/search-index/rebuild')).status).toBe(403);
  });

  it('would hold a name in the queue', async () => {
    const tables = await behind.rows<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_schema = 'jobs' and table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const rows = await behind.rows<{ row: string }>('select t::text as row from ' + name + ' t');
      expect(JSON.stringify(rows)).not.toMatch(/Colibr|Quintanilla|664 ?000/);
    }
  });
});

describe('a stream of events', () => {
  it('would go on after its session was revoked', async () => {
    const id = await endless();
    const watcher = await app.signInAs('administrator');
    const stream = await events(watcher, id);
    expect(await stream.next()).toMatchObject({ state: 'running', progress: { done: 3, total: 10 } });
    const devices = await watcher.get<Listed<{ id: string; current: boolean }>>('/auth/devices');
    const own = devices.body.items.find(({ current }) => current)?.id ?? '';
    expect((await administrator.send('DELETE', `/auth/devices/${own}`)).status).toBe(204);
    const began = performance.now();
    expect(await stream.next()).toBeUndefined();
    expect(performance.now() - began).toBeLessThan(1_500);
  });

  it('would keep its session alive by itself', async () => {
    const id = await endless();
    const watcher = await app.signInAs('administrator');
    const stream = await events(watcher, id);
    await stream.next();
    await behind.rows(
      `update auth.session set idle_until = now() where last_seen_at = (select max(last_seen_at) from auth.session)`,
    );
    expect(await stream.next()).toBeUndefined();
    expect((await watcher.get('/auth/me')).status).toBe(401);
  });
});
