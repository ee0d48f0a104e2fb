import { AccessLink, RoleGrantPage, User, UserPage, UserWithLink, type RoleGrant } from '@resguardo/contract/people';
import { TestApp, frontera } from '../../apps/api/test-support/app';
import { Session } from '../../apps/api/test-support/session';
import { Accounts } from '../../apps/api/src/platform/auth/accounts';
import { aUser, added, arrived, changed, newest, phrase } from './people-stage';
import { BehindTheApp, besidesRequest, faultsOf, registered, wholeList } from './stage';

let app: TestApp;
let admin: Session;
let director: Session;
let behind: BehindTheApp;
let me: { admin: string; director: string };

beforeAll(async () => {
  app = await TestApp.start();
  [admin, director] = await Promise.all([app.signInAs('administrator'), app.signInAs('director')]);
  behind = await BehindTheApp.of(app);
  const id = async (by: Session) => (await by.get<{ user: { id: string } }>('/auth/me')).body.user.id;
  me = { admin: await id(admin), director: await id(director) };
});
afterAll(async () => {
  await behind.end();
  await app.stop();
});

const nobody = '0f3b2a1c-1111-4222-8333-44445555aaaa';
const use = (secret: string, password = phrase, by = app.anonymous()) =>
  by.post('/auth/access-link/password', { secret, password });
const grants = async (by: Session) => RoleGrantPage.parse((await by.get('/role-grants?open=true')).body).items;
const grantOf = async (by: Session, userId: string): Promise<RoleGrant> => {
  const found = (await grants(by)).find(({ person }) => person.id === userId);
  if (!found) throw new Error('There is no such grant.');
  return found;
};

describe('somebody new', () => {
  it('would not come in by the link, or twice by the same one', async () => {
    const asked = aUser({ roles: ['attorney'] });
    const made = await admin.post('/users', asked);
    expect(made.status).toBe(201);
    const { user, link } = UserWithLink.parse(made.body);
    expect(user).toMatchObject({ ...asked, active: true, access: 'link', language: 'en', endsOn: null, version: 1 });
    expect(await Session.signIn(app.url, asked.email, phrase).catch(() => null)).toBeNull();

    const browser = app.anonymous();
    const look = await browser.post('/auth/access-link/look', { secret: link.secret });
    expect([look.status, look.body]).toEqual([
      200,
      { name: asked.name, email: asked.email, organisation: 'Puente Legal', expiresAt: link.expiresAt },
    ]);
    expect((await use(link.secret)).status).toBe(204);
    const again = await use(link.secret);
    const unknown = await use('A'.repeat(43));
    expect([again.status, again.body['code']]).toEqual([404, 'link']);
    expect(besidesRequest(again)).toEqual(besidesRequest(unknown));
    const session = await Session.signIn(app.url, asked.email, phrase);
    expect((await session.get('/cases')).status).toBe(200);
    expect(await newest(admin, user.id)).toMatchObject({ access: 'password', linkExpiresAt: null });
  });

  it('would set the password of several who use the link at once', async () => {
    const { user, link } = await added(admin);
    const answers = await Promise.all(
      ['uno', 'dos', 'tres', 'cuatro'].map((word) => use(link.secret, `${phrase} ${word}`)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 404, 404, 404]);
    const winner = ['uno', 'dos', 'tres', 'cuatro'][answers.findIndex(({ status }) => status === 204)] ?? '';
    await Session.signIn(app.url, user.email, `${phrase} ${winner}`);
  });

  it('could come in by a link that is over, or of an account that was closed or renewed meanwhile', async () => {
    const { user, link } = await added(admin);
    await behind.rows(`update auth.access_link set expires_at = now() where account_id = $1`, [user.id]);
    expect((await use(link.secret)).status).toBe(404);
    expect((await newest(admin, user.id)).access).toBe('linkOver');
    const renewed = AccessLink.parse((await admin.post(`/users/${user.id}/access-link`)).body);
    await changed(admin, user.id, { active: false });
    expect((await use(renewed.secret)).status).toBe(404);
    expect(faultsOf(await admin.post(`/users/${user.id}/access-link`))).toEqual([': accountClosed']);
    await changed(admin, user.id, { active: true });
    const last = AccessLink.parse((await admin.post(`/users/${user.id}/access-link`)).body);
    expect((await use(renewed.secret)).status).toBe(404);
    expect((await use(last.secret)).status).toBe(204);
  });

  it('could have a password that is short or names them, or be let in from the browser that made the link', async () => {
    const { user, link } = await added(admin, { name: 'Quetzalli Ejemplo' });
    expect(faultsOf(await use(link.secret, 'corta'))).toEqual(['password: passwordWeak']);
    expect(faultsOf(await use(link.secret, 'soy quetzalli y nadie más'))).toEqual(['password: passwordWeak']);
    expect(faultsOf(await use(link.secret, phrase, admin))).toEqual(['secret: linkOfOther']);
    expect((await newest(admin, user.id)).access).toBe('link');
  });

  it('would be made with an address that somebody has, or roles and days that do not exist', async () => {
    const { user } = await added(admin);
    expect(faultsOf(await admin.post('/users', aUser({ email: ` ${user.email.toUpperCase()}` })))).toEqual([
      'email: emailTaken',
    ]);
    expect((await admin.post('/users', { ...aUser(), roles: [] })).status).toBe(400);
    expect((await admin.post('/users', { ...aUser(), roles: ['intake', 'intake'] })).status).toBe(400);
    expect((await admin.post('/users', { ...aUser(), roles: ['root'] })).status).toBe(400);
    expect((await admin.post('/users', { ...aUser(), email: 'nowhere' })).status).toBe(400);
    expect(faultsOf(await admin.post('/users', aUser({ endsOn: '2020-01-01' })))).toEqual(['endsOn: endsOnPast']);
  });

  it('would stand in a dump: the name, the address, or what the link carries', async () => {
    const { user, link } = await added(admin, { name: 'Xochiquetzal Tlapala' });
    const [row] = await behind.rows<{ text: string }>(
      `select row_to_json(a)::text || coalesce((select json_agg(l)::text from auth.access_link l where l.account_id = a.id), '')
         || (select json_agg(e)::text from auth.security_event e where e.account_id = a.id) as text
       from auth.account a where id = $1`,
      [user.id],
    );
    for (const word of ['Xochiquetzal', user.email, link.secret]) expect(row?.text).not.toContain(word);
  });
});

