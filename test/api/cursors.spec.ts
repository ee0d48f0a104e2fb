import fc from 'fast-check';
import { TestApp } from '../../apps/api/test-support/app';
import type { Session } from '../../apps/api/test-support/session';
import { BehindTheApp, eachOf, opened, registered, scheduled, wholeList, type Made } from './stage';

let app: TestApp;
let behind: BehindTheApp;
let intake: Session;
let attorney: Session;
const runs = process.env['RESGUARDO_DEEP'] ? 60 : 4;

beforeAll(async () => {
  app = await TestApp.start();
  behind = await BehindTheApp.of(app);
  [intake, attorney] = await Promise.all([app.signInAs('intake'), app.signInAs('attorney')]);
  await eachOf([...Array(16).keys()], arrive);
  // People who came in one transaction share their moment; so do hearings on one day.
  await behind.rows(`update app.client set created_at = date_trunc('second', created_at)`);
});
afterAll(async () => {
  await behind.end();
  await app.stop();
});

/** Somebody new, with a case and a hearing before, among and after those that are there; every fourth has no day yet. */
async function arrive(n: number): Promise<void> {
  const client = await registered(intake, { surname1: `Nueva${String.fromCharCode(65 + (n % 26))}` });
  const made = await opened(attorney, client.id);
  const undated = { state: 'unset', on: null, courtTime: null, courtZone: null, report: null } as const;
  const on = `2028-0${String(1 + (n % 9))}-1${String(n % 3)}`;
  await scheduled(attorney, made.id, n % 4 === 3 ? undated : { on, report: null });
}

const lists: [string, string][] = [
  ['clients', 'select id from app.client'],
  ['cases', 'select id from app.case_file'],
  ['hearings', 'select id from app.hearing where sort_at is not null'],
];

describe.each(lists)('the list of %s, read while people arrive', (path, everything) => {
  it('would show a row twice, or leave out one that was there', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 9 }),
        fc.array(fc.nat(40), { maxLength: 6 }),
        async (limit, arrivals) => {
          const before = (await behind.rows<{ id: string }>(everything)).map(({ id }) => id);
          const listed = await wholeList<Made>(attorney, `/${path}?limit=${String(limit)}`, async (page) => {
            const arriving = arrivals[page];
            if (arriving !== undefined) await arrive(arriving);
          });
          const shown = listed.map(({ id }) => id);
          expect(new Set(shown).size).toBe(shown.length);
          expect(before.filter((id) => !shown.includes(id))).toEqual([]);
        },
      ),
      { numRuns: runs },
    );
  });

  it('would come in another order in pages than whole', async () => {
    const [pages, whole] = [
      await wholeList<Made>(attorney, `/${path}?limit=3`),
      await wholeList<Made>(attorney, `/${path}?limit=200`),
    ];
    expect(pages.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
  });

  it('would say in its cursor whom the page showed', async () => {
    const { body } = await attorney.get<{ nextCursor: string }>(`/${path}?limit=1`);
    expect(Buffer.from(body.nextCursor, 'base64url').toString('utf8')).not.toMatch(/Nueva/);
    expect((await attorney.get(`/${path}?limit=1&cursor=${body.nextCursor}`)).status).toBe(200);
  });
});

describe('a history, read while it grows', () => {
  it('would show an entry twice, or leave out one that was there', async () => {
    const made = await registered(intake);
    let version = 1;
    const change = async () => {
      await intake.patch(`/clients/${made.id}`, version, { preferredName: `Vez ${String(version)}` });
      version++;
    };
    for (let n = 0; n < 6; n++) await change();
    const before = await wholeList<Made>(intake, `/clients/${made.id}/history`);
    const during = await wholeList<Made>(intake, `/clients/${made.id}/history?limit=2`, change);
    const shown = during.map(({ id }) => id);
    expect(before).toHaveLength(7);
    expect(new Set(shown).size).toBe(shown.length);
    expect(before.filter(({ id }) => !shown.includes(id))).toEqual([]);
  });
});
