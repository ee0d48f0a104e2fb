import type { Hearing } from '@resguardo/contract/hearings';
import { Today, type HearingAhead } from '@resguardo/contract/today';
import type { Session } from '../../apps/api/test-support/session';
import { DaysAhead } from './days-ahead';
import { wholeList } from './stage';

let days: DaysAhead;

beforeAll(async () => void (days = await DaysAhead.begin()));
afterEach(() => days.clear());
afterAll(() => days.end());

const look = async (by: Session = days.attorney, query = '') => {
  const answer = await by.get(`/today${query}`);
  expect(answer.status).toBe(200);
  return Today.parse(answer.body);
};
const reasonsOf = (today: Today) => today.cannotWait.items.map(({ reason, also }) => [reason, ...also]);

describe('the fortnight', () => {
  it('would begin on the day that UTC has, or lose the closure or a hearing of tomorrow', async () => {
    const file = await days.file();
    await days.hearing(file, '2027-06-30');
    await days.hearing(file, '2027-07-12');
    await days.hearing(file, '2027-07-13');
    const today = await look();
    expect(today.on).toBe('2027-06-29');
    expect(today.days).toHaveLength(14);
    expect(today.days.filter(({ hearings }) => hearings > 0)).toEqual([
      { on: '2027-06-30', hearings: 1, weekend: false, closed: null },
      { on: '2027-07-12', hearings: 1, weekend: false, closed: null },
    ]);
    // 4 July 2027 is a Sunday, so the courts are closed on the Monday as well.
    expect(today.days.filter(({ closed }) => closed)).toMatchObject([
      { on: '2027-07-04', weekend: true, closed: { nameEn: 'Independence Day' } },
      { on: '2027-07-05', weekend: false, closed: { nameEn: 'Independence Day' } },
    ]);
    expect(today.hearings.items.map(({ on, days: left }) => [on, left])).toEqual([
      ['2027-06-30', 1],
      ['2027-07-12', 13],
      ['2027-07-13', 14],
    ]);
  });

  it('would go on with hearings that are over, were re-dated, or whose case is closed', async () => {
    const [file, closed] = [await days.file(), await days.file()];
    const over = await days.hearing(file, '2027-06-29');
    await days.hearing(closed, '2027-07-01');
    const { version } = over;
    await days.attorney.post(
      `/hearings/${over.id}/outcome`,
      { result: 'held' },
      { 'If-Match': `"${String(version)}"` },
    );
    await days.attorney.patch(`/cases/${closed.caseId}`, 1, { stage: 'completed' });
    const today = await look();
    expect(today.days.reduce((sum, { hearings }) => sum + hearings, 0)).toBe(0);
    expect(today).toMatchObject({ hearings: { items: [] }, cannotWait: { items: [], total: 0, more: false } });
  });
});

