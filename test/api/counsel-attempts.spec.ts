import { CounselAttempt } from '@resguardo/contract/counsel-attempts';
import { anAttempt } from '@resguardo/testing/people';
import { TestApp } from '../../apps/api/test-support/app';
import type { Session } from '../../apps/api/test-support/session';
import { BehindTheApp, besidesRequest, faultsOf, opened, registered, type Listed, type Made } from './stage';

let app: TestApp;
let behind: BehindTheApp;
let intake: Session;
let attorney: Session;
let director: Session;
let caseId: string;

const nobody = '0f3b2a1c-1111-4222-8333-44445555aaaa';
const me = async (session: Session) =>
  (await session.get<{ user: Made & { organisation: Made } }>('/auth/me')).body.user;
const newCase = async () => opened(attorney, (await registered(intake)).id);
const record = (facts?: Parameters<typeof anAttempt>[0], by = attorney) =>
  by.post<Made>(`/cases/${caseId}/counsel-attempts`, anAttempt(facts));
const attemptsOf = async (id: string, by = attorney) =>
  (await by.get<{ counselAttempts: Made[] }>(`/cases/${id}/file`)).body.counselAttempts;

beforeAll(async () => {
  app = await TestApp.start();
  behind = await BehindTheApp.of(app);
  [intake, attorney, director] = await Promise.all([
    app.signInAs('intake'),
    app.signInAs('attorney'),
    app.signInAs('director'),
  ]);
});
beforeEach(async () => {
  caseId = (await newCase()).id;
});
afterAll(async () => {
  await behind.end();
  await app.stop();
});

describe('an attempt to see a client', () => {
  it('would lose a part of what was seen', async () => {
    const facts = {
      requestedAt: '2026-11-18T16:00:00Z',
      allowed: 'yes',
      refusedByPost: 'Supervisor at the gate',
      reason: 'Said that there was no more time',
      minutesAsked: 60,
      minutesAllowed: 30,
      minutesActual: 25,
      private: false,
      interpreter: true,
      interpreterLanguage: 'kek',
      interpreterSource: 'otherClient',
      documentsSigned: true,
      documentsExchanged: false,
      phoneFailure: false,
      distanceKm: 28,
      costAmount: 480,
      costCurrency: 'mxn',
      consequence: 'continuanceSought',
      evidenceNote: 'Photograph of the gate, kept by the team',
      consentToUse: 'anonymous',
      attendedBy: [(await me(attorney)).id, (await me(intake)).id],
    } as const;
    const made = await record(facts as never);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ ...anAttempt(), ...facts, caseId, version: 1, visitId: null });
    expect(CounselAttempt.parse(made.body)).toEqual(made.body);
    expect((await director.get(`/counsel-attempts/${made.body.id}`)).body).toEqual(made.body);
    expect(await attemptsOf(caseId, director)).toEqual([made.body]);
  });

  it('would make a no of what nobody asked', async () => {
    const made = await record();
    expect(made.body).toMatchObject({ private: null, interpreter: null, minutesActual: null, consentToUse: null });
  });

  it.each([
    ['minutes beyond a day', { minutesAsked: 1441 }, ['minutesAsked: tooBig']],
    ['minutes before the beginning', { minutesActual: -1 }, ['minutesActual: tooSmall']],
    ['half a minute', { minutesAllowed: 0.5 }, ['minutesAllowed: type']],
    ['an answer that is none', { allowed: true }, ['allowed: choice']],
    ['a moment without its zone', { at: '2026-11-20T16:30:00' }, ['at: instant']],
    ['a visit of its own', { visitId: nobody }, ['visitId: unknownField']],
  ])('with %s would be understood', async (_, facts, faults) => {
    const answer = await record(facts as never);
    expect([answer.status, ...faultsOf(answer)]).toEqual([400, ...faults]);
  });

  it.each([
    ['a zone that does not exist', { zone: 'America/Atlantis' }, ['zone: zoneUnknown']],
    ['a port that does not exist', { port: 'atlantis' }, ['port: portUnknown']],
    ['a language that does not exist', { interpreterLanguage: 'zzz' }, ['interpreterLanguage: languageCode']],
    ['a time to come', { at: '2199-01-01T00:00:00Z' }, ['at: dayInFuture']],
    ['a request that came after it', { requestedAt: '2026-11-21T00:00:00Z' }, ['requestedAt: askedAfterAttempt']],
    ['minutes though it was refused', { minutesActual: 5 }, ['minutesActual: minutesThoughRefused']],
    ['a cost in no currency', { costAmount: 5 }, ['costCurrency: currencyMissing']],
    ['a colleague who is nobody', { attendedBy: [nobody] }, ['attendedBy.0: colleagueAbsent']],
    ['a case that is not there', { otherCaseIds: [nobody] }, ['otherCaseIds.0: caseAbsent']],
  ])('with %s would be kept', async (_, facts, faults) => {
    const answer = await record(facts);
    expect([answer.status, ...faultsOf(answer)]).toEqual([422, ...faults]);
    expect(await attemptsOf(caseId)).toEqual([]);
  });

  it('would be closed to an intake worker at the port, or open to whoever only reads', async () => {
    const made = await record({}, intake);
    expect(made.status).toBe(201);
    expect((await intake.get(`/counsel-attempts/${made.body.id}`)).status).toBe(403);
    expect((await intake.patch(`/counsel-attempts/${made.body.id}`, 1, { port: null })).status).toBe(403);
    expect(await attemptsOf(caseId, intake)).toEqual([]);
    for (const by of [director, await app.signInAs('administrator')]) expect((await record({}, by)).status).toBe(403);
    expect((await director.patch(`/counsel-attempts/${made.body.id}`, 1, { port: null })).status).toBe(403);
    expect((await attorney.patch(`/counsel-attempts/${made.body.id}`, 1, { minutesAsked: 60 })).body).toMatchObject({
      version: 2,
      minutesAsked: 60,
    });
    const past = await director.get<Listed>(`/counsel-attempts/${made.body.id}/history`);
    expect(past.body.items.map(({ action }) => action)).toEqual(['counselAttempt:edit', 'counselAttempt:record']);
  });

  it('would be kept twice on a double click', async () => {
    const id = '0f3b2a1c-1111-4222-8333-444455558811';
    const other = (await newCase()).id;
    const clicks = await Promise.all([1, 2].map(() => record({ id, otherCaseIds: [other] })));
    expect(clicks.map(({ status }) => status).sort()).toEqual([200, 201]);
    expect([(await attemptsOf(caseId)).length, (await attemptsOf(other)).length]).toEqual([1, 1]);
    expect((await record({ id, minutesAsked: 5 })).status).toBe(409);
  });

  it('would be read by sending it again, by somebody who may record visits and not read them', async () => {
    const id = '0f3b2a1c-1111-4222-8333-444455558812';
    expect((await record({ id }, intake)).status).toBe(201);
    expect((await record({ id }, intake)).status).toBe(200);
    await attorney.patch(`/counsel-attempts/${id}`, 1, { reason: 'Quelonio' });
    const again = await record({ id }, intake);
    expect([again.status, JSON.stringify(again.body).includes('Quelonio')]).toEqual([409, false]);
    expect((await record({ id })).body).toMatchObject({ version: 2, reason: 'Quelonio' });
  });
});

