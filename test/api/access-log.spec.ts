import { AccessPage, type AccessEntry } from '@resguardo/contract/access-log';
import { TestApp } from '../../apps/api/test-support/app';
import type { Session } from '../../apps/api/test-support/session';
import { BehindTheApp, besidesRequest, faultsOf, opened, registered, wholeList, type Listed, type Made } from './stage';

let app: TestApp;
let behind: BehindTheApp;
let intake: Session;
let attorney: Session;
let director: Session;
let clientId: string;
let caseId: string;

beforeAll(async () => {
  app = await TestApp.start();
  behind = await BehindTheApp.of(app);
  [intake, attorney, director] = await Promise.all([
    app.signInAs('intake'),
    app.signInAs('attorney'),
    app.signInAs('director'),
  ]);
});
afterAll(async () => {
  await behind.end();
  await app.stop();
});
beforeEach(async () => {
  ({ id: clientId } = await registered(intake, { aNumbers: [{ value: 'A000-012-417' }] }));
  ({ id: caseId } = await opened(attorney, clientId));
});

const path = (zone = 'America/Tijuana') => `/cases/${caseId}/access-log?zone=${zone}`;
const log = async (by: Session, zone?: string) =>
  (await by.get<Listed<AccessEntry>>(path(zone))).body.items.map(
    ({ by: who, act, times }) => `${who.name.split(' ')[0] ?? ''} ${act} ${String(times)}`,
  );

