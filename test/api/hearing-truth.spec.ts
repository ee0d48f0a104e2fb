import type { Hearing } from '@resguardo/contract/hearings';
import { randomUUID } from 'node:crypto';
import { TestApp } from '../../apps/api/test-support/app';
import type { Session } from '../../apps/api/test-support/session';
import { faultsOf, opened, registered, scheduled, type Listed } from './stage';

type Shown = Hearing & Record<string, unknown>;
type Step = { hearing: Shown; next: Shown | null } & Record<string, unknown>;

let app: TestApp;
let intake: Session;
let attorney: Session;
let caseId: string;

beforeAll(async () => {
  app = await TestApp.start();
  [intake, attorney] = await Promise.all([app.signInAs('intake'), app.signInAs('attorney')]);
  caseId = (await opened(attorney, (await registered(intake)).id, { courtCode: 'SNA', returnPort: 'laredo' })).id;
});
afterAll(() => app.stop());

/** Monday 19 July 2038, 08:30 in Chicago, to report at Laredo at 04:30. */
const aDate = async (facts = {}): Promise<Shown> => (await scheduled(attorney, caseId, facts)) as unknown as Shown;
const say = (hearing: { id: string }, body: object, by = attorney) =>
  by.post<Shown>(`/hearings/${hearing.id}/claims`, body);
const act = (hearing: { id: string }, what: string, version: number, body: object, by = attorney) =>
  by.post<Step>(`/hearings/${hearing.id}/${what}`, body, { 'If-Match': `"${String(version)}"` });

describe('what sources say', () => {
  it('would overwrite what was said, or leave two dates standing without a word', async () => {
    const hearing = await aDate();
    const later = await say(hearing, { source: 'portal', on: '2038-08-02', time: '13:00', note: 'Screen of 3 May' });
    expect(later.status).toBe(200);
    expect(later.body).toMatchObject({ on: '2038-07-19', courtTime: '08:30', version: 2 });
    expect(later.body.disagreement).toEqual([
      { on: '2038-07-19', time: '08:30', sources: ['file'] },
      { on: '2038-08-02', time: '13:00', sources: ['portal'] },
    ]);
    expect(later.body.claims.map(({ source, note }) => [source, note])).toEqual([
      ['file', null],
      ['portal', 'Screen of 3 May'],
    ]);
  });

  it('would let somebody come too late: an earlier date is not taken into use', async () => {
    const hearing = await aDate();
    await attorney.post(`/hearings/${hearing.id}/told`, { how: 'phone', confirmed: true });
    const { body } = await say(hearing, { source: 'clerk', on: '2038-07-12', time: '13:00' });
    expect(body).toMatchObject({ on: '2038-07-12', courtTime: '13:00', startsAt: '2038-07-12T18:00:00Z' });
    // The port's time was that of another day, and the client knows of another day.
    expect(body).toMatchObject({ report: null, toldState: 'toldAnother' });
    const told = await attorney.get<Listed<{ changes: { field: string; from: unknown; to: unknown }[] }>>(
      `/hearings/${hearing.id}/history`,
    );
    expect(told.body.items[0]?.changes).toContainEqual({ field: 'on', from: '2038-07-19', to: '2038-07-12' });
  });

  it('would keep an estimate of the time at the port that was worked out from another hour', async () => {
    const report = { on: '2038-07-19', time: '04:30', zone: 'America/Chicago', port: 'laredo', estimated: true };
    const hearing = await aDate({ report });
    const at = { on: '2038-07-19', time: '13:00', reason: 'The clerk moved it to the afternoon' };
    expect((await act(hearing, 'settle', 1, at)).body).toMatchObject({ courtTime: '13:00', report: null });
    // What a paper prints stands until another paper says more.
    const printed = await aDate({ report: { ...report, estimated: false } });
    expect((await act(printed, 'settle', 1, at)).body).toMatchObject({ courtTime: '13:00', report: { time: '04:30' } });
  });

  it('would go on quarrelling after it was settled, or stay quiet about something new', async () => {
    const hearing = await aDate();
    const { body: doubtful } = await say(hearing, { source: 'portal', on: '2038-07-12', time: '08:30' });
    const settled = await act(hearing, 'settle', doubtful.version, {
      on: '2038-07-19',
      time: '08:30',
      reason: 'The clerk read it from the docket',
    });
    expect(settled.body).toMatchObject({ on: '2038-07-19', courtTime: '08:30', disagreement: [] });
    expect(settled.body['settled']).toMatchObject({ reason: 'The clerk read it from the docket' });
    const again = await say(hearing, { source: 'hearingNotice', on: '2038-07-26', time: '08:30' });
    expect(again.body.disagreement).toHaveLength(2);
    expect(again.body).toMatchObject({ on: '2038-07-19' });
  });

  it('would keep a claim twice that was sent twice, or another one under its id', async () => {
    const hearing = await aDate();
    const claim = { id: randomUUID(), source: 'portal', on: '2038-08-02', time: '13:00' };
    await say(hearing, claim);
    const again = await say(hearing, claim);
    expect([again.status, again.body.claims.length]).toEqual([200, 2]);
    expect((await say(hearing, { ...claim, time: '14:00' })).status).toBe(409);
  });

  it.each([
    ['a time without its day', { source: 'portal', time: '08:30' }, ['on: dayForTime']],
    ['a year typed wrong', { source: 'portal', on: '1927-08-02' }, ['on: dayOutOfRange']],
    ['a time the court’s clock skips', { source: 'portal', on: '2038-03-14', time: '02:30' }, ['time: timeNotOnClock']],
    [
      'a source seen tomorrow',
      { source: 'portal', on: '2038-08-02', seenAt: '2199-01-01T00:00:00Z' },
      ['seenAt: seenLater'],
    ],
  ])('would believe %s', async (_what, body, faults) => {
    const answer = await say(await aDate(), body);
    expect([answer.status, faultsOf(answer)]).toEqual([422, faults]);
  });

  it('would be corrected away by typing another date over it', async () => {
    const hearing = await aDate();
    const { body } = await say(hearing, { source: 'portal', on: '2038-08-02', time: '13:00' });
    const typed = await attorney.patch(`/hearings/${hearing.id}`, body.version, { on: '2038-08-02', report: null });
    expect([typed.status, faultsOf(typed)]).toEqual([422, ['on: settleInstead']]);
    expect((await attorney.patch(`/hearings/${hearing.id}`, body.version, { judge: 'R. Kim' })).status).toBe(200);
  });

  it('would be lost when two write at once', async () => {
    const hearing = await aDate();
    await Promise.all(
      ['portal', 'clerk', 'tearSheet', 'courtLine'].map((source) =>
        say(hearing, { source, on: '2038-07-19', time: '08:30' }),
      ),
    );
    const { body } = await attorney.get<Shown>(`/hearings/${hearing.id}`);
    expect(body.claims.map(({ source }) => source).sort()).toEqual([
      'clerk',
      'courtLine',
      'file',
      'portal',
      'tearSheet',
    ]);
  });
});

