import { DeviceList } from '@resguardo/contract/auth';
import { Accounts } from '../../apps/api/src/platform/auth/accounts';
import { Browser, organisation, password, setStage, type Answer, type Stage } from './auth-stage';

let app: Stage['app'];
let second: Stage['second'];
let admin: Stage['admin'];
let people: Stage['people'];
let signedIn: Stage['signedIn'];
let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
  ({ app, second, admin, people, signedIn } = stage);
}, 60_000);

afterAll(() => stage.close());

beforeEach(() => admin.query('truncate auth.attempt'));

describe('another site', () => {
  const change = { colourScheme: 'dark' };

  it.each([
    ['no token', { 'x-xsrf-token': undefined }],
    ['a token that nobody signed', { 'x-xsrf-token': 'a.b' }],
    ['the right token from a foreign page', { origin: 'http://elsewhere.example' }],
    ['the right token from a page of the same site', { 'sec-fetch-site': 'same-site' }],
  ])('changes nothing with %s', async (_, headers) => {
    const browser = await signedIn();
    expect(await browser.ask('PATCH', 'me', change, headers)).toMatchObject({ status: 403, body: { code: 'csrf' } });
    expect(await browser.ask('POST', 'logout', undefined, headers)).toMatchObject({ status: 403 });
  });

  it('changes nothing with the token of its own session', async () => {
    const [victim, attacker] = [await signedIn(), await signedIn('ben@prueba.example')];
    victim.cookies.set('XSRF-TOKEN', attacker.cookies.get('XSRF-TOKEN') ?? '');
    expect((await victim.ask('PATCH', 'me', change)).status).toBe(403);
  });

  it('cannot sign a visitor in as somebody else', async () => {
    const login = { email: 'ben@prueba.example', password };
    const answer = await new Browser(app.port).ask('POST', 'login', login, { origin: 'http://elsewhere.example' });
    expect([answer.status, answer.setCookies]).toEqual([403, []]);
  });

  it('cannot send what a form can send without asking', async () => {
    const login = JSON.stringify({ email: 'ben@prueba.example', password });
    const answer = await new Browser(app.port).ask('POST', 'login', login, { 'content-type': 'text/plain' });
    expect([answer.status, answer.setCookies]).toEqual([415, []]);
  });

  it('is not what our own page is taken for', async () => {
    const browser = await signedIn();
    const own = {
      origin: `http://127.0.0.1:${String(app.port)}`,
      'sec-fetch-site': 'same-origin',
      host: `127.0.0.1:${String(app.port)}`,
    };
    expect((await browser.ask('PATCH', 'me', change, own)).status).toBe(200);
  });
});

describe('a session', () => {
  it.each(['idle_until', 'absolute_until'])('is over when %s has passed', async (column) => {
    const browser = await signedIn();
    await admin.query(`update auth.session set ${column} = now() where account_id = $1`, [people.ana]);
    expect(await browser.ask('GET', 'me')).toMatchObject({ status: 401, body: { code: 'signIn' } });
  });

  it('lives on with work, not with a page that asks by itself', async () => {
    const browser = await signedIn();
    const wind = `update auth.session set last_seen_at = last_seen_at - interval '10 minutes', idle_until = idle_until - interval '10 minutes'`;
    await admin.query(wind);
    const left = (answer: Answer) => Math.round((Date.parse(answer.body.idleUntil ?? '') - Date.now()) / 60_000);
    expect(left(await browser.ask('GET', 'me', undefined, { 'x-background': '1' }))).toBe(5);
    expect(left(await browser.ask('GET', 'me'))).toBe(15);
    await admin.query(
      `update auth.session set last_seen_at = now() - interval '2 minutes', absolute_until = now() + interval '3 minutes'`,
    );
    expect(left(await browser.ask('GET', 'me'))).toBe(3);
  });

  it('that is revoked is out at every process on its next request', async () => {
    const [mine, lost] = [await signedIn(), await signedIn()];
    const { items } = DeviceList.parse((await mine.ask('GET', 'devices')).body);
    const lostSession = await admin.query<{ id: string }>(
      'select id from auth.session where account_id = $1 order by created_at desc limit 1',
      [people.ana],
    );
    const id = lostSession.rows[0]?.id ?? '';
    expect(items.find((device) => device.id === id)).toMatchObject({ current: false });
    expect((await mine.ask('DELETE', `devices/${id}`)).status).toBe(204);
    const elsewhere = new Browser(second.port);
    for (const [name, value] of lost.cookies) elsewhere.cookies.set(name, value);
    expect((await elsewhere.ask('GET', 'me')).status).toBe(401);
    expect((await mine.ask('GET', 'me')).status).toBe(200);
  });

  it('of somebody else looks exactly like one that does not exist, and lives on', async () => {
    const [ana, neighbour] = [await signedIn(), await signedIn('dora@prueba.example')];
    const theirs = DeviceList.parse((await neighbour.ask('GET', 'devices')).body).items.find(({ current }) => current);
    const strange = await ana.ask('DELETE', `devices/${theirs?.id ?? ''}`);
    const nothing = await ana.ask('DELETE', 'devices/7b0f2f5c-6b1e-4c63-9a4e-0d3c3b7c0009');
    expect(strange.status).toBe(404);
    expect({ ...strange.body, requestId: '' }).toEqual({ ...nothing.body, requestId: '' });
    expect((await neighbour.ask('GET', 'me')).status).toBe(200);
  });

  it('cannot be used again after signing out', async () => {
    const browser = await signedIn();
    const kept = new Map(browser.cookies);
    const answer = await browser.ask('POST', 'logout');
    expect([answer.status, browser.cookies.size]).toEqual([204, 0]);
    expect(answer.headers['clear-site-data']).toContain('"storage"');
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect((await browser.ask('GET', 'me')).status).toBe(401);
  });

  it('ends with its account, whichever way that was closed', async () => {
    const browser = await signedIn('ben@prueba.example');
    await admin.query('update auth.account set active = false where id = $1', [people.ben]);
    expect((await browser.ask('GET', 'me')).status).toBe(401);
    await admin.query('update auth.account set active = true where id = $1', [people.ben]);
    expect((await browser.ask('GET', 'me')).status).toBe(200);
    await second.get(Accounts).deactivate(organisation, people.ben);
    await admin.query('update auth.account set active = true where id = $1', [people.ben]);
    expect((await browser.ask('GET', 'me')).status).toBe(401);
  });
});
