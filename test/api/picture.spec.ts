import { randomUUID } from 'node:crypto';
import type { Picture, PictureFigure } from '@resguardo/contract/picture';
import { aHearing, aPlace, aRepresentation, anAttempt } from '@resguardo/testing/people';
import { Accounts } from '../../apps/api/src/platform/auth/accounts';
import { TestApp, puente } from '../../apps/api/test-support/app';
import { Session } from '../../apps/api/test-support/session';
import { Chance } from '../../seeds/chance';
import {
  blocked,
  byMonth,
  caseThatCounts,
  countedInFamily,
  familyParts,
  personOfRecord,
  placeOf,
  recounted,
  type Written,
  type WrittenCase,
  type WrittenFamily,
  type WrittenPerson,
  type WrittenVisit,
} from './picture-facts';
import { BehindTheApp, eachOf, opened, registered, scheduled, wholeList, type Listed, type Made } from './stage';

jest.setTimeout(240_000);

let app: TestApp;
let behind: BehindTheApp;
let intake: Session;
let attorney: Session;
let director: Session;
let walledDirector: Session;
type Registered = WrittenPerson & { id: string; caseIds: string[] };
const people: Registered[] = [];
const visits: WrittenVisit[] = [];
const families: (WrittenFamily & { clients: WrittenPerson[] })[] = [];
const written: Written = { people, visits, families };
let restricted: string;
let walled: string;

const ports = ['sanYsidro', 'laredo', 'pasoDelNorte', 'nogales', 'unknown', null] as const;
const stages = ['pending', 'pending', 'pending', 'completed', 'closed', 'unknown'] as const;

beforeAll(async () => {
  app = await TestApp.start();
  behind = await BehindTheApp.of(app);
  [intake, attorney, director] = [
    await app.signInAs('intake'),
    await app.signInAs('attorney'),
    await app.signInAs('director'),
  ];
  const { today } = await seen(director);
  const chance = new Chance('picture');
  const facts = Array.from({ length: 80 }, (): WrittenPerson => ({
    cases: Array.from({ length: chance.pick([0, 1, 1, 1, 1, 2]) }, () => aWrittenCase(chance, today)),
    stays: Array.from({ length: chance.pick([0, 0, 1, 2]) }, () => aWrittenStay(chance, today)),
  }));
  people.push(...(await eachOf([...facts, ...inTheUnitedStates.flat()], write)));
  for (let turn = 0; turn < 24; turn++) await visit(chance, today);
  for (let turn = 0; turn < 12; turn++) await family(chance, turn);
  for (let at = facts.length; at < people.length; at += 2) await taken(people.slice(at, at + 2), null);
  await registeredTwice();
  await strangers();

  walled = idOf((person) => caseThatCounts(person)?.stage === 'pending');
  restricted = idOf((person, id) => id !== walled && caseThatCounts(person)?.stage === 'pending');
  const userId = randomUUID();
  await app.app.get(Accounts).createAccount({
    id: userId,
    orgId: puente,
    name: 'A second director',
    email: 'director2@puente.example',
    roles: ['director'],
    password: 'resguardo-demo',
  });
  walledDirector = await Session.signIn(app.url, 'director2@puente.example', 'resguardo-demo');
  await behind.rows('insert into app.wall (org_id, client_id, user_id) values ($1, $2, $3)', [puente, walled, userId]);
  await behind.rows('insert into app.restriction (org_id, client_id) values ($1, $2)', [puente, restricted]);
});
afterAll(async () => {
  await behind.end();
  await app.stop();
});

const dayFrom =
  (chance: Chance, today: string) =>
  (from: number, to: number): string =>
    new Date(Date.parse(today) + chance.int(from, to) * 86_400_000).toISOString().slice(0, 10);

