import { randomUUID } from 'node:crypto';
import { FamilyView } from '@resguardo/contract/family-views';
import type { HistoryEntry } from '@resguardo/contract/history';
import { TestApp, puente } from '../../apps/api/test-support/app';
import type { Session } from '../../apps/api/test-support/session';
import {
  BehindTheApp,
  besidesRequest,
  faultsOf,
  opened,
  registered,
  scheduled,
  wholeList,
  type Listed,
  type Made,
} from './stage';

/** A family of three clients and one who is not registered; one of the clients is behind a wall, or restricted. */
describe.each(['wall', 'restriction'] as const)('a family one of whom is behind a %s', (kind) => {
  let app: TestApp;
  let attorney: Session;
  let colleague: Session;
  let behind: BehindTheApp;
  let family: FamilyView;
  let ids: { mother: string; father: string; child: string; son: string };
  const nobody = randomUUID();

  const hide = (clientId: string) =>
    kind === 'wall'
      ? behind.rows(`insert into app.wall (org_id, client_id, user_id) values ($1, $2, $3)`, [puente, clientId, walled])
      : behind.rows(
          `with grants as (insert into app.client_grant (org_id, client_id, user_id, expires_at) values ($1, $2, $3, now() + interval '1 day'))
           insert into app.restriction (org_id, client_id) values ($1, $2)`,
          [puente, clientId, allowed],
        );
  let file = '';
  let walled = '';
  let allowed = '';

  beforeAll(async () => {
    app = await TestApp.start();
    behind = await BehindTheApp.of(app);
    const intake = await app.signInAs('intake');
    [attorney, colleague] = await Promise.all([app.signInAs('attorney'), app.signInAs('attorney2')]);
    const idOf = async (session: Session) => (await session.get<{ user: { id: string } }>('/auth/me')).body.user.id;
    [walled, allowed] = await Promise.all([idOf(attorney), idOf(colleague)]);
    const [mother, father, child] = await Promise.all([1, 2, 3].map(async () => (await registered(intake)).id));
    ids = { mother: mother ?? '', father: father ?? '', child: child ?? '', son: randomUUID() };
    const made = await attorney.post<Made>('/families', {
      kind: 'familyUnit',
      members: [
        { clientId: ids.mother, role: 'mother' },
        { clientId: ids.father, role: 'father' },
        { clientId: ids.child, role: 'child' },
        { id: ids.son, person: { name: 'Marcos' }, role: 'child' },
      ],
      ties: [
        { from: ids.mother, to: ids.father, kind: 'spouse' },
        { from: ids.mother, to: ids.child, kind: 'parent' },
        { from: ids.father, to: ids.child, kind: 'parent' },
        { from: ids.father, to: ids.son, kind: 'parent' },
      ],
    });
    family = FamilyView.parse(made.body);
    file = (await opened(attorney, ids.mother, { returnPort: 'laredo' })).id;
    const his = await opened(attorney, ids.father, { returnPort: 'brownsville' });
    await scheduled(attorney, his.id);
    expect(FamilyView.parse((await attorney.get(`/families/${family.id}`)).body).mismatches).toEqual(['ports']);
    await hide(ids.father);
  });
  afterAll(async () => {
    await behind.end();
    await app.stop();
  });

  const memberOf = (clientId: string) => family.members.find((member) => member.clientId === clientId)?.id ?? '';

  it('would tell of the person in a list, a count, a tie or an id', async () => {
    const answers = await Promise.all(
      [
        `/families/${family.id}`,
        `/families/${family.id}/split`,
        `/families/${family.id}/history`,
        '/families?limit=50',
        `/cases/${file}/file`,
        `/clients/${ids.mother}/history`,
        `/members/${memberOf(ids.mother)}/history`,
      ].map((path) => attorney.get(path)),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const said = JSON.stringify(answers.map(({ body }) => body));
    const hiddenTies = family.ties.filter(({ from, to }) => [from, to].includes(ids.father)).map(({ id }) => id);
    for (const hidden of [ids.father, memberOf(ids.father), ...hiddenTies]) expect(said).not.toContain(hidden);
    const seen = FamilyView.parse(answers[0]?.body);
    // Nothing that only the hidden one differs in is a difference.
    expect(seen.mismatches).toEqual([]);
    expect(await wholeList<Made>(attorney, '/families?split=true')).toEqual([]);
    expect(seen.members.map(({ clientId, person }) => clientId ?? person?.name)).toEqual([
      ids.mother,
      ids.child,
      'Marcos',
    ]);
    expect(seen.ties.map(({ from, kind: tie, to }) => [from, tie, to]).sort()).toEqual(
      [
        [ids.mother, 'parent', ids.child],
        [ids.child, 'child', ids.mother],
      ].sort(),
    );
    expect(FamilyView.parse((await colleague.get(`/families/${family.id}`)).body).members).toHaveLength(4);
  });

  it('would tell, on a case that the person’s case leads, that it is led', async () => {
    const lead = (await opened(colleague, ids.father)).id;
    const child = await opened(colleague, ids.child, { leadCaseId: lead });
    const answers = await Promise.all(
      [
        `/cases/${child.id}`,
        `/cases/${child.id}/file`,
        `/cases/${child.id}/history`,
        `/clients/${ids.child}/cases`,
        `/families/${family.id}`,
        `/families/${family.id}/split`,
        '/families?limit=50',
      ].map((path) => attorney.get(path)),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const stale = await attorney.patch(`/cases/${child.id}`, 9, { returnPort: 'laredo' });
    expect(stale.status).toBe(412);
    const edited = await attorney.patch<Made>(`/cases/${child.id}`, 1, { returnPort: 'laredo' });
    expect(edited.body).toMatchObject({ version: 2, leadCaseId: null, returnPort: 'laredo' });
    // What the reader believes to stand, sent back, changes nothing.
    expect((await attorney.patch(`/cases/${child.id}`, 2, { leadCaseId: null })).body).toEqual(edited.body);
    expect(JSON.stringify([...answers, stale, edited].map(({ body }) => body))).not.toContain(lead);
    const { items } = answers[2]?.body as unknown as Listed<HistoryEntry>;
    expect(items.flatMap(({ changes }) => changes.map(({ field }) => field))).not.toContain('leadCaseId');
    const view = FamilyView.parse(answers[4]?.body);
    expect(view.members.find(({ clientId }) => clientId === ids.child)).toMatchObject({ leadCaseId: null });
    // It stands, for whoever may know.
    expect((await colleague.get(`/cases/${child.id}`)).body).toMatchObject({ version: 2, leadCaseId: lead });
    const told = await colleague.get<Listed<HistoryEntry>>(`/cases/${child.id}/history`);
    expect(told.body.items.at(-1)?.changes).toContainEqual({ field: 'leadCaseId', from: null, to: lead });
    const known = FamilyView.parse((await colleague.get(`/families/${family.id}`)).body);
    expect(known.members.find(({ clientId }) => clientId === ids.child)).toMatchObject({ leadCaseId: lead });
    // A refusal would tell as well: it looks like a case that nobody leads.
    const [one, other] = [await opened(attorney, ids.child), await opened(attorney, ids.child)];
    const follows = await attorney.patch<Made>(`/cases/${one.id}`, 1, { leadCaseId: child.id });
    expect([follows.status, follows.body['leadCaseId']]).toEqual([200, child.id]);
    const refused = await colleague.patch(`/cases/${other.id}`, 1, { leadCaseId: child.id });
    expect([refused.status, ...faultsOf(refused)]).toEqual([422, 'leadCaseId: leadLed']);
  });

  it('would answer otherwise for the member or the tie than for one that is not there', async () => {
    const tie = family.ties.find(({ from }) => from === ids.father)?.id ?? '';
    for (const [folder, id] of [
      ['members', memberOf(ids.father)],
      ['ties', tie],
    ]) {
      const answers = await Promise.all(
        [id, nobody].flatMap((each) => [
          attorney.get(`/${String(folder)}/${String(each)}`),
          attorney.patch(`/${String(folder)}/${String(each)}`, 1, { untilOn: '2026-11-20' }),
        ]),
      );
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
      expect(besidesRequest(answers[0] as never)).toEqual(besidesRequest(answers[2] as never));
      expect(besidesRequest(answers[1] as never)).toEqual(besidesRequest(answers[3] as never));
    }
  });

  it('would tell, when the person is to be put in again, that the person is in it', async () => {
    const answers = await Promise.all(
      [ids.father, nobody].flatMap((clientId) => [
        attorney.post(`/families/${family.id}/members`, { clientId }),
        attorney.post(`/families/${family.id}/ties`, { from: ids.mother, to: clientId, kind: 'spouse' }),
        attorney.post('/families', { kind: 'household', members: [{ clientId }] }),
      ]),
    );
    for (const at of [0, 1, 2])
      expect(besidesRequest(answers[at] as never)).toEqual(besidesRequest(answers[at + 3] as never));
  });

  it('would be there for somebody who may see none of its clients, and so would who is not registered', async () => {
    await hide(ids.mother);
    await hide(ids.child);
    const son = family.members.find(({ clientId }) => clientId === null)?.id ?? '';
    for (const path of [
      `/families/${family.id}`,
      `/families/${family.id}/split`,
      `/families/${family.id}/history`,
      `/members/${son}`,
      `/members/${son}/history`,
    ]) {
      const answers = await Promise.all([attorney.get(path), attorney.get(path.replace(/[0-9a-f-]{36}/, nobody))]);
      expect([path, answers[0].status]).toEqual([path, 404]);
      expect(besidesRequest(answers[0])).toEqual(besidesRequest(answers[1]));
    }
    for (const list of ['/families', '/families?split=true']) expect(await wholeList<Made>(attorney, list)).toEqual([]);
    expect((await wholeList<Made>(colleague, '/families')).map(({ id }) => id)).toEqual([family.id]);
  });
});
