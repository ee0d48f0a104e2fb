import type { CaseRow } from '@resguardo/contract/cases';
import { TestApp } from '../../apps/api/test-support/app';
import type { Session } from '../../apps/api/test-support/session';
import { BehindTheApp, besidesRequest, faultsOf, opened, registered, scheduled, wholeList, type Made } from './stage';

let app: TestApp;
let behind: BehindTheApp;
let intake: Session;
let attorney: Session;
let second: Session;
let users: Record<'attorney' | 'second' | 'stranger', Made & { organisation: Made }>;

const nobody = '0f3b2a1c-1111-4222-8333-44445555aaaa';
const me = async (session: Session) =>
  (await session.get<{ user: Made & { organisation: Made } }>('/auth/me')).body.user;
const newCase = async (by = attorney, facts = {}) => opened(by, (await registered(intake)).id, facts);
const mine = (by: Session, query = '') => wholeList<CaseRow>(by, `/cases?mine=true&limit=2${query}`);
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

beforeAll(async () => {
  app = await TestApp.start();
  behind = await BehindTheApp.of(app);
  [intake, attorney, second] = await Promise.all([
    app.signInAs('intake'),
    app.signInAs('attorney'),
    app.signInAs('attorney2'),
  ]);
  const stranger = await app.signInAs('attorney', 'frontera.example');
  users = { attorney: await me(attorney), second: await me(second), stranger: await me(stranger) };
});
afterAll(async () => {
  await behind.end();
  await app.stop();
});

describe('the team of a case', () => {
  it('would leave out whoever opened it, or name somebody twice', async () => {
    const made = await newCase(attorney, { team: [users.second.id, users.second.id] });
    expect(made['team']).toEqual([users.attorney.id, users.second.id]);
    expect((await newCase())['team']).toEqual([users.attorney.id]);
  });

  it('would take a stranger, or tell that there is one', async () => {
    const made = await newCase();
    const answers = [];
    for (const id of [users.stranger.id, nobody])
      answers.push(await attorney.patch(`/cases/${made.id}`, 1, { team: [users.attorney.id, id] }));
    expect(answers.map(faultsOf)).toEqual([['team.1: colleagueAbsent'], ['team.1: colleagueAbsent']]);
    expect(besidesRequest(answers[0] as never)).toEqual(besidesRequest(answers[1] as never));
    const opening = await attorney.post('/cases', { clientId: made['clientId'], team: [users.stranger.id] });
    expect([opening.status, ...faultsOf(opening)]).toEqual([422, 'team.0: colleagueAbsent']);
  });

  it('would be set by whoever only reads', async () => {
    const made = await newCase();
    for (const by of [intake, await app.signInAs('director')])
      expect((await by.patch(`/cases/${made.id}`, 1, { team: [] })).status).toBe(403);
  });

  it('would keep the cases of somebody who left it, or of somebody else', async () => {
    const one = await newCase();
    const other = await newCase(second);
    expect(ids(await mine(second))).toContain(other.id);
    expect(ids(await mine(second))).not.toContain(one.id);
    await attorney.patch(`/cases/${one.id}`, 1, { team: [users.second.id] });
    expect(ids(await mine(attorney))).not.toContain(one.id);
    expect(ids(await mine(second))).toEqual(expect.arrayContaining([one.id, other.id]));
    await attorney.patch(`/cases/${one.id}`, 2, { courtCode: 'ELP' });
    expect(ids(await mine(second))).toContain(one.id);
    const { rows } = { rows: await behind.rows('select user_id from app.case_member where case_id = $1', [one.id]) };
    expect(rows).toEqual([{ user_id: users.second.id }]);
  });
});

describe('what is mine', () => {
  it('would be in another order than everything, or lose cases between pages', async () => {
    for (const on of ['2038-04-05', '2038-04-02', '2038-04-09'])
      await scheduled(second, (await newCase(second)).id, { on, report: null });
    await newCase(second);
    await scheduled(attorney, (await newCase()).id, { on: '2038-04-03', report: null });
    const own = ids(await mine(second));
    const whole = ids(await wholeList<CaseRow>(second, '/cases?limit=50'));
    expect(own.length).toBeGreaterThan(4);
    expect(own).toEqual(whole.filter((id) => own.includes(id)));
    expect(ids(await mine(second, '&returnPort=laredo'))).toEqual([]);
  });

  it('would hold hearings of others, or leave out one’s own', async () => {
    const own = await scheduled(second, (await newCase(second)).id, { on: '2038-05-04', report: null });
    await scheduled(attorney, (await newCase()).id, { on: '2038-05-04', report: null });
    const range = 'from=2038-05-01&to=2038-05-31&limit=1';
    expect(ids(await wholeList<Made>(second, `/hearings?mine=true&${range}`))).toEqual([own.id]);
    expect(await wholeList<Made>(second, `/hearings?mine=false&${range}`)).toHaveLength(2);
    expect((await second.get('/hearings?mine=perhaps')).status).toBe(400);
  });

  it('would show somebody behind a wall because one is on the team', async () => {
    const hidden = await newCase(second);
    await scheduled(second, hidden.id, { on: '2038-06-04', report: null });
    await behind.rows('insert into app.wall (org_id, client_id, user_id) values ($1, $2, $3)', [
      users.second.organisation.id,
      hidden['clientId'],
      users.second.id,
    ]);
    expect(ids(await mine(second))).not.toContain(hidden.id);
    expect(await wholeList<Made>(second, '/hearings?mine=true&from=2038-06-01&to=2038-06-30')).toEqual([]);
  });
});
