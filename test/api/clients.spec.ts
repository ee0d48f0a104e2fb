import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, type NewClientInput } from '@resguardo/contract/clients';
import { isANumber } from '@resguardo/domain/a-number';
import { aClient } from '@resguardo/testing/people';
import { TestApp } from '../../apps/api/test-support/app';
import type { Answer, Session } from '../../apps/api/test-support/session';
import { besidesRequest, eachOf, faultsOf, opened, registered, wholeList, type Listed, type Made } from './stage';

let app: TestApp;
let intake: Session;
let attorney: Session;

beforeAll(async () => {
  app = await TestApp.start();
  [intake, attorney] = await Promise.all([app.signInAs('intake'), app.signInAs('attorney')]);
});
afterAll(() => app.stop());

interface Found extends Record<string, unknown> {
  items: { client: Made & Record<string, unknown>; reasons: { kind: string }[] }[];
}
const found = async (text: string, by = intake) => (await by.post<Found>('/clients/search', { text })).body.items;
const idsFound = async (text: string, by = intake) => (await found(text, by)).map(({ client }) => client.id);

const example: NewClientInput & { contacts: object[] } = {
  givenNames: 'María José',
  surname1: 'Quintanilla',
  surname2: 'Ñuñoa',
  preferredName: null,
  nameOnNta: null,
  nameOnId: null,
  aliases: [],
  birth: { year: 1990, month: 5 },
  sex: 'female',
  nationality: 'HND',
  languages: [{ iso6393: 'spa', level: 'well' }],
  aNumbers: [{ value: 'A000-012-345', lead: true }],
  contacts: [{ kind: 'phone', value: '+526640000199', owner: 'self', safeToText: true }],
};

describe('registering', () => {
  it('would answer something else than what checks already send', async () => {
    const id = '0f3b2a1c-1111-4222-8333-444455556666';
    const made = await intake.post('/clients', { id, ...example });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      ...example,
      id,
      version: 1,
      languages: [{ iso6393: 'spa', level: 'well', variety: null }],
      aNumbers: [{ value: 'A•••-•••-345', lead: true }],
      contacts: [{ ...example.contacts[0], safeHours: null, note: null }],
    });
    expect(Client.parse(made.body)).toEqual(made.body);
    expect((await attorney.get(`/clients/${id}`)).body).toEqual(made.body);
  });

  it('would ask for more than a name and a contact', async () => {
    const made = await intake.post('/clients', { preferredName: 'Chepe', contacts: 'none' });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ surname1: null, birth: null, sex: null, nationality: null, contacts: 'none' });
    expect(made.body['completeness']).toMatchObject({ missing: expect.arrayContaining(['birth', 'sex', 'aNumbers']) });
  });

  it('would mix up not asked and unknown', async () => {
    const made = await intake.post('/clients', aClient({ birth: 'unknown', nationality: 'unknown', sex: 'unknown' }));
    expect(made.body).toMatchObject({ birth: 'unknown', nationality: 'unknown', sex: 'unknown', surname2: null });
    expect(made.body['completeness']).toMatchObject({ unknown: ['birth', 'sex', 'nationality'] });
  });

  it.each([
    ['+52 1 664 000 0199', '+526640000199'],
    ['044 664 000 0199', '+526640000199'],
    ['664 000 0199', '+526640000199'],
    ['+1 (956) 555-0193', '+19565550193'],
    ['+504 2200-0000', '+50422000000'],
  ])('would keep the telephone %s in a form that nobody else writes', async (written, kept) => {
    const made = await registered(intake, { contacts: [{ kind: 'whatsapp', value: written }] });
    expect(made['contacts']).toMatchObject([{ value: kept }]);
  });

  it.each([
    ['an apostrophe', "O'Connor", "o'connor"],
    ['a tilde', 'Ñandú', 'nandu'],
    ['a formula', `=cmd|' /C calc'!A0`, 'calc'],
    ['markup', '<img src=x onerror=alert(1)>', 'onerror'],
    ['SQL', `Robert'); drop table app.client; --`, 'robert'],
    ['right-to-left letters', 'محمد الأمين', undefined],
    ['an emoji', 'Luz 🌻', 'luz'],
    ['letters put together from two', 'Nun\u0303ez', 'nunez'],
    ['a one-letter name', 'X', undefined],
    ['150 letters', 'x'.repeat(150), 'xxxxxx'],
    ['zero-width joiners', 'Ana\u200dMaría', undefined],
  ])('would change or lose a name with %s', async (_, surname1, typed) => {
    const made = await registered(intake, { givenNames: 'Xóchitl', surname1 });
    expect(made['surname1']).toBe(surname1);
    expect((await intake.get(`/clients/${made.id}`)).body['surname1']).toBe(surname1);
    if (typed !== undefined) expect(await idsFound(typed)).toContain(made.id);
  });
});

