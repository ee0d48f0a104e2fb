import { aFile } from './a-file';
import { Stage } from './stage';
import type { Window } from './window';

jest.setTimeout(180_000);

interface Kept {
  id: string;
  version: number;
  entryPlace: string | null;
}

describe('an old value', () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await Stage.open()));
  afterAll(() => stage.close());

  const change = async (by: Window, id: string, entryPlace: string) => {
    const { version } = await by.send<Kept>('get', `/api/cases/${id}`);
    await by.send('patch', `/api/cases/${id}`, { entryPlace }, version);
  };
  const stands = async (by: Window, id: string) => (await by.send<Kept>('get', `/api/cases/${id}`)).entryPlace;

  it('is put back from the history, and the undo takes it away again', async () => {
    const id = await aFile(stage, { surname1: 'Ixcoy' }, { entryPlace: 'Near Sasabe' });
    const attorney = await stage.signIn('attorney');
    const { page } = attorney;
    await change(attorney, id, 'Near Nogales');
    await page.goto(`/cases/${id}/history`);
    await page.getByText('was Near Sasabe, now Near Nogales').waitFor();
    await attorney.button(/^Restore ?: Entered near, Near Sasabe/).click();
    await page.getByText('Restored: entered near.').waitFor();
    await page.getByText('was Near Nogales, now Near Sasabe').waitFor();
    expect(await stands(attorney, id)).toBe('Near Sasabe');
    await attorney.button('Undo').click();
    await page.getByText('Undone.').waitFor();
    expect(await stands(attorney, id)).toBe('Near Nogales');
    expect(attorney.faults).toEqual([]);
    await attorney.close();
  });

  it('shows what is wrong with the Notice to Appear, and takes back that somebody looked', async () => {
    const id = await aFile(stage, { surname1: 'Tecum' }, {});
    const attorney = await stage.signIn('attorney');
    await attorney.page.goto(`/cases/${id}`);
    await attorney.page.locator('app-case-facts').getByRole('button', { name: 'Edit' }).click();
    const sheet = attorney.page.getByRole('dialog');
    await sheet.getByLabel('NTA served on').fill('15 Aug 2026');
    await sheet.getByLabel('Box ticked on the NTA').selectOption({ label: 'None is ticked' });
    await sheet.getByLabel('No box is ticked').check();
    await sheet.getByLabel('Not signed').check();
    await attorney.button('Save').click();
    await attorney.page.getByRole('definition').filter({ hasText: 'No box is ticked, Not signed' }).waitFor();
    await attorney.page.goto(`/cases/${id}/history`);
    await attorney.button(/^Restore ?: What is wrong with the NTA/).click();
    await attorney.page.getByText('Restored: what is wrong with the NTA.').waitFor();
    expect(await attorney.send('get', `/api/cases/${id}`)).toMatchObject({ ntaDefects: null, ntaBox: 'none' });
    expect(attorney.faults).toEqual([]);
    await attorney.close();
  });

  it('would go over what a colleague wrote meanwhile: both are shown, and one is chosen', async () => {
    const id = await aFile(stage, { surname1: 'Batz' }, { entryPlace: 'Near Sasabe' });
    const [attorney, colleague] = await Promise.all([stage.signIn('attorney'), stage.signIn('attorney2')]);
    const { page } = attorney;
    await change(attorney, id, 'Near Nogales');
    await page.goto(`/cases/${id}/history`);
    const restore = attorney.button(/^Restore ?: Entered near, Near Sasabe/);
    await restore.waitFor();
    await change(colleague, id, 'Near Ajo');
    await restore.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Near Ajo').waitFor();
    expect(await stands(attorney, id)).toBe('Near Ajo');
    await dialog.getByText('Near Sasabe').click();
    await dialog.getByRole('button', { name: /^Save/ }).click();
    await page.getByText('Restored: entered near.').waitFor();
    expect(await stands(attorney, id)).toBe('Near Sasabe');
    await Promise.all([attorney.close(), colleague.close()]);
  });

  it('is offered to nobody who may not change the record, nor for what is masked', async () => {
    const id = await aFile(stage, { surname1: 'Chávez', aNumbers: [{ value: 'A000-012-417' }] }, {});
    const [attorney, director] = await Promise.all([stage.signIn('attorney'), stage.signIn('director')]);
    await change(attorney, id, 'Near Ajo');
    const { client } = await attorney.send<{ client: Kept }>('get', `/api/cases/${id}/file`);
    await attorney.send(
      'patch',
      `/api/clients/${client.id}`,
      { aNumbers: [{ value: 'A000-012-418' }] },
      client.version,
    );
    for (const window of [attorney, director]) {
      await window.page.goto(`/cases/${id}/history`);
      await window.page.getByText('Near Ajo').first().waitFor();
      await window.page
        .getByText(/A•••-•••-417/)
        .first()
        .waitFor();
    }
    expect(await director.button(/^Restore/).count()).toBe(0);
    expect(await attorney.button(/^Restore ?: A-number/).count()).toBe(0);
    expect(await attorney.button(/^Restore/).count()).toBe(1);
    await Promise.all([attorney.close(), director.close()]);
  });
});
