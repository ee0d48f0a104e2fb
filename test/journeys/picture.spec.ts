import type { Picture } from '@resguardo/contract/picture';
import { Effort } from './effort';
import { Stage } from './stage';
import type { Window } from './window';

jest.setTimeout(240_000);

describe('the director’s picture', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());

  const figure = (window: Window, name: string) => window.page.locator(`[data-figure="${name}"]`);

  it('is open as soon as the director is here, with every figure of today', async () => {
    const director = await stage.signIn('director');
    const job = new Effort(director);
    await director.page.goto('/');
    await director.heading('Picture').waitFor();
    await figure(director, 'familiesApart').waitFor();
    job.keeps('open today’s picture', { clicks: 0, fields: 0, seconds: 2 });

    const { figures } = await director.send<Picture>('get', '/api/picture');
    for (const { key, count } of figures) {
      expect(count).not.toBe('hidden');
      const text = await figure(director, key).innerText();
      expect([key, text.startsWith(Number(count).toLocaleString('en-US'))]).toEqual([key, true]);
    }
    expect(await director.page.getByRole('navigation').getByRole('link').first().innerText()).toContain('Picture');
    expect(director.faults).toEqual([]);
    await director.close();
  });

  it('leads from a figure to its cases and into a file', async () => {
    const director = await stage.signIn('director');
    await director.page.goto('/picture');
    const job = new Effort(director);
    await job.click(figure(director, 'hearingsSoon').getByRole('link', { name: /^See the cases/ }));
    await director.heading('Hearings in 14 days').waitFor();
    await director.page.getByRole('listitem').filter({ hasText: 'Pending' }).first().waitFor();
    job.keeps('drill from a figure to its cases', { clicks: 1, fields: 0, seconds: 2 });
    await director.page.locator('.case a').first().click();
    await director.page.waitForURL(/\/cases\/[0-9a-f-]{36}/);
    expect(director.faults).toEqual([]);
    await director.close();
  });

  it('finds the families apart at a port since a day', async () => {
    const director = await stage.signIn('director');
    await director.page.goto('/picture');
    const families = await director.send<Picture>('get', '/api/picture');
    const apart = families.figures.find(({ key }) => key === 'familiesApart');
    expect(apart?.count).toBeGreaterThan(0);
    const job = new Effort(director);
    await job.click(figure(director, 'familiesApart').getByRole('button', { name: /^By port/ }));
    await director.heading(/^Families apart, by port/).waitFor();
    await job.click(
      director.page
        .locator('svg.wide a')
        .filter({ hasText: /^\s*[1-9]/ })
        .first(),
    );
    await director.heading('Families apart').waitFor();
    await job.type(director.box('Enrolled since'), '1 Jan 2019');
    await job.press('Enter');
    await director.page.waitForURL(/from=2019-01-01/);
    await director.page.locator('.case').first().waitFor();
    job.keeps('families split at a port since a day', { clicks: 4, fields: 1, seconds: 20 });
    expect(director.faults).toEqual([]);
    await director.close();
  });

  it('has no number on the page that readers outside may not see', async () => {
    const director = await stage.signIn('director');
    await director.page.goto('/picture');
    await figure(director, 'openCases').waitFor();
    await director.button('Public').click();
    await director.sees('Counts under 11 are hidden');
    await director.page
      .getByRole('link', { name: /See the cases/ })
      .first()
      .waitFor({ state: 'detached' });
    const shown = await director.page.locator('[data-figure] strong:first-child').allInnerTexts();
    const numbers = shown.filter((text) => /^\d/.test(text)).map((text) => Number(text.replaceAll(',', '')));
    expect(numbers.filter((count) => count < 10 || count % 5 !== 0)).toEqual([]);
    await director.sees('hidden');
    expect(director.page.url()).toContain('readers=public');
    expect(director.faults).toEqual([]);
    await director.close();
  });

  it('says the same as a table, and prints with its head and foot', async () => {
    const director = await stage.signIn('director');
    const { page } = director;
    await page.goto('/picture');
    await director.button('Table').first().click();
    await page.getByRole('columnheader', { name: 'City in Mexico' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    await director.sees(/made by/);
    await director.sees('Confidential');
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    expect(director.faults).toEqual([]);
    await director.close();
  });
});
