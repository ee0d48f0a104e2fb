import { randomUUID } from 'node:crypto';
import { CaseFile } from '@resguardo/contract/case-file';
import { FamilyMember, type NewFamilyInput } from '@resguardo/contract/families';
import { FamilyView } from '@resguardo/contract/family-views';
import { aPlace } from '@resguardo/testing/people';
import { TestApp } from '../../apps/api/test-support/app';
import type { Session } from '../../apps/api/test-support/session';
import {
  BehindTheApp,
  besidesRequest,
  eachOf,
  faultsOf,
  opened,
  registered,
  scheduled,
  wholeList,
  type Made,
} from './stage';

let app: TestApp;
let intake: Session;
let attorney: Session;
let behind: BehindTheApp;

beforeAll(async () => {
  app = await TestApp.start();
  [intake, attorney, behind] = await Promise.all([
    app.signInAs('intake'),
    app.signInAs('attorney'),
    BehindTheApp.of(app),
  ]);
});
afterAll(async () => {
  await behind.end();
  await app.stop();
});

const people = (count: number) =>
  Promise.all(
    Array.from(
      { length: count },
      async (_, index) => (await registered(intake, { givenNames: `Uno ${String(index)}` })).id,
    ),
  );
const found = (body: NewFamilyInput, by = intake) => by.post<Made>('/families', body);
const view = async (id: string, by = attorney) => FamilyView.parse((await by.get(`/families/${id}`)).body);
const nobody = '0f3b2a1c-1111-4222-8333-44445555aaaa';

