import { Hearing } from '@resguardo/contract/hearings';
import { aHearing } from '@resguardo/testing/people';
import { TestApp } from '../../apps/api/test-support/app';
import type { Session } from '../../apps/api/test-support/session';
import { besidesRequest, faultsOf, opened, registered, scheduled, wholeList, type Made } from './stage';

let app: TestApp;
let attorney: Session;
let caseId: string;

beforeAll(async () => {
  app = await TestApp.start();
  const intake = await app.signInAs('intake');
  attorney = await app.signInAs('attorney');
  caseId = (await opened(attorney, (await registered(intake)).id)).id;
});
afterAll(() => app.stop());

const nothing = { on: null, courtTime: null, courtZone: null, report: null };
const schedule = (body: object) => attorney.post<Made>(`/cases/${caseId}/hearings`, body);

describe('setting a hearing', () => {
  it('would answer something else than what checks already send', async () => {
    const made = await schedule({
      kind: 'master',
      medium: 'inPerson',
      state: 'exact',
      on: '2023-07-17',
      courtTime: '08:30',
      courtZone: 'America/Chicago',
      report: { on: '2023-07-17', time: '04:30', zone: 'America/Chicago', port: 'laredo', estimated: false },
    });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      version: 1,
      caseId,
      startsAt: '2023-07-17T13:30:00Z',
      report: { time: '04:30', port: 'laredo', estimated: false, at: '2023-07-17T09:30:00Z' },
    });
    expect(Hearing.parse(made.body)).toEqual(made.body);
    expect((await attorney.get(`/hearings/${made.body.id}`)).body).toEqual(made.body);
  });

  it('would invent a time for a hearing that has only a day, or none', async () => {
    const day = await schedule({ kind: 'individual', state: 'date', on: '2038-03-01' });
    expect(day.body).toMatchObject({ on: '2038-03-01', courtTime: null, startsAt: null, report: null });
    const unset = await schedule({ kind: 'bond', state: 'unset' });
    expect(unset.body).toMatchObject({ ...nothing, startsAt: null });
  });

  it.each([
    ['no day', { on: null }, ['on: required']],
    ['no time', { courtTime: null }, ['courtTime: required']],
    ['no zone', { courtZone: null }, ['courtZone: required']],
    ['a year typed wrong', { on: '1890-07-19', report: null }, ['on: dayOutOfRange']],
    ['a year too far', { on: '2190-07-19', report: null }, ['on: dayOutOfRange']],
    ['a zone that does not exist', { courtZone: 'America/Atlantis', report: null }, ['courtZone: zoneUnknown']],
    ['a zone that is only an offset', { courtZone: 'Etc/GMT+77', report: null }, ['courtZone: zoneUnknown']],
    ['a time the clock skips', { on: '2038-03-14', courtTime: '02:30', report: null }, ['courtTime: timeNotOnClock']],
    ['a time the clock shows twice', { on: '2038-11-07', courtTime: '01:30', report: null }, ['courtTime: timeTwice']],
    [
      'a port that does not exist',
      { report: { on: '2038-07-19', time: '04:30', zone: 'America/Chicago', port: 'atlantis' } },
      ['report.port: portUnknown'],
    ],
    [
      'a report after it began',
      { report: { on: '2038-07-19', time: '08:31', zone: 'America/Chicago' } },
      ['report.time: reportAfterHearing'],
    ],
    [
      'a report at a skipped time',
      { on: '2038-03-15', report: { on: '2038-03-14', time: '02:30', zone: 'America/Denver' } },
      ['report.time: timeNotOnClock'],
    ],
    [
      'a day and the answer that none is set',
      { state: 'unset' },
      ['on: notInThisState', 'courtTime: notInThisState', 'courtZone: notInThisState', 'report: notInThisState'],
    ],
    ['a time and the answer that only the day is set', { state: 'date', report: null }, ['courtTime: notInThisState']],
  ])('with %s would be kept', async (_, facts, faults) => {
    const answer = await schedule(aHearing(facts as never));
    expect(answer.status).toBe(422);
    expect(faultsOf(answer)).toEqual(faults);
  });

  it.each([
    ['31 February', { on: '2038-02-31' }, ['on: date']],
    ['the year 0', { on: '0000-07-19' }, ['on: date']],
    ['24:00', { courtTime: '24:00' }, ['courtTime: wallTime']],
    ['seconds', { courtTime: '08:30:00' }, ['courtTime: wallTime']],
    ['a bare offset', { courtZone: '' }, ['courtZone: empty', 'courtZone: timeZone']],
    ['an instant of its own', { startsAt: '2038-07-19T13:30:00Z' }, ['startsAt: unknownField']],
    ['another person', { clientId: '0f3b2a1c-1111-4222-8333-44445555aaaa' }, ['clientId: unknownField']],
    ['a list for a report', { report: [] }, ['report: type']],
    ['a report without its zone', { report: { on: '2038-07-19', time: '04:30' } }, ['report.zone: missing']],
  ])('with %s would be understood', async (_, facts, faults) => {
    const answer = await schedule({ ...aHearing(), ...facts });
    expect(answer.status).toBe(400);
    expect(faultsOf(answer)).toEqual(faults);
  });

  it('would be kept in a stranger’s case, or tell that it exists', async () => {
    const theirs = await app.signInAs('attorney', 'frontera.example');
    const answer = await theirs.post(`/cases/${caseId}/hearings`, aHearing());
    expect(answer.status).toBe(404);
    const nobody = await theirs.post('/cases/0f3b2a1c-1111-4222-8333-44445555aaaa/hearings', aHearing());
    expect(besidesRequest(answer)).toEqual(besidesRequest(nobody));
  });

  it('for a case named in capitals would be another hearing than the one sent before', async () => {
    const id = '0f3b2a1c-1111-4222-8333-4444555566aa';
    expect((await schedule(aHearing({ id }))).status).toBe(201);
    const again = await attorney.post(`/cases/${caseId.toUpperCase()}/hearings`, aHearing({ id: id.toUpperCase() }));
    expect(again.status).toBe(200);
  });
});

