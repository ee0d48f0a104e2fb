import { Session } from '@resguardo/contract/auth';
import { Accounts } from '../../apps/api/src/platform/auth/accounts';
import { SearchLimiter } from '../../apps/api/src/platform/auth/limiters';
import { Browser, organisation, password, setStage, type RunningApp, type Stage } from './auth-stage';

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

describe('signing in', () => {
  it('answers with what the page needs, and with a cookie no script can read', async () => {
    const browser = new Browser(app.port);
    const answer = await browser.signIn(' Ana@Prueba.example');
    expect(answer.status).toBe(200);
    const session = Session.parse(answer.body);
    expect(session.user).toMatchObject({ id: people.ana, name: 'ana Ficticia', roles: ['intake'] });
    expect(session.user.organisation).toEqual({ id: organisation, name: 'Puente de Prueba' });
    const sid = answer.setCookies.find((cookie) => cookie.startsWith('sid='));
    expect(sid).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(answer.setCookies.find((cookie) => cookie.startsWith('XSRF-TOKEN='))).not.toMatch(/HttpOnly/);
    expect(Session.parse((await browser.ask('GET', 'me')).body)).toEqual(session);
  });

  it('does not adopt a session id that somebody planted', async () => {
    const victim = await signedIn();
    const before = victim.cookies.get('sid');
    await victim.signIn('ana@prueba.example');
    expect(victim.cookies.get('sid')).not.toBe(before);
    const planted = new Browser(app.port);
    planted.cookies.set('sid', before ?? '');
    expect((await planted.ask('GET', 'me')).status).toBe(401);
  });

  it('does not tell who has an account', async () => {
    await app.get(Accounts).deactivate(organisation, people.cleo);
    const answers = await Promise.all([
      new Browser(app.port).signIn('ana@prueba.example', 'not the password'),
      new Browser(app.port).signIn('nobody@prueba.example', 'not the password'),
      new Browser(app.port).signIn('cleo@prueba.example', password),
    ]);
    const [wrong, ...others] = answers.map(({ status, body }) => ({ status, ...body, requestId: '' }));
    expect(wrong).toMatchObject({ status: 401, code: 'signInRefused' });
    for (const other of others) expect(other).toEqual(wrong);
  });

  it('names the field that is wrong, and counts no attempt for it', async () => {
    const answer = await new Browser(app.port).ask('POST', 'login', {
      email: 'ana@prueba.example',
      password,
      admin: true,
    });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'admin' }] } });
    expect((await admin.query('select from auth.attempt')).rowCount).toBe(0);
  });
});

describe('guessing', () => {
  it('ends after five wrong passwords in a burst at two processes together', async () => {
    const guess = (running: RunningApp) => new Browser(running.port).signIn('ana@prueba.example', 'not the password');
    const answers = await Promise.all(Array.from({ length: 16 }, (_, n) => guess(n % 2 === 0 ? app : second)));
    const count = (status: number) => answers.filter((answer) => answer.status === status).length;
    expect([count(401), count(429)]).toEqual([5, 11]);
    const right = await new Browser(second.port).signIn('ana@prueba.example');
    expect(right.status).toBe(429);
    expect(Number(right.headers['retry-after'])).toBeGreaterThan(800);
  });

  it('does not lock its victim out at another address', async () => {
    for (let n = 0; n < 6; n += 1) await new Browser(app.port).signIn('ana@prueba.example', 'not the password');
    expect((await new Browser(app.port).signIn('ana@prueba.example')).status).toBe(429);
    expect((await new Browser(app.port, '127.0.0.2').signIn('ana@prueba.example')).status).toBe(200);
  });

  it('does not slow down people who know their password', async () => {
    const answers = await Promise.all(
      Array.from({ length: 9 }, () => new Browser(app.port).signIn('ana@prueba.example')),
    );
    expect(answers.map(({ status }) => status)).toEqual(new Array(9).fill(200));
  });

  it('is not free while the counters are out of reach; searching is', async () => {
    await admin.query('alter table auth.attempt rename to attempt_away');
    try {
      expect((await new Browser(app.port).signIn('ana@prueba.example')).status).toBe(503);
      const actor = {
        userId: people.ana,
        orgId: organisation,
        roles: [],
        sessionId: people.ana,
        language: 'en',
      } as const;
      await expect(app.get(SearchLimiter).take(actor)).resolves.toBeUndefined();
    } finally {
      await admin.query('alter table auth.attempt_away rename to attempt');
    }
  });
});

describe('what stays behind', () => {
  it('names nobody in a copy of the tables, and opens nothing', async () => {
    const browser = await signedIn();
    const secret =
      decodeURIComponent(browser.cookies.get('sid') ?? '')
        .slice(2)
        .split('.')[0] ?? '';
    expect(secret).toHaveLength(43);
    for (const table of ['account', 'session', 'attempt', 'security_event']) {
      const { rows } = await admin.query<{ row: string }>(`select t::text as row from auth.${table} t`);
      expect(rows.length).toBeGreaterThan(0);
      const copy = rows.map(({ row }) => row).join('\n');
      for (const canary of ['prueba.example', 'Ficticia', '127.0.0.1', secret.slice(0, 16)]) {
        expect(copy).not.toContain(canary);
        expect(copy).not.toContain(Buffer.from(canary).toString('hex'));
      }
    }
  });

  it('says who signed in, was refused, revoked and signed out, and nobody can take it back', async () => {
    const browser = await signedIn();
    await new Browser(app.port).signIn('ana@prueba.example', 'not the password');
    await browser.ask('POST', 'logout');
    const { rows } = await admin.query<{ kind: string }>(
      'select kind from auth.security_event where account_id = $1 order by id desc limit 3',
      [people.ana],
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['signedOut', 'signInRefused', 'signedIn']);
    for (const attempt of [
      'delete from auth.security_event',
      `update auth.security_event set kind = 'x'`,
      'truncate auth.security_event',
    ]) {
      await expect(admin.query(attempt)).rejects.toThrow('append-only');
    }
  });

  it('is no name of a stranger, for whoever asks for names', async () => {
    const names = await app.get(Accounts).namesOf(organisation, [people.ana, people.dora]);
    expect([...names]).toEqual([[people.ana, 'ana Ficticia']]);
  });
});

it('a new account does not get a password that is soon guessed, nor the address of another', async () => {
  const wanted = {
    orgId: organisation,
    name: 'Eva Ficticia',
    email: 'ANA@prueba.example',
    roles: ['intake'],
    password,
  } as const;
  await expect(app.get(Accounts).createAccount({ ...wanted, password: 'too short' })).rejects.toMatchObject({
    status: 422,
  });
  await expect(app.get(Accounts).createAccount(wanted)).rejects.toMatchObject({ status: 409 });
});
