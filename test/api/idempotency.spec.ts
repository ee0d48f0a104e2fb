import { randomUUID } from 'node:crypto';
import { aCase, aClient, aHearing } from '@resguardo/testing/people';
import fc from 'fast-check';
import { TestApp } from '../../apps/api/test-support/app';
import type { Session } from '../../apps/api/test-support/session';
import { BehindTheApp, opened, registered, type Made } from './stage';

let app: TestApp;
let behind: BehindTheApp;
let intake: Session;
let attorney: Session;
let clientId: string;
let caseId: string;

beforeAll(async () => {
  app = await TestApp.start();
  behind = await BehindTheApp.of(app);
  [intake, attorney] = await Promise.all([app.signInAs('intake'), app.signInAs('attorney')]);
  clientId = (await registered(intake)).id;
  caseId = (await opened(attorney, clientId)).id;
});
afterAll(async () => {
  await behind.end();
  await app.stop();
});

type Create = (id: string, facts?: object) => ReturnType<Session['post']>;
const creations: [string, string, Create, object][] = [
  ['client', 'client', (id, facts) => intake.post('/clients', { ...aClient(), ...facts, id }), { surname1: 'Otra' }],
  [
    'case',
    'case_file',
    (id, facts) => attorney.post('/cases', { ...aCase(clientId), ...facts, id }),
    { stage: 'closed' },
  ],
  [
    'hearing',
    'hearing',
    (id, facts) => attorney.post(`/cases/${caseId}/hearings`, { ...aHearing(), ...facts, id }),
    { kind: 'bond' },
  ],
];

describe.each(creations)('a %s', (_, table, create, otherwise) => {
  it('would be made more than once by twenty requests at once', async () => {
    const id = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => create(id)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array.from({ length: 19 }, () => 200), 201]);
    for (const { body } of answers) expect(body).toEqual(answers[0]?.body);
    const [row] = await behind.rows<{ n: number }>(
      `select count(*)::int as n from app.audit where record_id = $1 and record = $2 and changed <> '{}'`,
      [id, table],
    );
    expect(row?.n).toBe(1);
  });

  it('would be replaced by another body under its id, or take it for the same', async () => {
    const id = randomUUID();
    const made = await create(id);
    const other = await create(id, otherwise);
    expect(other).toMatchObject({ status: 409, body: { code: 'exists' } });
    expect(other.body).not.toHaveProperty('current');
    expect(await create(id)).toMatchObject({ status: 200, body: made.body });
  });

  it('would be two different ones of twenty that race for one id', async () => {
    const id = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, (__, n) => create(id, n % 2 === 0 ? {} : otherwise)));
    const count = (wanted: number) => answers.filter(({ status }) => status === wanted).length;
    expect([count(201), count(200), count(409)]).toEqual([1, 9, 10]);
  });

  it('made again after somebody changed it would be set back', async () => {
    const id = randomUUID();
    await create(id);
    const path = { client: 'clients', case_file: 'cases', hearing: 'hearings' }[table] ?? '';
    const change = { client: { sex: 'female' }, case_file: { entryPlace: 'Roma' }, hearing: { note: 'Papers' } }[table];
    const changed = await attorney.patch(`/${path}/${id}`, 1, change);
    expect(changed.status).toBe(200);
    const again = await create(id);
    expect([again.status, again.body]).toEqual([200, changed.body]);
  });
});

describe('the same creation', () => {
  it('said in other words would be another one', async () => {
    const id = randomUUID();
    const first = {
      id,
      givenNames: 'Ana',
      surname1: 'Zelaya',
      contacts: [{ kind: 'phone', value: '+52 664 000 0199' }],
    };
    expect((await intake.post('/clients', first)).status).toBe(201);
    const said = [
      { contacts: first.contacts, surname1: 'Zelaya', givenNames: 'Ana', id },
      { ...first, surname1: '  Zelaya ' },
      { ...first, surname2: null, aliases: [], birth: null },
      { ...first, id: id.toUpperCase() },
      { ...first, contacts: [{ value: '+52 664 000 0199', kind: 'phone', note: null }] },
    ];
    for (const body of said) expect((await intake.post('/clients', body)).status).toBe(200);
  });

  it('without an id of its own would be taken for one that was sent before', async () => {
    const [one, two] = [await registered(intake), await registered(intake)];
    expect(one.id).not.toBe(two.id);
  });

  it('in any order, repeated and mixed, would leave other records than a plain list of first comers', async () => {
    const bodies = [
      aClient({ surname1: 'Uno' }),
      aClient({ surname1: 'Dos' }),
      aClient({ surname1: 'Uno', sex: 'female' }),
    ];
    const sends = fc.array(fc.record({ who: fc.nat(2), what: fc.nat(2) }), { minLength: 1, maxLength: 7 });
    await fc.assert(
      fc.asyncProperty(sends, fc.boolean(), async (steps, atOnce) => {
        const people = [randomUUID(), randomUUID(), randomUUID()];
        const send = async ({ who, what }: { who: number; what: number }) => {
          const { status } = await intake.post<Made>('/clients', { ...bodies[what], id: people[who] });
          return { who, what, status };
        };
        const answers: { who: number; what: number; status: number }[] = [];
        if (atOnce) answers.push(...(await Promise.all(steps.map(send))));
        else for (const step of steps) answers.push(await send(step));
        for (const who of new Set(steps.map((step) => step.who))) {
          const own = answers.filter((answer) => answer.who === who);
          const first = own.filter(({ status }) => status === 201);
          expect(first).toHaveLength(1);
          for (const answer of own) {
            if (answer !== first[0]) expect(answer.status).toBe(answer.what === first[0]?.what ? 200 : 409);
          }
          const kept = await intake.get(`/clients/${people[who] ?? ''}`);
          expect(kept.body).toMatchObject({ surname1: bodies[first[0]?.what ?? 0]?.surname1, version: 1 });
        }
      }),
      { numRuns: process.env['RESGUARDO_DEEP'] ? 200 : 12 },
    );
  });
});
