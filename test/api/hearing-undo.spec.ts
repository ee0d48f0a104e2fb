import type { Hearing } from '@resguardo/contract/hearings';
import type { Picture } from '@resguardo/contract/picture';
import { TestApp } from '../../apps/api/test-support/app';
import type { Session } from '../../apps/api/test-support/session';
import { opened, registered, scheduled, type Listed, type Made } from './stage';

let app: TestApp;
let intake: Session;
let attorney: Session;
let colleague: Session;
let caseId: string;

beforeAll(async () => {
  app = await TestApp.start();
  [intake, attorney, colleague] = await Promise.all([
    app.signInAs('intake'),
    app.signInAs('attorney'),
    app.signInAs('attorney2'),
  ]);
  caseId = (await opened(attorney, (await registered(intake)).id, { courtCode: 'SNA', returnPort: 'laredo' })).id;
});
afterAll(() => app.stop());

type Shown = Hearing & Record<string, unknown>;
const at = (version: number) => ({ 'if-match': `"${String(version)}"` });
const undo = (by: Session, id: string, version: number) => by.post<Shown>(`/hearings/${id}/undo`, {}, at(version));
const facts = ({ version: _, ...hearing }: Record<string, unknown>) => hearing;

describe('what was noted of a hearing by a slip', () => {
  it.each([
    ['that the client was told', 'told', { how: 'phone', confirmed: true }],
    ['that the court confirmed it', 'verify', { source: 'courtLine' }],
    ['what a source says, which moved it', 'claims', { source: 'portal', on: '2038-07-12', time: '13:00' }],
    ['which date stands', 'settle', { on: '2038-07-26', time: '08:30', reason: 'The clerk said so' }],
  ])('would stay: %s', async (_, act, body) => {
    const { id } = await scheduled(attorney, caseId);
    const before = (await attorney.get<Shown>(`/hearings/${id}`)).body;
    const done = await attorney.post<Shown>(`/hearings/${id}/${act}`, body, at(1));
    expect([done.status, done.body.version]).toEqual([200, 2]);
    expect(facts(done.body)).not.toEqual(facts(before));
    const undone = await undo(attorney, id, 2);
    expect([undone.status, undone.body.version, facts(undone.body)]).toEqual([200, 3, facts(before)]);
    // Neither the slip nor that it was taken back is gone.
    const past = await attorney.get<Listed<Made & { action: string }>>(`/hearings/${id}/history`);
    expect(past.body.items.map(({ action }) => action).slice(0, 1)).toEqual(['hearing:undo']);
    expect(past.body.items).toHaveLength(3);
  });

  it('would be taken back twice, by somebody else, or over what a colleague has noted since', async () => {
    const { id } = await scheduled(attorney, caseId);
    await intake.post(`/hearings/${id}/told`, { how: 'phone', confirmed: true });
    expect((await undo(attorney, id, 2)).body).toMatchObject({ version: 2, told: [{ how: 'phone' }] });
    await colleague.post(`/hearings/${id}/verify`, { source: 'courtLine' });
    expect((await undo(intake, id, 2)).status).toBe(412);
    expect((await undo(intake, id, 3)).body).toMatchObject({ version: 3, told: [{ how: 'phone' }] });
    expect((await undo(colleague, id, 3)).body).toMatchObject({ version: 4, verified: null, told: [{ how: 'phone' }] });
    expect((await undo(colleague, id, 4)).body).toMatchObject({ version: 4, told: [{ how: 'phone' }] });
    expect((await intake.post(`/hearings/${id}/undo`, {})).status).toBe(428);
  });

  it('would take back what is no note: a hearing that was set or corrected', async () => {
    const { id } = await scheduled(attorney, caseId);
    expect((await undo(attorney, id, 1)).body.version).toBe(1);
    await attorney.patch(`/hearings/${id}`, 1, { judge: 'Ejemplo' });
    expect((await undo(attorney, id, 2)).body).toMatchObject({ version: 2, judge: 'Ejemplo' });
  });
});

interface Step {
  hearing: Shown;
  next: Shown | null;
}
const day = { kind: 'master', state: 'date', on: '2038-08-02' };
const ends = (by: Session, id: string, version: number, act: string, body: unknown) =>
  by.post<Step>(`/hearings/${id}/${act}`, body, at(version));
const read = async (id: string) => (await attorney.get<Shown>(`/hearings/${id}`)).body;

