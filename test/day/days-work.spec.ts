import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { aClient, aHearing } from '@resguardo/testing/people';
import { Client as Database } from 'pg';
import type { Browser } from 'playwright-core';
import type { BuiltApp } from '../../tools/built-app.mjs';
import { Window } from '../journeys/window';
import { Books, percentile, type Kept } from './books';

const minutes = Number(process.env['RESGUARDO_DAY_MINUTES'] ?? 5);
const password = 'resguardo-demo';

jest.setTimeout((minutes + 10) * 60_000);

/** Three intake workers and four attorneys of one organisation, on two processes, each at a browser of their own. */
describe('a day of work', () => {
  const books = new Books();
  let end: number;
  let place: string;
  let database: Database;
  let apps: BuiltApp[];
  let browser: Browser;
  let windows: Window[];

  beforeAll(async () => {
    const [{ startBuiltApp }, { launchBrowser }] = await Promise.all([
      import('../../tools/built-app.mjs'),
      import('../../tools/browser.mjs'),
    ]);
    place = await mkdtemp(join(tmpdir(), 'resguardo-day-'));
    await chmod(place, 0o755);
    const name = `day_${randomBytes(6).toString('hex')}`;
    const address = new URL(process.env['TEST_DATABASE_URL'] ?? '');
    const admin = new Database({ connectionString: address.toString() });
    await admin.connect();
    await admin.query('create database ' + name);
    await admin.end();
    address.pathname = `/${name}`;
    const env = { DATABASE_URL: address.toString(), RESGUARDO_MODE: 'demo', RESGUARDO_DATA: join(place, 'shared') };
    apps = await Promise.all([startBuiltApp(env), startBuiltApp(env)]);
    database = new Database({ connectionString: address.toString() });
    await database.connect();
    browser = await launchBrowser();
    end = Date.now() + minutes * 60_000;
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all(apps.map((app) => app.stop()));
    await database.end();
    await rm(place, { recursive: true, force: true });
  });

  it('would lose a write, answer with a fault, or stand still', async () => {
    const people = ['intake', 'intake', 'intake', 'attorney', 'attorney', 'attorney2', 'attorney2'];
    windows = await Promise.all(people.map((login, index) => atWork(login, index)));
    await Promise.all(
      windows.map((window, index) => (index < 3 ? registering(window, index) : keeping(window, index))),
    );
    const [{ deadlocks } = { deadlocks: -1 }] = (
      await database.query<{ deadlocks: number }>(
        'select deadlocks::int from pg_stat_database where datname = current_database()',
      )
    ).rows;
    const [reader] = windows.slice(3);
    if (!reader) throw new Error('Nobody is there to read it all again.');
    expect({ faults: books.faults, deadlocks, console: windows.flatMap(({ faults }) => faults) }).toEqual({
      faults: [],
      deadlocks: 0,
      console: [],
    });
    expect(await books.lost((path) => reader.send('get', path))).toEqual([]);
    for (const [screen, times] of books.screens)
      process.stdout.write(
        `· ${screen.padEnd(18)} ${String(times.length).padStart(5)} times, p50 ${String(percentile(times, 0.5))} ms, p95 ${String(percentile(times, 0.95))} ms\n`,
      );
    process.stdout.write(`· ${String(books.kept.length)} writes kept, ${String(books.stale)} stale ones tried again\n`);
    expect(books.kept.length).toBeGreaterThan(minutes * 20);
  });

  async function atWork(login: string, index: number): Promise<Window> {
    const phone = index < 3 ? { viewport: { width: 360, height: 740 } } : { viewport: { width: 1366, height: 768 } };
    const app = apps[index % apps.length];
    const context = await browser.newContext({ ...phone, baseURL: app?.url, timezoneId: 'America/Tijuana' });
    context.setDefaultTimeout(60_000);
    const window = await Window.open(context);
    window.page.on('response', (answer) => {
      if (answer.status() >= 500) books.faults.push(`${String(answer.status())} ${answer.url()}`);
    });
    await window.send('post', '/api/auth/login', { email: `${login}@puente.example`, password });
    return window;
  }

  /** Searches, registers, reads what was kept, tells people of their dates. */
  async function registering(window: Window, worker: number): Promise<void> {
    for (let round = 0; Date.now() < end; round++) {
      const surname1 = `Jornada${String(worker)}${letters(round)}`;
      await window.send('post', '/api/clients/search', { text: surname1 });
      const body = aClient({ id: randomUUID(), surname1 });
      const [client] = await Promise.all([
        window.send<Kept>('post', '/api/clients', body),
        // A doubled click: the same request at the same moment.
        window.send<Kept>('post', '/api/clients', body),
      ]);
      books.note(`/api/clients/${client.id}`, { surname1 });
      books.waiting.push(client.id);
      await screen(window, 'a person', `/clients/${client.id}`, new RegExp(surname1));
      const hearing = books.anyHearing();
      if (hearing && books.mayTell(hearing)) {
        const id = randomUUID();
        await window.send('post', `/api/hearings/${hearing}/told`, { id, how: 'phone', confirmed: true });
        books.noteWithin(`/api/hearings/${hearing}`, 'told', id);
      }
      await screen(window, 'clients', '/clients', /\w/);
    }
  }

  /** Opens cases, sets hearings, notes what sources say and what was said; edits the same files as the others. */
  async function keeping(window: Window, worker: number): Promise<void> {
    for (let round = 0; Date.now() < end; round++) {
      const clientId = books.waiting.shift();
      if (clientId) {
        const made = await window.send<Kept>('post', '/api/cases', {
          clientId,
          returnPort: 'laredo',
          courtCode: 'SNA',
        });
        books.note(`/api/cases/${made.id}`, { clientId });
        const hearing = await window.send<Kept>('post', `/api/cases/${made.id}/hearings`, aHearing());
        books.note(`/api/hearings/${hearing.id}`, { caseId: made.id });
        books.opened(made.id, hearing.id);
      }
      const file = books.anyCase();
      const hearing = books.anyHearing();
      if (!file || !hearing) {
        await pause(100);
        continue;
      }
      await screen(window, 'file', `/cases/${file}`, /Jornada/);
      const text = `Llamada ${String(worker)} ${letters(round)}`;
      const note = await window.send<Kept>('post', `/api/cases/${file}/notes`, {
        id: randomUUID(),
        kind: 'call',
        text,
      });
      books.note(`/api/notes/${note.id}`, { text });
      const claim = { id: randomUUID(), source: 'portal', on: '2038-07-19', time: '08:30' };
      if (books.mayClaim(hearing)) {
        await window.send('post', `/api/hearings/${hearing}/claims`, claim);
        books.noteWithin(`/api/hearings/${hearing}`, 'claims', claim.id);
      }
      await edit(window, file, `Paraje ${String(worker)} ${letters(round)}`);
      await screen(window, 'hearings', `/cases/${file}/hearings`, /Jornada/);
    }
  }

  /** Changes what others change too: a stale version is read again and written on top. */
  async function edit(window: Window, file: string, entryPlace: string): Promise<void> {
    for (;;) {
      const { version } = await window.send<Kept>('get', `/api/cases/${file}`);
      const headers = { 'If-Match': `"${String(version)}"`, 'X-XSRF-TOKEN': await token(window) };
      const answer = await window.context.request.patch(`/api/cases/${file}`, { data: { entryPlace }, headers });
      if (answer.ok()) {
        books.change(`/api/cases/${file}`, ((await answer.json()) as Kept).version);
        return;
      }
      if (answer.status() !== 412) throw new Error(`${String(answer.status())} ${await answer.text()}`);
      books.stale++;
    }
  }

  async function screen(window: Window, name: string, path: string, ready: RegExp): Promise<void> {
    const began = performance.now();
    await window.page.goto(path);
    await window.page.getByRole('heading', { level: 1 }).filter({ hasText: ready }).first().waitFor();
    books.screen(name, performance.now() - began);
  }
});

const token = async (window: Window): Promise<string> =>
  decodeURIComponent((await window.context.cookies()).find(({ name }) => name === 'XSRF-TOKEN')?.value ?? '');

/** Numbers are no names: 27 is `bb`. */
const letters = (n: number): string =>
  n < 26 ? String.fromCharCode(97 + n) : letters(Math.floor(n / 26) - 1) + letters(n % 26);