describe('correcting a hearing', () => {
  it('would leave its instant where it was', async () => {
    const made = await scheduled(attorney, caseId);
    const moved = await attorney.patch(`/hearings/${made.id}`, 1, { courtTime: '13:00' });
    expect(moved.body).toMatchObject({ version: 2, startsAt: '2038-07-19T18:00:00Z', report: made['report'] });
    const elsewhere = await attorney.patch(`/hearings/${made.id}`, 2, { courtZone: 'America/Denver' });
    expect(elsewhere.body).toMatchObject({ version: 3, startsAt: '2038-07-19T19:00:00Z' });
    const unset = await attorney.patch(`/hearings/${made.id}`, 3, { state: 'unset', ...nothing });
    expect(unset.body).toMatchObject({ version: 4, startsAt: null, ...nothing });
  });

  it('would keep half of a change that its rule refuses', async () => {
    const made = await scheduled(attorney, caseId);
    const answer = await attorney.patch(`/hearings/${made.id}`, 1, { note: 'Bring papers', state: 'date' });
    expect([answer.status, ...faultsOf(answer)]).toEqual([422, 'courtTime: notInThisState']);
    expect((await attorney.get(`/hearings/${made.id}`)).body).toEqual(made);
  });

  it('would happen twice on a double click, or answer in another shape than its own', async () => {
    const made = await scheduled(attorney, caseId);
    const clicks = await Promise.all(
      [1, 2].map(() => attorney.patch(`/hearings/${made.id}`, 1, { note: 'Bring papers' })),
    );
    expect(clicks.map(({ status }) => status).sort()).toEqual([200, 412]);
    const stands = (await attorney.get(`/hearings/${made.id}`)).body;
    expect(Hearing.parse(clicks.find(({ status }) => status === 412)?.body['current'])).toEqual(stands);
  });
});

describe('the list of hearings', () => {
  it('would leave out the first or the last day, or what has no time', async () => {
    const zone = 'Pacific/Kiritimati';
    const first = await scheduled(attorney, caseId, {
      on: '2028-02-28',
      courtTime: '00:00',
      courtZone: zone,
      report: null,
    });
    const last = await scheduled(attorney, caseId, {
      on: '2028-02-29',
      courtTime: '23:59',
      courtZone: 'Etc/GMT+12',
      report: null,
    });
    const day = await scheduled(attorney, caseId, {
      state: 'date',
      on: '2028-02-29',
      courtTime: null,
      courtZone: null,
      report: null,
    });
    await scheduled(attorney, caseId, { on: '2028-03-01', report: null });
    const listed = await wholeList<Made>(attorney, '/hearings?from=2028-02-28&to=2028-02-29&limit=1');
    expect(listed.map(({ id }) => id)).toEqual([first.id, day.id, last.id]);
  });

  it.each(['from=0001-01-01', 'to=9999-12-31', 'from=0001-01-01&to=0001-01-01', 'from=9999-12-31'])(
    'from the first day to the last, %s, would be too much for it',
    async (query) => {
      expect((await attorney.get(`/hearings?${query}&limit=1`)).status).toBe(200);
    },
  );

  it.each(['from=2038-02-31', 'to=tomorrow', 'from=0000-01-01', 'day=2038-02-01', 'from=2038-01-01&from=2038-01-02'])(
    'would be asked for %s',
    async (query) => {
      expect((await attorney.get(`/hearings?${query}`)).status).toBe(400);
    },
  );
});