describe('guessing at links', () => {
  it('would go on for ever', async () => {
    const strict = await TestApp.start({ RESGUARDO_LIMIT_LOGIN_PER_ADDRESS: '3' });
    try {
      const by = await strict.signInAs('administrator');
      const { link } = await added(by);
      const look = (secret: string) => strict.anonymous().post('/auth/access-link/look', { secret });
      // The right one costs nothing.
      for (let time = 0; time < 5; time++) expect((await look(link.secret)).status).toBe(200);
      for (const letter of 'ABC') expect((await look(letter.repeat(43))).status).toBe(404);
      const late = await look(link.secret);
      expect([late.status, late.headers.get('retry-after') !== null]).toEqual([429, true]);
    } finally {
      await strict.stop();
    }
  });
});

describe('the list of people', () => {
  it('would leave somebody out or tell of another organisation', async () => {
    for (let n = 0; n < 4; n++) await added(admin);
    const all = await wholeList<User>(admin, '/users?limit=3');
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.map((user) => User.parse(user).createdAt)).toEqual(
      all
        .map(({ createdAt }) => createdAt)
        .sort()
        .reverse(),
    );
    expect(all.filter(({ name }) => name.includes('Casa Frontera'))).toEqual([]);
    expect(all.filter(({ name }) => name.includes('Puente Legal'))).toHaveLength(5);
    const page = UserPage.parse((await admin.get('/users')).body);
    expect(page.items.length).toBe(all.length);
  });

  it('would answer for a stranger’s account otherwise than for an absent one', async () => {
    const strangers = await app.signInAs('administrator', 'frontera.example');
    const theirs = await added(strangers);
    for (const ask of [
      (id: string) => admin.get(`/users/${id}`),
      (id: string) => admin.get(`/users/${id}/history`),
      (id: string) => admin.patch(`/users/${id}`, 1, { active: false }),
      (id: string) => admin.post(`/users/${id}/access-link`),
    ]) {
      const [foreign, absent] = [await ask(theirs.user.id), await ask(nobody)];
      expect(foreign.status).toBe(404);
      expect(besidesRequest(foreign)).toEqual(besidesRequest(absent));
    }
    expect(await newest(strangers, theirs.user.id)).toEqual(theirs.user);
  });
});