describe('a family at one table', () => {
  it('would be kept as one person, or as people who were never together', async () => {
    const others = [(await newCase()).id, (await newCase()).id];
    const made = await record({ otherCaseIds: others, reason: 'No room for children' });
    expect(made.body['visitId']).toEqual(expect.any(String));
    for (const id of others) {
      const [own] = await attemptsOf(id);
      expect(own).toMatchObject({ caseId: id, visitId: made.body['visitId'], reason: 'No room for children' });
      expect(own?.id).not.toBe(made.body.id);
    }
  });

  it('would count one of them twice', async () => {
    const other = (await newCase()).id;
    const answer = await record({ otherCaseIds: [other, caseId, other] });
    expect(faultsOf(answer)).toEqual(['otherCaseIds.1: caseTwice', 'otherCaseIds.2: caseTwice']);
    expect(await attemptsOf(other)).toEqual([]);
  });

  it('would hold somebody behind a wall or in another house, or tell that there is such a person', async () => {
    const theirs = await app.signInAs('attorney', 'frontera.example');
    const foreign = await opened(theirs, (await registered(await app.signInAs('intake', 'frontera.example'))).id);
    const hidden = await newCase();
    const { id, organisation } = await me(attorney);
    await behind.rows('insert into app.wall (org_id, client_id, user_id) values ($1, $2, $3)', [
      organisation.id,
      hidden['clientId'],
      id,
    ]);
    const answers = [];
    for (const other of [hidden.id, foreign.id, nobody]) answers.push(await record({ otherCaseIds: [other] }));
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422]);
    expect(new Set(answers.map((answer) => JSON.stringify(besidesRequest(answer)))).size).toBe(1);
    expect(await attemptsOf(caseId)).toEqual([]);
    expect((await theirs.post(`/cases/${caseId}/counsel-attempts`, anAttempt())).status).toBe(404);
  });

  it('would tell that somebody sat there who is behind a wall', async () => {
    const [seen, alone, hidden] = [await newCase(), await newCase(), await newCase()];
    const visit = (ofCase: Made, others: Made[]) =>
      attorney.post<Made>(
        `/cases/${ofCase.id}/counsel-attempts`,
        anAttempt({ otherCaseIds: others.map(({ id }) => id) }),
      );
    const ofThree = (await visit(hidden, [seen, await newCase()])).body;
    await visit(hidden, [alone]);
    const { id, organisation } = await me(director);
    await behind.rows('insert into app.wall (org_id, client_id, user_id) values ($1, $2, $3)', [
      organisation.id,
      hidden['clientId'],
      id,
    ]);
    const [known] = await attemptsOf(alone.id);
    const [own] = await attemptsOf(alone.id, director);
    expect([known?.['visitId'], own?.['visitId']]).toEqual([expect.any(String), null]);
    expect((await director.get(`/counsel-attempts/${String(own?.id)}`)).body).toEqual(own);
    for (const path of [`/counsel-attempts/${String(own?.id)}/history`, `/cases/${alone.id}/history`]) {
      const told = JSON.stringify((await director.get(path)).body);
      for (const word of ['visitId', String(known?.['visitId']), hidden.id]) expect(told).not.toContain(word);
    }
    // Two whom the reader may see sat together, and no id there is the hidden one’s.
    const [together] = await attemptsOf(seen.id, director);
    expect(together?.['visitId']).toBe(ofThree['visitId']);
    expect(together?.['visitId']).not.toBe(ofThree.id);
  });

  it('would name a stranger’s colleague', async () => {
    const stranger = await me(await app.signInAs('attorney', 'frontera.example'));
    const [theirs, none] = [await record({ attendedBy: [stranger.id] }), await record({ attendedBy: [nobody] })];
    expect(theirs.status).toBe(422);
    expect(besidesRequest(theirs)).toEqual(besidesRequest(none));
  });
});