function aWrittenCase(chance: Chance, today: string): WrittenCase {
  const day = dayFrom(chance, today);
  return {
    port: chance.pick(ports),
    stage: chance.pick(stages),
    enrolledOn: chance.happens(0.2) ? null : day(-500, -1),
    hearings: Array.from({ length: chance.int(0, 3) }, () => ({
      on: chance.happens(0.2) ? null : chance.happens(0.5) ? day(-1, 15) : day(-200, 100),
      over: chance.happens(0.2),
    })),
    // Writing down that there is nobody ends what stood, so it stands alone.
    counsel: chance.happens(0.2)
      ? [{ kind: 'none', from: day(-300, -1), to: null }]
      : Array.from({ length: chance.pick([0, 1, 1, 2]) }, () => ({
          kind: chance.pick(['ofRecord', 'ofRecord', 'consult']),
          from: day(-300, 5),
          to: chance.happens(0.5) ? null : chance.happens(0.5) ? day(6, 40) : day(-1, 5),
        })).map((each) => ({ ...each, to: each.to !== null && each.to < each.from ? each.from : each.to })),
  };
}

let begun = 0;
/** No two begin on one day, so that of two records of one person, too, one stay is the last. */
function aWrittenStay(chance: Chance, today: string): WrittenPerson['stays'][number] {
  const from = dayFrom(chance, today)(-++begun - 10, -begun - 10);
  const city = chance.pick([
    ...Array<string>(6).fill('Tijuana'),
    'Matamoros',
    'elsewhere',
    'unknown',
    'inUs',
    'inUsCustody',
  ]);
  const usState = city.startsWith('inUs') ? chance.pick([null, 'TX', 'CA']) : null;
  return { city, usState, from, until: chance.pick([null, null, null, dayFrom(chance, today)(-5, -3)]) };
}

/** Pairs that differ by one thing alone, the last by nothing. */
const inTheUnitedStates = (
  [
    [
      ['inUs', null],
      ['elsewhere', null],
    ],
    [
      ['inUs', 'TX'],
      ['inUs', 'CA'],
    ],
    [
      ['inUs', 'TX'],
      ['inUsCustody', 'TX'],
    ],
    [
      ['inUsCustody', 'TX'],
      ['inUsCustody', 'TX'],
    ],
  ] as const
).map((pair) =>
  pair.map(([city, usState]): WrittenPerson => ({
    cases: [{ port: 'laredo', stage: 'pending', enrolledOn: null, hearings: [], counsel: [] }],
    stays: [{ city, usState, from: '2026-01-05', until: null }],
  })),
);

async function write(person: WrittenPerson): Promise<Registered> {
  const { id } = await registered(intake);
  for (const { city: cityId, usState, from, until } of person.stays) {
    const answer = await intake.post(
      `/clients/${id}/whereabouts`,
      aPlace({ cityId, usState, from, until, bedUntil: null }),
    );
    expect(answer.status).toBe(201);
  }
  const caseIds: string[] = [];
  for (const { port, stage, enrolledOn, hearings, counsel } of person.cases) {
    const made = await opened(attorney, id, { returnPort: port, stage, enrolledOn } as never);
    caseIds.push(made.id);
    for (const { kind, from, to } of counsel) {
      const body = aRepresentation({ kind: kind as never, from, to, form: null, filedOn: null, ...nobodyFor(kind) });
      const answer = await attorney.post(`/cases/${made.id}/representations`, body);
      expect([kind, answer.status]).toEqual([kind, 201]);
    }
    for (const { on, over } of hearings) {
      const facts = { courtTime: null, courtZone: null, report: null, on, state: on === null ? 'unset' : 'date' };
      const hearing = await scheduled(attorney, made.id, aHearing(facts as never));
      if (!over) continue;
      const answer = await attorney.send(
        'POST',
        `/hearings/${hearing.id}/outcome`,
        { result: 'completed' },
        { 'if-match': '"1"' },
      );
      expect(answer.status).toBeLessThan(300);
    }
  }
  return { ...person, id, caseIds };
}

const nobodyFor = (kind: string) => (kind === 'none' ? { practitionerName: null, practitionerKind: null } : {});

