import { Whereabouts } from '@resguardo/contract/whereabouts';
import { aPlace } from '@resguardo/testing/people';
import { TestApp } from '../../apps/api/test-support/app';
import type { Session } from '../../apps/api/test-support/session';
import { besidesRequest, faultsOf, opened, registered, type Listed, type Made } from './stage';

let app: TestApp;
let intake: Session;
let attorney: Session;
let director: Session;
let clientId: string;

beforeAll(async () => {
  app = await TestApp.start();
  [intake, attorney, director] = await Promise.all([
    app.signInAs('intake'),
    app.signInAs('attorney'),
    app.signInAs('director'),
  ]);
});
beforeEach(async () => {
  clientId = (await registered(intake)).id;
});
afterAll(() => app.stop());

const record = (facts?: Parameters<typeof aPlace>[0]) =>
  intake.post<Made>(`/clients/${clientId}/whereabouts`, aPlace(facts));

describe('where a person waits', () => {
  it('would lose the name of the shelter, or when somebody heard from the person', async () => {
    const facts = {
      name: 'Albergue Casa del Río',
      address: 'Calle Sexta 12, domicilio conocido',
      lastContactAt: '2026-11-20T17:30:00Z',
      bedUntil: '2026-12-20',
    };
    const made = await record(facts);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ ...facts, version: 1, clientId, cityId: 'Tijuana', until: null });
    expect(Whereabouts.parse(made.body)).toEqual(made.body);
    expect((await director.get(`/whereabouts/${made.body.id}`)).body).toEqual(made.body);
  });

  it('would turn "unknown" or "elsewhere" into not asked', async () => {
    const unknown = await record({ cityId: 'unknown', setting: 'unknown', from: null });
    expect(unknown.body).toMatchObject({ cityId: 'unknown', setting: 'unknown', from: null });
    expect((await record({ cityId: 'elsewhere', address: 'Comitán' })).body['cityId']).toBe('elsewhere');
    const nothing = await intake.post<Made>(`/clients/${clientId}/whereabouts`, {});
    expect(nothing.body).toMatchObject({ cityId: null, setting: null, from: null, lastContactAt: null });
  });

  it('would turn the United States, or custody there, into a city of Mexico, or lose the state', async () => {
    for (const cityId of ['inUs', 'inUsCustody'])
      expect((await record({ cityId, usState: 'TX', setting: null })).body).toMatchObject({ cityId, usState: 'TX' });
    const wrong = await record({ cityId: 'inUs', usState: 'Texas' });
    expect([wrong.status, ...faultsOf(wrong)]).toEqual([400, 'usState: usState']);
  });

  it.each([
    ['in a city that is not on the list', { cityId: 'Atlantis' }, ['cityId: cityUnknown']],
    ['from a day to come', { from: '2199-01-01' }, ['from: dayInFuture']],
    ['until before it began', { until: '2026-11-01' }, ['until: untilBeforeFrom']],
    ['with a bed until before it began', { bedUntil: '2026-11-01' }, ['bedUntil: untilBeforeFrom']],
    ['with a talk to come', { lastContactAt: '2199-01-01T00:00:00Z' }, ['lastContactAt: dayInFuture']],
  ])('%s would be kept', async (_, facts, faults) => {
    const answer = await record(facts);
    expect([answer.status, ...faultsOf(answer)]).toEqual([422, ...faults]);
  });

  it('would be the place before, or one that the person left', async () => {
    await record({ cityId: 'Reynosa', from: '2026-09-01' });
    const here = await record({ cityId: 'Tijuana', from: '2026-11-01' });
    await record({ cityId: 'Mexicali', from: '2026-11-10', until: '2026-11-12' });
    const { body } = await director.get<Listed & { current: Made }>(`/clients/${clientId}/whereabouts`);
    expect(body.items).toHaveLength(3);
    expect(body.current).toEqual(here.body);
    const { id } = await opened(attorney, clientId);
    const file = await attorney.get(`/cases/${id}/file`);
    expect(file.body['whereabouts']).toEqual(body.items);
  });

  it('would be made twice when the link died and it was sent again', async () => {
    const id = '0f3b2a1c-1111-4222-8333-44445555d001';
    expect((await record({ id })).status).toBe(201);
    expect((await record({ id })).status).toBe(200);
    expect((await record({ id, setting: 'street' })).status).toBe(409);
  });

  it('would keep a contact over a colleague’s change, or without a trace', async () => {
    const { id } = (await record()).body;
    const now = new Date();
    const met = await attorney.patch(`/whereabouts/${id}`, 1, { lastContactAt: now.toISOString() });
    expect(met.body['version']).toBe(2);
    expect(new Date(String(met.body['lastContactAt']))).toEqual(now);
    expect((await intake.patch(`/whereabouts/${id}`, 1, { lastContactAt: null })).status).toBe(412);
    const past = await director.get<Listed>(`/whereabouts/${id}/history`);
    expect(past.body.items.map(({ action }) => action)).toEqual(['whereabouts:edit', 'whereabouts:record']);
    expect((await director.patch(`/whereabouts/${id}`, 2, { lastContactAt: null })).status).toBe(403);
  });

  it('of a stranger’s client would be kept, or tell that there is such a client', async () => {
    const theirs = await app.signInAs('intake', 'frontera.example');
    for (const ask of [
      (id: string) => theirs.post(`/clients/${id}/whereabouts`, aPlace()),
      (id: string) => theirs.get(`/clients/${id}/whereabouts`),
    ]) {
      const answer = await ask(clientId);
      expect(answer.status).toBe(404);
      expect(besidesRequest(answer)).toEqual(besidesRequest(await ask('0f3b2a1c-1111-4222-8333-44445555aaaa')));
    }
  });
});

describe('how a person is reached', () => {
  it('would lose the code word, or refuse a contact that has none', async () => {
    const contacts = [
      { kind: 'phone' as const, value: '+526640000123', codeWord: 'la prima de Olga', lastWorkedOn: '2026-11-20' },
      { kind: 'email' as const, value: 'nadie@example.org' },
    ];
    const made = await registered(intake, { contacts, literacy: 'some' });
    expect(made['literacy']).toBe('some');
    expect(made['contacts']).toEqual([
      expect.objectContaining({ codeWord: 'la prima de Olga', lastWorkedOn: '2026-11-20' }),
      expect.not.objectContaining({ codeWord: expect.anything() as unknown }),
    ]);
  });
});
