import { gzipSync } from 'node:zlib';
import { Problem } from '@resguardo/contract/problems';
import { sentence } from '@resguardo/contract/sentences';
import type { InterfaceLanguage } from '@resguardo/domain/vocabulary';
import { aClient, aHearing, anAttempt } from '@resguardo/testing/people';
import { TestApp } from '../../apps/api/test-support/app';
import type { Answer, Session } from '../../apps/api/test-support/session';
import { BehindTheApp, besidesRequest, faultsOf, opened, registered, scheduled } from './stage';

let app: TestApp;
let behind: BehindTheApp;
let intake: Session;
let attorney: Session;
const ids = { client: '', case: '', hearing: '', theirClient: '', theirCase: '', theirHearing: '' };
const nobody = '0f3b2a1c-1111-4222-8333-44445555aaaa';

beforeAll(async () => {
  app = await TestApp.start({ RESGUARDO_LIMIT_SEARCH_PER_MINUTE: '12' });
  behind = await BehindTheApp.of(app);
  [intake, attorney] = await Promise.all([app.signInAs('intake'), app.signInAs('attorney')]);
  const [theirIntake, theirAttorney] = await Promise.all([
    app.signInAs('intake', 'frontera.example'),
    app.signInAs('attorney', 'frontera.example'),
  ]);
  ids.client = (await registered(intake, { surname1: 'Propia' })).id;
  ids.case = (await opened(attorney, ids.client)).id;
  ids.hearing = (await scheduled(attorney, ids.case)).id;
  ids.theirClient = (await registered(theirIntake, { surname1: 'Canarias' })).id;
  ids.theirCase = (await opened(theirAttorney, ids.theirClient, { entryPlace: 'Canarias' })).id;
  ids.theirHearing = (await scheduled(theirAttorney, ids.theirCase, { judge: 'Canarias' })).id;
});
afterAll(async () => {
  await behind.end();
  await app.stop();
});

type Ask = () => Promise<Answer>;
const post =
  (path: string, body: unknown, by = () => intake): Ask =>
  () =>
    by().post(path, body);
const raw =
  (body: string, headers: Record<string, string> = {}, path = '/clients'): Ask =>
  () =>
    intake.send('POST', path, body, headers);
/** A body that grows when it is unfolded. */
const folded =
  (text: string): Ask =>
  async () => {
    const response = await fetch(`${app.url}/api/clients`, {
      method: 'POST',
      body: gzipSync(text),
      headers: {
        cookie: [...intake.cookies].map((pair) => pair.join('=')).join('; '),
        'x-xsrf-token': decodeURIComponent(intake.cookies.get('XSRF-TOKEN') ?? ''),
        'content-type': 'application/json',
        'content-encoding': 'gzip',
      },
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] };
  };
const lawyer = () => attorney;
const person = (facts: object): Ask => post('/clients', { ...aClient(), ...facts });
const hearing =
  (facts: object): Ask =>
  () =>
    attorney.post(`/cases/${ids.case}/hearings`, { ...aHearing(), ...facts });
const file =
  (facts: object): Ask =>
  () =>
    attorney.post('/cases', { clientId: ids.client, ...facts });

