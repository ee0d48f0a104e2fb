import { CaseFile } from '@resguardo/contract/case-file';
import { Case, type CaseRow } from '@resguardo/contract/cases';
import { aCase } from '@resguardo/testing/people';
import { TestApp } from '../../apps/api/test-support/app';
import type { Session } from '../../apps/api/test-support/session';
import { besidesRequest, faultsOf, opened, registered, scheduled, wholeList, type Made } from './stage';

let app: TestApp;
let intake: Session;
let attorney: Session;
let clientId: string;

beforeAll(async () => {
  app = await TestApp.start();
  [intake, attorney] = await Promise.all([app.signInAs('intake'), app.signInAs('attorney')]);
  clientId = (await registered(intake)).id;
});
afterAll(() => app.stop());

const nobody = '0f3b2a1c-1111-4222-8333-44445555aaaa';
const caseload = (query = '') => wholeList<CaseRow>(attorney, `/cases?limit=3${query}`);

describe('the cases of one person', () => {
  it('would not be told newest first, or told of somebody out of reach', async () => {
    const person = await registered(intake);
    const path = `/clients/${person.id}/cases`;
    expect((await intake.get(path)).body).toEqual({ items: [], nextCursor: null });
    const first = await opened(attorney, person.id);
    const second = await opened(attorney, person.id, { enrolledOn: '2019-08-14' });
    expect((await intake.get(path)).body).toEqual({ items: [second, first], nextCursor: null });
    const stranger = await app.signInAs('attorney', 'frontera.example');
    const [foreign, absent] = [await stranger.get(path), await stranger.get(`/clients/${nobody}/cases`)];
    expect(foreign.status).toBe(404);
    expect(besidesRequest(foreign)).toEqual(besidesRequest(absent));
  });
});

describe('opening a case', () => {
  it('would answer something else than what checks already send', async () => {
    const asked = { clientId, enrolledOn: '2019-08-14', entryPlace: null, returnPort: 'laredo', courtCode: 'SNA' };
    const made = await attorney.post<Made>('/cases', asked);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ ...asked, version: 1, programPhase: 'MPP1', stage: 'pending', warnings: [] });
    expect(Case.parse(made.body)).toEqual(made.body);
    expect((await intake.get(`/cases/${made.body.id}`)).body).toEqual(made.body);
  });

  it('would ask for more than whose it is', async () => {
    const made = await opened(attorney, clientId);
    expect(made).toMatchObject({ enrolledOn: null, returnPort: null, courtCode: null, programPhase: 'unknown' });
  });

  it.each([
    ['2019-01-28', 'none', ['enrolmentOutsideWindow']],
    ['2019-01-29', 'MPP1', []],
    ['2021-01-20', 'MPP1', []],
    ['2021-01-21', 'none', ['enrolmentOutsideWindow']],
    ['2021-12-06', 'MPP2', []],
    ['2022-08-08', 'MPP2', []],
    ['2025-01-21', 'MPP3', []],
    ['1890-03-01', 'none', ['enrolmentOutsideWindow']],
  ])(
    'on %s would put it in another phase than %s, or refuse what a paper says',
    async (enrolledOn, phase, warnings) => {
      const made = await opened(attorney, clientId, { enrolledOn });
      expect(made).toMatchObject({ programPhase: phase, warnings });
      expect((await attorney.get(`/cases/${made.id}`)).body).toEqual(made);
    },
  );

  it('would let somebody set the phase without saying why', async () => {
    const silent = await attorney.post('/cases', { clientId, phaseOverride: 'MPP2' });
    expect([silent.status, ...faultsOf(silent)]).toEqual([422, 'phaseOverrideReason: reasonMissing']);
    const made = await opened(attorney, clientId, {
      enrolledOn: '2019-08-14',
      phaseOverride: 'MPP2',
      phaseOverrideReason: 'Tornaviaje de agosto',
    });
    expect(made).toMatchObject({ programPhase: 'MPP2' });
    const back = await attorney.patch(`/cases/${made.id}`, 1, { phaseOverride: null });
    expect(back.body).toMatchObject({ programPhase: 'MPP1', version: 2 });
  });

  it('would take "unknown" for a place that is not on the list', async () => {
    expect(await opened(attorney, clientId, { returnPort: 'unknown', courtCode: 'unknown' })).toMatchObject({
      returnPort: 'unknown',
    });
  });

  it('would tell a stranger’s person, case or court from one that nobody has', async () => {
    const [theirIntake, theirAttorney] = await Promise.all([
      app.signInAs('intake', 'frontera.example'),
      app.signInAs('attorney', 'frontera.example'),
    ]);
    const theirs = await registered(theirIntake);
    const theirCase = await opened(theirAttorney, theirs.id);
    for (const [foreign, absent, fault] of [
      [{ clientId: theirs.id }, { clientId: nobody }, 'clientId: clientAbsent'],
      [{ clientId, leadCaseId: theirCase.id }, { clientId, leadCaseId: nobody }, 'leadCaseId: leadAbsent'],
    ] as const) {
      const answer = await attorney.post('/cases', foreign);
      expect([answer.status, ...faultsOf(answer)]).toEqual([422, fault]);
      expect(besidesRequest(answer)).toEqual(besidesRequest(await attorney.post('/cases', absent)));
    }
    for (const path of [`/cases/${theirCase.id}`, `/cases/${theirCase.id}/file`, `/cases/${theirCase.id}/history`]) {
      const answer = await attorney.get(path);
      expect(answer.status).toBe(404);
      expect(besidesRequest(answer)).toEqual(besidesRequest(await attorney.get(path.replace(theirCase.id, nobody))));
    }
  });

  it('would name every place that is on no list', async () => {
    const answer = await attorney.post('/cases', {
      clientId,
      courtCode: 'XXX',
      returnPort: 'atlantis',
      leadCaseId: nobody,
    });
    expect(answer.status).toBe(422);
    expect(faultsOf(answer)).toEqual(['courtCode: courtUnknown', 'returnPort: portUnknown', 'leadCaseId: leadAbsent']);
  });
});