describe('putting a family together', () => {
  it('would forget somebody, the other side of a tie, or who is not registered', async () => {
    const [mother = '', daughter = ''] = await people(2);
    const son = randomUUID();
    const made = await found({
      kind: 'familyUnit',
      note: 'Taken together near Sunland Park',
      members: [
        { clientId: daughter, role: 'child' },
        { clientId: mother, role: 'mother', sinceOn: '2026-08-14' },
        {
          id: son,
          person: {
            name: 'Marcos',
            ageGroup: 'child',
            whereabouts: 'inUsCustody',
            custodyPlace: 'ORR, Harlingen',
            usState: 'TX',
          },
          role: 'child',
        },
      ],
      ties: [
        { from: daughter, to: mother, kind: 'child', basis: 'biological' },
        { from: mother, to: son, kind: 'parent', basis: 'biological' },
        { from: son, to: daughter, kind: 'sibling' },
      ],
    });
    expect([made.status, made.body['version']]).toEqual([201, 1]);
    const family = FamilyView.parse(made.body);
    expect(family.members.map(({ clientId, person, role }) => [clientId, person?.name, role])).toEqual([
      [mother, undefined, 'mother'],
      [daughter, undefined, 'child'],
      [null, 'Marcos', 'child'],
    ]);
    expect(family.note).toBe('Taken together near Sunland Park');
    const told = family.ties.map(({ from, to, kind }) => [from, kind, to]);
    const sides = [
      [mother, 'parent', daughter],
      [daughter, 'child', mother],
      [mother, 'parent', son],
      [son, 'child', mother],
      [son, 'sibling', daughter],
      [daughter, 'sibling', son],
    ];
    expect(told).toHaveLength(sides.length);
    expect(told).toEqual(expect.arrayContaining(sides));
    expect(await view(made.body.id)).toEqual(family);
  });

  it('would show in a copy of the database who is not registered, or where they are held', async () => {
    const [client = ''] = await people(1);
    const words = { name: 'Xolotlquiahuitl', custodyPlace: 'Xiuhcoatlan', note: 'Xipehuatl' };
    await found({ kind: 'household', note: 'Xochicalli', members: [{ clientId: client }, { person: words }] });
    const kept = JSON.stringify([
      await behind.rows('select * from app.family'),
      await behind.rows('select * from app.family_member'),
    ]);
    for (const word of [...Object.values(words), 'Xochicalli']) {
      expect(kept).not.toContain(word);
      expect(kept).not.toContain(Buffer.from(word).toString('hex'));
    }
  });

  it('would happen twice when it is sent twice, or twice at once', async () => {
    const [one = '', other = ''] = await people(2);
    const body: NewFamilyInput = {
      id: randomUUID(),
      kind: 'familyUnit',
      members: [
        { clientId: one, role: 'mother' },
        { clientId: other, role: 'child' },
      ],
      ties: [{ from: one, to: other, kind: 'parent' }],
    };
    const sent = await Promise.all([1, 2, 3].map(() => found(body)));
    expect(sent.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    const again = await found({ ...body, id: body.id?.toUpperCase() });
    expect(again.status).toBe(200);
    expect(again.body).toEqual(sent[0]?.body);
    const counted = await behind.rows<{ count: number }>(
      'select count(*)::int from app.family_member where family_id = $1',
      [body.id],
    );
    expect(counted).toEqual([{ count: 2 }]);
    const another = await found({ ...body, kind: 'household' });
    expect([another.status, another.body['code']]).toEqual([409, 'exists']);
  });

  it('would be kept in part when something in it is refused', async () => {
    const [client = ''] = await people(1);
    const count = async () =>
      (await behind.rows<{ count: number }>('select count(*)::int from app.family_member'))[0]?.count;
    const before = await count();
    const refused = await found({
      kind: 'familyUnit',
      members: [{ clientId: client }, { person: { name: 'Ana' } }],
      ties: [{ from: client, to: nobody, kind: 'parent' }],
    });
    expect([refused.status, ...faultsOf(refused)]).toEqual([422, 'ties.0.to: notInFamily']);
    expect(await count()).toBe(before);
  });

  it('would take what makes no family', async () => {
    const [client = ''] = await people(1);
    const faults = async (body: Partial<NewFamilyInput>) => {
      const answer = await found({ kind: 'household', members: [{ clientId: client }], ...body });
      return [answer.status, ...faultsOf(answer)];
    };
    expect(await faults({ members: [{ person: { name: 'Ana' } }] })).toEqual([422, 'members: familyWithoutClient']);
    expect(await faults({ members: [{ clientId: client }, { clientId: client }] })).toEqual([
      422,
      'members.1.clientId: memberTwice',
    ]);
    expect(await faults({ members: [{ clientId: client }, {}] })).toEqual([422, 'members.1: clientOrPerson']);
    expect(await faults({ members: [{ clientId: client, sinceOn: '2190-01-01' }] })).toEqual([
      422,
      'members.0.sinceOn: dayInFuture',
    ]);
    expect(await faults({ ties: [{ from: client, to: client, kind: 'sibling' }] })).toEqual([
      422,
      'ties.0.to: tieToSelf',
    ]);
    expect(await faults({ members: [] })).toEqual([400, 'members: tooSmall']);
    expect(await faults({ members: [{ clientId: nobody }] })).toEqual([422, 'members.0.clientId: clientAbsent']);
  });

  it('would take a stranger’s client, or tell that the person exists', async () => {
    const theirs = (await registered(await app.signInAs('intake', 'frontera.example'))).id;
    const answers = await Promise.all(
      [theirs, nobody].map((clientId) => found({ kind: 'household', members: [{ clientId }] })),
    );
    expect(besidesRequest(answers[0] as never)).toEqual(besidesRequest(answers[1] as never));
  });

  it('would be done by whoever only reads, or be hidden from them', async () => {
    const [client = ''] = await people(1);
    const director = await app.signInAs('director');
    const body: NewFamilyInput = { kind: 'household', members: [{ clientId: client }] };
    expect((await found(body, director)).status).toBe(403);
    const made = await found(body, attorney);
    expect((await director.get(`/families/${made.body.id}/split`)).status).toBe(200);
    expect((await (await app.signInAs('administrator')).get(`/families/${made.body.id}`)).status).toBe(403);
  });
});

describe('a person', () => {
  it('could not be in a family unit and live in another household', async () => {
    const [one = '', other = ''] = await people(2);
    const tie = { from: one, to: other, kind: 'spouse' as const, basis: 'freeUnion' as const };
    const unit = await found({ kind: 'familyUnit', members: [{ clientId: one }, { clientId: other }], ties: [tie] });
    const home = await found({ kind: 'household', members: [{ clientId: one }, { clientId: other }], ties: [tie] });
    expect([unit.status, home.status]).toEqual([201, 201]);
    const [inUnit, inHome] = await Promise.all([view(unit.body.id), view(home.body.id)]);
    // A tie is of two people and not of a family: it is there once, and both tell it.
    expect(inUnit.ties).toEqual(inHome.ties);
    expect(inUnit.ties).toHaveLength(2);
  });

  it('who joins or leaves would be counted wrongly, or could not come back', async () => {
    const [one = '', other = ''] = await people(2);
    const family = await found({ kind: 'household', members: [{ clientId: one }] });
    const path = `/families/${family.body.id}/members`;
    const added = await intake.post<Made>(path, { clientId: other, role: 'sibling' });
    expect(added.status).toBe(201);
    expect(FamilyMember.parse(added.body)).toEqual(added.body);
    const clicks = await Promise.all([1, 2].map(() => intake.post<Made>(path, { clientId: other, role: 'sibling' })));
    expect(clicks.map(({ status, body }) => [status, body.id])).toEqual(clicks.map(() => [200, added.body.id]));
    const twice = await intake.post(path, { clientId: other, role: 'spouse' });
    expect([twice.status, ...faultsOf(twice)]).toEqual([422, 'clientId: memberTwice']);
    const left = await intake.patch(`/members/${added.body.id}`, 1, { untilOn: '2026-11-20' });
    expect(left.body).toMatchObject({ version: 2, untilOn: '2026-11-20' });
    const now = await view(family.body.id);
    expect([now.members.length, now.formerMembers.map(({ clientId }) => clientId)]).toEqual([1, [other]]);
    const back = await intake.patch(`/members/${added.body.id}`, 2, { untilOn: null });
    expect(back.status).toBe(200);
    expect((await view(family.body.id)).members).toHaveLength(2);
    const stale = await intake.patch(`/members/${added.body.id}`, 1, { role: 'spouse' });
    expect([stale.status, FamilyMember.parse(stale.body['current']).version]).toEqual([412, 3]);
    const wrong = await intake.patch(`/members/${added.body.id}`, 3, { sinceOn: '2026-10-02', untilOn: '2026-10-01' });
    expect([wrong.status, ...faultsOf(wrong)]).toEqual([422, 'untilOn: untilBeforeFrom']);
  });
});

describe('a tie', () => {
  it('would stand twice, once from each end, or end on one side only', async () => {
    const [one = '', other = ''] = await people(2);
    const family = await found({ kind: 'household', members: [{ clientId: one }, { clientId: other }] });
    const path = `/families/${family.body.id}/ties`;
    const made = await intake.post<Made>(path, { from: one, to: other, kind: 'guardian', basis: 'caregiver' });
    const again = await intake.post<Made>(path, { from: other, to: one, kind: 'ward' });
    expect([made.status, again.status, again.body.id]).toEqual([201, 200, made.body.id]);
    expect((await view(family.body.id)).ties.map(({ from, kind }) => [from, kind]).sort()).toEqual(
      [
        [one, 'guardian'],
        [other, 'ward'],
      ].sort(),
    );
    const ended = await intake.patch(`/ties/${made.body.id}`, 1, { untilOn: '2026-11-20' });
    expect(ended.status).toBe(200);
    expect((await view(family.body.id)).ties).toEqual([]);
    const clicks = await Promise.all(
      [1, 2].map(() => intake.post<Made>(path, { from: one, to: other, kind: 'spouse' })),
    );
    expect(clicks.map(({ status }) => status).sort()).toEqual([200, 201]);
  });

  it('would make somebody the parent of their own parent, even when both are said at once', async () => {
    const [one = '', other = ''] = await people(2);
    const family = await found({ kind: 'household', members: [{ clientId: one }, { clientId: other }] });
    const path = `/families/${family.body.id}/ties`;
    const both = await Promise.all([
      intake.post(path, { from: one, to: other, kind: 'parent' }),
      intake.post(path, { from: other, to: one, kind: 'parent' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect(both.filter(({ status }) => status === 422).flatMap(faultsOf)).toEqual(['kind: tieReversed']);
    const late = await found({
      kind: 'familyUnit',
      members: [{ clientId: one }, { clientId: other }],
      ties: [{ from: both[0].status === 201 ? other : one, to: both[0].status === 201 ? one : other, kind: 'parent' }],
    });
    expect([late.status, ...faultsOf(late)]).toEqual([422, 'ties.0.kind: tieReversed']);
  });
});

describe('a family side by side', () => {
  it('would not say what keeps it apart, or call apart what is only not known', async () => {
    const [mother = '', father = '', child = ''] = await people(3);
    const [hers, his] = await Promise.all([
      opened(attorney, mother, { returnPort: 'pasoDelNorte', courtCode: 'ELP' }),
      opened(attorney, father, { returnPort: 'laredo', courtCode: 'SNA' }),
    ]);
    await scheduled(attorney, hers.id, { on: '2038-07-19', judge: 'R. Harmon' });
    await scheduled(attorney, his.id, { on: '2038-07-26', judge: 'L. Ibarra', report: null });
    const family = await found({
      kind: 'familyUnit',
      members: [
        { clientId: mother, role: 'mother' },
        { clientId: father, role: 'spouse' },
        { clientId: child, role: 'child' },
        { person: { name: 'Marcos', whereabouts: 'inUsCustody', usState: 'TX', language: 'kek' }, role: 'child' },
      ],
    });
    const split = FamilyView.parse((await attorney.get(`/families/${family.body.id}/split`)).body);
    expect(split.mismatches).toEqual(['hearingDates', 'judges', 'courts', 'ports', 'inUs', 'custody']);
    expect(split.members.map(({ judge, returnPort, nextHearing }) => [judge, returnPort, nextHearing?.on])).toEqual([
      ['R. Harmon', 'pasoDelNorte', '2038-07-19'],
      ['L. Ibarra', 'laredo', '2038-07-26'],
      [null, null, undefined],
      [null, null, undefined],
    ]);
  });

  it('would not say where somebody waits, or who stands for whom, and to whom that is not to be said', async () => {
    const [mother = '', son = ''] = await people(2);
    const [hers, his] = await Promise.all([opened(attorney, mother), opened(attorney, son)]);
    await intake.post(`/clients/${mother}/whereabouts`, aPlace({ cityId: 'Tijuana' }));
    await intake.post(`/clients/${son}/whereabouts`, aPlace({ cityId: 'Monterrey', setting: 'rentedRoom' }));
    await attorney.post(`/cases/${hers.id}/representations`, {
      kind: 'ofRecord',
      practitionerName: 'Ofelia Barrientos',
      practitionerKind: 'attorney',
      form: 'EOIR-28',
      filedOn: '2026-01-20',
      from: '2026-01-20',
    });
    await attorney.post(`/cases/${his.id}/representations`, { kind: 'none', from: '2026-01-20' });
    const body: NewFamilyInput = {
      kind: 'familyUnit',
      members: [{ clientId: mother, role: 'mother' }, { clientId: son }],
    };
    const { id } = (await found(body)).body;
    const told = async (by: Session) => {
      const { members, mismatches } = await view(id, by);
      return [mismatches, members.map(({ place, counsel }) => [place?.city, place?.setting, counsel])];
    };
    expect(await told(attorney)).toEqual([
      ['places', 'counsel'],
      [
        ['Tijuana', 'shelter', 'ofRecord'],
        ['Monterrey', 'rentedRoom', 'nobody'],
      ],
    ]);
    // Whoever registers people does not read who stands for them.
    expect(await told(intake)).toEqual([
      ['places'],
      [
        ['Tijuana', 'shelter', null],
        ['Monterrey', 'rentedRoom', null],
      ],
    ]);
    expect(CaseFile.parse((await attorney.get(`/cases/${his.id}/file`)).body).families).toEqual([await view(id)]);
  });

  it('would not say that a client of ours is held in the United States, or where', async () => {
    const [mother = '', father = ''] = await people(2);
    await Promise.all([mother, father].map((clientId) => opened(attorney, clientId)));
    const places = [
      aPlace({ cityId: 'Nuevo Laredo' }),
      aPlace({ cityId: 'inUsCustody', usState: 'TX', name: 'ICE, Karnes County' }),
    ];
    for (const [index, place] of places.entries())
      expect((await intake.post(`/clients/${[mother, father][index] ?? ''}/whereabouts`, place)).status).toBe(201);
    const { id } = (
      await found({
        kind: 'familyUnit',
        members: [
          { clientId: mother, role: 'mother' },
          { clientId: father, role: 'spouse' },
          { person: { name: 'Marcos', whereabouts: 'inUs', usState: 'TX' }, role: 'child' },
        ],
      })
    ).body;
    const { members, mismatches } = await view(id);
    expect(mismatches).toEqual(['inUs', 'custody']);
    expect(members.map(({ place }) => place)).toEqual([
      { kind: 'mexico', city: 'Nuevo Laredo', setting: 'shelter', usState: null, custodyPlace: null },
      { kind: 'inUsCustody', city: null, setting: null, usState: 'TX', custodyPlace: 'ICE, Karnes County' },
      { kind: 'inUs', city: null, setting: null, usState: 'TX', custodyPlace: null },
    ]);
    const listed = await wholeList<Made>(attorney, '/families?split=true&limit=200');
    expect(listed.map((family) => family.id)).toContain(id);
  });

  it('would be on the worklist by other rules than on its file', async () => {
    const before = (await wholeList<Made>(attorney, '/families?limit=200')).map(({ id }) => id);
    const pick = <T>(index: number, ...values: T[]) => values[index % values.length] as T;
    await eachOf(
      Array.from({ length: 30 }, (_, index) => index),
      async (index) => {
        const pair = await people(2);
        for (const [place, clientId] of pair.entries()) {
          const at = index * (place + 1) + place;
          const facts = {
            returnPort: pick(at, 'laredo', 'brownsville', 'unknown', null),
            courtCode: pick(at >> 1, 'SNA', null, 'ELP', 'unknown'),
          };
          const { id } = await opened(attorney, clientId, facts);
          if (at % 3 > 0)
            await scheduled(attorney, id, {
              state: pick(at, 'exact', 'date', 'exact') as 'exact',
              on: pick(at >> 1, '2038-07-19', '2038-07-20'),
              ...(pick(at, 0, 1, 0) === 1 ? { courtTime: null, courtZone: null } : {}),
              report: null,
            });
          if (at % 4 === 1)
            await intake.post(
              `/clients/${clientId}/whereabouts`,
              aPlace({
                cityId: pick(at >> 2, 'Tijuana', 'elsewhere', 'unknown', 'inUs', 'inUsCustody'),
                usState: pick(at >> 3, 'TX', null, 'CA'),
              }),
            );
          if (at % 5 === 1)
            await attorney.post(`/cases/${id}/representations`, {
              kind: pick(at, 'none', 'withdrawn'),
              from: '2026-01-20',
            });
        }
        const person = {
          whereabouts: pick(index, 'mexico', 'inUs', 'inUsCustody', 'homeCountry', 'unknown', null),
          city: index % 2 === 0 ? 'Monterrey' : null,
          language: pick(index, null, 'spa', 'kek'),
        };
        await found({
          kind: 'household',
          members: [
            ...pair.map((clientId) => ({ clientId })),
            ...(index % 3 === 0 ? [{ person: person as never }] : []),
          ],
        });
      },
    );
    for (const by of [attorney, intake]) {
      const all = (await wholeList<FamilyView>(by, '/families?limit=200')).filter(({ id }) => !before.includes(id));
      const listed = (await wholeList<Made>(by, '/families?split=true&limit=7')).map(({ id }) => id);
      const apart = all.filter(({ mismatches }) => mismatches.some((mismatch) => mismatch !== 'judges'));
      expect([all.length, apart.length > 5, apart.length < 28]).toEqual([30, true, true]);
      expect(listed.filter((id) => !before.includes(id))).toEqual(apart.map(({ id }) => id));
    }
  });

  it('would be on the worklist while it is together, or be missing there while it is apart', async () => {
    const before = (await wholeList<Made>(attorney, '/families?split=true&limit=1')).map(({ id }) => id);
    const pair = async (second: object) => {
      const [one = '', other = ''] = await people(2);
      const cases = await Promise.all(
        [{}, second].map((facts, index) =>
          opened(attorney, [one, other][index] ?? '', { returnPort: 'laredo', courtCode: 'SNA', ...facts }),
        ),
      );
      const family = await found({ kind: 'familyUnit', members: [{ clientId: one }, { clientId: other }] });
      return { id: family.body.id, cases: cases.map(({ id }) => id) };
    };
    const same = await pair({});
    const unknown = await pair({ returnPort: 'unknown', courtCode: null });
    const ports = await pair({ returnPort: 'brownsville' });
    const dates = await pair({});
    const onlyOne = await pair({});
    await scheduled(attorney, dates.cases[0] ?? '');
    await scheduled(attorney, dates.cases[1] ?? '', { on: '2038-07-20', report: null });
    await scheduled(attorney, onlyOne.cases[0] ?? '');
    const listed = await wholeList<FamilyView>(attorney, '/families?split=true&limit=1');
    const added = listed.filter(({ id }) => !before.includes(id));
    expect(added.map(({ id, mismatches }) => [id, mismatches])).toEqual([
      [dates.id, ['hearingDates']],
      [ports.id, ['ports']],
    ]);
    for (const together of [same, unknown, onlyOne]) expect((await view(together.id)).mismatches).toEqual([]);
  });
});
