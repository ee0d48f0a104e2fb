import { Consent } from '@resguardo/contract/consents';
import { aConsent } from '@resguardo/testing/people';
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

const record = (facts?: Parameters<typeof aConsent>[0]) =>
  intake.post<Made>(`/clients/${clientId}/consents`, aConsent(facts));

describe('asking for a consent', () => {
  it('would lose how it was asked, or last forever', async () => {
    const facts = {
      recipients: 'Casa Frontera',
      dataClasses: ['identity', 'narrative'] as const,
      capacity: 'withSupport' as const,
      privacyNoticeShownAt: '2026-11-20T17:30:00Z',
      privacyNoticeVersion: '2026-11' as const,
      evidence: 'Recorded on the office phone',
    };
    const made = await record({ ...facts, dataClasses: [...facts.dataClasses] });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ ...facts, version: 1, clientId, until: '2027-11-20', revokedAt: null });
    expect(made.body['writtenStillOwed']).toBe(true);
    expect(Consent.parse(made.body)).toEqual(made.body);
    expect((await attorney.get(`/consents/${made.body.id}`)).body).toEqual(made.body);
    expect((await record({ mode: 'written' })).body['writtenStillOwed']).toBe(false);
  });

  it('would take a refusal for a consent, or ask of it what only a yes needs', async () => {
    const no = await record({ answer: 'refused', mode: null, language: null });
    expect(no.body).toMatchObject({ answer: 'refused', until: null, writtenStillOwed: false });
  });

  it.each([
    ['given in no way', { mode: null }, ['mode: required']],
    ['from a day to come', { from: '2199-01-01' }, ['from: dayInFuture']],
    ['that ends before it begins', { until: '2026-11-19' }, ['until: untilBeforeFrom']],
    ['that outlasts all limits', { until: '2036-11-20' }, ['until: consentTooLong']],
    ['in a language nobody lists', { language: 'xxx' }, ['language: languageCode']],
    ['of somebody who could not decide', { capacity: 'unable' as const }, ['guardian: guardianMissing']],
  ])('%s would be kept', async (_, facts, faults) => {
    const answer = await record(facts);
    expect([answer.status, ...faultsOf(answer)]).toEqual([422, ...faults]);
  });

  it.each([
    ['an answer that is none', { answer: 'quizas' }, ['answer: choice']],
    ['a purpose of its own', { purpose: 'fundraising' }, ['purpose: choice']],
    ['a withdrawal of its own', { revokedAt: '2026-11-24T00:00:00Z' }, ['revokedAt: unknownField']],
    ['a guardian without a name', { guardian: { relation: 'mother' } }, ['guardian.name: missing']],
    ['no day', { from: undefined }, ['from: missing']],
  ])('with %s would be understood', async (_, facts, faults) => {
    const answer = await intake.post(`/clients/${clientId}/consents`, { ...aConsent(), ...facts });
    expect([answer.status, ...faultsOf(answer)]).toEqual([400, ...faults]);
  });

  it('would take a child’s word alone', async () => {
    const child = await registered(intake, { givenNames: 'Génesis', birth: { year: 2019 } });
    const alone = await intake.post<Made>(`/clients/${child.id}/consents`, aConsent());
    expect([alone.status, ...faultsOf(alone)]).toEqual([422, 'guardian: guardianMissing']);
    const guardian = { name: 'María José Quintanilla', relation: 'mother' as const };
    const made = await intake.post<Made>(`/clients/${child.id}/consents`, aConsent({ guardian, assent: true }));
    expect(made.body).toMatchObject({ guardian, assent: true });
    const without = await intake.patch(`/consents/${made.body.id}`, 1, { guardian: null });
    expect([without.status, ...faultsOf(without)]).toEqual([422, 'guardian: guardianMissing']);
  });

  it('would be made twice when the link died and it was sent again', async () => {
    const id = '0f3b2a1c-1111-4222-8333-44445555c001';
    expect((await record({ id })).status).toBe(201);
    expect((await record({ id })).status).toBe(200);
    expect((await record({ id, purpose: 'press' })).status).toBe(409);
    expect((await intake.get<Listed>(`/clients/${clientId}/consents`)).body.items).toHaveLength(1);
  });

  it('of a stranger’s client would be kept, or tell that there is such a client', async () => {
    const theirs = await app.signInAs('intake', 'frontera.example');
    for (const ask of [
      (id: string) => theirs.post(`/clients/${id}/consents`, aConsent()),
      (id: string) => theirs.get(`/clients/${id}/consents`),
    ]) {
      const answer = await ask(clientId);
      expect(answer.status).toBe(404);
      expect(besidesRequest(answer)).toEqual(besidesRequest(await ask('0f3b2a1c-1111-4222-8333-44445555aaaa')));
    }
  });
});

describe('what was asked', () => {
  it('would lose the earlier answer when the same is asked again', async () => {
    const first = await record({ answer: 'refused', mode: null, from: '2026-11-01' });
    const second = await record({ from: '2026-11-10' });
    const { body } = await intake.get<Listed>(`/clients/${clientId}/consents`);
    expect(body.items.map(({ id }) => id)).toEqual([second.body.id, first.body.id]);
    expect(body.nextCursor).toBeNull();
  });

  it('would be put right without a trace, or become another consent by it', async () => {
    const made = await record();
    const signed = await attorney.patch(`/consents/${made.body.id}`, 1, { mode: 'written', evidence: 'Blue folder' });
    expect(signed.body).toMatchObject({ version: 2, mode: 'written', writtenStillOwed: false });
    for (const change of [{ purpose: 'press' }, { answer: 'refused' }, { privacyNoticeVersion: '2020-01' }])
      expect((await attorney.patch(`/consents/${made.body.id}`, 2, change)).status).toBe(400);
    const past = await intake.get<Listed>(`/consents/${made.body.id}/history`);
    expect(past.body.items.map(({ action }) => action)).toEqual(['consent:edit', 'consent:record']);
  });

  it('would be taken back by nobody, twice, or over somebody’s change', async () => {
    const made = await record();
    expect((await intake.send('POST', `/consents/${made.body.id}/withdraw`, {})).status).toBe(428);
    const withdraw = (version: number, reason: string | null) =>
      intake.send<Made>(
        'POST',
        `/consents/${made.body.id}/withdraw`,
        { reason },
        { 'if-match': `"${String(version)}"` },
      );
    expect((await withdraw(2, null)).status).toBe(412);
    const taken = await withdraw(1, 'She does not want to be named');
    const me = await intake.get<{ user: { id: string } }>('/auth/me');
    expect(taken.body).toMatchObject({
      version: 2,
      revokedBy: me.body.user.id,
      revokedReason: 'She does not want to be named',
      writtenStillOwed: false,
    });
    const again = await withdraw(2, 'For another reason');
    expect(again.body).toEqual(taken.body);
  });

  it('would be read by a director, alone or in the file', async () => {
    const made = await record();
    const { id } = await opened(attorney, clientId);
    expect((await director.get(`/clients/${clientId}/consents`)).status).toBe(403);
    expect((await director.get(`/consents/${made.body.id}`)).status).toBe(403);
    const files = await Promise.all([attorney, intake, director].map((by) => by.get(`/cases/${id}/file`)));
    expect(files.map(({ body }) => (body['consents'] as Made[]).map((consent) => consent.id))).toEqual([
      [made.body.id],
      [made.body.id],
      [],
    ]);
  });
});