describe('a change of an account', () => {
  it('would be kept over another one, or its events without it', async () => {
    const { user } = await added(admin);
    const first = await admin.patch(`/users/${user.id}`, 1, { name: 'Otro Nombre' });
    expect([first.status, first.body['version']]).toEqual([200, 2]);
    const late = await admin.patch(`/users/${user.id}`, 1, { roles: ['attorney'] });
    expect([late.status, late.body['code'], late.body['current']]).toEqual([412, 'stale', first.body]);
    expect((await admin.send('PATCH', `/users/${user.id}`, { active: false })).status).toBe(428);
    const history = (
      await admin.get<{ items: { kind: string }[] } & Record<string, unknown>>(`/users/${user.id}/history`)
    ).body;
    expect(history.items.map(({ kind }) => kind)).toEqual(['accountChanged', 'linkMade', 'accountMade']);
  });

  it('would take an address that somebody has', async () => {
    const [one, other] = [await added(admin), await added(admin)];
    expect(faultsOf(await changed(admin, one.user.id, { email: other.user.email }))).toEqual(['email: emailTaken']);
    expect((await changed(admin, one.user.id, { email: 'nueva@ejemplo.example' })).status).toBe(200);
  });

  it('would leave a session open whose account was closed, or whose roles were taken', async () => {
    const { user, session } = await arrived(app.url, admin, ['attorney', 'intake']);
    expect((await session.get('/cases')).status).toBe(200);
    expect((await changed(admin, user.id, { roles: ['intake'] })).status).toBe(200);
    expect((await session.get('/cases')).status).toBe(401);
    const again = await Session.signIn(app.url, user.email, phrase);
    expect((await again.post('/cases', {})).status).toBe(403);
    expect((await changed(admin, user.id, { active: false })).status).toBe(200);
    expect((await again.get('/auth/me')).status).toBe(401);
    const refused = await app.anonymous().post('/auth/login', { email: user.email, password: phrase });
    expect([refused.status, refused.body['code']]).toEqual([401, 'signInRefused']);
    expect((await changed(admin, user.id, { active: true })).status).toBe(200);
    await Session.signIn(app.url, user.email, phrase);
  });

  it('would let a volunteer work on after the last day, or end it a day early', async () => {
    const { user, session } = await arrived(app.url, admin, ['intake']);
    const [{ today, before } = { today: '', before: '' }] = await behind.rows<{ today: string; before: string }>(
      `select (now() at time zone 'America/Tijuana')::date::text as today, ((now() at time zone 'America/Tijuana')::date - 1)::text as before`,
    );
    expect((await changed(admin, user.id, { endsOn: today })).body['endsOn']).toBe(today);
    expect((await session.get('/clients')).status).toBe(200);
    expect(faultsOf(await changed(admin, user.id, { endsOn: before }))).toEqual(['endsOn: endsOnPast']);
    await behind.rows('update auth.account set ends_on = $2 where id = $1', [user.id, before]);
    expect((await session.get('/clients')).status).toBe(401);
    const refused = await app.anonymous().post('/auth/login', { email: user.email, password: phrase });
    expect(refused.status).toBe(401);
    expect((await changed(admin, user.id, { endsOn: null })).status).toBe(200);
    expect((await session.get('/clients')).status).toBe(200);
  });

  it('would leave the old password and sessions to whoever took them, after access was renewed', async () => {
    const { user, session } = await arrived(app.url, admin, ['intake']);
    const { secret } = AccessLink.parse((await admin.post(`/users/${user.id}/access-link`)).body);
    expect((await session.get('/auth/me')).status).toBe(401);
    expect((await app.anonymous().post('/auth/login', { email: user.email, password: phrase })).status).toBe(401);
    expect((await use(secret, `${phrase} otra vez`)).status).toBe(204);
    await Session.signIn(app.url, user.email, `${phrase} otra vez`);
  });
});

