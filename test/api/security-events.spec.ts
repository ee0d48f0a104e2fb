import { RefusedAccessList, SecurityEvent, SecurityEventPage } from '@resguardo/contract/security-events';
import { TestApp } from '../../apps/api/test-support/app';
import type { Session } from '../../apps/api/test-support/session';
import { added, arrived, changed, phrase } from './people-stage';
import { BehindTheApp, opened, registered, wholeList } from './stage';

let app: TestApp;
let admin: Session;
let behind: BehindTheApp;

beforeAll(async () => {
  app = await TestApp.start();
  admin = await app.signInAs('administrator');
  behind = await BehindTheApp.of(app);
});
afterAll(async () => {
  await behind.end();
  await app.stop();
});

const idOf = async (by: Session) => (await by.get<{ user: { id: string } }>('/auth/me')).body.user.id;
const eventsOf = (query = '') => wholeList<SecurityEvent>(admin, `/audit?limit=3${query}`);

describe('the list of security events', () => {
  it('would lose an event, or not say who did it to whom', async () => {
    const { user, session } = await arrived(app.url, admin, ['intake']);
    await changed(admin, user.id, { name: 'Nuevo Nombre', endsOn: '2099-01-01' });
    await changed(admin, user.id, { roles: ['attorney'] });
    await changed(admin, user.id, { active: false });
    await app.anonymous().post('/auth/login', { email: user.email, password: phrase });
    expect((await session.get('/auth/me')).status).toBe(401);
    await changed(admin, user.id, { active: true });
    await admin.post(`/users/${user.id}/access-link`);

    const events = (await eventsOf(`&userId=${user.id}`)).map((event) => SecurityEvent.parse(event)).reverse();
    const by = await idOf(admin);
    expect(events.map(({ kind, roles, fields, by: doer }) => [kind, ...roles, ...fields, doer?.id === by])).toEqual([
      ['accountMade', 'intake', true],
      ['linkMade', true],
      // The test's browsers are all at one address.
      ['linkUsedNearby', false],
      ['signedIn', false],
      ['accountChanged', 'name', 'endsOn', true],
      ['rolesGiven', 'attorney', true],
      ['rolesTaken', 'intake', true],
      ['accountClosed', true],
      ['accountReopened', true],
      ['linkMade', true],
    ]);
    expect(new Set(events.map(({ person }) => person?.name))).toEqual(new Set(['Nuevo Nombre']));
    expect(events.at(-1)?.by?.name).toBe('administrator of Puente Legal');
    expect(events[0]?.network).toMatch(/^[0-9A-F]{6}$/);
  });

  it('would mix kinds, people or organisations, or page past an event', async () => {
    const { user } = await added(admin);
    const all = await eventsOf();
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.map(({ at }) => at)).toEqual([...all.map(({ at }) => at)].sort().reverse());
    const made = await eventsOf('&kind=accountMade');
    expect(made).toEqual(all.filter(({ kind }) => kind === 'accountMade'));
    expect(await eventsOf(`&kind=linkMade&userId=${user.id}`)).toEqual(
      all.filter(({ kind, person }) => kind === 'linkMade' && person?.id === user.id),
    );
    const strangers = await app.signInAs('administrator', 'frontera.example');
    const theirs = await added(strangers);
    expect(await eventsOf(`&userId=${theirs.user.id}`)).toEqual([]);
    expect((await eventsOf()).some(({ person }) => person?.id === theirs.user.id)).toBe(false);
    expect((await admin.get('/audit?kind=somethingElse')).status).toBe(400);
  });

  it('would be open to others, or could be changed', async () => {
    for (const role of ['intake', 'attorney', 'director'] as const) {
      const other = await app.signInAs(role);
      expect((await other.get('/audit')).status).toBe(403);
      expect((await other.get('/audit/refused')).status).toBe(403);
    }
    await expect(behind.rows(`update auth.security_event set kind = 'signedIn'`)).rejects.toThrow('append-only');
    await expect(behind.rows('delete from auth.security_event')).rejects.toThrow('append-only');
  });

  it('would be written without what it tells of, or be lost with it', async () => {
    const { user } = await added(admin);
    const count = async () =>
      (
        await behind.rows<{ n: number }>('select count(*)::int as n from auth.security_event where account_id = $1', [
          user.id,
        ])
      )[0]?.n;
    const before = await count();
    // The log cannot be written: then nothing happens either.
    await behind.rows(
      `alter table auth.security_event add constraint planted check (kind <> 'accountClosed') not valid`,
    );
    const failed = await changed(admin, user.id, { active: false, name: 'Nadie' });
    await behind.rows('alter table auth.security_event drop constraint planted');
    expect(failed.status).toBe(500);
    const after = await admin.get(`/users/${user.id}`);
    expect(after.body).toMatchObject({ active: true, name: user.name, version: user.version });
    expect(await count()).toBe(before);
  });
});

describe('refused accesses', () => {
  it('would tell more than numbers: whom somebody asked for, or what', async () => {
    const [intake, attorney, other] = await Promise.all(
      (['intake', 'attorney', 'attorney2'] as const).map((login) => app.signInAs(login)),
    );
    if (!intake || !attorney || !other) throw new Error('They sign in.');
    const client = await registered(intake, { surname1: 'Secretísima' });
    const file = await opened(attorney, client.id);
    for (let time = 0; time < 3; time++) await admin.get(`/clients/${client.id}`);
    await admin.get(`/cases/${file.id}/file`);
    await other.get('/clients/0f3b2a1c-1111-4222-8333-44445555aaaa');
    const answer = await admin.get('/audit/refused');
    const { items } = RefusedAccessList.parse(answer.body);
    const of = async (by: Session) => {
      const id = await idOf(by);
      return items.find(({ person }) => person.id === id);
    };
    expect(await of(admin)).toMatchObject({
      byRole: 4,
      notThere: 0,
      person: { name: 'administrator of Puente Legal' },
    });
    expect(await of(other)).toMatchObject({ byRole: 0, notThere: 1 });
    const told = JSON.stringify([answer.body, SecurityEventPage.parse((await admin.get('/audit?limit=200')).body)]);
    for (const word of [client.id, file.id, 'Secretísima', '/clients', '/cases']) expect(told).not.toContain(word);
    const strangers = await app.signInAs('administrator', 'frontera.example');
    expect(RefusedAccessList.parse((await strangers.get('/audit/refused')).body).items).toEqual([]);
  });
});