/** What bad input gets: name, request, status, code, and the faults by field. */
const bad: [string, Ask, number, string, string[]?][] = [
  ['10,000 letters', person({ surname1: 'x'.repeat(10_000) }), 400, 'body', ['surname1: tooLong']],
  ['a NUL', person({ surname1: 'Ana\u0000' }), 400, 'body', ['surname1: untypable']],
  ['a NUL in a search', post('/clients/search', { text: '\u0000' }), 400, 'body', ['text: untypable']],
  ['half a character', raw('{"givenNames":"\\ud800","contacts":"none"}'), 400, 'body', ['givenNames: untypable']],
  ['31 February', person({ birth: { year: 1990, month: 2, day: 31 } }), 400, 'body', ['birth: notADate']],
  ['a birth in 2099', person({ birth: { year: 2099 } }), 422, 'rule', ['birth: bornInFuture']],
  ['a birth in 1890', person({ birth: { year: 1890 } }), 400, 'body', ['birth.year: tooSmall']],
  ['a country that does not exist', person({ nationality: 'ZZZ' }), 422, 'rule', ['nationality: countryCode']],
  [
    'a language that does not exist',
    person({ languages: [{ iso6393: 'zzz' }] }),
    422,
    'rule',
    ['languages.0.iso6393: languageCode'],
  ],
  ['a short A-number', person({ aNumbers: [{ value: 'A12' }] }), 400, 'body', ['aNumbers.0.value: aNumber']],
  [
    'an A-number of zeros',
    person({ aNumbers: [{ value: 'A000-000-000' }] }),
    400,
    'body',
    ['aNumbers.0.value: aNumber'],
  ],
  [
    'a masked A-number of nobody',
    person({ aNumbers: [{ value: 'A•••-•••-417' }] }),
    422,
    'rule',
    ['aNumbers.0.value: aNumberMasked'],
  ],
  [
    'an A-number twice',
    person({ aNumbers: [{ value: 'A000012417' }, { value: '12417' }] }),
    400,
    'body',
    ['aNumbers.1.value: aNumber'],
  ],
  [
    'an A-number twice in two forms',
    person({ aNumbers: [{ value: 'A000012417' }, { value: '00-012-417' }] }),
    422,
    'rule',
    ['aNumbers.1.value: aNumberTwice'],
  ],
  [
    'two leading A-numbers',
    person({
      aNumbers: [
        { value: 'A000012417', lead: true },
        { value: 'A000012418', lead: true },
      ],
    }),
    422,
    'rule',
    ['aNumbers: oneLead'],
  ],
  [
    'a telephone of two digits',
    person({ contacts: [{ kind: 'phone', value: '12' }] }),
    422,
    'rule',
    ['contacts.0.value: phone'],
  ],
  [
    'an address without @',
    person({ contacts: [{ kind: 'email', value: 'ana' }] }),
    422,
    'rule',
    ['contacts.0.value: email'],
  ],
  ['no name', post('/clients', { contacts: 'none' }), 400, 'body', ['givenNames: nameMissing']],
  [
    'a version of its own',
    person({ version: 7, sealed: 'x' }),
    400,
    'body',
    ['version: unknownField', 'sealed: unknownField'],
  ],
  ['another organisation named', person({ orgId: nobody }), 400, 'body', ['orgId: unknownField']],
  [
    'a prototype',
    raw('{"__proto__":{"roles":["director"]},"givenNames":"Ana","contacts":"none"}'),
    400,
    'body',
    ['__proto__: unknownField'],
  ],
  ['a constructor', person({ constructor: { prototype: {} } }), 400, 'body', ['constructor: unknownField']],
  [
    'a prototype deep inside',
    raw('{"givenNames":"Ana","contacts":[{"kind":"phone","value":"+526640000199","__proto__":{"x":1}}]}'),
    400,
    'body',
    ['contacts.0.__proto__: unknownField'],
  ],
  ['an id that is none', person({ id: 'me' }), 400, 'body', ['id: id']],
  ['null', raw('null'), 400, 'request'],
  ['a text', raw('"Ana"'), 400, 'request'],
  ['half of JSON', raw('{"givenNames":"An'), 400, 'request'],
  ['no body', () => intake.post('/clients'), 400, 'body', [': missing']],
  ['a list', post('/clients', []), 400, 'body', [': type']],
  ['deep JSON', raw('{"aliases":' + '['.repeat(60_000) + ']'.repeat(60_000) + '}'), 400, 'body', ['aliases.0: type']],
  [
    'deep JSON in an unknown field',
    raw('{"x":' + '{"x":'.repeat(40_000) + '1' + '}'.repeat(40_001)),
    400,
    'body',
    ['x: unknownField', 'givenNames: nameMissing', 'contacts: contactMissing'],
  ],
  ['300 kB', raw(JSON.stringify({ givenNames: 'x'.repeat(300_000) })), 413, 'tooLarge'],
  ['300 kB folded small', folded(JSON.stringify({ givenNames: 'x'.repeat(300_000) })), 413, 'tooLarge'],
  ['a form', raw('givenNames=Ana', { 'content-type': 'application/x-www-form-urlencoded' }), 415, 'jsonOnly'],
  ['parts of a form', raw('--x\r\n\r\n--x--', { 'content-type': 'multipart/form-data; boundary=x' }), 415, 'jsonOnly'],
  ['plain text', raw('{"givenNames":"Ana","contacts":"none"}', { 'content-type': 'text/plain' }), 415, 'jsonOnly'],
  ['JSON in another alphabet', raw('{}', { 'content-type': 'application/json; charset=latin1' }), 415, 'jsonOnly'],
  ['JSON packed in an unknown way', raw('{}', { 'content-encoding': 'zip' }), 415, 'jsonOnly'],
  ['an unknown court', file({ courtCode: 'XXX' }), 422, 'rule', ['courtCode: courtUnknown']],
  ['an unknown port', file({ returnPort: 'atlantis' }), 422, 'rule', ['returnPort: portUnknown']],
  ['a port with a NUL', file({ returnPort: '\u0000' }), 422, 'rule', ['returnPort: portUnknown']],
  ['a case led by nobody', file({ leadCaseId: nobody }), 422, 'rule', ['leadCaseId: leadAbsent']],
  ['a case led by a stranger’s', () => file({ leadCaseId: ids.theirCase })(), 422, 'rule', ['leadCaseId: leadAbsent']],
  [
    'a case led by itself',
    () => attorney.patch(`/cases/${ids.case}`, 1, { leadCaseId: ids.case }),
    422,
    'rule',
    ['leadCaseId: leadAbsent'],
  ],
  [
    'a case of a stranger',
    () => attorney.post('/cases', { clientId: ids.theirClient }),
    422,
    'rule',
    ['clientId: clientAbsent'],
  ],
  ['a case of nobody', () => attorney.post('/cases', { clientId: nobody }), 422, 'rule', ['clientId: clientAbsent']],
  ['enrolment on 31 February', file({ enrolledOn: '2019-02-31' }), 400, 'body', ['enrolledOn: date']],
  ['enrolment in the year 0', file({ enrolledOn: '0000-02-01' }), 400, 'body', ['enrolledOn: date']],
  ['a hearing in 1890', hearing({ on: '1890-01-01', report: null }), 422, 'rule', ['on: dayOutOfRange']],
  ['a hearing in 2190', hearing({ on: '2190-01-01', report: null }), 422, 'rule', ['on: dayOutOfRange']],
  ['an unknown zone', hearing({ courtZone: 'Mars/Olympus', report: null }), 422, 'rule', ['courtZone: zoneUnknown']],
  [
    'a skipped time',
    hearing({ on: '2038-03-14', courtTime: '02:30', report: null }),
    422,
    'rule',
    ['courtTime: timeNotOnClock'],
  ],
  [
    'a doubled time',
    hearing({ on: '2038-11-07', courtTime: '01:30', report: null }),
    422,
    'rule',
    ['courtTime: timeTwice'],
  ],
  ['a formula for a zone', hearing({ courtZone: "=cmd|' /C calc'!A0" }), 400, 'body', ['courtZone: timeZone']],
  [
    'a hearing of a stranger’s case',
    () => attorney.post(`/cases/${ids.theirCase}/hearings`, aHearing()),
    404,
    'absent',
  ],
  [
    'a change without If-Match',
    () => attorney.send('PATCH', `/cases/${ids.case}`, { stage: 'closed' }),
    428,
    'ifMatchMissing',
  ],
  ['a stale version', () => attorney.patch(`/cases/${ids.case}`, 9, { stage: 'closed' }), 412, 'stale'],
  ['a stale version of a stranger’s', () => attorney.patch(`/hearings/${ids.theirHearing}`, 9, {}), 404, 'absent'],
  ['the work of another role', post('/cases', {}), 403, 'forbidden'],
  ['a person by a lawyer', post('/clients', {}, lawyer), 403, 'forbidden'],
  ['an address that is no id', () => intake.get('/clients/1'), 400, 'body', ['id: id']],
  ['a NUL in the address', () => intake.get('/clients/%00'), 400, 'body', ['id: id']],
  ['an address that cannot be read', () => intake.get('/clients/%ZZ'), 400, 'request'],
  ['an address of nothing', () => intake.get('/persons'), 404, 'absent'],
  ['a verb that nobody does', () => intake.send('PUT', '/clients', {}), 404, 'absent'],
  ['a deletion', () => intake.send('DELETE', `/clients/${ids.client}`), 404, 'absent'],
  ['two limits', () => intake.get('/clients?limit=1&limit=2'), 400, 'body', ['limit: type']],
  ['an unknown filter', () => intake.get('/clients?surname1=Propia'), 400, 'body', ['surname1: unknownField']],
  ['a prototype in the query', () => intake.get('/clients?__proto__=x'), 400, 'body', ['__proto__: unknownField']],
  ['201 rows', () => intake.get('/clients?limit=201'), 400, 'body', ['limit: tooBig']],
  ['a cursor of nowhere', () => intake.get('/clients?cursor=abc'), 400, 'body', ['cursor: cursor']],
  [
    'a cursor of 31 February',
    () =>
      intake.get(
        `/clients?cursor=${Buffer.from(JSON.stringify(['2026-02-31T00:00:00Z', nobody])).toString('base64url')}`,
      ),
    400,
    'body',
    ['cursor: cursor'],
  ],
  [
    'another list’s cursor',
    () =>
      attorney.get(
        `/cases?cursor=${Buffer.from(JSON.stringify(['2026-02-01T00:00:00Z', nobody])).toString('base64url')}`,
      ),
    400,
    'body',
    ['cursor: cursor'],
  ],
];

