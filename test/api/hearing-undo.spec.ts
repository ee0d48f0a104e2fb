import type { Hearing } from '@resguardo/contract/hearings';
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

  it('would take back what is no note: a hearing that was set, corrected or moved', async () => {
    const { id } = await scheduled(attorney, caseId);
    expect((await undo(attorney, id, 1)).body.version).toBe(1);
    await attorney.patch(`/hearings/${id}`, 1, { judge: 'Ejemplo' });
    expect((await undo(attorney, id, 2)).body).toMatchObject({ version: 2, judge: 'Ejemplo' });
    const moved = { adjournmentCode: '13', next: { kind: 'master', state: 'unset' } };
    expect((await attorney.post(`/hearings/${id}/reschedule`, moved, at(2))).status).toBe(200);
    expect((await undo(attorney, id, 3)).body).toMatchObject({ version: 3, outcome: { result: 'adjourned' } });
  });
});