describe('the Notice to Appear', () => {
  it('would be lost, or mix up that nobody looked for defects with that there are none', async () => {
    const nta = { ntaServedOn: '2026-08-15', ntaFiledOn: '2026-08-28', ntaBox: 'none' };
    const made = await opened(attorney, clientId, { ...nta, ntaDefects: ['noBoxTicked', 'noDateOrTime'] } as never);
    expect(made).toMatchObject({ ...nta, ntaDefects: ['noBoxTicked', 'noDateOrTime'] });
    const file = `/cases/${made.id}`;
    expect((await attorney.patch<Made>(file, 1, { ntaDefects: [] })).body).toMatchObject({ ...nta, ntaDefects: [] });
    expect((await attorney.patch<Made>(file, 2, { ntaDefects: null })).body['ntaDefects']).toBeNull();
    expect((await intake.get(file)).body).toMatchObject({ ...nta, ntaDefects: null });
  });

  it('would take a day that has come nowhere, or a defect that is no word of ours', async () => {
    const { id } = await opened(attorney, clientId);
    const days = await attorney.patch(`/cases/${id}`, 1, { ntaServedOn: '2199-01-01', ntaFiledOn: '2199-01-02' });
    expect([days.status, faultsOf(days)]).toEqual([422, ['ntaServedOn: dayInFuture', 'ntaFiledOn: dayInFuture']]);
    expect((await attorney.patch(`/cases/${id}`, 1, { ntaDefects: ['torn'] })).status).toBe(400);
  });
});