async function visit(chance: Chance, today: string): Promise<void> {
  const withCase = people.filter(({ caseIds }) => caseIds.length > 0);
  const there = [chance.pick(withCase), chance.pick(withCase)].slice(0, chance.pick([1, 1, 2]));
  const guests = [...new Set(there)];
  const allowed = chance.pick(['yes', 'yes', 'no', 'unknown'] as const);
  const minutes = () => chance.pick([null, 15, 30, 60]);
  const said = {
    allowed,
    minutesAsked: minutes(),
    minutesAllowed: allowed === 'no' ? null : minutes(),
    minutesActual: allowed === 'no' ? null : minutes(),
  };
  const [on, port] = [dayFrom(chance, today)(-420, -1), chance.pick([null, 'laredo', 'sanYsidro'])];
  const body = anAttempt({
    ...said,
    at: `${on}T20:00:00Z`,
    requestedAt: null,
    zone: 'America/Los_Angeles',
    port,
    refusedBy: allowed === 'no' ? 'cbp' : null,
    otherCaseIds: guests.slice(1).map(({ caseIds }) => caseIds[0] ?? ''),
  });
  const answer = await attorney.post(`/cases/${guests[0]?.caseIds[0] ?? ''}/counsel-attempts`, body);
  expect(answer.status).toBe(201);
  visits.push({ cases: guests.flatMap(({ cases }) => cases.slice(0, 1)), on, port, said });
}

async function family(chance: Chance, turn: number): Promise<void> {
  const clients = people.slice(turn * 3, turn * 3 + chance.int(1, 3));
  const other = chance.happens(0.4)
    ? chance.pick([
        { whereabouts: 'mexico', city: 'Tijuana', usState: null },
        { whereabouts: 'mexico', city: null, usState: null },
        { whereabouts: 'inUs', city: null, usState: 'TX' },
        { whereabouts: 'inUsCustody', city: null, usState: 'TX' },
      ])
    : null;
  await taken(clients, other);
}

async function taken(clients: Registered[], other: WrittenFamily['other']): Promise<void> {
  const members = [
    ...clients.map(({ id }) => ({ clientId: id })),
    ...(other === null ? [] : [{ person: { name: 'Marcos', ...other } }]),
  ];
  const answer = await intake.post('/families', { kind: 'familyUnit', members });
  expect(answer.status).toBe(201);
  families.push({ clients, other });
}

/**
 * People who turn out to have been registered twice: both with cases, one of them in a family, the kept one in a family; and two who
 * were joined by mistake and parted again.
 */
async function registeredTwice(): Promise<void> {
  const ofFamily = people.slice(0, 6);
  const others = people.slice(40);
  const withCase = others.filter(({ caseIds }) => caseIds.length > 0);
  const without = others.filter(({ caseIds }) => caseIds.length === 0);
  const pairs = [
    [withCase[0], withCase[1]],
    [withCase[2], without[0]],
    [without[1], withCase[3]],
    [without[2], without[3]],
    [ofFamily[0], withCase[4]],
    [withCase[5], ofFamily[3]],
  ] as const;
  expect(pairs.flat()).not.toContain(undefined);
  for (const [kept, duplicate] of pairs) if (kept && duplicate) await joined(kept, duplicate);
  const [kept, other] = [withCase[6], withCase[7]];
  const { id } = (await merged(kept, other)).body;
  expect((await attorney.post(`/merges/${id}/undo`)).status).toBe(200);
}

function merged(kept: Registered | undefined, duplicate: Registered | undefined) {
  const body = { duplicateId: duplicate?.id };
  return attorney.send<Made>('POST', `/clients/${kept?.id ?? ''}/merge`, body, { 'if-match': '"1"' });
}

/** Two records are one person from now on, who has the cases of both, the older first. */
async function joined(kept: Registered, duplicate: Registered): Promise<void> {
  expect((await merged(kept, duplicate)).status).toBe(201);
  const files = await attorney.get<Listed>(`/clients/${kept.id}/cases`);
  const caseIds = files.body.items
    .toSorted((one, other) => (String(one['createdAt']) < String(other['createdAt']) ? -1 : 1))
    .map(({ id }) => id);
  const written = new Map(
    [kept, duplicate].flatMap((person) => person.caseIds.map((id, index) => [id, person.cases[index]] as const)),
  );
  expect([...written.keys()].sort()).toEqual([...caseIds].sort());
  kept.cases.splice(0, kept.cases.length, ...caseIds.flatMap((id) => written.get(id) ?? []));
  kept.stays.push(...duplicate.stays);
  kept.caseIds.splice(0, kept.caseIds.length, ...caseIds);
  people.splice(people.indexOf(duplicate), 1);
  for (const { clients } of families) if (clients.includes(duplicate)) clients[clients.indexOf(duplicate)] = kept;
}

