import type { HistoryEntry } from '@resguardo/contract/history';
import { aCase, aClient, aHearing } from '@resguardo/testing/people';
import { TestApp } from '../../apps/api/test-support/app';
import type { Session } from '../../apps/api/test-support/session';
import { BehindTheApp, opened, registered, scheduled, wholeList, type Listed, type Made } from './stage';

interface AuditRow {
  id: string;
  user_id: string;
  action: string;
  outcome: 'done' | 'refused';
  status: number;
  record: string | null;
  record_id: string | null;
  client_id: string | null;
  ids: string[];
  changed: string[];
  sealed: Buffer | null;
}

let app: TestApp;
let behind: BehindTheApp;
let intake: Session;
let attorney: Session;
let stranger: Session;
let userId: string;

beforeAll(async () => {
  app = await TestApp.start();
  behind = await BehindTheApp.of(app);
  [intake, attorney, stranger] = await Promise.all([
    app.signInAs('intake'),
    app.signInAs('attorney'),
    app.signInAs('attorney', 'frontera.example'),
  ]);
  userId = (await intake.get<{ user: { id: string } }>('/auth/me')).body.user.id;
});
afterAll(async () => {
  await behind.end();
  await app.stop();
});

/** The rows that `act` leaves, oldest first. */
async function left(act: () => Promise<unknown>): Promise<AuditRow[]> {
  const [before] = await behind.rows<{ ids: string[] }>(`select coalesce(array_agg(id), '{}') as ids from app.audit`);
  await act();
  return behind.rows<AuditRow>('select * from app.audit where id <> all ($1) order by at, id', [before?.ids]);
}
const one = async (act: () => Promise<unknown>): Promise<AuditRow> => {
  const rows = await left(act);
  expect(rows).toHaveLength(1);
  return rows[0] as AuditRow;
};

