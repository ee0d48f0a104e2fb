import { Effort } from './effort';
import { Stage } from './stage';

jest.setTimeout(180_000);

describe('what is due in 14 days', () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await Stage.open()));
  afterAll(() => stage.close());

  it('is seen without a click, in court time, and all that must show fits the screen', async () => {
    const attorney = await stage.signIn('attorney');
    const { page } = attorney;
    const effort = new Effort(attorney);
    await page.goto('/');
    await attorney.heading('Next hearings, in court time').waitFor();
    effort.keeps('see what is due in 14 days', { clicks: 0, fields: 0, seconds: 2 });
    await page.waitForURL('**/today');
    expect(await page.locator('app-court-strip li').count()).toBe(14);
    const waiting = page.locator('app-cannot-wait-list li');
    expect(await waiting.count()).toBe(4);

    const rows = page.locator('app-hearings-ahead-list tbody tr');
    for (const part of [...(await waiting.all()), rows.nth(0), rows.nth(1), rows.nth(2), rows.nth(3)]) {
      const box = await part.boundingBox();
      expect((box?.y ?? 9999) + (box?.height ?? 0)).toBeLessThanOrEqual(768);
    }
    // A time at court is said with its place.
    expect(await rows.first().innerText()).toMatch(/\d\d:\d\d [A-Z]/);
    expect(attorney.faults).toEqual([]);
    await attorney.close();
  });

  it('is seen on a phone too, in Spanish, without a click', async () => {
    const attorney = await stage.signIn('attorney', { language: 'es', screen: 'phone' });
    const { page } = attorney;
    const effort = new Effort(attorney);
    await page.goto('/');
    await attorney.heading('Próximas audiencias, en hora de la corte').waitFor();
    effort.keeps('see what is due in 14 days, ES on a phone', { clicks: 0, fields: 0, seconds: 2 });
    expect(await page.locator('app-court-strip li').count()).toBe(14);
    expect(await page.locator('app-cannot-wait-list li').count()).toBe(4);
    expect(await page.locator('app-hearings-ahead-list').first().innerText()).toMatch(/\d\d:\d\d [A-Z]/);
    expect(attorney.faults).toEqual([]);
    await attorney.close();
  });

  it('is not glued together for whoever hears or copies it', async () => {
    const attorney = await stage.signIn('attorney');
    const { page } = attorney;
    await page.goto('/today?cases=team');
    await attorney.heading('Next hearings, in court time').waitFor();
    const said = await page
      .locator('app-court-strip li, app-cannot-wait-list p, app-hearings-ahead-list :is(td, th)')
      .evaluateAll((parts) => parts.map((part) => part.textContent));
    expect(said.length).toBeGreaterThan(40);
    expect(said.filter((text) => /\p{Ll}\p{Lu}|\d\p{L}|\p{L}\d|[a-z](today|tomorrow|in \d)/u.test(text))).toEqual([]);
    await attorney.close();
  });

  it('leads with one verb to the file, and with a key back', async () => {
    const attorney = await stage.signIn('attorney');
    const { page } = attorney;
    await page.goto('/');
    await attorney.sees('Cases whose team you are on');
    await attorney.button('Team').click();
    await attorney.sees('All cases of the organization');
    await page.waitForURL('**/today?cases=team');
    const first = page.locator('app-cannot-wait-list li').first();
    const name = await first.getByRole('link').first().innerText();
    await first.getByRole('link').last().click();
    await attorney.heading(name).first().waitFor();
    // The verb's own sheet is open, and the address does not keep what opened it.
    await page.getByRole('dialog').waitFor();
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}\/hearings$/);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await attorney.heading('Next hearings, in court time').waitFor();
    const before = await page.locator('app-hearings-ahead-list tbody tr').count();
    await attorney.button('Show more').click();
    await page.locator('app-hearings-ahead-list tbody tr').nth(before).waitFor();
    // One click: whom to ask the court about.
    const ahead = page.getByRole('region', { name: 'Next hearings, in court time' });
    await ahead.getByRole('button', { name: 'Not verified' }).click();
    await ahead.getByRole('button', { name: 'Show all' }).waitFor();
    const unverified = await ahead.locator('tbody tr').allInnerTexts();
    expect(unverified.filter((row) => !row.includes('Not verified'))).toEqual([]);
    expect(unverified.length).toBeGreaterThan(0);
    expect(attorney.faults).toEqual([]);
    await attorney.close();
  });
});
