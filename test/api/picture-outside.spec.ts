import type { Picture, PictureFigure } from '@resguardo/contract/picture';
import { TestApp } from '../../apps/api/test-support/app';
import type { Session } from '../../apps/api/test-support/session';
import { eachOf, opened, registered } from './stage';

jest.setTimeout(240_000);

let app: TestApp;
let inside: Picture;
let donor: Picture;
let everybody: Picture;
let intake: Session;
let attorney: Session;

/** At a port everybody has a case, at one of them few do; whoever has none is at no port. */
const written = [
  ...Array.from({ length: 15 }, () => 'sanYsidro'),
  ...Array.from({ length: 22 }, () => 'laredo'),
  ...Array.from({ length: 4 }, () => 'nogales'),
  ...Array.from({ length: 3 }, () => null),
  ...Array.from({ length: 6 }, () => 'no case'),
];

beforeAll(async () => {
  app = await TestApp.start();
  [intake, attorney] = [await app.signInAs('intake'), await app.signInAs('attorney')];
  const director = await app.signInAs('director');
  const made = await eachOf(written, async (port) => {
    const { id } = await registered(intake);
    if (port === 'no case') return { id, port, caseId: '' };
    const { id: caseId } = await opened(attorney, id, { returnPort: port, stage: 'pending' } as never);
    return { id, port, caseId };
  });
  // Families of two ports and of one.
  const at = (port: string) => made.filter((each) => each.port === port).map(({ id }) => id);
  for (let turn = 0; turn < 8; turn++) {
    const pair = [at('laredo')[turn], turn < 6 ? at('sanYsidro')[turn] : at('laredo')[turn + 4]];
    const members = pair.map((clientId) => ({ clientId }));
    expect((await intake.post('/families', { kind: 'familyUnit', members })).status).toBe(201);
  }
  const seen = async (readers: string): Promise<Picture> =>
    (await director.get<Picture>(`/picture?readers=${readers}`)).body;
  [inside, donor, everybody] = [await seen('inside'), await seen('donor'), await seen('public')];
});
afterAll(() => app.stop());

const figure = ({ figures }: Picture, key: string): PictureFigure => {
  const found = figures.find((each) => each.key === key);
  if (!found) throw new Error(`No figure ${key}.`);
  return found;
};
const rowsOf = (picture: Picture, key: string): PictureFigure['byPort'] => figure(picture, key).byPort;
const places = (): string[] => rowsOf(inside, 'peopleServed').map(({ port }) => port);

describe('what the rules of the picture take for impossible', () => {
  it('is counted by the database', () => {
    for (const { port, count, of } of rowsOf(inside, 'peopleServed'))
      if (port !== 'notAsked') expect([port, count]).toEqual([port, of]);
    expect(rowsOf(inside, 'peopleServed').find(({ port }) => port === 'notAsked')).toMatchObject({ count: 3, of: 9 });
    expect(rowsOf(inside, 'familiesApart').find(({ port }) => port === 'several')).toEqual({
      port: 'several',
      count: 6,
      of: 6,
      unknown: 0,
    });
  });
});

describe('a count that donors do not see', () => {
  it('is told by how many are registered at the port, for everybody there has a case', () => {
    for (const picture of [donor, everybody])
      for (const { port, count, of } of rowsOf(picture, 'peopleServed'))
        if (port !== 'notAsked') expect([port, count === 'hidden']).toEqual([port, of === 'hidden']);
  });

  it('is told by all who have no case, for all of them are in one row', () => {
    const { count, of, byPort } = figure(donor, 'peopleServed');
    const row = byPort.find(({ port }) => port === 'notAsked');
    expect(row?.count).toBe('hidden');
    expect([row?.of, of, count]).toContain('hidden');
  });

  it('is told by the families of several ports, who are all apart', () => {
    for (const picture of [donor, everybody])
      for (const { port, count, of } of rowsOf(picture, 'familiesApart'))
        if (port === 'several') expect([port, count === 'hidden']).toEqual([port, of === 'hidden']);
  });

  it('is told by the figure that counts nearly the same', () => {
    for (const picture of [donor, everybody]) {
      const cases = new Map(rowsOf(picture, 'openCases').map((row) => [row.port, row]));
      for (const { port, count } of rowsOf(picture, 'peopleServed'))
        expect([port, count === 'hidden']).toEqual([port, cases.get(port)?.of === 'hidden']);
    }
    expect(places().length).toBeGreaterThan(5);
  });

  it('is told to the public', () => {
    const told = (picture: Picture) =>
      picture.figures.flatMap((each) =>
        [{ port: 'all', ...each }, ...each.byPort].flatMap(({ port, count, of, unknown }) =>
          Object.entries({ count, of, unknown }).map(([what, shown]) => ({ cell: [each.key, port, what], shown })),
        ),
      );
    const open = told(everybody);
    const secret = told(donor).flatMap(({ cell, shown }, index) => (shown === 'hidden' ? [{ cell, index }] : []));
    for (const { cell, index } of secret) expect([cell, open[index]?.shown]).toEqual([cell, 'hidden']);
    // Not by hiding everything from everybody.
    for (const picture of [donor, everybody])
      expect(told(picture).filter(({ shown }) => typeof shown === 'number')).not.toEqual([]);
  });
});
