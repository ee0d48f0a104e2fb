import { FamilyView } from '@resguardo/contract/family-views';
import { Today } from '@resguardo/contract/today';
import { aPlace } from '@resguardo/testing/people';
import { DaysAhead, type File } from './days-ahead';
import { wholeList, type Listed, type Made } from './stage';

let days: DaysAhead;

beforeAll(async () => void (days = await DaysAhead.begin()));
afterEach(() => days.clear());
afterAll(() => days.end());

const waits = async (
  { clientId }: File,
  cityId: string,
  { until = null, usState = null }: { until?: string | null; usState?: string | null } = {},
): Promise<void> => {
  const answer = await days.intake.post(
    `/clients/${clientId}/whereabouts`,
    aPlace({ cityId, usState, from: '2027-06-01', until, lastContactAt: '2027-06-20T17:30:00Z' }),
  );
  expect(answer.status).toBe(201);
};
const family = async (...members: File[]): Promise<string> => {
  const body = {
    kind: 'familyUnit',
    members: members.map(({ clientId }, at) => ({ clientId, role: at === 0 ? 'mother' : 'child' })),
  };
  return (await days.attorney.post<Made>('/families', body)).body.id;
};
const view = async (id: string) => FamilyView.parse((await days.attorney.get(`/families/${id}`)).body);
const isListed = async (id: string) =>
  (await wholeList<Made>(days.attorney, '/families?split=true')).some((listed) => listed.id === id);
const current = async ({ clientId }: File) =>
  (await days.attorney.get<Listed & { current: Made | null }>(`/clients/${clientId}/whereabouts`)).body.current;

/** Late on Tuesday along the border, when UTC has Wednesday. */
describe('a family in the evening', () => {
  it('would have left the place that it leaves tonight, in one zone or in all', async () => {
    const [mother, son] = [await days.file(), await days.file()];
    await waits(mother, 'Tijuana', { until: '2027-06-29' });
    await waits(son, 'Matamoros', { until: '2027-06-29' });
    const id = await family(mother, son);
    const told = async () => [
      (await view(id)).members.map(({ place }) => place?.city),
      (await view(id)).mismatches,
      await isListed(id),
      [await current(mother), await current(son)].map((stay) => stay?.['cityId']),
    ];
    // 20:30 in Tijuana, 22:30 in Matamoros.
    expect(await told()).toEqual([['Tijuana', 'Matamoros'], ['places'], true, ['Tijuana', 'Matamoros']]);
    days.at('2027-06-30T05:30:00Z');
    expect(await told()).toEqual([['Tijuana', null], [], false, ['Tijuana', undefined]]);
    days.at('2027-06-30T07:30:00Z');
    expect(await told()).toEqual([[null, null], [], false, [undefined, undefined]]);
  });

  it('would have lost the lawyer who stands down tonight', async () => {
    const [mother, son] = [await days.file(), await days.file()];
    for (const { caseId } of [mother, son]) {
      const facts = { practitionerName: 'Ofelia Barrientos', practitionerKind: 'attorney', form: 'EOIR-28' };
      const to = caseId === mother.caseId ? '2027-06-29' : null;
      await days.attorney.post(`/cases/${caseId}/representations`, {
        kind: 'ofRecord',
        from: '2027-01-04',
        to,
        ...facts,
      });
    }
    const id = await family(mother, son);
    expect([(await view(id)).mismatches, await isListed(id)]).toEqual([[], false]);
    days.at('2027-06-30T05:30:00Z');
    expect([(await view(id)).mismatches, await isListed(id)]).toEqual([['counsel'], true]);
  });
});

describe('a family that waits in two cities', () => {
  it.each([
    ['of Mexico', ['Nuevo Laredo', null], ['Monterrey', null], ['places']],
    ['on two sides of the border', ['elsewhere', null], ['inUs', 'TX'], ['inUs']],
    ['of whom one is in custody', ['inUs', 'TX'], ['inUsCustody', 'TX'], ['custody']],
    ['in two states of the United States', ['inUs', 'CA'], ['inUs', 'TX'], ['places']],
  ] as const)('%s, would be apart on its own page, and together on the page of the day', async (_, hers, his, why) => {
    const [mother, son] = [await days.file(), await days.file()];
    for (const file of [mother, son]) await days.settle(file, await days.hearing(file, '2027-07-06'));
    for (const [file, [cityId, usState]] of [
      [mother, hers],
      [son, his],
    ] as const)
      await waits(file, cityId, { usState });
    const id = await family(mother, son);
    const { cannotWait } = Today.parse((await days.attorney.get('/today')).body);
    expect(cannotWait.items).toMatchObject([{ reason: 'familySplit', family: { id, mismatches: why } }]);
    expect([(await view(id)).mismatches, await isListed(id)]).toEqual([why, true]);
  });
});
