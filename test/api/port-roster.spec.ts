import { randomUUID } from 'node:crypto';
import { CasePage } from '@resguardo/contract/cases';
import { FamilyView } from '@resguardo/contract/family-views';
import { Today } from '@resguardo/contract/today';
import { PortRoster, type RosterEntry } from '@resguardo/contract/port-roster';
import type { Session } from '../../apps/api/test-support/session';
import { DaysAhead } from './days-ahead';
import { faultsOf } from './stage';

let days: DaysAhead;

beforeAll(async () => void (days = await DaysAhead.begin()));
afterEach(() => days.clear());
afterAll(() => days.end());

const roster = async (query = '', by: Session = days.intake) => {
  const answer = await by.get(`/port-roster${query}`);
  expect(answer.status).toBe(200);
  return PortRoster.parse(answer.body);
};
const entriesOf = ({ bridges }: PortRoster): RosterEntry[] => bridges.flatMap(({ entries }) => entries);
const casesOf = (found: PortRoster) => entriesOf(found).map(({ caseId }) => caseId);

describe('the roster of a day', () => {
  it('would be that of UTC’s tomorrow, or of another day than the report’s', async () => {
    const [tomorrow, dayAfter, early] = [await days.file(), await days.file(), await days.file()];
    await days.hearing(tomorrow, '2027-06-30');
    await days.hearing(dayAfter, '2027-07-01');
    // Heard on the Thursday, to be at the bridge late on Wednesday.
    await days.hearing(early, '2027-07-01', {
      report: { on: '2027-06-30', time: '22:00', zone: 'America/Chicago', port: 'laredo' },
    });
    const found = await roster();
    expect(found).toMatchObject({ on: '2027-06-30', total: 2, cut: false });
    expect(casesOf(found)).toEqual([tomorrow.caseId, early.caseId]);
    expect(casesOf(await roster('?on=2027-07-01'))).toEqual([dayAfter.caseId]);
    expect(casesOf(await roster('?on=2027-07-02'))).toEqual([]);
  });

  it('would begin tomorrow at the western bridges while Laredo has it already', async () => {
    // 00:30 on Wednesday at Laredo, 22:30 on Tuesday at San Ysidro.
    days.at('2027-06-30T05:30:00Z');
    expect((await roster()).on).toBe('2027-06-30');
    expect((await roster('?port=sanYsidro')).on).toBe('2027-06-30');
    expect((await roster('?port=laredo')).on).toBe('2027-07-01');
  });

  it('would leave out whoever has no time at the port, or name who is heard by telephone', async () => {
    const [exact, day, phone, told] = [await days.file(), await days.file(), await days.file(), await days.file()];
    await days.hearing(exact, '2027-06-30', { report: null });
    await days.hearing(day, '2027-06-30', { state: 'date', courtTime: null, report: null });
    await days.hearing(phone, '2027-06-30', { medium: 'phone', report: null });
    await days.hearing(told, '2027-06-30', {
      report: { on: '2027-06-30', time: '03:45', zone: 'America/Chicago', port: 'laredo' },
    });
    const found = await roster();
    expect(entriesOf(found)).toMatchObject([
      { caseId: told.caseId, printed: true, report: { time: '03:45' } },
      { caseId: exact.caseId, printed: false, report: { time: '04:30', estimated: true, port: 'laredo' } },
      { caseId: day.caseId, printed: false, report: null, byNight: null },
    ]);
  });

  it('would say another time than Today, the list of cases and the family do', async () => {
    const file = await days.file();
    const hearing = await days.hearing(file, '2027-06-30', { report: null });
    const id = randomUUID();
    const members = [{ clientId: file.clientId, role: 'mother' }];
    expect((await days.attorney.post('/families', { id, kind: 'household', members })).status).toBe(201);
    const [today, list, family] = [
      await days.attorney.get('/today'),
      await days.attorney.get('/cases?returnPort=laredo'),
      await days.attorney.get(`/families/${id}`),
    ];
    const shown = {
      roster: entriesOf(await roster())[0]?.report,
      today: Today.parse(today.body).hearings.items.find((each) => each.id === hearing.id)?.report,
      list: CasePage.parse(list.body).items.find((each) => each.id === file.caseId)?.nextHearing?.report,
      family: FamilyView.parse(family.body).members[0]?.nextHearing?.report,
    };
    const estimate = { on: '2027-06-30', time: '04:30', port: 'laredo', estimated: true };
    expect(shown).toMatchObject({ roster: estimate, today: estimate, list: estimate, family: estimate });
  });

  it('would work the report out on the wrong day: a hearing early at the court is yesterday at the bridge', async () => {
    const file = await days.file({ returnPort: 'sanYsidro' });
    await days.hearing(file, '2027-07-01', { courtTime: '05:30', report: null });
    expect(casesOf(await roster('?on=2027-07-01'))).toEqual([]);
    expect(entriesOf(await roster('?on=2027-06-30'))).toMatchObject([
      { report: { on: '2027-06-30', time: '23:30', zone: 'America/Los_Angeles' }, byNight: true },
    ]);
  });

  it('would leave out whoever a source sends on a later day, when the earlier one has passed', async () => {
    const [file, ended] = [await days.file(), await days.file()];
    const portal = { source: 'portal', on: '2027-07-08', time: '08:30' };
    const ids: string[] = [];
    for (const each of [file, ended]) ids.push((await days.hearing(each, '2027-07-01')).id);
    for (const id of ids) await days.attorney.post(`/hearings/${id}/claims`, portal);
    // In the evening before the later day.
    days.at('2027-07-08T02:00:00Z');
    const held = { result: 'held' };
    await days.attorney.post(`/hearings/${String(ids[1])}/outcome`, held, { 'If-Match': '"2"' });
    const found = await roster();
    expect(found).toMatchObject({ on: '2027-07-08', total: 1 });
    expect(entriesOf(found)).toMatchObject([
      {
        caseId: file.caseId,
        on: '2027-07-08',
        courtTime: '08:30',
        report: { on: '2027-07-08', time: '04:30', estimated: true },
        printed: false,
        toldState: 'notTold',
        disagreement: [{ on: '2027-07-01' }, { on: '2027-07-08', sources: ['portal'] }],
      },
    ]);
    expect(casesOf(await roster('?port=sanYsidro'))).toEqual([]);
    expect(casesOf(await roster('?on=2027-07-09'))).toEqual([]);
  });

  it('would mix the bridges, or call them by the name on the other side', async () => {
    const [east, west] = [await days.file(), await days.file({ returnPort: 'sanYsidro' })];
    await days.hearing(east, '2027-06-30');
    const report = { on: '2027-06-30', time: '09:00', zone: 'America/Los_Angeles', port: 'sanYsidro' };
    const times = { courtTime: '12:30', courtZone: 'America/Los_Angeles', report };
    await days.hearing(west, '2027-06-30', times);
    const found = await roster();
    expect(found.bridges.map(({ port, mexicanName }) => [port, mexicanName])).toEqual([
      ['sanYsidro', 'El Chaparral'],
      ['laredo', 'Puente 1 (Puente de las Américas)'],
    ]);
    expect(casesOf(await roster('?port=sanYsidro'))).toEqual([west.caseId]);
    const nowhere = await days.intake.get('/port-roster?port=atlantis');
    expect([nowhere.status, faultsOf(nowhere)]).toEqual([422, ['port: portUnknown']]);
  });

  it('would go on with whoever is heard already, or was given another date', async () => {
    const hearing = await days.hearing(await days.file(), '2027-06-30');
    const next = { kind: 'master', state: 'date', on: '2027-08-03' };
    const moved = { adjournmentCode: '13', next };
    const answer = await days.attorney.post(`/hearings/${hearing.id}/reschedule`, moved, { 'If-Match': '"1"' });
    expect(answer.status).toBe(200);
    expect(casesOf(await roster())).toEqual([]);
  });
});