describe('what cannot wait', () => {
  it('would be said of a hearing about which nothing is open', async () => {
    const file = await days.file();
    await days.settle(file, await days.hearing(file, '2027-07-01'));
    const today = await look();
    expect(today.cannotWait).toEqual({ items: [], total: 0, more: false });
    expect(today.hearings.items).toMatchObject([
      { toldState: 'confirmed', verifiedDays: 0, verificationStale: false, represented: true, days: 2 },
    ]);
  });

  it('would come by date alone, or with every reason as a line of its own', async () => {
    const [told, disputed, far] = [await days.file(), await days.file(), await days.file()];
    const soon = await days.hearing(told, '2027-06-30');
    await days.settle(told, soon);
    await days.behind.rows(
      `update app.hearing set verified = jsonb_set(verified, '{at}', '"2027-06-01T00:00:00Z"') where id = $1`,
      [soon.id],
    );
    const doubt = await days.hearing(disputed, '2027-07-02');
    await days.attorney.post(`/hearings/${doubt.id}/claims`, { source: 'portal', on: '2027-07-09', time: '08:30' });
    const later = await days.hearing(far, '2028-01-10');
    await days.attorney.post(`/hearings/${later.id}/claims`, { source: 'clerk', on: '2028-01-17' });

    const today = await look();
    expect(reasonsOf(today)).toEqual([
      ['sourcesDisagree', 'notTold', 'unrepresented', 'notVerified'],
      ['notVerified'],
      ['sourcesDisagree'],
    ]);
    expect(today.cannotWait.items[0]?.hearing).toMatchObject({
      ...disputed,
      surname1: 'Quintanilla',
      disagreement: [{ on: '2027-07-02' }, { on: '2027-07-09', sources: ['portal'] }],
    });
    expect(today.cannotWait.items[1]?.hearing).toMatchObject({ verifiedDays: 29, verificationStale: true });
  });

  it('would lose a hearing whose earlier date passed, before the day that another source gives', async () => {
    const [file, ended, late] = [await days.file(), await days.file(), await days.file()];
    const portal = { source: 'portal', on: '2027-07-09', time: '08:30' };
    const hearings = [];
    for (const each of [file, ended, late]) hearings.push(await days.hearing(each, '2027-07-01'));
    const [doubt, over, past] = hearings.map(({ id }) => `/hearings/${id}`);
    for (const path of [doubt, over]) await days.attorney.post(`${String(path)}/claims`, portal);
    await days.attorney.post(`${String(past)}/claims`, { ...portal, on: '2027-07-02' });
    await days.attorney.post(`${String(doubt)}/told`, { how: 'phone', confirmed: true });
    // In the afternoon of the first day, then on the Monday after; the office is closed, and nobody wrote anything.
    days.at('2027-07-01T20:00:00Z');
    const held = { result: 'held' };
    expect((await days.attorney.post(`${String(over)}/outcome`, held, { 'If-Match': '"2"' })).status).toBe(200);
    expect(reasonsOf(await look())).toEqual([['sourcesDisagree'], ['sourcesDisagree']]);
    days.at('2027-07-05T15:00:00Z');
    const today = await look();
    expect(reasonsOf(today)).toEqual([['sourcesDisagree', 'toldAnother', 'unrepresented', 'notVerified']]);
    expect(today.cannotWait.items[0]?.hearing).toMatchObject({
      caseId: file.caseId,
      on: '2027-07-09',
      courtTime: '08:30',
      startsAt: '2027-07-09T13:30:00Z',
      report: { on: '2027-07-09', estimated: true },
      days: 4,
      disagreement: [{ on: '2027-07-01' }, { on: '2027-07-09', sources: ['portal'] }],
    });
    expect(today.days.filter(({ hearings: many }) => many > 0).map(({ on }) => on)).toEqual(['2027-07-09']);
    expect((await look(days.attorney, '?mine=true')).cannotWait.total).toBe(1);
    // What is told and verified now is told of the date that is worked with.
    await days.attorney.post(`${String(doubt)}/told`, { how: 'phone', confirmed: true });
    await days.attorney.post(`${String(doubt)}/verify`, { source: 'courtLine' });
    expect(reasonsOf(await look())).toEqual([['sourcesDisagree', 'unrepresented']]);
    const kept = (await days.attorney.get<Hearing>(String(doubt))).body;
    expect(kept).toMatchObject({ on: '2027-07-01', told: [{ on: '2027-07-01' }, { on: '2027-07-09' }] });
    const settled = { on: '2027-07-01', time: '08:30', reason: 'The clerk says it was held on the first' };
    await days.attorney.post(`${String(doubt)}/settle`, settled, { 'If-Match': `"${String(kept.version)}"` });
    expect((await look()).cannotWait.total).toBe(0);
  });

  it('would take a word about another date for this one', async () => {
    const file = await days.file();
    const hearing = await days.hearing(file, '2027-07-09');
    await days.settle(file, hearing);
    await days.attorney.post(`/hearings/${hearing.id}/claims`, { source: 'clerk', on: '2027-07-08', time: '08:30' });
    const { version } = (await days.attorney.get<{ version: number }>(`/hearings/${hearing.id}`)).body;
    const settled = { on: '2027-07-08', time: '08:30', reason: 'The clerk said so twice' };
    await days.attorney.post(`/hearings/${hearing.id}/settle`, settled, { 'If-Match': `"${String(version)}"` });
    expect(reasonsOf(await look())).toEqual([['toldAnother', 'notVerified']]);
  });

  it('would show more than four, or not say how many there are', async () => {
    for (const day of ['01', '02', '06', '07', '08', '09'])
      await days.hearing(await days.file({ surname1: `Día${day}` }), `2027-07-${day}`);
    const { cannotWait } = await look();
    expect(cannotWait.total).toBe(6);
    expect(cannotWait.items.map(({ hearing }) => hearing.surname1)).toEqual(['Día01', 'Día02', 'Día06', 'Día07']);
    const whole = (await days.attorney.get<Today>('/today?waiting=100')).body.cannotWait;
    expect([whole.items.length, whole.total]).toEqual([6, 6]);
    expect((await days.attorney.get('/today?waiting=101')).status).toBe(400);
  });

  it('would tell of no papers that end on the way, or of papers that were renewed', async () => {
    const [ending, renewed] = [await days.file(), await days.file()];
    for (const file of [ending, renewed]) await days.settle(file, await days.hearing(file, '2027-07-06'));
    const back = (file: typeof ending, expiresOn: string) =>
      days.attorney.post(`/cases/${file.caseId}/returns`, {
        returnedOn: '2027-06-01',
        port: 'laredo',
        papers: [{ kind: 'fmm', number: 'X-000-1', expiresOn }],
      });
    expect((await back(ending, '2027-07-05')).status).toBe(201);
    await back(renewed, '2027-07-05');
    await back(renewed, '2027-12-01');
    const { cannotWait } = await look();
    expect(cannotWait.items).toMatchObject([
      { reason: 'papersEnd', papers: ['fmm'], hearing: { caseId: ending.caseId } },
    ]);
  });

  it('would name a family as often as it has members, or one that is heard together', async () => {
    const [mother, child, sister, brother] = [
      await days.file({ surname1: 'Ajín' }),
      await days.file({ surname1: 'Ajín' }),
      await days.file(),
      await days.file(),
    ];
    const heard = [
      [mother, '2027-07-06'],
      [child, '2027-07-08'],
      [sister, '2027-07-06'],
      [brother, '2027-07-06'],
    ] as const;
    for (const [file, on] of heard) await days.settle(file, await days.hearing(file, on));
    const family = (...members: (typeof mother)[]) =>
      days.attorney.post('/families', {
        kind: 'familyUnit',
        members: members.map(({ clientId }, place) => ({ clientId, role: place === 0 ? 'mother' : 'child' })),
      });
    expect((await family(mother, child)).status).toBe(201);
    await family(sister, brother);
    const { cannotWait } = await look();
    expect(cannotWait.total).toBe(1);
    expect(cannotWait.items).toMatchObject([
      { reason: 'familySplit', family: { mismatches: ['hearingDates'] }, hearing: { caseId: mother.caseId } },
    ]);
  });
});