describe('who knows of it', () => {
  it('would be forgotten: an intake worker tells the client and asks the court', async () => {
    const hearing = await aDate();
    const told = await intake.post<Shown>(`/hearings/${hearing.id}/told`, { how: 'whatsapp' });
    expect(told.body.toldState).toBe('told');
    const repeated = await intake.post<Shown>(`/hearings/${hearing.id}/told`, { how: 'phone', confirmed: true });
    expect(repeated.body.toldState).toBe('confirmed');
    const verified = await intake.post<Shown>(`/hearings/${hearing.id}/verify`, { source: 'courtLine' });
    expect(verified.body.verified).toMatchObject({ on: '2038-07-19', time: '08:30', source: 'courtLine' });
  });

  it('would go on quarrelling with a recorded voice that was put right', async () => {
    const hearing = await aDate();
    const doubtful = await say(hearing, { source: 'courtLine', on: '2038-08-02', time: '08:30' });
    expect(doubtful.body.disagreement).toHaveLength(2);
    const verified = await intake.post<Shown>(`/hearings/${hearing.id}/verify`, { source: 'courtLine' });
    expect(verified.body.disagreement).toEqual([]);
    const other = await intake.post<Shown>(`/hearings/${hearing.id}/verify`, { source: 'portal' });
    // Only the last word of the court is kept, so the voice stands against the portal again.
    expect(other.body.disagreement).toHaveLength(2);
  });

  it('would be told of no date at all', async () => {
    const hearing = await aDate({ state: 'unset', on: null, courtTime: null, courtZone: null, report: null });
    const told = await intake.post(`/hearings/${hearing.id}/told`, { how: 'phone' });
    expect([told.status, faultsOf(told)]).toEqual([422, ['how: noDateToTell']]);
    const verified = await intake.post(`/hearings/${hearing.id}/verify`, { source: 'portal' });
    expect([verified.status, faultsOf(verified)]).toEqual([422, ['source: noDateToTell']]);
  });
});

