import { randomUUID } from 'node:crypto';
import type { Client } from '@resguardo/contract/clients';
import { aConsent, aPlace, anAttempt, aRepresentation, aReturn } from '@resguardo/testing/people';
import { TestApp, puente } from '../../apps/api/test-support/app';
import type { Answer, Session } from '../../apps/api/test-support/session';
import { BehindTheApp, faultsOf, opened, registered, scheduled, wholeList, type Listed, type Made } from './stage';

let app: TestApp;
let behind: BehindTheApp;
let intake: Session;
let attorney: Session;
let colleague: Session;
let director: Session;

beforeAll(async () => {
  app = await TestApp.start();
  behind = await BehindTheApp.of(app);
  [intake, attorney, colleague, director] = await Promise.all([
    app.signInAs('intake'),
    app.signInAs('attorney'),
    app.signInAs('attorney2'),
    app.signInAs('director'),
  ]);
});
afterAll(async () => {
  await behind.end();
  await app.stop();
});

const join = (by: Session, keptId: string, duplicateId: string, facts: object = {}, version = 1) =>
  by.send('POST', `/clients/${keptId}/merge`, { duplicateId, ...facts }, { 'if-match': `"${String(version)}"` });
const undo = (by: Session, id: unknown) => by.post(`/merges/${String(id)}/undo`);
const personOf = async (id: string) => (await attorney.get(`/clients/${id}`)).body as unknown as Client & Made;
const idOf = async (session: Session) => (await session.get<{ user: { id: string } }>('/auth/me')).body.user.id;
const foundBy = async (text: string) =>
  (await attorney.post<{ items: { client: Made }[] }>('/clients/search', { text })).body.items.map(
    ({ client }) => client.id,
  );
const listed = async (path: string) => (await attorney.get<Listed>(path)).body.items.map(({ id }) => id);
const status = (answer: Answer) => [answer.status, answer.status < 300 ? [] : faultsOf(answer)];

/** A person with one of everything that can hang on one. */
async function personWithEverything(facts: object) {
  const client = await registered(intake, facts);
  const relative = await registered(intake);
  const file = await opened(attorney, client.id, { returnPort: 'laredo' });
  const hearing = await scheduled(attorney, file.id);
  const under = [
    [`/cases/${file.id}/returns`, aReturn()],
    [`/cases/${file.id}/representations`, aRepresentation()],
    [`/cases/${file.id}/counsel-attempts`, anAttempt()],
    [`/cases/${file.id}/notes`, { text: 'Llamó su hermana.' }],
    [`/clients/${client.id}/consents`, aConsent()],
    [`/clients/${client.id}/whereabouts`, aPlace()],
    [
      '/families',
      {
        kind: 'familyUnit',
        members: [client.id, relative.id].map((clientId) => ({ clientId, role: 'sibling' })),
        ties: [{ from: client.id, to: relative.id, kind: 'sibling' }],
      },
    ],
  ] as const;
  const made: Made[] = [];
  for (const [path, body] of under) made.push((await attorney.post<Made>(path, body)).body);
  const [returned, representation, attempt, note, consent, stay, family] = made.map(({ id }) => id);
  const ids = { returned, representation, attempt, note, consent, stay, family };
  return { client, relative, file, hearing, ids };
}

const twins = async (one: object = {}, other: object = {}) =>
  [await registered(intake, one), await registered(intake, other)] as const;

