import type { HistoryEntry } from '@resguardo/contract/history';
import { Note } from '@resguardo/contract/notes';
import { seesPrivileged } from '@resguardo/domain/access';
import { roles, type Role } from '@resguardo/domain/vocabulary';
import { TestApp } from '../../apps/api/test-support/app';
import type { Session } from '../../apps/api/test-support/session';
import { BehindTheApp, besidesRequest, faultsOf, opened, registered, wholeList, type Listed, type Made } from './stage';

interface FileNotes extends Record<string, unknown> {
  readonly notes: { items: Made[]; nextCursor: string | null; count: number };
}

let app: TestApp;
let behind: BehindTheApp;
let by: Record<Role, Session>;
let caseId: string;
let clientId: string;
let intakeId: string;

beforeAll(async () => {
  app = await TestApp.start();
  behind = await BehindTheApp.of(app);
  const sessions = await Promise.all(roles.map(async (role) => [role, await app.signInAs(role)] as const));
  by = Object.fromEntries(sessions) as typeof by;
  intakeId = (await by.intake.get<{ user: { id: string } }>('/auth/me')).body.user.id;
  ({ id: clientId } = await registered(by.intake));
  ({ id: caseId } = await opened(by.attorney, clientId));
});
afterAll(async () => {
  await behind.end();
  await app.stop();
});

const said = 'She has the tear sheet. Her sister drives her to the bridge.';
const write = (session: Session, body: object = {}, where = caseId) =>
  session.post<Made>(`/cases/${where}/notes`, { kind: 'call', text: said, ...body });
const noteIds = async (session: Session, where = caseId) =>
  (await wholeList<Made>(session, `/cases/${where}/notes?limit=1`)).map(({ id }) => id);

describe('a note', () => {
  it('would be kept without who wrote it, or when', async () => {
    const made = await write(by.intake);
    expect(made.status).toBe(201);
    expect(Note.parse(made.body)).toEqual(made.body);
    expect(made.body).toMatchObject({
      kind: 'call',
      privileged: false,
      text: said,
      authorId: intakeId,
      version: 1,
    });
    expect(Math.abs(Date.parse(String(made.body['at'])) - Date.now())).toBeLessThan(60_000);
    expect((await by.director.get(`/notes/${made.body.id}`)).body).toEqual(made.body);
  });

  it('would lie open in the database', async () => {
    await write(by.intake, { text: 'xilofono escondido' });
    const rows = await behind.rows<{ row: string }>('select n::text as row from app.note n');
    expect(rows.some(({ row }) => /xilofono/.test(row))).toBe(false);
  });

  it('sent twice would be two notes, or another author’s', async () => {
    const id = '0f3b2a1c-1111-4222-8333-444455557001';
    const [first, again] = [await write(by.intake, { id }), await write(by.intake, { id })];
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    expect((await write(by.intake, { id, text: 'Otra cosa' })).status).toBe(409);
  });

  it('would lose what a colleague wrote meanwhile', async () => {
    const { body: made } = await write(by.intake);
    const changed = await by.attorney.patch(`/notes/${made.id}`, 1, { text: 'Ya corregida zq' });
    expect(changed.body).toMatchObject({ version: 2, text: 'Ya corregida zq', authorId: intakeId });
    const stale = await by.intake.patch(`/notes/${made.id}`, 1, { kind: 'visit' });
    expect([stale.status, stale.body['current']]).toEqual([412, changed.body]);
  });

  it.each([
    ['nothing in it', { text: '   ' }, 400, ['text: empty']],
    ['a book in it', { text: 'x'.repeat(20_001) }, 400, ['text: tooLong']],
    ['a kind nobody knows', { kind: 'rumour' }, 400, ['kind: choice']],
    ['another author', { authorId: '0f3b2a1c-1111-4222-8333-44445555aaaa' }, 400, ['authorId: unknownField']],
    ['a call of tomorrow', { at: new Date(Date.now() + 86_400_000).toISOString() }, 422, ['at: momentInFuture']],
  ])('with %s would be kept', async (_, body, status, faults) => {
    const answer = await write(by.intake, body);
    expect([answer.status, ...faultsOf(answer)]).toEqual([status, ...faults]);
  });

  it('would be written by a director or an administrator, or in a stranger’s case', async () => {
    expect((await write(by.director)).status).toBe(403);
    expect((await write(by.administrator)).status).toBe(403);
    const stranger = await app.signInAs('attorney', 'frontera.example');
    const answer = await write(stranger);
    const nobody = await write(stranger, {}, '0f3b2a1c-1111-4222-8333-44445555aaaa');
    expect(answer.status).toBe(404);
    expect(besidesRequest(answer)).toEqual(besidesRequest(nobody));
  });
});