describe('a hearing that was ended by a slip', () => {
  it.each([
    ['moved', 'reschedule', { adjournmentCode: '13', toldUsBy: 'clerk', next: day, told: { how: 'phone' } }],
    ['adjourned, with another day', 'outcome', { result: 'adjourned', adjournmentCode: '13', next: day }],
  ])('would stay %s, or the day in its place would stand', async (_, act, body) => {
    const { id } = await scheduled(attorney, caseId);
    const before = await read(id);
    const { next } = (await ends(attorney, id, 1, act, body)).body;
    const undone = await undo(attorney, id, 2);
    expect([undone.status, facts(undone.body)]).toEqual([200, facts(before)]);
    expect(await read(String(next?.id))).toMatchObject({ previousId: null, outcome: { result: 'enteredInError' } });
    // Nothing is in its place any more, so the court may move it again.
    const again = await ends(attorney, id, 3, act, body);
    expect([again.status, again.body.next?.previousId]).toEqual([200, id]);
    expect((await undo(colleague, id, 4)).body.version).toBe(4);
  });

  it('would stay completed, where nothing came in its place', async () => {
    const { id } = await scheduled(attorney, caseId);
    await ends(attorney, id, 1, 'outcome', { result: 'completed' });
    expect((await undo(attorney, id, 2)).body).toMatchObject({ version: 3, outcome: null });
  });

  it('would lose what a colleague noted of the day in its place', async () => {
    const { id } = await scheduled(attorney, caseId);
    const { next } = (await ends(attorney, id, 1, 'reschedule', { adjournmentCode: '13', next: day })).body;
    await intake.post(`/hearings/${String(next?.id)}/told`, { how: 'phone' });
    expect((await undo(attorney, id, 2)).body).toMatchObject({ version: 2, outcome: { result: 'adjourned' } });
    expect((await read(String(next?.id))).outcome).toBeNull();
  });

  it('would lose the day in its place when only the words about its end are taken back', async () => {
    const { id } = await scheduled(attorney, caseId);
    const { next } = (await ends(attorney, id, 1, 'reschedule', { adjournmentCode: '13', next: day })).body;
    await ends(attorney, id, 2, 'outcome', { result: 'adjourned', adjournmentCode: '08' });
    expect((await undo(attorney, id, 3)).body).toMatchObject({ outcome: { adjournmentCode: '13' } });
    expect(await read(String(next?.id))).toMatchObject({ outcome: null, previousId: id });
  });
});

describe('a hearing that was entered in error', () => {
  it('would be next, at the port, or in a month’s figure', async () => {
    const director = await app.signInAs('director');
    const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    const months = async () => {
      const { body } = await director.get<Picture>('/picture?readers=inside');
      return body.series.find(({ key }) => key === 'hearings')?.total;
    };
    const roster = async () => JSON.stringify((await intake.get(`/port-roster?on=${soon}`)).body);
    const before = await months();
    const report = { on: soon, time: '04:30', zone: 'America/Chicago', port: 'laredo' };
    const { id } = await scheduled(attorney, caseId, { state: 'exact', on: soon, report });
    expect([await months(), (await roster()).includes(id)]).toEqual([Number(before) + 1, true]);
    const { hearing } = (await ends(attorney, id, 1, 'outcome', { result: 'enteredInError' })).body;
    expect(hearing).toMatchObject({ outcome: { result: 'enteredInError' } });
    expect([await months(), (await roster()).includes(id)]).toEqual([before, false]);
  });

  it('would hold its place in the chain, or take it back from another', async () => {
    const { id } = await scheduled(attorney, caseId);
    const moved = { adjournmentCode: '13', next: day };
    const wrong = String((await ends(attorney, id, 1, 'reschedule', moved)).body.next?.id);
    await ends(attorney, wrong, 1, 'outcome', { result: 'enteredInError' });
    const taken = (await undo(attorney, wrong, 2)).body;
    expect(taken).toMatchObject({ version: 3, outcome: null, previousId: id });
    await ends(attorney, wrong, 3, 'outcome', { result: 'enteredInError' });
    const right = await ends(attorney, id, 2, 'outcome', { result: 'adjourned', ...moved });
    expect([right.status, right.body.next?.previousId]).toEqual([200, id]);
    expect((await undo(attorney, wrong, 4)).body).toMatchObject({ outcome: null, previousId: null });
  });
});