/** People of another organisation, at the same ports. */
async function strangers(): Promise<void> {
  const [theirs, lawyer] = [
    await app.signInAs('intake', 'frontera.example'),
    await app.signInAs('attorney', 'frontera.example'),
  ];
  for (const returnPort of ['laredo', 'sanYsidro'] as const) {
    const { id } = await registered(theirs);
    const made = await opened(lawyer, id, { returnPort, enrolledOn: '2026-06-01' });
    await scheduled(lawyer, made.id, aHearing({ on: '2026-11-27', report: null }));
  }
}

const idOf = (fits: (person: WrittenPerson, id: string) => boolean): string => {
  const found = people.find((person) => fits(person, person.id));
  if (!found) throw new Error('Nobody like that was written.');
  return found.id;
};

async function seen(by: Session, readers = 'inside'): Promise<Picture> {
  const answer = await by.get<Picture>(`/picture?readers=${readers}`);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

const partsOf = ({ count, of, unknown }: Pick<PictureFigure, 'count' | 'of' | 'unknown'>) => [count, of, unknown];
const counted = ({ figures, series, today }: Picture) => ({ figures, series, today });

describe('the picture', () => {
  it('differs from what was written, in all or at a port', async () => {
    const picture = await seen(director);
    const whole = recounted(written, picture);
    expect(Object.fromEntries(picture.figures.map((figure) => [figure.key, partsOf(figure)]))).toEqual(whole);
    for (const { key, byPort } of picture.figures)
      for (const row of byPort)
        expect([key, row.port, partsOf(row)]).toEqual([key, row.port, recounted(written, picture, row.port)[key]]);
    // What is written has something of everything, so that nothing is equal by being empty.
    expect(Object.values(whole).flat()).not.toContain(0);
    expect(people.some(({ cases }) => cases.length === 2)).toBe(true);
  });

  it('puts a month’s people into another month', async () => {
    const { series } = await seen(director);
    const cases = people.flatMap((person) => person.cases);
    const days = {
      enrolments: cases.map(({ enrolledOn }) => enrolledOn),
      visits: visits.map(({ on }) => on),
      hearings: cases.flatMap(({ hearings }) => hearings.map(({ on }) => on)),
    };
    for (const { key, months, total } of series) {
      const again = byMonth(
        days[key],
        months.map(({ month }) => month),
      );
      expect([key, months.map(({ count }) => count)]).toEqual([key, again]);
      expect(total).toBe(again.reduce((sum, count) => sum + count, 0));
      expect(total).toBeGreaterThan(10);
    }
  });

  it('is another one for a director behind a wall, or tells less of who is restricted', async () => {
    for (const readers of ['inside', 'donor', 'public'])
      expect(counted(await seen(walledDirector, readers))).toEqual(counted(await seen(director, readers)));
  });

  it('lets an organisation see what another has', async () => {
    const theirs = await seen(await app.signInAs('director', 'frontera.example'));
    expect(theirs.figures.map(({ key, count }) => [key, count])).toEqual(
      expect.arrayContaining([
        ['peopleServed', 2],
        ['openCases', 2],
      ]),
    );
  });

  it('tells readers outside of fewer than five, or the public of fewer than eleven', async () => {
    for (const [readers, under] of [
      ['donor', 5],
      ['public', 10],
    ] as const) {
      const picture = await seen(director, readers);
      const shown = picture.figures.flatMap((figure) => [figure, ...figure.byPort].flatMap(partsOf));
      const months = picture.series.flatMap(({ total, months }) => [total, ...months.map(({ count }) => count)]);
      const numbers = [...shown, ...months].filter((value) => typeof value === 'number');
      expect(numbers.length).toBeGreaterThan(3);
      expect(numbers.filter((value) => value < under)).toEqual([]);
      if (readers === 'public') expect(numbers.filter((value) => value % 5 !== 0)).toEqual([]);
      expect(JSON.stringify(picture)).toContain('"hidden"');
    }
  });

  it('is read without a trace', async () => {
    const read = () =>
      behind.rows<{ n: number }>(`select count(*)::int as n from app.audit where action = 'picture:read'`);
    const [before] = await read();
    await seen(director);
    const [after] = await read();
    expect(after?.n).toBe((before?.n ?? 0) + 1);
  });

  it('is shown to somebody else than a director', async () => {
    for (const other of [intake, attorney, await app.signInAs('administrator')])
      for (const path of ['/picture', '/picture/cases']) expect((await other.get(path)).status).toBe(403);
  });
});

describe('the cases behind a figure', () => {
  const listed = async (by: Session, query: string): Promise<string[]> =>
    (await wholeList<Made>(by, `/picture/cases?limit=7&${query}`)).map(({ id }) => id).sort();
  const expected = (fits: (each: WrittenCase, person: WrittenPerson) => boolean, without: string[]): string[] =>
    people
      .filter(({ id }) => !without.includes(id))
      .flatMap((person) => person.caseIds.filter((_, index) => fits(person.cases[index] as WrittenCase, person)))
      .sort();

  it('are others than the figure counts, or some that the reader may not open', async () => {
    const { today, soonUntil } = await seen(director);
    const isSoon = ({ stage, hearings }: WrittenCase) =>
      stage === 'pending' && hearings.some(({ on, over }) => !over && on !== null && on >= today && on <= soonUntil);
    for (const [by, without] of [
      [director, [restricted]],
      [walledDirector, [restricted, walled]],
    ] as const) {
      const open = expected(({ stage }) => stage === 'pending', [...without]);
      expect(await listed(by, 'figure=openCases')).toEqual(open);
      expect(await listed(by, 'figure=hearingsSoon')).toEqual(expected(isSoon, [...without]));
      expect(await listed(by, 'figure=peopleServed')).toEqual(
        expected((each, person) => caseThatCounts(person) === each, [...without]),
      );
    }
  });

  it('of counsel or of families are others than those of whom it was written', async () => {
    const { today, series } = await seen(director);
    const year = `${series.find(({ key }) => key === 'visits')?.months[0]?.month ?? ''}-01`;
    const represented = expected(
      (each, person) => caseThatCounts(person) === each && personOfRecord(person, today) === true,
      [restricted],
    ).filter((id) => expected(({ stage }) => stage === 'pending', []).includes(id));
    expect(await listed(director, 'figure=represented')).toEqual(represented);
    const refused = new Set(
      visits.filter((each) => each.on >= year && blocked(each) === 'yes').flatMap((each) => each.cases),
    );
    expect(await listed(director, 'figure=counselBlocked')).toEqual(
      expected((each) => refused.has(each), [restricted]),
    );
    // A family is compared as far as the reader sees it.
    const apart = families
      .map((each) => ({ ...each, clients: each.clients.filter((one) => (one as { id?: string }).id !== restricted) }))
      .filter((each) => each.clients.length + (each.other === null ? 0 : 1) > 1)
      .map((each) => ({ clients: each.clients, ...familyParts(each, today) }))
      .filter(({ part }) => part === 'apart')
      .flatMap(({ clients, place }) => clients.map((client) => ({ place, counted: countedInFamily(client) })));
    expect(await listed(director, 'figure=familiesApart')).toEqual(
      expected((each) => apart.some(({ counted }) => counted === each), [restricted]),
    );
    // With its family at the family's port, or by itself at its own.
    const atLaredo = apart.filter(({ place, counted }) => place === 'laredo' || counted?.port === 'laredo');
    expect(await listed(director, 'figure=familiesApart&port=laredo')).toEqual(
      expected((each) => atLaredo.some(({ counted }) => counted === each), [restricted]),
    );
  });

  it('are of another port or enrolled before', async () => {
    const fits = ({ stage, port, enrolledOn }: WrittenCase) =>
      stage === 'pending' && placeOf(port) === 'laredo' && enrolledOn !== null && enrolledOn >= '2026-01-01';
    expect(await listed(director, 'figure=openCases&port=laredo&enrolledFrom=2026-01-01')).toEqual(
      expected(fits, [restricted]),
    );
    const without = ({ stage, port }: WrittenCase) => stage === 'pending' && port === null;
    expect(await listed(director, 'figure=openCases&port=notAsked')).toEqual(expected(without, [restricted]));
  });

  it('come with a word of how many there are that the reader may not open', async () => {
    const { body } = await walledDirector.get('/picture/cases?figure=openCases&limit=1');
    expect(Object.keys(body).sort()).toEqual(['items', 'nextCursor']);
  });
});