describe('the notes of a case', () => {
  it('would not come newest first, by when it happened, or not by kind', async () => {
    const { id: other } = await opened(by.attorney, clientId);
    const at = (day: number) => `2026-11-0${String(day)}T10:00:00.000Z`;
    const made = [];
    for (const [day, kind] of [
      [3, 'visit'],
      [1, 'call'],
      [2, 'visit'],
    ] as const)
      made.push((await write(by.attorney, { at: at(day), kind }, other)).body.id);
    const wanted = [made[0], made[2], made[1]];
    expect(await noteIds(by.intake, other)).toEqual(wanted);
    const file = await by.director.get<FileNotes>(`/cases/${other}/file`);
    expect(file.body.notes).toMatchObject({ count: 3 });
    expect(file.body.notes.items.map(({ id }) => id)).toEqual(wanted);
    const visits = await by.intake.get<Listed>(`/cases/${other}/notes?kind=visit`);
    expect(visits.body.items.map(({ id }) => id)).toEqual([made[0], made[2]]);
  });

  it('would be cut at what a screen holds and counted short', async () => {
    const { id: other } = await opened(by.attorney, clientId);
    for (let n = 0; n < 203; n++) await write(by.attorney, { privileged: n < 2 }, other);
    const [whole, plain] = [
      await by.attorney.get<FileNotes>(`/cases/${other}/file`),
      await by.intake.get<FileNotes>(`/cases/${other}/file`),
    ];
    expect([whole.body.notes.items.length, whole.body.notes.count]).toEqual([200, 203]);
    expect([plain.body.notes.items.length, plain.body.notes.count]).toEqual([200, 201]);
    const rest = await by.attorney.get<Listed>(
      `/cases/${other}/notes?cursor=${String(whole.body.notes.nextCursor)}&limit=200`,
    );
    const ids = [...whole.body.notes.items, ...rest.body.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(203);
  });
});

describe('a privileged note', () => {
  const secret = 'Estrategia reservada zq';
  let own: string;
  let note: Made;
  beforeAll(async () => {
    ({ id: own } = await opened(by.attorney, clientId));
    note = (await write(by.attorney, { privileged: true, kind: 'strategy', text: secret }, own)).body;
    await by.attorney.patch(`/notes/${note.id}`, 1, { kind: 'meeting' });
  });

  it('would be kept from those whom it is for', async () => {
    expect((await by.attorney.get(`/notes/${note.id}`)).body).toMatchObject({ text: secret, privileged: true });
    expect(await noteIds(by.attorney, own)).toEqual([note.id]);
    const told = await wholeList<HistoryEntry>(by.attorney, `/cases/${own}/history`);
    expect(told.filter(({ record }) => record === 'note')).toHaveLength(2);
  });

  it.each(['intake', 'director'] as const)('would be there for %s, through any route', async (role) => {
    const session = by[role];
    const absent = '0f3b2a1c-1111-4222-8333-44445555aaaa';
    for (const path of ['/notes/:id', '/notes/:id/history']) {
      const answer = await session.get(path.replace(':id', note.id));
      expect([path, answer.status]).toEqual([path, 404]);
      expect(besidesRequest(answer)).toEqual(besidesRequest(await session.get(path.replace(':id', absent))));
    }
    const reads = [
      `/cases/${own}/notes`,
      `/cases/${own}/notes?kind=meeting`,
      `/cases/${own}/file`,
      `/cases/${own}/history`,
      `/cases/${own}`,
      `/clients/${clientId}/history`,
      `/cases/${own}/access-log?zone=America/Tijuana`,
      '/cases?limit=200',
    ];
    for (const path of reads) {
      const answer = await session.get(path);
      expect([path, answer.status]).toEqual([path, 200]);
      const text = JSON.stringify(answer.body);
      expect([path, text.includes(note.id), text.includes('reservada')]).toEqual([path, false, false]);
    }
    expect((await session.get<FileNotes>(`/cases/${own}/file`)).body.notes).toEqual({
      items: [],
      nextCursor: null,
      count: 0,
    });
  });

  it('would be changed or made by an intake worker, or taken for one that is not there', async () => {
    const absent = '0f3b2a1c-1111-4222-8333-44445555aaaa';
    const [there, nowhere] = [
      await by.intake.patch(`/notes/${note.id}`, 2, { kind: 'call' }),
      await by.intake.patch(`/notes/${absent}`, 2, { kind: 'call' }),
    ];
    expect(there.status).toBe(404);
    expect(besidesRequest(there)).toEqual(besidesRequest(nowhere));
    expect((await write(by.intake, { privileged: true }, own)).status).toBe(403);
    const plain = (await write(by.intake, {}, own)).body;
    expect((await by.intake.patch(`/notes/${plain.id}`, 1, { privileged: true })).status).toBe(403);
  });

  it('would leave its edits in the access log of somebody who must not know of it', async () => {
    const { id: quiet } = await opened(by.attorney, clientId);
    const acts = async (session: Session) => {
      const { body } = await session.get<Listed<{ act: string; times: number }>>(
        `/cases/${quiet}/access-log?zone=America/Tijuana`,
      );
      return body.items.filter(({ act }) => act === 'edited').reduce((sum, { times }) => sum + times, 0);
    };
    const before = { director: await acts(by.director), attorney: await acts(by.attorney) };
    await write(by.attorney, { privileged: true }, quiet);
    expect(await acts(by.director)).toBe(before.director);
    expect(await acts(by.attorney)).toBe(before.attorney + 1);
  });

  it('that was plain before would leave its words in the history', async () => {
    const { id: turned } = await opened(by.attorney, clientId);
    const { body: made } = await write(by.intake, { text: 'Demasiado zq' }, turned);
    expect((await by.attorney.patch(`/notes/${made.id}`, 1, { privileged: true })).status).toBe(200);
    for (const path of [`/cases/${turned}/history`, `/cases/${turned}/notes`]) {
      expect(JSON.stringify((await by.intake.get(path)).body)).not.toMatch(/Demasiado|"note"/);
    }
  });

  it('that was privileged would be opened with what attorneys wrote in it', async () => {
    const { id: turned } = await opened(by.attorney, clientId);
    const { body: made } = await write(by.attorney, { privileged: true, text: 'Teoría zq' }, turned);
    const asked = { privileged: false, text: 'Llamada' };
    const answer = await by.attorney.patch(`/notes/${made.id}`, 1, asked);
    expect([answer.status, ...faultsOf(answer)]).toEqual([422, 'privileged: staysPrivileged']);
    expect(await noteIds(by.intake, turned)).toEqual([]);
    expect((await by.intake.get(`/notes/${made.id}/history`)).status).toBe(404);
    expect((await by.attorney.patch(`/notes/${made.id}`, 1, { text: 'Llamada' })).status).toBe(200);
  });

  it('would hang on an `if`: whoever asks the database itself is answered by role', async () => {
    for (const role of roles) {
      const { body } = await by[role].get<{ user: { id: string } }>('/auth/me');
      await behind.rows('begin');
      try {
        await behind.rows(
          `create or replace function app.ctx_user() returns uuid language sql stable as 'select ''${body.user.id}''::uuid'`,
        );
        await behind.rows(
          `create or replace function app.ctx_org() returns uuid language sql stable as 'select org_id from auth.account where id = app.ctx_user()'`,
        );
        const [answer] = await behind.rows<{ sees: boolean }>('select app.sees_privileged() as sees');
        expect([role, answer?.sees]).toEqual([role, seesPrivileged([role])]);
      } finally {
        await behind.rows('rollback');
      }
    }
  });
});