describe('a person registered twice', () => {
  it('would lose anything when the two records are joined, or when they are parted again', async () => {
    const kept = await registered(intake, {
      givenNames: 'Oliverio',
      surname1: 'Tzul',
      sex: 'male',
      birth: { year: 1990 },
      aNumbers: [{ value: 'A000-011-301', lead: true }],
    });
    const other = await personWithEverything({
      givenNames: 'Oliverio',
      surname1: 'Tsul',
      sex: 'unknown',
      birth: { year: 1991, month: 3, day: 4 },
      nationality: 'GTM',
      aNumbers: [{ value: 'A000-011-302', lead: true }],
      contacts: [{ kind: 'phone', value: '+526640000177' }],
    });
    const { client, file, ids, relative } = other;
    const before = await Promise.all([personOf(kept.id), personOf(client.id)]);
    const fileBefore = (await attorney.get(`/cases/${file.id}/file`)).body;

    const made = await join(attorney, kept.id, client.id, { duplicateVersion: 1, take: ['birth'] });
    expect([made.status, made.body]).toEqual([
      201,
      expect.objectContaining({ clientId: kept.id, duplicateId: client.id, undoneAt: null, version: 1 }),
    ]);
    for (const id of [kept.id, client.id])
      expect((await attorney.get<Listed>(`/clients/${id}/merges`)).body.items).toEqual([made.body]);
    expect(await personOf(kept.id)).toMatchObject({
      version: 2,
      surname1: 'Tzul',
      sex: 'male',
      birth: { year: 1991, month: 3, day: 4 },
      nationality: 'GTM',
      aliases: ['Oliverio Tsul'],
      aNumbers: [
        { value: 'A•••-•••-301', lead: true },
        { value: 'A•••-•••-302', lead: false },
      ],
      contacts: [
        expect.objectContaining({ value: '+526640000199' }),
        expect.objectContaining({ value: '+526640000177' }),
      ],
      mergedInto: null,
    });
    expect(await personOf(client.id)).toMatchObject({ mergedInto: kept.id, surname1: 'Tsul' });
    for (const path of ['whereabouts', 'consents', 'cases']) {
      expect([path, (await listed(`/clients/${kept.id}/${path}`)).length]).toEqual([path, 1]);
      expect([path, await listed(`/clients/${client.id}/${path}`)]).toEqual([path, []]);
    }
    const moved = await attorney.get<Record<string, Record<string, unknown>>>(`/cases/${file.id}/file`);
    expect(moved.body['case']).toMatchObject({ id: file.id, clientId: kept.id });
    expect(JSON.stringify(moved.body)).not.toContain(client.id);
    const family = (await attorney.get<{ members: Made[]; ties: Made[] }>(`/families/${String(ids.family)}`)).body;
    expect(family.members.map((member) => member['clientId']).sort()).toEqual([kept.id, relative.id].sort());
    expect(JSON.stringify(family.ties)).not.toContain(client.id);
    // Written under the case after it moved, it moves back with it.
    const later = await scheduled(attorney, file.id, { on: '2038-09-01', report: null });

    const parted = await undo(attorney, made.body['id']);
    expect([parted.status, typeof parted.body['undoneAt']]).toEqual([200, 'string']);
    expect(await listed(`/clients/${kept.id}/merges`)).toEqual([]);
    const after = await Promise.all([personOf(kept.id), personOf(client.id)]);
    const facts = ({ version: _, ...person }: Record<string, unknown>) => person;
    expect(after.map((person) => facts({ ...person }))).toEqual(before.map((person) => facts({ ...person })));
    const fileAfter = (await attorney.get<Record<string, Record<string, unknown>>>(`/cases/${file.id}/file`)).body;
    expect(fileAfter['case']).toEqual({ ...(fileBefore['case'] as object), version: 3 });
    expect(JSON.stringify(fileAfter['hearings'])).toContain(later.id);
    expect(await listed(`/clients/${kept.id}/consents`)).toEqual([]);
  });

  it('would be found twice, or not by the name that was not kept', async () => {
    const [kept, duplicate] = await twins(
      { givenNames: 'Filiberta', surname1: 'Xocop' },
      { givenNames: 'Feliberta', surname1: 'Chocop', contacts: [{ kind: 'phone', value: '+526640000178' }] },
    );
    const { body } = await join(attorney, kept.id, duplicate.id);
    for (const text of ['Feliberta Chocop', 'Filiberta Xocop', '664 000 0178'])
      expect([text, await foundBy(text)]).toEqual([text, [kept.id]]);
    const everybody = (await wholeList<Made>(intake, '/clients?limit=200')).map(({ id }) => id);
    expect([everybody.includes(kept.id), everybody.includes(duplicate.id)]).toEqual([true, false]);
    const candidates = await intake.post<{ candidates: { client: Made }[] }>('/clients/match', {
      givenNames: 'Feliberta',
      surname1: 'Chocop',
    });
    expect(candidates.body.candidates.map(({ client }) => client.id)).toEqual([kept.id]);
    await undo(attorney, body['id']);
    expect(await foundBy('Feliberta Chocop')).toContain(duplicate.id);
    expect((await personOf(kept.id)).aliases).toEqual([]);
  });

  it('would go on being written to under the record that was joined', async () => {
    const [kept, duplicate] = await twins();
    const made = await join(attorney, kept.id, duplicate.id);
    const gone = [422, [': mergedAway']];
    expect(status(await attorney.patch(`/clients/${duplicate.id}`, 2, { sex: 'male' }))).toEqual(gone);
    expect(status(await attorney.post('/cases', { clientId: duplicate.id }))).toEqual(gone);
    expect(status(await intake.post(`/clients/${duplicate.id}/whereabouts`, aPlace()))).toEqual(gone);
    expect(status(await intake.post(`/clients/${duplicate.id}/consents`, aConsent()))).toEqual(gone);
    expect(
      status(
        await intake.post('/families', {
          kind: 'household',
          members: [kept.id, duplicate.id].map((clientId) => ({ clientId, role: 'sibling' })),
          ties: [],
        }),
      ),
    ).toEqual(gone);
    const relative = await registered(intake);
    const members = [{ clientId: relative.id, role: 'sibling' }];
    const family = (await intake.post<Made>('/families', { kind: 'household', members })).body;
    const tie = { from: duplicate.id, to: relative.id, kind: 'sibling' };
    expect(status(await intake.post(`/families/${family.id}/ties`, tie))).toEqual([422, ['from: mergedAway']]);
    await undo(attorney, made.body['id']);
    expect((await intake.post(`/clients/${duplicate.id}/whereabouts`, aPlace())).status).toBe(201);
    expect((await intake.post(`/families/${family.id}/ties`, tie)).status).toBe(201);
  });

  it('would lose, when they are parted, what somebody wrote meanwhile', async () => {
    const [kept, duplicate] = await twins({ sex: null }, { sex: 'female', nationality: 'HND' });
    const made = await join(attorney, kept.id, duplicate.id);
    expect((await attorney.patch(`/clients/${kept.id}`, 2, { nationality: 'GTM' })).status).toBe(200);
    const stay = (await intake.post<Made>(`/clients/${kept.id}/whereabouts`, aPlace())).body;
    expect((await undo(colleague, made.body['id'])).status).toBe(200);
    expect(await personOf(kept.id)).toMatchObject({ sex: null, nationality: 'GTM' });
    expect(await listed(`/clients/${kept.id}/whereabouts`)).toEqual([stay.id]);
  });
});