describe('an act would leave no row:', () => {
  it('registering, changing, and reading a person', async () => {
    let made: Made | undefined;
    const creation = await one(async () => {
      made = await registered(intake, { surname2: 'Zelaya' });
    });
    const id = made?.id ?? '';
    expect(creation).toMatchObject({ action: 'client:create', outcome: 'done', user_id: userId, record: 'client' });
    expect(creation).toMatchObject({
      record_id: id,
      client_id: id,
      changed: ['givenNames', 'surname1', 'surname2', 'contacts'],
    });
    expect(creation.sealed?.toString('latin1')).not.toMatch(/Zelaya/);
    const read = await one(() => intake.get(`/clients/${id}`));
    expect(read).toMatchObject({
      action: 'client:read',
      record_id: id,
      client_id: id,
      ids: [id],
      changed: [],
      sealed: null,
    });
    const change = await one(() => intake.patch(`/clients/${id}`, 1, { surname2: null }));
    expect(change).toMatchObject({ action: 'client:edit', record_id: id, client_id: id, changed: ['surname2'] });
  });

  it('answers that show a record although nothing changed', async () => {
    const id = '0f3b2a1c-1111-4222-8333-444455550001';
    const body = aClient({ id });
    await intake.post('/clients', body);
    const again = await one(() => intake.post('/clients', body));
    expect(again).toMatchObject({ action: 'client:create', outcome: 'done', ids: [id], client_id: id });
    const unchanged = await one(() => intake.patch(`/clients/${id}`, 1, {}));
    expect(unchanged).toMatchObject({ action: 'client:edit', outcome: 'done', ids: [id], client_id: id });
  });

  it('the whole file, and everybody’s page', async () => {
    const client = await registered(intake);
    const file = await opened(attorney, client.id);
    const hearing = await scheduled(attorney, file.id);
    const whole = await one(() => attorney.get(`/cases/${file.id}/file`));
    expect(whole).toMatchObject({ action: 'case:read', record: 'case_file', record_id: file.id, client_id: client.id });
    expect([...whole.ids].sort()).toEqual([client.id, file.id, hearing.id].sort());
    for (const [path, action] of [
      ['/clients?limit=2', 'client:read'],
      ['/cases?limit=2', 'case:read'],
      ['/hearings?limit=2', 'hearing:read'],
    ] as const) {
      let shown: Made[] = [];
      const row = await one(async () => {
        shown = (await attorney.get<Listed>(path)).body.items;
      });
      expect(row).toMatchObject({ action, outcome: 'done' });
      expect(shown.length).toBeGreaterThan(0);
      for (const { id, clientId } of shown as (Made & { clientId?: string })[]) {
        expect([path, row.ids]).toEqual([path, expect.arrayContaining([id])]);
        if (path.startsWith('/cases')) expect(row.ids).toContain(clientId);
      }
    }
  });

  it('whoever was shown beside the one whose file it is, a row each', async () => {
    const [first, other] = [await registered(intake), await registered(intake)];
    const file = await opened(attorney, first.id);
    const { body: family } = await attorney.post<Made>('/families', {
      kind: 'familyUnit',
      members: [{ clientId: first.id }, { clientId: other.id }],
    });
    const rows = await left(() => attorney.get(`/cases/${file.id}/file`));
    const about = rows.map(({ record, record_id, client_id, action }) => [record, record_id, client_id, action]);
    expect(about).toHaveLength(2);
    expect(about).toContainEqual(['case_file', file.id, first.id, 'case:read']);
    expect(about).toContainEqual(['client', other.id, other.id, 'case:read']);
    const shown = (await left(() => attorney.get(`/families/${family.id}/split`))).map(({ client_id }) => client_id);
    expect(shown.sort()).toEqual([first.id, other.id, null].sort());
    expect(await left(() => attorney.get('/families'))).toHaveLength(1);
  });

  it('a search, with exactly whom it showed, even when that is nobody', async () => {
    const people = [
      await registered(intake, { surname1: 'Zopilote' }),
      await registered(intake, { surname1: 'Zopilote' }),
    ];
    const found = await one(() => attorney.post('/clients/search', { text: 'zopilote', limit: 1 }));
    expect(found).toMatchObject({ action: 'client:search', outcome: 'done' });
    expect(found.ids).toHaveLength(1);
    expect(people.map(({ id }) => id)).toContain(found.ids[0]);
    const nobody = await one(() => attorney.post('/clients/search', { text: 'xenomorfo' }));
    expect(nobody).toMatchObject({ action: 'client:search', ids: [], client_id: null });
    const asked = await one(() => intake.post('/clients/match', { givenNames: 'María José', surname1: 'Zopilote' }));
    expect([...asked.ids].sort()).toEqual(people.map(({ id }) => id).sort());
  });

  it('a revealed number, with the reason', async () => {
    const client = await registered(intake, { aNumbers: [{ value: 'A000-012-417' }] });
    const row = await one(() =>
      attorney.post(`/clients/${client.id}/reveal`, { field: 'aNumbers', reason: 'For form I-589' }),
    );
    expect(row).toMatchObject({ action: 'client:reveal', record_id: client.id, client_id: client.id });
    const told = await attorney.get<Listed<HistoryEntry>>(`/clients/${client.id}/history`);
    expect(told.body.items[0]).toMatchObject({
      action: 'client:reveal',
      changes: [{ field: 'aNumbers', from: null, to: 'For form I-589' }],
    });
    expect(JSON.stringify(told.body)).not.toMatch(/012-?417/);
  });

  it('reading a history', async () => {
    const client = await registered(intake);
    const row = await one(() => attorney.get(`/clients/${client.id}/history`));
    expect(row).toMatchObject({ action: 'client:history', record_id: client.id, ids: [client.id] });
  });
});

describe('what was refused would leave no row, or leave something done:', () => {
  const nobody = '0f3b2a1c-1111-4222-8333-44445555aaaa';
  let client: Made;
  let file: Made;
  beforeAll(async () => {
    client = await registered(intake);
    file = await opened(attorney, client.id);
  });

  it.each<[string, number, string, () => Promise<unknown>]>([
    ['a role that may not', 403, 'POST /api/cases', () => intake.post('/cases', aCase(client.id))],
    ['a stranger’s person', 404, 'GET /api/clients/:id', () => stranger.get(`/clients/${client.id}`)],
    ['a stranger’s change', 404, 'PATCH /api/cases/:id', () => stranger.patch(`/cases/${file.id}`, 1, {})],
    ['nobody', 404, 'GET /api/clients/:id/history', () => intake.get(`/clients/${nobody}/history`)],
    ['a body that cannot be', 400, 'POST /api/clients', () => intake.post('/clients', { surname1: 7 })],
    ['a stale version', 412, 'PATCH /api/clients/:id', () => intake.patch(`/clients/${client.id}`, 9, { sex: 'male' })],
    ['no version', 428, 'PATCH /api/clients/:id', () => intake.send('PATCH', `/clients/${client.id}`, { sex: 'male' })],
    ['a rule', 422, 'POST /api/clients', () => intake.post('/clients', aClient({ nationality: 'ZZZ' }))],
    [
      'an id that is taken',
      409,
      'POST /api/clients',
      () => intake.post('/clients', aClient({ id: client.id, surname1: 'Otra' })),
    ],
    [
      'another rule',
      422,
      'POST /api/cases/:id/hearings',
      () => attorney.post(`/cases/${file.id}/hearings`, aHearing({ on: '1890-01-01' })),
    ],
  ])('%s (%i)', async (_, status, action, act) => {
    const before = await behind.counts();
    const row = await one(act);
    expect(row).toMatchObject({ outcome: 'refused', status, action, sealed: null, changed: [], ids: [] });
    expect(await behind.counts()).toEqual(before);
  });

  it('by name of the record that was asked for', async () => {
    expect(await one(() => stranger.get(`/clients/${client.id}`))).toMatchObject({ record_id: client.id });
    const seenByOwner = await behind.rows<AuditRow>(
      `select a.* from app.audit a join app.client c on c.org_id = a.org_id where c.id = $1 and a.outcome = 'refused' and a.record_id = $1 and a.status = 404`,
      [client.id],
    );
    expect(seenByOwner).toEqual([]);
  });
});

