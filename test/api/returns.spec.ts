import type { HistoryEntry } from '@resguardo/contract/history';
import { Return } from '@resguardo/contract/returns';
import { aReturn } from '@resguardo/testing/people';
import { TestApp } from '../../apps/api/test-support/app';
import type { Session } from '../../apps/api/test-support/session';
import { BehindTheApp, besidesRequest, faultsOf, opened, registered, type Listed, type Made } from './stage';

let app: TestApp;
let intake: Session;
let attorney: Session;
let caseId: string;

beforeAll(async () => {
  app = await TestApp.start();
  [intake, attorney] = await Promise.all([app.signInAs('intake'), app.signInAs('attorney')]);
  caseId = (await opened(attorney, (await registered(intake)).id)).id;
});
afterAll(() => app.stop());

const record = (body: object = {}, session = attorney) =>
  session.post<Made>(`/cases/${caseId}/returns`, { ...aReturn(), ...body });

describe('a return to Mexico', () => {
  it('would answer something else than what was kept', async () => {
    const made = await record();
    expect(made.status).toBe(201);
    expect(Return.parse(made.body)).toEqual(made.body);
    expect(made.body).toMatchObject({ ...aReturn(), version: 1, caseId });
    expect((await intake.get(`/returns/${made.body.id}`)).body).toEqual(made.body);
    const file = await intake.get<{ returns: Made[] }>(`/cases/${caseId}/file`);
    expect(file.body.returns).toContainEqual(made.body);
  });

  it('would show the number of a paper in a copy of the database', async () => {
    await record({ papers: [{ kind: 'fmm', number: 'XQ-778899', expiresOn: '2027-05-19' }], note: 'xilofono' });
    const behind = await BehindTheApp.of(app);
    const rows = await behind.rows<{ row: string }>('select r::text as row from app.return r');
    await behind.end();
    expect(rows.some(({ row }) => row.includes('2027-05-19'))).toBe(true);
    expect(rows.some(({ row }) => /XQ-778899|xilofono/.test(row))).toBe(false);
  });

  it('known by its day alone would be refused, or something made up for it', async () => {
    const made = await attorney.post(`/cases/${caseId}/returns`, { returnedOn: '2026-10-02' });
    expect(made.body).toMatchObject({ returnedOn: '2026-10-02', port: null, city: null, papers: [], note: null });
  });

  it.each([
    ['a day to come', { returnedOn: '2199-01-01' }, ['returnedOn: inFuture']],
    ['a year typed wrong', { returnedOn: '1919-08-14' }, ['returnedOn: returnTooEarly']],
    ['a bridge that does not exist', { port: 'atlantis' }, ['port: portUnknown']],
    ['a city that does not exist', { city: 'Atlantis' }, ['city: cityUnknown']],
    [
      'a paper that ends before it begins',
      { papers: [{ kind: 'fmm', issuedOn: '2026-11-20', expiresOn: '2026-11-19' }] },
      ['papers.0.expiresOn: expiresBeforeIssued'],
    ],
  ])('with %s would be kept', async (_, facts, faults) => {
    const answer = await record(facts);
    expect([answer.status, ...faultsOf(answer)]).toEqual([422, ...faults]);
  });

  it.each([
    ['without its day', { returnedOn: undefined }, ['returnedOn: missing']],
    ['with a paper of no kind', { papers: [{ number: '1' }] }, ['papers.0.kind: choice']],
    [
      'with more papers than anybody carries',
      { papers: Array.from({ length: 11 }, () => ({ kind: 'other' })) },
      ['papers: tooMany'],
    ],
  ])('%s would be understood', async (_, facts, faults) => {
    const answer = await record(facts);
    expect([answer.status, ...faultsOf(answer)]).toEqual([400, ...faults]);
  });

  it('would be kept twice, or over a colleague’s correction', async () => {
    const id = '0f3b2a1c-1111-4222-8333-444455557101';
    expect([(await record({ id })).status, (await record({ id })).status]).toEqual([201, 200]);
    const changed = await attorney.patch(`/returns/${id}`, 1, { city: 'Monterrey' });
    expect(changed.body).toMatchObject({ version: 2, city: 'Monterrey', papers: aReturn().papers });
    const stale = await attorney.patch(`/returns/${id}`, 1, { port: 'unknown' });
    expect([stale.status, stale.body['current']]).toEqual([412, changed.body]);
    const half = await attorney.patch(`/returns/${id}`, 2, { city: 'Atlantis', note: 'Half' });
    expect([half.status, ...faultsOf(half)]).toEqual([422, 'city: cityUnknown']);
    const told = await intake.get<Listed<HistoryEntry>>(`/returns/${id}/history`);
    expect(told.body.items[0]?.changes).toEqual([{ field: 'city', from: 'Nuevo Laredo', to: 'Monterrey' }]);
  });

  it('would be kept by an intake worker, or told to a stranger', async () => {
    expect((await record({}, intake)).status).toBe(403);
    const { body: made } = await record();
    const stranger = await app.signInAs('attorney', 'frontera.example');
    const absent = '0f3b2a1c-1111-4222-8333-44445555aaaa';
    const [there, nowhere] = [await stranger.get(`/returns/${made.id}`), await stranger.get(`/returns/${absent}`)];
    expect(there.status).toBe(404);
    expect(besidesRequest(there)).toEqual(besidesRequest(nowhere));
  });
});