describe('whose hearings', () => {
  it('would be everybody’s for whoever asks for their own', async () => {
    const [own, others] = [await days.file(), await days.file({ by: days.other })];
    await days.hearing(own, '2027-07-01');
    await days.hearing(others, '2027-07-02');
    const mine = await look(days.attorney, '?mine=true');
    expect(mine.hearings.items.map(({ caseId }) => caseId)).toEqual([own.caseId]);
    expect([mine.mine, mine.cannotWait.total, mine.days[2]?.hearings, mine.days[3]?.hearings]).toEqual([true, 1, 1, 0]);
    const team = await look(days.attorney, '?mine=false');
    expect([team.hearings.items.length, team.cannotWait.total]).toEqual([2, 2]);
  });

  it('would be told of somebody behind a wall: by a line, a date or a number', async () => {
    const [hidden, seen] = [await days.file(), await days.file()];
    const hearing = await days.hearing(hidden, '2027-07-01');
    await days.attorney.post(`/hearings/${hearing.id}/claims`, { source: 'portal', on: '2027-07-09' });
    await days.hearing(seen, '2027-07-02');
    await days.wall(hidden, days.other);
    const today = await look(days.other);
    expect(today.hearings.items.map(({ caseId }) => caseId)).toEqual([seen.caseId]);
    expect(today.cannotWait.items.map(({ hearing: { caseId } }) => caseId)).toEqual([seen.caseId]);
    expect([today.cannotWait.total, today.days[2]?.hearings]).toEqual([1, 0]);
  });

  it('would be told to another organisation, or to somebody whose work it is not', async () => {
    await days.hearing(await days.file(), '2027-07-01');
    const stranger = await days.app.signInAs('attorney', 'frontera.example');
    const theirs = await look(stranger);
    expect([theirs.hearings.items, theirs.cannotWait.total, theirs.days[2]?.hearings]).toEqual([[], 0, 0]);
    expect((await (await days.app.signInAs('administrator')).get('/today')).status).toBe(403);
    expect((await days.app.anonymous().get('/today')).status).toBe(401);
  });

  it('would tell an intake worker who has counsel, which is not theirs to read', async () => {
    await days.hearing(await days.file(), '2027-07-01');
    const today = await look(days.intake);
    expect(today.hearings.items[0]?.represented).toBeNull();
    expect(reasonsOf(today)).toEqual([['notTold', 'notVerified']]);
    expect((await look(await days.app.signInAs('director'))).hearings.items[0]?.represented).toBe(false);
  });
});