describe('changing', () => {
  it('would touch what was not sent', async () => {
    const before = await registered(intake, { ...example, aliases: ['Mari'] });
    const changed = await intake.patch(`/clients/${before.id}`, 1, { surname2: 'Zelaya' });
    expect(changed.status).toBe(200);
    expect(changed.body).toEqual({ ...before, surname2: 'Zelaya', version: 2 });
    expect((await intake.get(`/clients/${before.id}`)).body).toEqual(changed.body);
  });

  it('would leave the person findable by the old name only', async () => {
    const made = await registered(intake, { givenNames: 'Ximena', surname1: 'Tepezcuintle' });
    await intake.patch(`/clients/${made.id}`, 1, { surname1: 'Guacamaya', contacts: 'none' });
    expect(await idsFound('guacamaya')).toEqual([made.id]);
    expect(await idsFound('tepezcuintle')).toEqual([]);
  });

  it('would lose an A-number that came back masked', async () => {
    const made = await registered(intake, {
      aNumbers: [{ value: 'A000-012-417', lead: true }, { value: 'a 000 098 765' }],
    });
    const { aNumbers } = made as unknown as { aNumbers: { value: string; lead: boolean }[] };
    expect(aNumbers.map(({ value }) => value)).toEqual(['A•••-•••-417', 'A•••-•••-765']);
    const turned = await intake.patch(`/clients/${made.id}`, 1, { aNumbers: [...aNumbers].reverse() });
    expect(turned.status).toBe(200);
    const revealed = await attorney.post(`/clients/${made.id}/reveal`, {
      field: 'aNumbers',
      reason: 'Para su trámite',
    });
    expect(revealed.body).toEqual({ value: ['A000-098-765', 'A000-012-417'] });
    const strange = await intake.patch(`/clients/${made.id}`, 2, { aNumbers: [{ value: 'A•••-•••-999' }] });
    expect([strange.status, ...faultsOf(strange)]).toEqual([422, 'aNumbers.0.value: aNumberMasked']);
  });

  it('would count a change that changes nothing', async () => {
    const made = await registered(intake);
    for (const nothing of [{}, { surname1: 'Quintanilla' }, { surname1: ' Quintanilla ' }]) {
      expect((await intake.patch(`/clients/${made.id}`, 1, nothing)).body).toEqual(made);
    }
  });

  it('would take away the last name or make up a record that registering refuses', async () => {
    const made = await registered(intake, { givenNames: null });
    const nameless = await intake.patch(`/clients/${made.id}`, 1, { surname1: null });
    expect([nameless.status, ...faultsOf(nameless)]).toEqual([422, 'givenNames: nameMissing']);
    expect((await intake.get(`/clients/${made.id}`)).body).toEqual(made);
  });

  it('would overwrite what a colleague wrote', async () => {
    const made = await registered(intake, { aNumbers: [{ value: 'A000012417' }] });
    await attorney.patch(`/clients/${made.id}`, 1, { sex: 'female' });
    const late = await intake.patch(`/clients/${made.id}`, 1, { sex: 'male' });
    expect(late).toMatchObject({ status: 412, body: { code: 'stale' } });
    const current = late.body['current'] as Client;
    expect(Client.parse(current)).toEqual((await intake.get(`/clients/${made.id}`)).body);
    expect(current).toMatchObject({ version: 2, sex: 'female', aNumbers: [{ value: 'A•••-•••-417' }] });
  });

  it('would happen twice on a double click', async () => {
    const made = await registered(intake);
    const clicks = await Promise.all([1, 2].map(() => intake.patch(`/clients/${made.id}`, 1, { sex: 'female' })));
    expect(clicks.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await intake.get(`/clients/${made.id}`)).body).toMatchObject({ version: 2 });
  });

  it.each([
    [undefined, 428],
    ['', 400],
    ['abc', 400],
    ['*', 400],
    ['"1", "2"', 400],
    ['"99999999999"', 400],
    ['"0"', 412],
    ['W/"1"', 200],
  ])('with If-Match %s would be answered otherwise than %i', async (version, status) => {
    const made = await registered(intake);
    const headers: Record<string, string> = version === undefined ? {} : { 'if-match': version };
    expect((await intake.send('PATCH', `/clients/${made.id}`, { sex: 'female' }, headers)).status).toBe(status);
  });
});