describe('the last administrator', () => {
  const closing = (id: string, by: Session) => changed(by, id, { active: false });

  it('could be closed, leave on a day, lose the role or renew their own access', async () => {
    expect(faultsOf(await closing(me.admin, admin))).toEqual(['active: lastAdministrator']);
    expect(faultsOf(await changed(admin, me.admin, { endsOn: '2099-01-01' }))).toEqual(['endsOn: lastAdministrator']);
    const second = await added(admin, { roles: ['administrator', 'intake'] });
    // Who has never signed in keeps no keys.
    expect(faultsOf(await closing(me.admin, admin))).toEqual(['active: lastAdministrator']);
    expect(faultsOf(await admin.post(`/users/${me.admin}/access-link`))).toEqual([': ownAccess']);
    expect((await closing(second.user.id, admin)).status).toBe(200);
  });

  it('could be taken away by two who do it to each other at once', async () => {
    const host = 'norte.example';
    const orgId = '10000000-0000-4000-8000-000000000003';
    const accounts = app.app.get(Accounts);
    await accounts.createOrganisation(orgId, 'Amparo Norte');
    for (let round = 0; round < 5; round++) {
      const make = (login: string) =>
        accounts.createAccount({
          orgId,
          name: login,
          email: `${login}${round}@${host}`,
          roles: ['administrator'],
          password: phrase,
        });
      const [one, other] = [await make('uno'), await make('dos')];
      const [a, b] = await Promise.all(
        ['uno', 'dos'].map((login) => Session.signIn(app.url, `${login}${round}@${host}`, phrase)),
      );
      if (!a || !b) throw new Error('Both sign in.');
      await behind.rows(`update auth.account set active = false where org_id = $1 and id <> all ($2)`, [
        orgId,
        [one, other],
      ]);
      const answers = await Promise.all([
        a.patch(`/users/${other}`, 1, { active: false }),
        b.patch(`/users/${one}`, 1, { roles: ['intake'] }),
      ]);
      // One of them was first; the other found itself signed out, or the last one.
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      const left = await behind.rows(
        `select id from auth.account where org_id = $1 and active and 'administrator' = any (roles)`,
        [orgId],
      );
      expect(left).toHaveLength(1);
    }
  });
});

describe('a lone administrator', () => {
  const isClosed = async () => expect((await admin.get('/clients')).status).toBe(403);

  it('could give itself a case role, or confirm it itself', async () => {
    const answer = await changed(admin, me.admin, { roles: ['administrator', 'attorney'] });
    expect([answer.status, answer.body['roles'], answer.body['rolesWaiting']]).toEqual([
      200,
      ['administrator'],
      ['attorney'],
    ]);
    await isClosed();
    const own = await grantOf(admin, me.admin);
    expect(own).toMatchObject({ state: 'waiting', mayConfirm: false, roles: ['attorney'] });
    expect(faultsOf(await admin.post(`/role-grants/${own.id}/confirm`))).toEqual([': secondPerson']);
    await isClosed();
    // Asking again asks once.
    await changed(admin, me.admin, { roles: ['administrator', 'attorney'] });
    expect((await grants(admin)).filter(({ person }) => person.id === me.admin)).toHaveLength(1);
    expect(faultsOf(await changed(admin, me.admin, { roles: ['attorney'] }))).toEqual(['roles: secondPerson']);
  });

  it('could do it through an administrator or a director that it made', async () => {
    const own = await grantOf(admin, me.admin);
    for (const role of ['administrator', 'director'] as const) {
      const puppet = await arrived(app.url, admin, [role]);
      expect((await grantOf(puppet.session, me.admin)).mayConfirm).toBe(false);
      expect(faultsOf(await puppet.session.post(`/role-grants/${own.id}/confirm`))).toEqual([': secondPerson']);
      if (role === 'administrator') {
        // Nor does what the puppet gives hold at once, nor what a puppet of the puppet confirms.
        const given = await changed(puppet.session, me.admin, { roles: ['administrator', 'director'] });
        expect([given.body['roles'], given.body['rolesWaiting']]).toEqual(
          [['administrator'], ['attorney', 'director']].map((list) => expect.arrayContaining(list)),
        );
        const next = await arrived(app.url, puppet.session, ['director']);
        expect(faultsOf(await next.session.post(`/role-grants/${own.id}/confirm`))).toEqual([': secondPerson']);
      }
      await changed(admin, puppet.user.id, { active: false });
    }
    await isClosed();
  });

  it('would wait for ever, or be refused without a word', async () => {
    const own = await grantOf(director, me.admin);
    await behind.rows('update auth.role_grant set expires_at = now() where account_id = $1', [me.admin]);
    expect(faultsOf(await director.post(`/role-grants/${own.id}/confirm`))).toEqual([': grantDecided']);
    const told = RoleGrantPage.parse((await director.get('/role-grants?limit=200')).body).items;
    expect(told.find(({ id }) => id === own.id)?.state).toBe('lapsed');
    expect((await newest(admin, me.admin)).rolesWaiting).not.toContain('attorney');
    const stranger = await app.signInAs('director', 'frontera.example');
    const [foreign, absent] = [
      await stranger.post(`/role-grants/${own.id}/confirm`),
      await stranger.post(`/role-grants/${nobody}/confirm`),
    ];
    expect(foreign.status).toBe(404);
    expect(besidesRequest(foreign)).toEqual(besidesRequest(absent));
  });

  it('is let in by a director whom it did not make, from the next sign-in on', async () => {
    await changed(admin, me.admin, { roles: ['administrator', 'intake'] });
    const own = await grantOf(director, me.admin);
    expect(own.mayConfirm).toBe(true);
    const confirmed = await director.post(`/role-grants/${own.id}/confirm`);
    expect([confirmed.status, confirmed.body['state']]).toEqual([200, 'confirmed']);
    expect(faultsOf(await director.post(`/role-grants/${own.id}/refuse`))).toEqual([': grantDecided']);
    expect((await admin.get('/auth/me')).status).toBe(401);
    admin = await app.signInAs('administrator');
    expect((await admin.get('/clients')).status).toBe(200);
    // It may lay the role down alone.
    expect((await changed(admin, me.admin, { roles: ['administrator'] })).status).toBe(200);
    admin = await app.signInAs('administrator');
    await isClosed();
  });

  it('could let a new attorney in without the director seeing it, and taking it back', async () => {
    const { user, session } = await arrived(app.url, admin, ['attorney']);
    const given = await grantOf(director, user.id);
    expect(given).toMatchObject({ state: 'given', roles: ['attorney'], mayConfirm: true, askedBy: { id: me.admin } });
    expect((await grantOf(admin, user.id)).mayConfirm).toBe(false);
    const back = await director.post(`/role-grants/${given.id}/refuse`);
    expect([back.status, back.body['state']]).toEqual([200, 'refused']);
    expect((await session.get('/cases')).status).toBe(401);
    expect((await app.anonymous().post('/auth/login', { email: user.email, password: phrase })).status).toBe(401);
    expect(await newest(admin, user.id)).toMatchObject({ roles: [], active: true });
  });

  it('could take over an attorney’s account without the director seeing it', async () => {
    const attorney = await app.signInAs('attorney2');
    const id = (await attorney.get<{ user: { id: string } }>('/auth/me')).body.user.id;
    expect((await admin.post(`/users/${id}/access-link`)).status).toBe(201);
    expect((await attorney.get('/auth/me')).status).toBe(401);
    expect(await grantOf(director, id)).toMatchObject({ state: 'given', roles: ['attorney'], mayConfirm: true });
  });
});

