import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client as Database } from 'pg';
import { Session } from '../../apps/api/test-support/session';
import { arrived, changed, newest } from './people-stage';
import { RealProcess, buildApi, removeBuild } from './real-process';

jest.setTimeout(240_000);

const password = 'resguardo-demo';
const withinMs = 1_000;

let place: string;
let first: RealProcess;
let second: RealProcess;
let urls: [string, string];
let admin: Session;
let database: Database;

/** Two processes on one database, as an operator would run them: the second is told where the first one's lies. */
beforeAll(async () => {
  buildApi();
  place = await mkdtemp(join(tmpdir(), 'resguardo-people-'));
  // PostgreSQL's own user must get through.
  await chmod(place, 0o755);
  const dataDir = join(place, 'data');
  first = RealProcess.spawn({ RESGUARDO_DATA: dataDir });
  const one = await first.url();
  const secret = await readFile(join(dataDir, 'postgres.password'), 'utf8');
  const { port } = JSON.parse(await readFile(join(dataDir, 'postgres.json'), 'utf8')) as { port: number };
  const address = `postgres://postgres:${secret}@127.0.0.1:${String(port)}/postgres`;
  second = RealProcess.spawn({
    RESGUARDO_DATA: join(place, 'other'),
    RESGUARDO_MODE: 'demo',
    RESGUARDO_ROOT_KEY_FILE: join(dataDir, 'root-key'),
    DATABASE_URL: address,
  });
  urls = [one, await second.url()];
  admin = await Session.signIn(one, 'admin@puente.example', password);
  database = new Database({ connectionString: address });
  await database.connect();
}, 200_000);

afterAll(async () => {
  await database.end();
  await second.signal('SIGTERM');
  await first.signal('SIGTERM');
  removeBuild();
  await rm(place, { recursive: true, force: true });
});

/** Asks without a pause until the answer is as said; how long after `began`, in milliseconds. */
async function until(status: number, ask: () => Promise<{ status: number }>, began: number): Promise<number> {
  for (;;) {
    if ((await ask()).status === status) return performance.now() - began;
    if (performance.now() - began > 20 * withinMs) throw new Error(`It never answered ${String(status)}.`);
    await pause(5);
  }
}

/** The same change, seen at both processes by two who work there without a pause. */
async function seenEverywhere(sessions: Session[], status: number, path: string, change: () => Promise<unknown>) {
  const asked = sessions.map((session, at) => () => session.at(urls[at] ?? '').get(path));
  for (const ask of asked) expect((await ask()).status).toBe(200);
  const began = performance.now();
  const changing = change();
  const [here, there] = await Promise.all(asked.map((ask) => until(status, ask, began)));
  await changing;
  return Math.max(here ?? Infinity, there ?? Infinity);
}

const worst: Record<string, number> = {};

afterAll(() => {
  const said = Object.entries(worst).map(([what, ms]) => `${what} ${ms.toFixed(0)} ms`);
  process.stderr.write(`out at both processes after: ${said.join(', ')}\n`);
});

describe('somebody whose access ends', () => {
  it.each([
    ['closed', 401, '/auth/me', { active: false }],
    ['lost the role', 401, '/cases?limit=1', { roles: ['intake'] }],
  ] as const)('would go on for a second at the other process: %s', async (what, status, path, change) => {
    for (let round = 0; round < 5; round++) {
      const { user, session } = await arrived(urls[0], admin, ['attorney']);
      const elsewhere = await Session.signIn(urls[1], user.email, 'siete nubes sobre el cerro');
      const { version } = await newest(admin, user.id);
      const took = await seenEverywhere([session, elsewhere], status, path, () =>
        admin.patch(`/users/${user.id}`, version, change),
      );
      worst[what] = Math.max(worst[what] ?? 0, took);
      expect(took).toBeLessThan(withinMs);
      if (what === 'closed') {
        for (const url of urls)
          await expect(Session.signIn(url, user.email, 'siete nubes sobre el cerro')).rejects.toThrow('401');
      }
    }
  });

  it('would go on for a second when the last day ends by the organisation’s own clock', async () => {
    const { user, session } = await arrived(urls[0], admin, ['intake']);
    const elsewhere = await Session.signIn(urls[1], user.email, 'siete nubes sobre el cerro');
    await changed(admin, user.id, { endsOn: '2099-01-01' });
    const took = await seenEverywhere([session, elsewhere], 401, '/clients?limit=1', () =>
      database.query(
        `update auth.account set ends_on = (now() at time zone 'America/Tijuana')::date - 1 where id = $1`,
        [user.id],
      ),
    );
    worst['last day over'] = took;
    expect(took).toBeLessThan(withinMs);
  });

  it('would keep the old password at the other process after access was renewed', async () => {
    const { user, session } = await arrived(urls[0], admin, ['intake']);
    const elsewhere = await Session.signIn(urls[1], user.email, 'siete nubes sobre el cerro');
    const took = await seenEverywhere([session, elsewhere], 401, '/auth/me', () =>
      admin.post(`/users/${user.id}/access-link`),
    );
    worst['access renewed'] = took;
    expect(took).toBeLessThan(withinMs);
    await expect(Session.signIn(urls[1], user.email, 'siete nubes sobre el cerro')).rejects.toThrow('401');
  });

  it('would read on from a stream that was open', async () => {
    const { user, session } = await arrived(urls[0], admin, ['administrator']);
    const job = randomUUID();
    await database.query(
      `insert into app.job (org_id, id, user_id, session_id, kind, state)
       select org_id, $2, id, $3, 'search-index-rebuild', 'running' from auth.account where id = $1`,
      [user.id, job, randomUUID()],
    );
    const cookie = [...session.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const stream = await fetch(`${urls[1]}/api/jobs/${job}/events`, { headers: { cookie } });
    expect(stream.status).toBe(200);
    const over = stream.text();
    expect(await Promise.race([over, pause(1_500, 'open')])).toBe('open');
    const began = performance.now();
    await changed(admin, user.id, { active: false });
    await over;
    worst['stream'] = performance.now() - began;
    expect(worst['stream']).toBeLessThan(withinMs);
  });
});