async function speak(language: InterfaceLanguage): Promise<void> {
  for (const session of [intake, attorney])
    expect((await session.send('PATCH', '/auth/me', { language })).status).toBe(200);
}

describe.each(['en', 'es'] as const)('in %s', (language) => {
  let before: Record<string, number>;
  beforeAll(async () => {
    await speak(language);
    before = await behind.counts();
  });
  afterAll(() => speak('en'));

  it.each(bad)('%s is not answered with a sentence and the right status', async (_, ask, status, code, faults = []) => {
    const answer = await ask();
    expect([answer.status, answer.body['code']]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    const problem = Problem.parse(answer.body);
    expect(problem).toMatchObject({ status, title: sentence(code, language), type: `urn:resguardo:problem:${code}` });
    expect(faultsOf(answer)).toEqual(faults);
    for (const item of problem.errors) expect(item.message).toBe(sentence(item.code, language));
    expect(JSON.stringify(answer.body)).not.toMatch(/Canarias|\bat .*\.ts|select |postgres|node_modules/i);
  });

  it('a refused request has left something behind', async () => {
    expect(await behind.counts()).toEqual(before);
  });
});

describe('every sentence', () => {
  it('is missing in one language, or blames the reader', () => {
    const codes = new Set(
      bad.flatMap(([, , , code, faults = []]) => [code, ...faults.map((fault) => fault.split(': ')[1] ?? '')]),
    );
    for (const code of codes) {
      const [en, es] = [sentence(code, 'en'), sentence(code, 'es')];
      expect(en).not.toBe(es);
      expect(`${en} ${es}`).not.toMatch(/invalid|failed|oops|please|illegal|inválid|error/i);
    }
  });
});

describe('whoever is not signed in', () => {
  it.each([
    ['es-MX,es;q=0.9,en;q=0.5', 'es'],
    ['en-US,es;q=0.5', 'en'],
    ['mam', 'en'],
    ['*', 'en'],
    ['es;q=0', 'en'],
  ] as const)('and reads %s would be answered in another language', async (header, language) => {
    const answer = await app.anonymous().get('/clients', { 'accept-language': header });
    expect(answer.status).toBe(401);
    expect(answer.body['title']).toBe(sentence('signIn', language));
  });

  it.each([
    '/clients',
    '/clients/1',
    `/cases/${nobody}`,
    '/hearings?from=x',
    '/drafts/register',
    '/reference',
    '/jobs/x',
  ])('would learn from %s whether it exists', async (path) => {
    expect((await app.anonymous().get(path)).status).toBe(401);
  });

  it('would be told what is wrong with a body, or have it read', async () => {
    for (const body of [{}, { givenNames: 'x' }, []]) {
      expect((await app.anonymous().post('/clients', body)).status).toBe(401);
    }
  });
});

describe('what the database cannot keep', () => {
  const cursorOf = (...place: string[]) => Buffer.from(JSON.stringify(place)).toString('base64url');
  const longAgo = '0000-01-01T00:00:00Z';
  const tooFine = `2026-11-20T10:00:00.${'1'.repeat(300)}Z`;

  it.each(['0001-01-01', '9999-12-30', '9999-12-31'])('would break the roster of %s', async (on) => {
    const answer = await attorney.get(`/port-roster?on=${on}`);
    expect([answer.status, answer.body['total']]).toEqual([200, 0]);
  });

  it.each(['/cases?returnPort=%00', '/cases?returnPort=a%00b', '/picture/cases?port=%00', '/port-roster?port=%00'])(
    'would break %s',
    async (path) => {
      const answer = await (path.startsWith('/picture') ? app.signInAs('director') : Promise.resolve(attorney)).then(
        (by) => by.get(path),
      );
      expect([answer.status, faultsOf(answer)[0]?.split(': ')[1]]).toEqual([400, 'untypable']);
    },
  );

  it.each(['9999-99-99', '2026-02-31', '0000-01-01'])('would break a list that goes on from %s', async (day) => {
    const cursor = cursorOf(day, '00000000-0000-0000-0000-000000000000', '4');
    const answer = await attorney.get(`/cases/${ids.case}/access-log?cursor=${cursor}`);
    expect([answer.status, ...faultsOf(answer)]).toEqual([400, 'cursor: cursor']);
  });

  it.each([longAgo, tooFine])('would be taken for a moment: %s', async (at) => {
    const answers = await Promise.all([
      attorney.post(`/cases/${ids.case}/notes`, { kind: 'call', privileged: false, text: 'x', at }),
      attorney.post(`/cases/${ids.case}/counsel-attempts`, { ...anAttempt(), requestedAt: at }),
      intake.post(`/clients/${ids.client}/whereabouts`, { setting: 'shelter', lastContactAt: at }),
      attorney.post(`/hearings/${ids.hearing}/told`, { how: 'phone', at }, { 'If-Match': '"1"' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
    for (const answer of answers) expect(faultsOf(answer).join()).toContain(': instant');
  });
});

describe('a stale change', () => {
  it('would be answered without the record as it stands', async () => {
    const answer = await attorney.patch(`/hearings/${ids.hearing}`, 9, { note: 'x' });
    expect(answer.status).toBe(412);
    expect(answer.body['current']).toEqual((await attorney.get(`/hearings/${ids.hearing}`)).body);
  });
});

describe('a stranger’s record', () => {
  it('would answer otherwise than one that nobody has', async () => {
    const pairs: [string, string][] = [
      [`/clients/${ids.theirClient}`, `/clients/${nobody}`],
      [`/clients/${ids.theirClient}/history`, `/clients/${nobody}/history`],
      [`/cases/${ids.theirCase}/file`, `/cases/${nobody}/file`],
      [`/hearings/${ids.theirHearing}`, `/hearings/${nobody}`],
      [`/hearings/${ids.theirHearing}/history`, `/hearings/${nobody}/history`],
    ];
    for (const [theirs, absent] of pairs) {
      const answer = await attorney.get(theirs);
      expect([theirs, answer.status]).toEqual([theirs, 404]);
      expect(besidesRequest(answer)).toEqual(besidesRequest(await attorney.get(absent)));
    }
  });
});

describe('searching', () => {
  it('without end would not be slowed down, or slow a colleague down', async () => {
    const eager = await app.signInAs('director');
    const answers: Answer[] = [];
    for (let search = 0; search < 14; search++) answers.push(await eager.post('/clients/search', { text: 'propia' }));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(12);
    expect(answers.at(-1)).toMatchObject({ status: 429, body: { code: 'tooMany' } });
    const wait = Number(answers.at(-1)?.headers.get('retry-after'));
    expect(wait).toBeGreaterThanOrEqual(1);
    expect(wait).toBeLessThanOrEqual(60);
    expect((await eager.post('/clients/match', { surname1: 'Propia' })).status).toBe(429);
    expect((await attorney.post('/clients/search', { text: 'propia' })).status).toBe(200);
    expect((await eager.get('/clients')).status).toBe(200);
  });
});