describe('the organisation', () => {
  it('would be changed over another change, or to what is not on the lists', async () => {
    const before = (await admin.get('/organisation')).body;
    expect(before).toMatchObject({ name: 'Puente Legal', defaultLanguage: 'en', city: null });
    const version = Number(before['version']);
    const change = { name: 'Puente Legal', defaultLanguage: 'es', city: 'Tijuana', zone: 'America/Tijuana' };
    const after = await admin.patch('/organisation', version, change);
    expect([after.status, after.body]).toEqual([200, { ...before, ...change, version: version + 1 }]);
    const late = await admin.patch('/organisation', version, { city: null });
    expect([late.status, late.body['current']]).toEqual([412, after.body]);
    expect(
      faultsOf(await admin.patch('/organisation', version + 1, { zone: 'America/Nowhere', city: 'Atlantis' })),
    ).toEqual(['zone: zoneUnknown', 'city: choice']);
    expect((await added(admin)).user.language).toBe('es');
    const theirs = await (await app.signInAs('administrator', 'frontera.example')).get('/organisation');
    expect(theirs.body).toMatchObject({ id: frontera, name: 'Casa Frontera', version: 1 });
  });
});

describe('whom an administrator serves', () => {
  it('would be told to them, by any door or by the database itself', async () => {
    const client = await registered(await app.signInAs('intake'));
    for (const path of [
      '/clients',
      `/clients/${client.id}`,
      '/cases',
      '/colleagues',
      `/clients/${client.id}/history`,
    ]) {
      expect([path, (await admin.get(path)).status]).toEqual([path, 403]);
    }
    // The role that keeps accounts has no right on any table of cases.
    const rights = await behind.rows<{ relname: string }>(
      `select c.relname from pg_class c, aclexplode(c.relacl) a join pg_roles r on r.oid = a.grantee
       where c.relnamespace = 'app'::regnamespace and r.rolname like '%\\_auth'`,
    );
    expect(rights).toEqual([]);
  });
});
