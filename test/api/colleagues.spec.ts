import { ColleagueList } from '@resguardo/contract/people';
import { TestApp } from '../../apps/api/test-support/app';
import { Accounts } from '../../apps/api/src/platform/auth/accounts';

let app: TestApp;
beforeAll(async () => void (app = await TestApp.start()));
afterAll(() => app.stop());

describe('the names behind ids', () => {
  it('would be told of another organisation, or to somebody who opens no file', async () => {
    const attorney = await app.signInAs('attorney');
    const { items } = ColleagueList.parse((await attorney.get('/colleagues')).body);
    expect(items.map(({ name, roles }) => [name, roles[0]]).sort()).toEqual([
      ['administrator of Puente Legal', 'administrator'],
      ['attorney of Puente Legal', 'attorney'],
      ['attorney2 of Puente Legal', 'attorney'],
      ['director of Puente Legal', 'director'],
      ['intake of Puente Legal', 'intake'],
    ]);
    const administrator = await app.signInAs('administrator');
    expect((await administrator.get('/colleagues')).status).toBe(403);
    expect((await app.anonymous().get('/colleagues')).status).toBe(401);
  });

  it('would be lost when somebody leaves', async () => {
    const intake = await app.signInAs('intake', 'frontera.example');
    const before = ColleagueList.parse((await intake.get('/colleagues')).body).items;
    const gone = before.find(({ name }) => name.startsWith('attorney2'));
    await app.app.get(Accounts).deactivate('10000000-0000-4000-8000-000000000002', gone?.id ?? '');
    const after = ColleagueList.parse((await intake.get('/colleagues')).body).items;
    expect(after).toEqual(before.map((one) => (one === gone ? { ...one, active: false } : one)));
  });
});