describe('a hearing that is over or moved', () => {
  const next = {
    id: '',
    kind: 'individual',
    state: 'exact',
    on: '2038-09-13',
    courtTime: '13:00',
    courtZone: 'America/Chicago',
  };

  it('would lose its record: the next one names it, and it stays as it was', async () => {
    const hearing = await aDate();
    const body = {
      adjournmentCode: '13',
      label: 'Docket too full',
      toldUsBy: 'clerk',
      noticeOn: '2038-07-01',
      next: { ...next, id: randomUUID() },
      told: { how: 'phone', confirmed: true },
    };
    const moved = await act(hearing, 'reschedule', 1, body);
    expect(moved.status).toBe(200);
    expect(moved.body.hearing).toMatchObject({
      on: '2038-07-19',
      outcome: { result: 'adjourned', adjournmentCode: '13' },
    });
    expect(moved.body.next).toMatchObject({ previousId: hearing.id, on: '2038-09-13', toldState: 'confirmed' });
    // The answer was lost and the browser asks again: the same two, and no third.
    const again = await act(hearing, 'reschedule', 1, body);
    expect([again.status, again.body.next?.id]).toEqual([200, body.next.id]);
    const other = await act(hearing, 'reschedule', 2, { ...body, next: { ...next, id: randomUUID() } });
    expect([other.status, faultsOf(other)]).toEqual([422, ['next: nextStands']]);
  });

  it('would not be moved before the court says why, or forget who said so', async () => {
    const hearing = await aDate();
    const { status, body } = await act(hearing, 'reschedule', 1, {
      toldUsBy: 'courtLine',
      next: { ...next, id: randomUUID() },
    });
    expect(status).toBe(200);
    expect(body.hearing.outcome).toMatchObject({ adjournmentCode: null, toldUsBy: 'courtLine' });
    expect(body.next?.claims.map(({ source, on, time }) => [source, on, time])).toEqual([
      ['courtLine', '2038-09-13', '13:00'],
    ]);
    const { body: doubtful } = await say(
      { id: String(body.next?.id) },
      { source: 'portal', on: '2038-07-19', time: '08:30' },
    );
    expect(doubtful.disagreement.map(({ sources }) => sources)).toEqual([['portal'], ['courtLine']]);
  });

  it('would be moved, told of or verified although another stands in its place', async () => {
    const hearing = await aDate();
    await act(hearing, 'reschedule', 1, { adjournmentCode: '13', next: { ...next, id: randomUUID() } });
    const settled = await act(hearing, 'settle', 2, { on: '2038-07-12', time: '08:30', reason: 'The clerk' });
    expect([settled.status, faultsOf(settled)]).toEqual([422, ['on: hearingOver']]);
    const told = await intake.post(`/hearings/${hearing.id}/told`, { how: 'phone' });
    expect([told.status, faultsOf(told)]).toEqual([422, ['how: hearingOver']]);
    const verified = await intake.post(`/hearings/${hearing.id}/verify`, { source: 'portal' });
    expect([verified.status, faultsOf(verified)]).toEqual([422, ['source: hearingOver']]);
    // What a paper said is evidence, also afterwards; the day it had stays.
    const late = await say(hearing, { source: 'nta', on: '2038-07-12', time: '08:30' });
    expect([late.status, late.body.on, late.body.claims.length]).toEqual([200, '2038-07-19', 2]);
  });

  it('would have two hearings come in its place when two people record it at once', async () => {
    const hearing = await aDate();
    const answers = await Promise.all(
      [1, 2, 3].map(() => act(hearing, 'outcome', 1, { result: 'completed', next: { ...next, id: randomUUID() } })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    const file = await attorney.get<{ hearings: Shown[] } & Record<string, unknown>>(`/cases/${caseId}/file`);
    expect(file.body.hearings.filter(({ previousId }) => previousId === hearing.id)).toHaveLength(1);
  });

  it('would be called next although it was moved', async () => {
    const file = (await opened(attorney, (await registered(intake)).id)).id;
    const hearing = await scheduled(attorney, file);
    const row = async () => {
      const { body } =
        await attorney.get<Listed<{ id: string; nextHearing: { on: string } | null }>>('/cases?limit=200');
      return body.items.find(({ id }) => id === file)?.nextHearing?.on;
    };
    expect(await row()).toBe('2038-07-19');
    await act(hearing, 'reschedule', 1, { adjournmentCode: '13', next: { ...next, id: randomUUID() } });
    expect(await row()).toBe('2038-09-13');
  });

  it.each([
    ['an adjournment without a reason', { result: 'adjourned' }, ['adjournmentCode: codeMissing']],
    [
      'a code the court does not have',
      { result: 'adjourned', adjournmentCode: 'ZZ' },
      ['adjournmentCode: codeUnknown'],
    ],
    ['somebody absent before the day has come', { result: 'absent', inAbsentia: true }, ['result: hearingToCome']],
    ['a hearing held before the day has come', { result: 'held' }, ['result: hearingToCome']],
    ['in absentia for somebody who was there', { result: 'held', inAbsentia: true }, ['inAbsentia: absentOnly']],
    [
      'a next hearing at a time the clock skips',
      { result: 'completed', next: { ...next, id: undefined, on: '2038-03-14', courtTime: '02:30' } },
      ['next.courtTime: timeNotOnClock'],
    ],
  ])('would be kept with %s', async (_what, body, faults) => {
    const hearing = await aDate();
    const answer = await act(hearing, 'outcome', 1, body);
    expect([answer.status, faultsOf(answer)]).toEqual([422, faults]);
    expect((await attorney.get<Shown>(`/hearings/${hearing.id}`)).body).toMatchObject({ version: 1, outcome: null });
  });

  it('would be decided by somebody whose role does not', async () => {
    const hearing = await aDate();
    for (const what of ['settle', 'reschedule', 'outcome'])
      expect((await act(hearing, what, 1, {}, intake)).status).toBe(403);
    expect((await say(hearing, {}, intake)).status).toBe(403);
  });
});
