import { Representation } from '@resguardo/contract/representations';
import { aRepresentation } from '@resguardo/testing/people';
import { TestApp } from '../../apps/api/test-support/app';
import type { Session } from '../../apps/api/test-support/session';
import { besidesRequest, faultsOf, opened, registered, type Listed, type Made } from './stage';

let app: TestApp;
let intake: Session;
let attorney: Session;
let director: Session;
let caseId: string;

const nobody = '0f3b2a1c-1111-4222-8333-44445555aaaa';
const idOf = async (session: Session) => (await session.get<{ user: Made }>('/auth/me')).body.user.id;
const record = (facts?: Parameters<typeof aRepresentation>[0], by = attorney) =>
  by.post<Made>(`/cases/${caseId}/representations`, aRepresentation(facts));
const file = async (by = attorney) =>
  (await by.get<{ representations: Made[] }>(`/cases/${caseId}/file`)).body.representations;

beforeAll(async () => {
  app = await TestApp.start();
  [intake, attorney, director] = await Promise.all([
    app.signInAs('intake'),
    app.signInAs('attorney'),
    app.signInAs('director'),
  ]);
});
beforeEach(async () => {
  caseId = (await opened(attorney, (await registered(intake)).id)).id;
});
afterAll(() => app.stop());

describe('who stands for a person', () => {
  it('would be kept without the scope, the form or the days that were said', async () => {
    const facts = { scope: 'Everything before the immigration court', accreditationExpiresOn: '2028-01-31' };
    const made = await record({ ...facts, practitionerKind: 'accreditedFull' });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ ...aRepresentation(), ...facts, practitionerKind: 'accreditedFull', to: null });
    expect(Representation.parse(made.body)).toEqual(made.body);
    expect((await director.get(`/representations/${made.body.id}`)).body).toEqual(made.body);
    expect(await file(director)).toEqual([made.body]);
  });

  it('would need more than a kind and a day', async () => {
    const made = await attorney.post<Made>(`/cases/${caseId}/representations`, { kind: 'consult', from: '2026-11-02' });
    expect(made.body).toMatchObject({ practitionerId: null, practitionerName: null, form: null, scope: null });
  });

  it.each([
    ['a form of another kind', { form: 'EOIR-61' }, ['form: formOfOtherKind']],
    [
      'partial accreditation at court',
      { practitionerKind: 'accreditedPartial' },
      ['practitionerKind: partialNotAtCourt'],
    ],
    ['a Mexican abogado at court', { practitionerKind: 'mexicanAbogado' }, ['practitionerKind: abogadoNotAtCourt']],
    [
      'an accreditation that ran out',
      { accreditationExpiresOn: '2026-11-01' },
      ['accreditationExpiresOn: accreditationExpired'],
    ],
    ['an end before the beginning', { to: '2026-11-01' }, ['to: untilBeforeFrom']],
    ['a form filed on a day to come', { filedOn: '2199-01-01' }, ['filedOn: dayInFuture']],
    [
      'a colleague who is nobody',
      { practitionerName: null, practitionerId: nobody },
      ['practitionerId: colleagueAbsent'],
    ],
  ])('with %s would be kept', async (_, facts, faults) => {
    const answer = await record(facts as never);
    expect([answer.status, ...faultsOf(answer)]).toEqual([422, ...faults]);
  });

  it('would name a stranger’s colleague, or tell that there is one', async () => {
    const stranger = await idOf(await app.signInAs('attorney', 'frontera.example'));
    const [theirs, none] = [
      await record({ practitionerName: null, practitionerId: stranger }),
      await record({ practitionerName: null, practitionerId: nobody }),
    ];
    expect(theirs.status).toBe(422);
    expect(besidesRequest(theirs)).toEqual(besidesRequest(none));
    const own = await record({ practitionerName: null, practitionerId: await idOf(attorney) });
    expect(own.status).toBe(201);
    const moved = await attorney.patch(`/representations/${own.body.id}`, 1, { practitionerId: stranger });
    expect([moved.status, ...faultsOf(moved)]).toEqual([422, 'practitionerId: colleagueAbsent']);
  });

  it('would be written by whoever only reads or registers, or be read by an intake worker', async () => {
    for (const by of [intake, director, await app.signInAs('administrator')])
      expect((await record({}, by)).status).toBe(403);
    const made = await record();
    for (const by of [intake, director])
      expect((await by.patch(`/representations/${made.body.id}`, 1, { to: '2026-11-20' })).status).toBe(403);
    expect((await intake.get(`/representations/${made.body.id}`)).status).toBe(403);
    expect(await file(intake)).toEqual([]);
  });

  it('would be kept in a stranger’s case, or be found there', async () => {
    const theirs = await app.signInAs('attorney', 'frontera.example');
    const made = await record();
    const there = await record({}, theirs);
    const nowhere = await theirs.post(`/cases/${nobody}/representations`, aRepresentation());
    expect(there.status).toBe(404);
    expect(besidesRequest(there)).toEqual(besidesRequest(nowhere));
    expect((await theirs.get(`/representations/${made.body.id}`)).status).toBe(404);
  });

  it('would be kept twice on a double click', async () => {
    const id = '0f3b2a1c-1111-4222-8333-444455557711';
    const clicks = await Promise.all([record({ id }), record({ id })]);
    expect(clicks.map(({ status }) => status).sort()).toEqual([200, 201]);
    expect(await file()).toHaveLength(1);
    expect((await record({ id, scope: 'Another' })).status).toBe(409);
  });
});