describe('changing a case', () => {
  it('would let it lead itself, in whatever letters its id is written', async () => {
    const made = await opened(attorney, clientId);
    for (const leadCaseId of [made.id, made.id.toUpperCase()]) {
      const answer = await attorney.patch(`/cases/${made.id}`, 1, { leadCaseId });
      expect([answer.status, ...faultsOf(answer)]).toEqual([422, 'leadCaseId: leadAbsent']);
    }
    const lead = await opened(attorney, clientId);
    expect((await attorney.patch(`/cases/${made.id}`, 1, { leadCaseId: lead.id })).body).toMatchObject({
      leadCaseId: lead.id,
    });
  });

  it('would lead the case that leads it, at once or by way of a third, also when both are asked for at the same time', async () => {
    const [one, other, third] = await Promise.all([1, 2, 3].map(() => opened(attorney, clientId)));
    const follow = (rider: Made | undefined, lead: Made | undefined, version = 1) =>
      attorney.patch(`/cases/${String(rider?.id)}`, version, { leadCaseId: lead?.id });
    const both = await Promise.all([follow(one, other), follow(other, one)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    const [rider, lead] = both[0].status === 200 ? [one, other] : [other, one];
    const refused = await follow(lead, third);
    expect([refused.status, ...faultsOf(refused)]).toEqual([422, 'leadCaseId: leadsOthers']);
    const chained = await follow(third, rider);
    expect([chained.status, ...faultsOf(chained)]).toEqual([422, 'leadCaseId: leadLed']);
    const born = await attorney.post('/cases', aCase(clientId, { leadCaseId: rider?.id }));
    expect([born.status, ...faultsOf(born)]).toEqual([422, 'leadCaseId: leadLed']);
    // What stands is not asked about again: the lead may be out of this person's sight by now.
    expect((await attorney.patch(`/cases/${String(rider?.id)}`, 2, { returnPort: 'laredo' })).status).toBe(200);
  });

  it('would overwrite a colleague, or answer in another shape than its own', async () => {
    const made = await opened(attorney, clientId);
    const clicks = await Promise.all([1, 2].map(() => attorney.patch(`/cases/${made.id}`, 1, { courtCode: 'ELP' })));
    expect(clicks.map(({ status }) => status).sort()).toEqual([200, 412]);
    const late = clicks.find(({ status }) => status === 412);
    const stands = (await attorney.get(`/cases/${made.id}`)).body;
    expect(Case.parse(late?.body['current'])).toEqual(stands);
    expect(stands).toMatchObject({ version: 2, courtCode: 'ELP' });
  });

  it('would move it to another person', async () => {
    const made = await opened(attorney, clientId);
    const answer = await attorney.patch(`/cases/${made.id}`, 1, { clientId: nobody });
    expect([answer.status, ...faultsOf(answer)]).toEqual([400, 'clientId: unknownField']);
  });
});

describe('the file of a case', () => {
  it('would need a second question, or show another case’s hearings', async () => {
    const made = await opened(attorney, clientId, { entryPlace: 'near Roma' });
    const other = await opened(attorney, clientId);
    await scheduled(attorney, other.id);
    const late = await scheduled(attorney, made.id, { on: '2038-09-01', report: null });
    const early = await scheduled(attorney, made.id, { on: '2038-08-01', report: null, judge: 'J. Doe' });
    const unset = await scheduled(attorney, made.id, {
      state: 'unset',
      on: null,
      courtTime: null,
      courtZone: null,
      report: null,
    });
    const file = CaseFile.parse((await intake.get(`/cases/${made.id}/file`)).body);
    expect(file.case).toEqual(made);
    expect(file.client.id).toBe(clientId);
    expect(file.hearings.map(({ id }) => id)).toEqual([early.id, late.id, unset.id]);
    expect(file.hearings[0]?.judge).toBe('J. Doe');
  });
});

describe('the caseload', () => {
  it('would not begin with whose hearing is next', async () => {
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const at = (on: string) => ({ on, report: null });
    const person = (await registered(intake, { surname1: 'Caseload' })).id;
    const make = async (...days: number[]) => {
      const made = await opened(attorney, person, { returnPort: 'nogales' });
      for (const days_ of days) await scheduled(attorney, made.id, at(day(days_)));
      return made.id;
    };
    const [none, soon, late, past] = [await make(), await make(30, 5, -40), await make(20), await make(-30)];
    const unset = await opened(attorney, person, { returnPort: 'nogales' });
    const owed = await scheduled(attorney, unset.id, {
      state: 'unset',
      on: null,
      courtTime: null,
      courtZone: null,
      report: null,
    });
    const closed = await opened(attorney, person, { returnPort: 'nogales', stage: 'closed' });

    const rows = await caseload('&returnPort=nogales');
    expect(rows.map(({ id }) => id)).toEqual([soon, late, unset.id, past, none]);
    expect(rows[0]?.nextHearing?.on).toBe(day(5));
    expect(rows.map(({ nextHearing }) => nextHearing?.id ?? null)[2]).toBe(owed.id);
    expect(rows[0]).toMatchObject({ clientId: person, surname1: 'Caseload' });
    expect((await caseload('&returnPort=nogales&stage=closed')).map(({ id }) => id)).toEqual([closed.id]);
    const all = await caseload();
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(rows.length);
  });
});
