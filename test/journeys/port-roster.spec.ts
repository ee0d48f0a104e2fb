import type { PortRoster } from '@resguardo/contract/port-roster';
import { aFile } from './a-file';
import { Effort } from './effort';
import { Stage } from './stage';

jest.setTimeout(180_000);

describe('tomorrow’s port roster', () => {
  let stage: Stage;
  let on: string;

  beforeAll(async () => {
    stage = await Stage.open();
    const person = { givenNames: 'Eulalia', surname1: 'Chub' };
    const file = await aFile(stage, person, { returnPort: 'laredo', courtCode: 'SNA' });
    const attorney = await stage.signIn('attorney');
    on = (await attorney.send<PortRoster>('get', '/api/port-roster')).on;
    await attorney.send('post', `/api/cases/${file}/hearings`, {
      kind: 'master',
      medium: 'video',
      state: 'exact',
      on,
      courtTime: '08:30',
      courtZone: 'America/Chicago',
      report: { on, time: '04:30', zone: 'America/Chicago', port: 'laredo' },
    });
    await attorney.close();
  });
  afterAll(() => stage.close());

  it('is opened and printed in two clicks, under the Mexican name of the bridge', async () => {
    const intake = await stage.signIn('intake');
    const { page } = intake;
    await page.goto('/today');
    await intake.heading('Next hearings, in court time').waitFor();
    const effort = new Effort(intake);
    await effort.click(page.getByRole('navigation').getByRole('link', { name: 'Port roster' }));
    const bridge = page.getByRole('region', { name: 'Puente 1 (Puente de las Américas), Nuevo Laredo' });
    await bridge.waitFor();
    const row = bridge.getByRole('row').filter({ hasText: 'Eulalia Chub' });
    for (const words of ['04:30', '08:30 San Antonio', 'Not told', 'Not asked', 'Bed not asked', 'Way there not known'])
      await row.getByText(words).first().waitFor();
    await page.evaluate(() =>
      Object.assign(window, { print: () => document.body.setAttribute('data-printed', 'yes') }),
    );
    await effort.click(intake.button('Print'));
    await page.locator('body[data-printed=yes]').waitFor({ state: 'attached' });
    effort.keeps('print tomorrow’s port roster', { clicks: 2, fields: 0, seconds: 5 });

    await page.emulateMedia({ media: 'print' });
    await intake.sees(/^Confidential\./);
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    expect(await intake.button('Print').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });

    await intake.button('The day after').click();
    await page.waitForURL(/on=\d{4}-\d\d-\d\d/);
    await page.getByLabel('Bridge', { exact: true }).selectOption('laredo');
    await page.waitForURL(/port=laredo/);
    await intake.button('Tomorrow').click();
    await page.getByRole('region', { name: 'El Chaparral' }).waitFor({ state: 'detached' });
    await row.waitFor();
    expect(new URL(page.url()).search).toBe('?port=laredo');
    expect(intake.faults).toEqual([]);
    await intake.close();
  });
});