describe('a representation that changes', () => {
  it('would keep a day that its rule refuses, or be written over by a stale hand', async () => {
    const { id } = (await record()).body;
    const wrong = await attorney.patch(`/representations/${id}`, 1, { to: '2026-10-01' });
    expect([wrong.status, ...faultsOf(wrong)]).toEqual([422, 'to: untilBeforeFrom']);
    const ended = await attorney.patch(`/representations/${id}`, 1, { to: '2026-11-20' });
    expect(ended.body).toMatchObject({ version: 2, to: '2026-11-20' });
    const stale = await attorney.patch(`/representations/${id}`, 1, { scope: 'Only the motion to reopen' });
    expect([stale.status, stale.body['current']]).toEqual([412, ended.body]);
  });

  it('would not tell who ended it, and when', async () => {
    const { id } = (await record()).body;
    await attorney.patch(`/representations/${id}`, 1, { to: '2026-11-20' });
    const past = await director.get<Listed>(`/representations/${id}/history`);
    expect(past.body.items.map(({ action, changes }) => [action, (changes as unknown[]).length])).toEqual([
      ['representation:edit', 1],
      ['representation:record', 8],
    ]);
    const whole = await attorney.get<Listed>(`/cases/${caseId}/history`);
    expect(whole.body.items.map(({ record: kind }) => kind)).toEqual(['representation', 'representation', 'case_file']);
  });

  it('would stand on after its lawyer withdrew, or take another lawyer’s with it', async () => {
    const one = (await record()).body;
    const other = (await record({ practitionerName: 'Beto Somoza' })).body;
    const said = {
      kind: 'withdrawn',
      practitionerName: 'Ofelia Barrientos',
      filedOn: null,
      from: '2026-11-20',
    } as const;
    const id = '0f3b2a1c-1111-4222-8333-444455557722';
    expect((await record({ ...said, id })).status).toBe(201);
    const after = async (of: Made) => (await attorney.get(`/representations/${of.id}`)).body;
    expect(await after(one)).toMatchObject({ version: 2, to: '2026-11-19' });
    expect(await after(other)).toEqual(other);
    expect((await record({ ...said, id })).status).toBe(200);
    expect(await after(one)).toMatchObject({ version: 2 });
    await record({
      kind: 'none',
      practitionerName: null,
      practitionerKind: null,
      form: null,
      filedOn: null,
      from: '2026-11-21',
    });
    expect(await after(other)).toMatchObject({ to: '2026-11-20' });
  });
});