describe('a row and its act', () => {
  it('would part when the row cannot be written', async () => {
    await behind.rows(
      `create function public.no_more() returns trigger language plpgsql as $$ begin raise exception 'full'; end $$`,
    );
    await behind.rows(
      `create trigger no_more before insert on app.audit for each row when (new.outcome = 'done') execute function public.no_more()`,
    );
    try {
      const client = { id: '0f3b2a1c-1111-4222-8333-444455550002', ...aClient() };
      const before = await behind.counts();
      const rows = await left(async () => {
        expect(await intake.post('/clients', client)).toMatchObject({ status: 500, body: { code: 'unexpected' } });
      });
      expect(rows.map(({ outcome, status }) => [outcome, status])).toEqual([['refused', 500]]);
      expect(await behind.counts()).toEqual(before);
      const list = await intake.get('/clients');
      expect(list.status).toBe(500);
      expect(list.body).not.toHaveProperty('items');
    } finally {
      await behind.rows('drop trigger no_more on app.audit');
    }
  });

  it.each(['update app.audit set status = 1', 'delete from app.audit', 'truncate app.audit'])(
    'would be changed afterwards, even by the owner: %s',
    async (statement) => {
      await expect(behind.rows(statement)).rejects.toThrow('append-only');
    },
  );
});

describe('a history', () => {
  it('would not say who changed what, or not in order', async () => {
    const client = await registered(intake, { surname1: 'Antes', aNumbers: [{ value: 'A000-012-417' }] });
    await attorney.patch(`/clients/${client.id}`, 1, { surname1: 'Después', aNumbers: [{ value: 'A000-099-888' }] });
    await intake.patch(`/clients/${client.id}`, 2, { birth: { year: 1990, month: 5, day: 6 } });
    const { body } = await intake.get<Listed<HistoryEntry>>(`/clients/${client.id}/history`);
    expect(body.items.map(({ by, action }) => [by.name, action])).toEqual([
      ['intake of Puente Legal', 'client:edit'],
      ['attorney of Puente Legal', 'client:edit'],
      ['intake of Puente Legal', 'client:create'],
    ]);
    expect(body.items[0]?.changes).toEqual([{ field: 'birth', from: null, to: { year: 1990, month: 5, day: 6 } }]);
    expect(body.items[1]?.changes).toEqual([
      { field: 'surname1', from: 'Antes', to: 'Después' },
      {
        field: 'aNumbers',
        from: [{ value: 'A•••-•••-417', lead: false }],
        to: [{ value: 'A•••-•••-888', lead: false }],
      },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/000012417|012-417|099-?888/);
  });

  it('of a case would leave out its hearings, or show another case’s', async () => {
    const client = await registered(intake);
    const [file, other] = [await opened(attorney, client.id), await opened(attorney, client.id)];
    const hearing = await scheduled(attorney, file.id);
    await scheduled(attorney, other.id);
    await attorney.patch(`/hearings/${hearing.id}`, 1, { note: 'Bring papers' });
    const entries = await wholeList<HistoryEntry>(attorney, `/cases/${file.id}/history?limit=1`);
    expect(entries.map(({ record, recordId }) => [record, recordId])).toEqual([
      ['hearing', hearing.id],
      ['hearing', hearing.id],
      ['case_file', file.id],
    ]);
    const own = await attorney.get<Listed<HistoryEntry>>(`/hearings/${hearing.id}/history`);
    expect(own.body.items.map(({ id }) => id)).toEqual(entries.slice(0, 2).map(({ id }) => id));
  });

  it('would tell what a refused change would have written', async () => {
    const client = await registered(intake);
    await intake.patch(`/clients/${client.id}`, 1, { sex: 'female' });
    await intake.patch(`/clients/${client.id}`, 1, { surname1: 'Nunca' });
    const told = await intake.get(`/clients/${client.id}/history`);
    expect(JSON.stringify(told.body)).not.toContain('Nunca');
  });
});