describe('joining two records', () => {
  it('would be done twice by a double click, or undone twice', async () => {
    const [kept, duplicate] = await twins();
    const id = randomUUID();
    const both = await Promise.all([1, 2].map(() => join(attorney, kept.id, duplicate.id, { id })));
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 201]);
    expect(new Set(both.map(({ body }) => body['id']))).toEqual(new Set([id]));
    expect((await join(colleague, kept.id, duplicate.id)).body['id']).toBe(id);
    const parted = await Promise.all([undo(attorney, id), undo(colleague, id)]);
    expect(parted.map((answer) => answer.status)).toEqual([200, 200]);
    expect(new Set(parted.map(({ body }) => body['undoneAt'])).size).toBe(1);
    // Sent once more by a slow link: it was done, and undone.
    const late = await join(attorney, kept.id, duplicate.id, { id });
    expect([late.status, late.body['undoneAt']]).toEqual([200, parted.at(0)?.body['undoneAt']]);
    expect((await personOf(duplicate.id)).mergedInto).toBeNull();
    expect((await join(attorney, kept.id, duplicate.id, { id, take: ['sex'] })).status).toBe(409);
  });

  it('would be done over a colleague’s change that nobody compared', async () => {
    const [kept, duplicate] = await twins();
    await colleague.patch(`/clients/${duplicate.id}`, 1, { sex: 'female' });
    const stale = await join(attorney, kept.id, duplicate.id, { duplicateVersion: 1 });
    expect([stale.status, stale.body['current']]).toEqual([
      412,
      expect.objectContaining({ id: duplicate.id, version: 2 }),
    ]);
    expect((await join(attorney, kept.id, duplicate.id, {}, 7)).status).toBe(412);
    expect((await attorney.post(`/clients/${kept.id}/merge`, { duplicateId: duplicate.id })).status).toBe(428);
  });

  it('would leave behind what is written for the duplicate at the same moment', async () => {
    const [kept, duplicate] = await twins();
    const writing = Array.from({ length: 12 }, (_, n) =>
      n === 5 ? join(attorney, kept.id, duplicate.id) : intake.post(`/clients/${duplicate.id}/whereabouts`, aPlace()),
    );
    const [made, ...stays] = (await Promise.all(writing)).sort(
      (one, other) => Number('duplicateId' in other.body) - Number('duplicateId' in one.body),
    );
    expect(made?.status).toBe(201);
    expect(stays.filter((answer) => ![201, 422].includes(answer.status)).map(status)).toEqual([]);
    const kinds = stays.filter((answer) => answer.status === 422).map(faultsOf);
    expect(kinds).toEqual(kinds.map(() => [': mergedAway']));
    const written = stays.filter((answer) => answer.status === 201).map(({ body }) => body['id']);
    expect((await listed(`/clients/${kept.id}/whereabouts`)).sort()).toEqual(written.sort());
    expect(await listed(`/clients/${duplicate.id}/whereabouts`)).toEqual([]);
  });

  it('would answer that something is broken to whoever writes in a case while it moves', async () => {
    const [kept, duplicate] = await twins();
    const file = await opened(attorney, duplicate.id);
    const writing = Array.from({ length: 16 }, (_, n) =>
      n === 8
        ? join(attorney, kept.id, duplicate.id)
        : attorney.post(`/cases/${file.id}/counsel-attempts`, anAttempt()),
    );
    const answers = await Promise.all(writing);
    expect(answers[8]?.status).toBe(201);
    expect(answers.map((answer) => answer.status).filter((code) => code !== 201 && code !== 503)).toEqual([]);
    expect((await attorney.post(`/cases/${file.id}/counsel-attempts`, anAttempt())).status).toBe(201);
  });

  it('would make a circle, a chain that cannot be undone, or one of a person with herself', async () => {
    const [first, second] = await twins();
    const third = await registered(intake);
    const one = await join(attorney, second.id, first.id);
    expect(status(await join(attorney, first.id, second.id))).toEqual([412, []]);
    expect(status(await join(attorney, first.id, second.id, {}, 2))).toEqual([422, [': mergedAway']]);
    expect(status(await join(attorney, third.id, first.id))).toEqual([422, ['duplicateId: mergedAlready']]);
    expect(status(await join(attorney, third.id, third.id))).toEqual([422, ['duplicateId: mergeOfOne']]);
    const two = await join(attorney, third.id, second.id);
    expect(status(await undo(attorney, one.body['id']))).toEqual([422, [': mergedLater']]);
    expect((await undo(attorney, two.body['id'])).status).toBe(200);
    expect((await undo(attorney, one.body['id'])).status).toBe(200);
  });

  it('would leave one person’s number with another, when the first of two duplicates is parted', async () => {
    const number = (value: string) => ({ aNumbers: [{ value, lead: true }] });
    const [first, second] = await twins(number('A000-011-501'), number('A000-011-502'));
    const kept = await registered(intake);
    const one = await join(attorney, kept.id, first.id);
    const two = await join(attorney, kept.id, second.id, {}, 2);
    expect(status(await undo(attorney, one.body['id']))).toEqual([422, [': mergedLater']]);
    for (const { body } of [two, one]) expect((await undo(attorney, body['id'])).status).toBe(200);
    expect((await personOf(kept.id)).aNumbers).toEqual([]);
  });

  it('would be refused for names that are too long together to be one other name', async () => {
    const long = (letter: string) => ({ givenNames: letter.repeat(150), surname1: 'Larguísimo' + letter.repeat(140) });
    const [kept, duplicate] = await twins(long('a'), long('b'));
    expect(status(await join(attorney, kept.id, duplicate.id))).toEqual([201, []]);
    const [alias] = (await personOf(kept.id)).aliases;
    expect([alias?.length, alias?.startsWith('b')]).toEqual([200, true]);
  });

  it('would tell of a relative whom one may not see, or could not be undone because of one', async () => {
    const { client, relative } = await personWithEverything({});
    const kept = await registered(intake);
    const made = await join(attorney, kept.id, client.id);
    await behind.rows('insert into app.wall (org_id, client_id, user_id) values ($1, $2, $3)', [
      puente,
      relative.id,
      await idOf(colleague),
    ]);
    expect(status(await undo(colleague, made.body['id']))).toEqual([200, []]);
    expect((await listed(`/clients/${client.id}/cases`)).length).toBe(1);
  });

  it('would make relatives of one person', async () => {
    const { client, relative, ids } = await personWithEverything({});
    expect(status(await join(attorney, client.id, relative.id))).toEqual([422, ['duplicateId: mergeOfKin']]);
    const twice = await registered(intake);
    await attorney.post(`/families/${String(ids.family)}/members`, { clientId: twice.id, role: 'sibling' });
    expect(status(await join(attorney, client.id, twice.id))).toEqual([422, ['duplicateId: mergeInOneFamily']]);
  });

  it('would hold more than a record can', async () => {
    const numbers = (from: number) =>
      [0, 1, 2].map((n) => ({ value: `A000-011-4${String(from + n).padStart(2, '0')}` }));
    const [kept, duplicate] = await twins({ aNumbers: numbers(10) }, { aNumbers: numbers(20) });
    expect(status(await join(attorney, kept.id, duplicate.id))).toEqual([422, ['aNumbers: mergeTooLong']]);
  });

  it('would bring what is hidden before the eyes of somebody who may not see it', async () => {
    const walled = await idOf(colleague);
    const wall = (clientId: string) =>
      behind.rows('insert into app.wall (org_id, client_id, user_id) values ($1, $2, $3)', [puente, clientId, walled]);
    const [kept, duplicate] = await twins();
    await wall(duplicate.id);
    expect(status(await join(attorney, kept.id, duplicate.id))).toEqual([422, [': mergeSight']]);
    await wall(kept.id);
    const made = await join(attorney, kept.id, duplicate.id);
    expect(made.status).toBe(201);
    for (const path of [`/merges/${String(made.body['id'])}`, `/clients/${kept.id}`, `/clients/${duplicate.id}`])
      expect((await colleague.get(path)).status).toBe(404);

    const [one, other] = await twins();
    const open = await join(attorney, one.id, other.id);
    await wall(one.id);
    expect(status(await undo(attorney, open.body['id']))).toEqual([422, [': mergeSight']]);
  });

  it('would let out, when one of three records is parted, what is hidden because of another', async () => {
    const [kept, duplicate] = await twins();
    const third = await registered(intake);
    const made = await join(attorney, kept.id, duplicate.id);
    const last = await join(attorney, third.id, kept.id);
    await behind.rows('insert into app.wall (org_id, client_id, user_id) values ($1, $2, $3)', [
      puente,
      duplicate.id,
      await idOf(colleague),
    ]);
    expect(status(await undo(attorney, last.body['id']))).toEqual([422, [': mergeSight']]);
    expect((await colleague.get(`/clients/${third.id}`)).status).toBe(404);
    expect(made.status).toBe(201);
  });

  it('would leave, when they are parted, a way to the duplicate’s family by the other', async () => {
    const [kept, duplicate] = await twins();
    const family = await attorney.post<Made>('/families', {
      kind: 'familyUnit',
      members: [
        { clientId: duplicate.id, role: 'child' },
        { clientId: null, role: 'mother', person: { name: 'Eulalia Escondida' } },
      ],
    });
    expect(family.status).toBe(201);
    await undo(attorney, (await join(attorney, kept.id, duplicate.id)).body['id']);
    await behind.rows('insert into app.wall (org_id, client_id, user_id) values ($1, $2, $3)', [
      puente,
      duplicate.id,
      await idOf(colleague),
    ]);
    expect((await colleague.get(`/clients/${kept.id}`)).status).toBe(200);
    expect((await colleague.get(`/families/${family.body.id}`)).status).toBe(404);
    expect((await attorney.get(`/families/${family.body.id}`)).status).toBe(200);
  });

  it.each(['the record that is kept', 'the one that was joined', 'one between'])(
    'would leave a way to a person around a wall that was put up later, around %s',
    async (which) => {
      const { client, relative, file, ids } = await personWithEverything({ surname1: 'Escondida' });
      const [middle, last] = await twins();
      const [first] = [client.id, middle.id, last.id];
      const made = await join(attorney, middle.id, first);
      await join(attorney, last.id, middle.id, {}, 1);
      const around = { 'the record that is kept': last.id, 'the one that was joined': first }[which] ?? middle.id;
      await behind.rows('insert into app.wall (org_id, client_id, user_id) values ($1, $2, $3)', [
        puente,
        around,
        await idOf(colleague),
      ]);
      const paths = [first, middle.id, last.id].flatMap((id) =>
        ['', '/history', '/merges', '/whereabouts'].map((of) => `/clients/${id}${of}`),
      );
      for (const path of [...paths, `/cases/${file.id}/file`, `/merges/${String(made.body['id'])}`])
        expect([path, (await colleague.get(path)).status]).toEqual([path, 404]);
      const family = JSON.stringify((await colleague.get(`/families/${String(ids.family)}`)).body);
      expect(family).toContain(relative.id);
      for (const id of [first, middle.id, last.id]) expect(family).not.toContain(id);
      expect((await attorney.get(`/cases/${file.id}/file`)).status).toBe(200);
    },
  );

  it('would be done by whom it is not the work of, or with somebody out of reach', async () => {
    const [kept, duplicate] = await twins();
    expect((await join(intake, kept.id, duplicate.id)).status).toBe(403);
    expect((await join(director, kept.id, duplicate.id)).status).toBe(403);
    const theirs = await registered(await app.signInAs('intake', 'frontera.example'));
    const absent = await join(attorney, kept.id, randomUUID());
    expect(status(absent)).toEqual([422, ['duplicateId: clientAbsent']]);
    expect(status(await join(attorney, kept.id, theirs.id))).toEqual(status(absent));
    expect((await join(attorney, theirs.id, kept.id)).status).toBe(404);
  });

  it('would leave no trace in the history of either', async () => {
    const [kept, duplicate] = await twins({ sex: null }, { sex: 'male' });
    await join(attorney, kept.id, duplicate.id);
    for (const [id, fields] of [
      [kept.id, ['sex']],
      [duplicate.id, ['mergedInto']],
    ] as const) {
      const { body } = await attorney.get<Listed<{ action: string; changes: { field: string }[] } & Made>>(
        `/clients/${id}/history`,
      );
      const [newest] = body.items;
      expect([newest?.action, newest?.changes.map(({ field }) => field)]).toEqual(['merge:join', fields]);
    }
  });

  it('would hide who had opened the file before', async () => {
    const [kept, duplicate] = await twins();
    const file = await opened(attorney, duplicate.id);
    await colleague.get(`/cases/${file.id}/file`);
    expect((await director.get(`/clients/${duplicate.id}`)).status).toBe(200);
    expect((await intake.patch(`/cases/${file.id}`, 1, { returnPort: 'laredo' })).status).toBe(403);
    expect((await intake.get(`/clients/${duplicate.id}/merges`)).status).toBe(403);
    const log = async () => {
      const { body } = await director.get<Listed<{ by: { name: string }; act: string }>>(
        `/cases/${file.id}/access-log`,
      );
      return body.items.map(({ by, act }) => `${by.name} ${act}`);
    };
    const before = await log();
    await join(attorney, kept.id, duplicate.id);
    expect(await log()).toEqual(expect.arrayContaining(before));
  });

  it('would leave behind what hangs on a person: a table that the move does not know', async () => {
    const named = await behind.rows<{ table: string }>(
      `select distinct c.relname as table from pg_constraint f join pg_class c on c.oid = f.conrelid
       where f.contype = 'f' and f.confrelid = 'app.client'::regclass and f.conname like '%_living' order by 1`,
    );
    expect(named.map(({ table }) => table)).toEqual(['case_file', 'consent', 'family_member', 'whereabouts']);
    const others = await behind.rows<{ table: string }>(
      `select distinct c.relname as table from pg_constraint f join pg_class c on c.oid = f.conrelid
       where f.contype = 'f' and f.confrelid = 'app.client'::regclass and f.conname not like '%_living' order by 1`,
    );
    // Who may see whom, what is kept of the record itself, and ties, which move as far as they are in sight.
    expect(others.map(({ table }) => table)).toEqual([
      'client',
      'client_grant',
      'family_client',
      'joined_record',
      'kin_tie',
      'merge',
      'restriction',
      'search_token',
      'subject_key',
      'wall',
    ]);
  });
});