describe('a line of the roster', () => {
  it('would not say what is unknown: papers, bed, way, counsel', async () => {
    await days.hearing(await days.file(), '2027-06-30');
    expect(entriesOf(await roster('', days.attorney))).toMatchObject([
      {
        tearSheet: 'unknown',
        stay: null,
        bedThatNight: null,
        waitsNear: null,
        byNight: true,
        toldState: 'notTold',
        represented: false,
      },
    ]);
  });

  it('would send somebody from Monterrey to the bridge as if it were round the corner', async () => {
    const file = await days.file();
    const hearing = await days.hearing(file, '2027-06-30');
    await days.settle(file, hearing);
    await days.attorney.post(`/cases/${file.caseId}/returns`, {
      returnedOn: '2027-06-01',
      papers: [{ kind: 'tearSheet', issuedOn: '2027-06-01', expiresOn: '2027-06-30' }],
    });
    const place = { setting: 'shelter', name: 'Casa del Río', address: 'Calle Sexta 12' };
    const stayed = (facts: object) => days.intake.post(`/clients/${file.clientId}/whereabouts`, { ...place, ...facts });
    await stayed({ cityId: 'Nuevo Laredo', from: '2027-05-01', until: '2027-06-10' });
    expect((await stayed({ cityId: 'Monterrey', from: '2027-06-11', bedUntil: '2027-06-29' })).status).toBe(201);
    const found = await roster();
    expect(entriesOf(found)).toMatchObject([
      {
        tearSheet: 'held',
        stay: { cityId: 'Monterrey', setting: 'shelter', bedUntil: '2027-06-29' },
        bedThatNight: false,
        waitsNear: false,
        byNight: true,
        toldState: 'confirmed',
        // Counsel is not the intake worker's to read.
        represented: null,
      },
    ]);
    // A list that is carried through a city names no shelter.
    expect(JSON.stringify(found)).not.toMatch(/Casa del Río|Calle Sexta/);
  });

  it('would say of somebody in the United States how near the bridge is, or which bed there is', async () => {
    const file = await days.file();
    await days.hearing(file, '2027-06-30');
    const stay = { cityId: 'inUsCustody', usState: 'TX', from: '2027-06-11', bedUntil: '2027-06-29' };
    expect((await days.intake.post(`/clients/${file.clientId}/whereabouts`, stay)).status).toBe(201);
    expect(entriesOf(await roster())).toMatchObject([
      { stay: { cityId: 'inUsCustody' }, bedThatNight: null, waitsNear: null },
    ]);
  });
});

describe('who reads it', () => {
  it('would be a stranger, a walled colleague, or whoever has no part in it', async () => {
    const file = await days.file();
    await days.hearing(file, '2027-06-30');
    await days.hearing(file, '2027-06-30', { report: null, courtTime: '10:00' });
    await days.wall(file, days.other);
    expect((await roster('', days.other)).total).toBe(0);
    expect((await roster('', await days.app.signInAs('intake', 'frontera.example'))).total).toBe(0);
    expect((await roster('', days.attorney)).total).toBe(2);
    for (const role of ['director', 'administrator'] as const)
      expect([role, (await (await days.app.signInAs(role)).get('/port-roster')).status]).toEqual([role, 403]);
  });
});
