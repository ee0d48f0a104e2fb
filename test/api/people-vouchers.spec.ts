import { RoleGrantPage, type RoleGrant } from '@resguardo/contract/people';
import { TestApp } from '../../apps/api/test-support/app';
import { Session } from '../../apps/api/test-support/session';
import { aUser, added, arrived, changed, newest, phrase } from './people-stage';
import { BehindTheApp, faultsOf } from './stage';

let app: TestApp;
let behind: BehindTheApp;
let admin: Session;
let director: Session;
let adminId: string;

// Each test lets in people anew and begins without whatever was let in before it.
beforeEach(async () => {
  app = await TestApp.start();
  behind = await BehindTheApp.of(app);
  [admin, director] = await Promise.all([app.signInAs('administrator'), app.signInAs('director')]);
  adminId = (await admin.get<{ user: { id: string } }>('/auth/me')).body.user.id;
});
afterEach(async () => {
  await behind.end();
  await app.stop();
});

const grantOf = async (by: Session, userId: string): Promise<RoleGrant> => {
  const { items } = RoleGrantPage.parse((await by.get('/role-grants?open=true')).body);
  const found = items.find(({ person }) => person.id === userId);
  if (!found) throw new Error('There is no such grant.');
  return found;
};
const confirmed = (by: Session, grant: RoleGrant) => by.post(`/role-grants/${grant.id}/confirm`);

/** Somebody gives them another link, with which they come in again. */
async function renewed(by: Session, { id, email }: { id: string; email: string }): Promise<Session> {
  const { body } = await by.post<{ secret: string } & Record<string, unknown>>(`/users/${id}/access-link`);
  const set = await app.anonymous().post('/auth/access-link/password', { secret: body.secret, password: phrase });
  expect(set.status).toBe(204);
  return Session.signIn(app.url, email, phrase);
}

describe('an administrator who lets in an administrator, who lets in a director', () => {
  it('could be forgotten by having the last of them renew the link of the first', async () => {
    const between = await arrived(app.url, admin, ['administrator']);
    const last = await arrived(app.url, between.session, ['administrator', 'director']);
    const again = await renewed(last.session, between.user);

    await changed(admin, adminId, { roles: ['administrator', 'attorney'] });
    const own = await grantOf(last.session, adminId);
    expect([own.state, own.mayConfirm]).toEqual(['waiting', false]);
    expect(faultsOf(await confirmed(last.session, own))).toEqual([': secondPerson']);
    // Nor does what the one between gives now hold at once.
    const given = await changed(again, adminId, { roles: ['administrator', 'intake'] });
    expect([given.body['roles'], given.body['rolesWaiting']]).toEqual([
      ['administrator'],
      expect.arrayContaining(['intake']),
    ]);
    // Whom nobody let in lately may still stand as the second one.
    expect((await confirmed(director, own)).status).toBe(200);
    expect((await newest(last.session, adminId)).roles).toContain('attorney');
  });
});

describe('what an account of one’s own has given', () => {
  it('could be taken off the directors’ page by whoever made that account, or by another one of theirs', async () => {
    const puppet = await arrived(app.url, admin, ['administrator']);
    const other = await arrived(app.url, admin, ['director']);
    const { user } = await added(puppet.session, { roles: ['director'] });
    for (const decider of [admin, other.session]) {
      const given = await grantOf(decider, user.id);
      expect([given.state, given.mayConfirm]).toEqual(['given', false]);
      expect(faultsOf(await confirmed(decider, given))).toEqual([': secondPerson']);
    }
    expect((await confirmed(director, await grantOf(director, user.id))).status).toBe(200);
  });

  it('would stay there for good, though the account was made long ago', async () => {
    const old = await arrived(app.url, admin, ['administrator']);
    const young = await arrived(app.url, admin, ['administrator']);
    // The log is append-only, even for its owner: as somebody who may stop its triggers.
    await behind.rows(`set session_replication_role = replica`);
    await behind.rows(
      `update auth.security_event set at = at - interval '31 days' where account_id = $1 and kind = 'linkMade'`,
      [old.user.id],
    );
    await behind.rows(`set session_replication_role = origin`);
    const [made, recent] = [
      await added(old.session, { roles: ['intake'] }),
      await added(young.session, { roles: ['intake'] }),
    ];
    expect((await grantOf(admin, made.user.id)).mayConfirm).toBe(true);
    expect((await grantOf(admin, recent.user.id)).mayConfirm).toBe(false);
    expect((await confirmed(admin, await grantOf(admin, made.user.id))).status).toBe(200);
  });
});

describe('what a second person reads', () => {
  const reversed = 'Ana \u202Eoiranedro';

  it('could be written to be read as something else: a name, an address, the organisation', async () => {
    for (const name of [reversed, 'Ana\u2067zul', 'Ana\u0000', 'Ana\nLuz', 'Ana\tLuz']) {
      expect(faultsOf(await admin.post('/users', aUser({ name })))).toEqual(['name: untypable']);
    }
    for (const email of ['"a\u0000"@x.example', 'a\u202Eb@x.example', 'a@x\u2066.example']) {
      expect(faultsOf(await admin.post('/users', aUser({ email })))).toEqual(['email: untypable']);
    }
    const { user } = await added(admin, { name: 'K\u02bciche\u02bc O’Neill' });
    expect(faultsOf(await changed(admin, user.id, { name: reversed }))).toEqual(['name: untypable']);
    expect(faultsOf(await changed(admin, user.id, { email: 'a\u001fb@x.example' }))).toEqual(['email: untypable']);
    const version = Number((await admin.get('/organisation')).body['version']);
    expect(faultsOf(await admin.patch('/organisation', version, { name: reversed }))).toEqual(['name: untypable']);
  });
});