describe('the next hearings', () => {
  it('would repeat or skip one from page to page', async () => {
    const file = await days.file();
    const made: string[] = [];
    for (const day of ['01', '02', '06', '07', '08', '08', '08'])
      made.push((await days.hearing(file, `2027-07-${day}`)).id);
    const unset = { state: 'unset', on: null, courtTime: null, courtZone: null, report: null } as const;
    await days.hearing(file, '2027-07-09', unset);
    const listed = await wholeList<HearingAhead>(days.attorney, '/today/hearings?limit=2');
    expect(listed.map(({ id }) => id).sort()).toEqual([...made].sort());
    expect(listed.map(({ on }) => on)).toEqual([...listed.map(({ on }) => on)].sort());
    const mine = await wholeList<HearingAhead>(days.attorney, '/today/hearings?limit=3&mine=true');
    expect(mine).toEqual(listed);
    expect((await days.attorney.get('/today/hearings?cursor=abc')).status).toBe(400);
  });

  it('would leave one to be verified off the list of those, or repeat one from page to page', async () => {
    const made = new Map<string, string>();
    const file = await days.file();
    const kinds = { never: '01', lately: '02', tenDays: '06', elevenDays: '07', otherDay: '08', otherTime: '09' };
    for (const [kind, day] of Object.entries(kinds)) {
      const { id } = await days.hearing(file, `2027-07-${day}`);
      made.set(id, kind);
      if (kind !== 'never') await days.attorney.post(`/hearings/${id}/verify`, { source: 'courtLine' });
    }
    const set = (kind: string, field: string, value: string) =>
      days.behind.rows(
        `update app.hearing set verified = jsonb_set(verified, array[$2], to_jsonb($3::text)) where id = $1`,
        [[...made].find(([, each]) => each === kind)?.[0], field, value],
      );
    await set('tenDays', 'at', '2027-06-19T03:30:01Z');
    await set('elevenDays', 'at', '2027-06-19T03:30:00Z');
    await set('otherDay', 'on', '2027-07-01');
    await set('otherTime', 'time', '13:00');
    const listed = async (query: string) => wholeList<HearingAhead>(days.attorney, `/today/hearings?limit=1${query}`);
    const kindsOf = (list: HearingAhead[]) => list.map(({ id }) => made.get(id));
    const unverified = await listed('&unverified=true');
    expect(kindsOf(unverified)).toEqual(['never', 'elevenDays', 'otherDay', 'otherTime']);
    expect(await listed('&unverified=true&mine=true')).toEqual(unverified);
    // The tag in the list and the worklist say the same.
    expect((await listed('')).filter(({ verificationStale }) => verificationStale)).toEqual(unverified);
    expect((await days.attorney.get('/today/hearings?unverified=maybe')).status).toBe(400);
  });

  it('would go on from the first answer with another list', async () => {
    const file = await days.file();
    for (let day = 1; day <= 12; day++) await days.hearing(file, `2027-08-${String(day).padStart(2, '0')}`);
    const { hearings } = await look();
    expect(hearings.items).toHaveLength(10);
    const rest = await days.attorney.get<{ items: HearingAhead[] }>(
      `/today/hearings?cursor=${String(hearings.nextCursor)}`,
    );
    expect(rest.body.items.map(({ on }) => on)).toEqual(['2027-08-11', '2027-08-12']);
  });

  it('would lose a day without a time in its evening, or a page of them beside those with one', async () => {
    const file = await days.file();
    const dayAlone = { state: 'date', courtTime: null, report: null } as const;
    await days.hearing(file, '2027-06-29', dayAlone);
    for (const day of ['05', '06']) await days.hearing(file, `2027-07-${day}`, dayAlone);
    await days.hearing(file, '2027-07-05');
    const listed = async (path: string) =>
      (await wholeList<HearingAhead>(days.attorney, path))
        .filter(({ caseId }) => caseId === file.caseId)
        .map(({ on, startsAt }) => [on, startsAt === null]);
    const ahead = [
      ['2027-06-29', true],
      ['2027-07-05', false],
      ['2027-07-05', true],
      ['2027-07-06', true],
    ];
    expect(await listed('/today/hearings?limit=1')).toEqual(ahead);
    expect(await listed('/hearings?from=2027-06-29&to=2027-07-06&limit=1&mine=true')).toEqual(ahead);
    expect((await days.nextOf(file))?.on).toBe('2027-06-29');
    // Half past five the morning after, in Tijuana.
    days.at('2027-06-30T12:30:00Z');
    expect(await listed('/today/hearings?limit=1')).toEqual(ahead.slice(1));
    expect((await days.nextOf(file))?.on).toBe('2027-07-05');
  });
});
