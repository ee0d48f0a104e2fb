import { aFile } from './a-file';
import { Effort } from './effort';
import { Stage } from './stage';

jest.setTimeout(240_000);

describe('a family that was parted at the ports', () => {
  let stage: Stage;
  let mothers: string;

  beforeAll(async () => {
    stage = await Stage.open();
    mothers = await aFile(
      stage,
      { givenNames: 'Maribel', surname1: 'Xicol' },
      { returnPort: 'pasoDelNorte', courtCode: 'ELP' },
    );
    const fathers = await aFile(
      stage,
      { givenNames: 'Domingo', surname1: 'Xicol' },
      { returnPort: 'laredo', courtCode: 'SNA' },
    );
    const attorney = await stage.signIn('attorney');
    const hearing = { kind: 'master', state: 'exact', courtTime: '08:30', courtZone: 'America/Chicago' };
    await attorney.send('post', `/api/cases/${mothers}/hearings`, {
      ...hearing,
      on: '2038-07-19',
      judge: 'R. Holloway',
    });
    await attorney.send('post', `/api/cases/${fathers}/hearings`, {
      ...hearing,
      on: '2038-07-26',
      judge: 'D. Abernathy',
    });
    await attorney.close();
  });
  afterAll(() => stage.close());

  it('is put together on the mother’s file, with a son who is in custody and not registered', async () => {
    const attorney = await stage.signIn('attorney');
    const { page } = attorney;
    await page.goto(`/cases/${mothers}/family`);
    await attorney.sees('No family is noted yet');
    const effort = new Effort(attorney);
    await effort.click(attorney.button('Put the family together'));
    const sheet = page.getByRole('dialog', { name: 'Put the family together' });
    const place = (within: string) => sheet.getByRole('group', { name: within }).getByLabel('Place in the family');
    await effort.choose(place('Maribel Xicol'), 'mother');
    await effort.type(sheet.getByLabel('Search for a person'), 'domingo xicol');
    await effort.click(sheet.getByRole('button', { name: /Domingo Xicol/ }));
    await effort.choose(place('Domingo Xicol'), 'father');
    await effort.click(sheet.getByRole('button', { name: 'Somebody who is not registered' }));
    await effort.choose(place('not registered'), 'child');
    await effort.type(sheet.getByLabel('Name', { exact: true }), 'Marcos');
    await effort.choose(sheet.getByLabel('Where the person is'), 'United States, in custody');
    await effort.click(sheet.getByRole('button', { name: 'Keep the family' }));
    await attorney.heading('Family unit · 3 people').waitFor();
    await attorney.sees('Marcos');
    await attorney.sees('Maribel is a parent of Marcos');
    effort.keeps('put a family together', { clicks: 5, fields: 6, seconds: 45 });
    expect(attorney.faults).toEqual([]);
    await attorney.close();
  });

  it('is seen on the file, with every row that differs flagged and counted', async () => {
    const attorney = await stage.signIn('attorney');
    const { page } = attorney;
    await page.goto(`/cases/${mothers}`);
    await attorney.sees('Split in 6 ways');
    const effort = new Effort(attorney);
    await effort.click(page.getByRole('link', { name: 'Side by side' }));
    await attorney.sees('6 differences keep it apart');
    effort.keeps('see what keeps a family apart', { clicks: 1, fields: 0, seconds: 5 });
    // As on a map: from the Pacific to the Gulf.
    expect(await page.locator('app-border-strip .port').allInnerTexts()).toEqual([
      'San Ysidro',
      'Otay Mesa',
      'Calexico',
      'Nogales',
      'Paso del Norte',
      'Eagle Pass',
      'Laredo',
      'Brownsville',
    ]);
    const flagged = page.getByRole('rowheader').filter({ hasText: 'differs' });
    expect((await flagged.allInnerTexts()).map((text) => text.split(':')[0]?.trim())).toEqual([
      'Where',
      'Custody',
      'Port of return',
      'Court',
      'Judge',
      'Next hearing',
    ]);
    const court = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^Court/ }) });
    await court.getByText('San Antonio (SNA)').waitFor();
    expect(attorney.faults).toEqual([]);
    await attorney.close();
  });

  it('loses somebody by a slip, and has them back', async () => {
    const attorney = await stage.signIn('attorney');
    const { page } = attorney;
    await page.goto(`/cases/${mothers}/family`);
    await attorney.button('Not in it now: Marcos').click();
    await attorney.heading('Family unit · 2 people').waitFor();
    await attorney.button('Undo').click();
    await attorney.heading('Family unit · 3 people').waitFor();
    expect(attorney.faults).toEqual([]);
    await attorney.close();
  });

  it('reads on a phone, in Spanish, one card a difference and nothing beside the screen', async () => {
    const attorney = await stage.signIn('attorney', { language: 'es', screen: 'phone' });
    const { page } = attorney;
    await page.goto(`/cases/${mothers}/family`);
    await attorney.sees('6 diferencias la separan');
    const beside = await page.evaluate(() => {
      const edge = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= edge) return [];
      return [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > edge)
        .map((element) => `${element.tagName} ${element.className}`);
    });
    expect(beside).toEqual([]);
    await attorney.close();
  });
});