describe('who opened a file', () => {
  it('would not say who, what kind of act, or how often', async () => {
    await intake.get(`/cases/${caseId}/file`);
    await intake.get(`/cases/${caseId}/file`);
    await attorney.post(`/clients/${clientId}/reveal`, { field: 'aNumbers', reason: 'For form I-589' });
    await attorney.patch(`/cases/${caseId}`, 1, { returnPort: 'laredo' });
    await intake.patch(`/cases/${caseId}`, 1, { returnPort: 'calexico' });
    const answer = await director.get<Listed<AccessEntry>>(path());
    expect(AccessPage.parse(answer.body)).toEqual(answer.body);
    expect((await log(director)).sort()).toEqual([
      'attorney edited 2',
      'attorney revealed 1',
      'director read 1',
      'intake edited 1',
      'intake read 2',
      'intake refused 1',
    ]);
    expect(JSON.stringify(answer.body)).not.toMatch(/I-589|laredo|calexico|012-417/);
  });

  it('would be silent of whoever read it by way of the family', async () => {
    const other = (await registered(intake)).id;
    const theirs = (await opened(attorney, other)).id;
    const { body: family } = await attorney.post<Made>('/families', {
      kind: 'familyUnit',
      members: [{ clientId }, { clientId: other }, { person: { name: 'Marcos' } }],
    });
    for (const read of [`/families/${family.id}`, `/families/${family.id}/split`, `/cases/${theirs}/file`])
      await intake.get(read);
    expect((await log(director)).filter((line) => line.startsWith('intake read'))).toEqual(['intake read 3']);
    // Each is told to have been read once, whatever it was read through; a list opens nobody’s file.
    const ofOther = async () => (await director.get<Listed<AccessEntry>>(`/cases/${theirs}/access-log`)).body.items;
    const times = async () => (await ofOther()).filter(({ act, by }) => act === 'read' && by.name.startsWith('intake'));
    expect((await times()).map((entry) => entry.times)).toEqual([3]);
    await intake.get('/families');
    await intake.get('/cases');
    expect((await times()).map((entry) => entry.times)).toEqual([3]);
  });

  it('would tell of whoever is behind a wall, on the file of one of the same family', async () => {
    const other = (await registered(intake)).id;
    const theirs = (await opened(attorney, other)).id;
    const { body: family } = await attorney.post<Made>('/families', {
      kind: 'familyUnit',
      members: [{ clientId }, { clientId: other }],
    });
    const reader = (await intake.get<{ user: { id: string; organisation: { id: string } } }>('/auth/me')).body.user;
    await behind.rows('insert into app.wall (org_id, client_id, user_id) values ($1, $2, $3)', [
      reader.organisation.id,
      clientId,
      reader.id,
    ]);
    await intake.get(`/cases/${theirs}/file`);
    await intake.get(`/families/${family.id}/split`);
    expect((await log(director)).filter((line) => line.startsWith('intake read'))).toEqual([]);
  });

  it('would tell an intake worker about colleagues', async () => {
    await attorney.get(`/cases/${caseId}/file`);
    await intake.get(`/cases/${caseId}/file`);
    expect(await log(intake)).toEqual(['intake read 1', 'intake edited 1']);
    expect((await log(attorney)).join()).toContain('intake');
  });

  it('would tell an attorney who is not on its team about colleagues', async () => {
    const other = await app.signInAs('attorney2');
    await other.get(`/cases/${caseId}`);
    expect(await log(other)).toEqual(['attorney2 read 1']);
    expect((await log(attorney)).join()).toContain('attorney2 read');
  });

  it('would mix in another file, or what another organisation did', async () => {
    const stranger = await app.signInAs('attorney', 'frontera.example');
    await stranger.get(`/cases/${caseId}/file`);
    const other = (await registered(intake)).id;
    await director.get(`/clients/${other}`);
    expect((await log(attorney)).filter((line) => /director|refused/.test(line))).toEqual([]);
    const there = await stranger.get(path());
    const nowhere = await stranger.get(path().replace(caseId, '0f3b2a1c-1111-4222-8333-44445555aaaa'));
    expect(there.status).toBe(404);
    expect(besidesRequest(there)).toEqual(besidesRequest(nowhere));
    expect((await (await app.signInAs('administrator')).get(path())).status).toBe(403);
  });

  it('would begin its days in another zone than the reader’s, or lose some between two pages', async () => {
    const { body } = await intake.get<{ user: { id: string } }>('/auth/me');
    const [org] = await behind.rows<{ org_id: string }>('select org_id from app.client where id = $1', [clientId]);
    for (const at of ['2026-05-02T06:59:00Z', '2026-05-02T07:00:00Z', '2026-05-02T07:01:00Z', '2026-04-01T12:00:00Z']) {
      for (const action of ['client:read', 'client:edit']) {
        await behind.rows(
          `insert into app.audit (org_id, id, at, user_id, session_id, request_id, action, outcome, status, client_id)
           values ($1, gen_random_uuid(), $2, $3, gen_random_uuid(), gen_random_uuid(), $4, 'done', 0, $5)`,
          [org?.org_id, at, body.user.id, action, clientId],
        );
      }
    }
    const days = async (zone: string, limit: number) =>
      (await wholeList<AccessEntry>(director, `${path(zone)}&limit=${String(limit)}`))
        .filter(({ on }) => on < '2026-06-01')
        .map(({ on, act, times }) => `${on} ${act} ${String(times)}`);
    const wanted = ['2026-05-02 read 2', '2026-05-02 edited 2', '2026-05-01 read 1', '2026-05-01 edited 1'];
    const oldest = ['2026-04-01 read 1', '2026-04-01 edited 1'];
    for (const limit of [1, 2, 50]) expect(await days('America/Tijuana', limit)).toEqual([...wanted, ...oldest]);
    expect(await days('UTC', 3)).toEqual(['2026-05-02 read 3', '2026-05-02 edited 3', ...oldest]);
  });

  it.each([
    ['?zone=here!', 400, 'zone: timeZone'],
    ['?zone=America/Atlantis', 422, 'zone: zoneUnknown'],
    ['?zone=UTC&cursor=WzFd', 400, 'cursor: cursor'],
  ])('asked as %s would be a mistake of ours', async (query, status, fault) => {
    const answer = await attorney.get(`/cases/${caseId}/access-log${query}`);
    expect([answer.status, ...faultsOf(answer)]).toEqual([status, fault]);
  });
});