describe('the list', () => {
  it('would leave somebody out, or not begin with the newest', async () => {
    const made = await registered(intake);
    const other = await registered(intake);
    await opened(attorney, other.id);
    const all = await wholeList<Made>(intake, '/clients?limit=7');
    expect(all.slice(0, 2).map(({ id }) => id)).toEqual([other.id, made.id]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const waiting = await wholeList<Made>(intake, '/clients?withoutCase=true&limit=200');
    const served = await wholeList<Made>(intake, '/clients?withoutCase=false&limit=200');
    expect(waiting.map(({ id }) => id)).not.toContain(other.id);
    expect(served.map(({ id }) => id)).toEqual([other.id]);
    expect(waiting.length + served.length).toBe(all.length);
  });

  it('would show a whole A-number', async () => {
    await registered(intake, { aNumbers: [{ value: 'A000-045-678' }], surname1: 'Oculta' });
    const page = await intake.get('/clients?limit=200');
    const search = await intake.post('/clients/search', { text: 'A000045678' });
    for (const { body } of [page, search]) {
      expect(JSON.stringify(body)).toContain('A•••-•••-678');
      expect(JSON.stringify(body).replace(/[^\d]/g, ' ')).not.toMatch(/000045678|000 045 678/);
    }
  });
});

describe('revealing', () => {
  it.each([
    [{ field: 'aNumbers' }, 400],
    [{ field: 'aNumbers', reason: '  ' }, 400],
    [{ field: 'contacts', reason: 'x' }, 400],
    [{ field: '__proto__', reason: 'x' }, 400],
  ])('with %j would show something', async (body, status) => {
    const made = await registered(intake, { aNumbers: [{ value: 'A000012417' }] });
    const answer = await attorney.post(`/clients/${made.id}/reveal`, body);
    expect(answer.status).toBe(status);
    // The request's own id is random and may hold these digits.
    expect(JSON.stringify({ ...answer.body, requestId: '' })).not.toContain('012');
  });
});

interface Row {
  id: string;
  given: string;
  surname1: string | null;
  surname2: string | null;
  dob: string | null;
  aNumber?: string;
  phone?: string;
  aliases?: string[];
}
const vectors = (name: string): unknown => JSON.parse(readFileSync(join(__dirname, '../vectors', name), 'utf8'));

/** A vector's person as somebody would send it. */
function asSent({ given, surname1, surname2, dob, aNumber, phone, aliases = [] }: Row): Partial<NewClientInput> {
  const [year, month, day] = (dob ?? '').split('-').map(Number);
  return {
    givenNames: given || null,
    surname1,
    surname2,
    aliases,
    birth: dob === null || year === undefined ? null : { year, ...(month && { month }), ...(day && { day }) },
    aNumbers: aNumber !== undefined && isANumber(aNumber) ? [{ value: aNumber }] : [],
    contacts: phone === undefined ? 'none' : [{ kind: 'phone', value: phone }],
  };
}

describe('searching while typing, through the API', () => {
  it('would miss somebody among the first five, or put the wrong person first', async () => {
    const { people, cases } = vectors('search-cases.json') as {
      people: Row[];
      cases: { id: string; typed: string; mustFind: string[]; mustNotBeFirst?: string[] }[];
    };
    const frontera = await app.signInAs('intake', 'frontera.example');
    const byClient = new Map(
      await eachOf(people, async (person) => [(await registered(frontera, asSent(person))).id, person.id] as const),
    );
    const answers = await eachOf(cases, async ({ typed }) =>
      (await idsFound(typed, frontera)).slice(0, 5).map((id) => byClient.get(id)),
    );
    const misses = cases.filter(
      ({ mustFind, mustNotBeFirst = [] }, index) =>
        !mustFind.every((id) => answers[index]?.includes(id)) || mustNotBeFirst.includes(answers[index]?.[0] ?? ''),
    );
    expect(misses.map(({ id, typed }) => `${id} ${typed}`)).toEqual([]);
  });

  it('would answer with people of another organisation', async () => {
    await registered(intake, { surname1: 'Chupamirto' });
    expect(await idsFound('chupamirto', await app.signInAs('attorney', 'frontera.example'))).toEqual([]);
  });

  it.each(['%', '_', '*', "'", '🌻', '   x   ', 'a b c d e f g h i j k l m n o p', 'z'.repeat(200), 'A', '0'])(
    'for "%s" would break',
    async (text) => {
      expect((await intake.post('/clients/search', { text })).status).toBe(200);
    },
  );
});

describe('the question whether the person is here already, through the API', () => {
  it('would miss one of the judged pairs, or call two people likely one', async () => {
    const pairs = vectors('name-pairs.json') as { id: string; a: Row; b: Row; same: boolean }[];
    const [asks, keeps] = [
      await app.signInAs('director', 'frontera.example'),
      await app.signInAs('intake', 'frontera.example'),
    ];
    const known = await eachOf(pairs, ({ b }) => registered(keeps, asSent(b)));
    const wrong = await eachOf(pairs, async ({ id, a, same }, index) => {
      const { givenNames, surname1, surname2, birth, aNumbers, contacts } = asSent(a);
      const asked = { givenNames, surname1, surname2, birth, aNumbers, contacts };
      const { status, body } = await asks.post<{
        candidates: { client: Made; score: number; likely: boolean; reasons: unknown[] }[];
      }>('/clients/match', asked);
      if (status !== 200) return `${id}: ${String(status)}`;
      const found = body.candidates.find(({ client }) => client.id === known[index]?.id);
      const scores = body.candidates.map(({ score }) => score);
      if (scores.some((score, at) => at > 0 && score > (scores[at - 1] ?? 0))) return `${id}: not best first`;
      if (same && found?.likely !== true) return `${id}: one person, not offered`;
      if (same && found?.reasons.length === 0) return `${id}: no reason`;
      return !same && found?.likely === true ? `${id}: two people, offered as likely one` : undefined;
    });
    expect(wrong.filter((each) => each !== undefined)).toEqual([]);
  });

  it('would keep somebody who was only asked about', async () => {
    const before = await intake.get<Listed>('/clients?limit=1');
    await intake.post('/clients/match', { givenNames: 'Nadie', surname1: 'Nueva' });
    expect((await intake.get<Listed>('/clients?limit=1')).body.items).toEqual(before.body.items);
  });
});

describe('another organisation', () => {
  it('would be told apart from an id that nobody has', async () => {
    const stranger = await app.signInAs('intake', 'frontera.example');
    const made = await registered(intake, { aNumbers: [{ value: 'A000012417' }] });
    const nobody = '0f3b2a1c-1111-4222-8333-44445555aaaa';
    const acts: [string, (id: string) => Promise<Answer>][] = [
      ['read', (id) => stranger.get(`/clients/${id}`)],
      ['change', (id) => stranger.patch(`/clients/${id}`, 1, { sex: 'male' })],
      ['change stale', (id) => stranger.patch(`/clients/${id}`, 9, { sex: 'male' })],
      ['history', (id) => stranger.get(`/clients/${id}/history`)],
      ['reveal', (id) => stranger.post(`/clients/${id}/reveal`, { field: 'aNumbers', reason: 'Curious' })],
    ];
    for (const [act, ask] of acts) {
      const theirs = await ask(made.id);
      expect([act, theirs.status]).toEqual([act, 404]);
      expect(besidesRequest(theirs)).toEqual(besidesRequest(await ask(nobody)));
    }
  });

  it('would be unable to use the same id for its own person', async () => {
    const stranger = await app.signInAs('intake', 'frontera.example');
    const made = await registered(intake, { surname1: 'Primera' });
    const theirs = await stranger.post<Made>('/clients', aClient({ id: made.id, surname1: 'Segunda' }));
    expect(theirs.status).toBe(201);
    expect((await intake.get(`/clients/${made.id}`)).body['surname1']).toBe('Primera');
    expect((await stranger.get(`/clients/${made.id}`)).body['surname1']).toBe('Segunda');
  });
});
