import { aFile } from './a-file';
import { Stage } from './stage';
import type { Window } from './window';

jest.setTimeout(240_000);

const typed = 'Bring the birth certificate; ask for Ñuu Savi.';

describe('nothing typed is lost', () => {
  let stage: Stage;
  let file: string;
  let attorney: Window;

  beforeAll(async () => {
    stage = await Stage.open();
    file = await aFile(stage, { givenNames: 'Rosario', surname1: 'Caal' }, { returnPort: 'laredo', courtCode: 'SNA' });
  });
  beforeEach(async () => {
    attorney = await stage.signIn('attorney');
    await openHearing(attorney);
  });
  afterEach(async () => {
    // What one test kept must not come back in the next.
    await attorney.context.setOffline(false);
    await attorney.send('delete', `/api/drafts/new-hearing:${file}`).catch(() => undefined);
    await attorney.close();
  });
  afterAll(() => stage.close());

  it('when the session is ended from another device under the form', async () => {
    const { page } = attorney;
    const other = await stage.signIn('attorney');
    await other.page.goto('/devices');
    await other
      .button(/^Sign out Chrome/)
      .first()
      .waitFor();
    for (let left = await other.button(/^Sign out Chrome/).count(); left > 0; left--) {
      await other
        .button(/^Sign out Chrome/)
        .first()
        .click();
      await other.page.getByRole('listitem').nth(left).waitFor({ state: 'detached' });
    }
    await other.close();

    await attorney.box('Judge').fill('R. Holloway');
    await attorney.box('Note').fill(typed);
    await attorney.heading('Your session has ended').waitFor();
    // A question that must be answered does not go away for Escape, however often it is pressed.
    for (let press = 0; press < 3; press++) await page.keyboard.press('Escape');
    await attorney.box('Password').fill('not this one');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').first().waitFor();
    await attorney.box('Password').fill('resguardo-demo');
    await page.keyboard.press('Enter');
    await attorney.heading('Your session has ended').waitFor({ state: 'detached' });
    expect(await attorney.box('Note').inputValue()).toBe(typed);

    await page.getByText('To be set', { exact: true }).click();
    await attorney.button('Add this hearing').click();
    await attorney.sees('Judge R. Holloway');
    await attorney.sees(typed);
  });

  it('when the page is loaded again', async () => {
    await attorney.box('Note').fill(typed);
    await attorney.sees(/Saved \d\d:\d\d/);
    await attorney.page.reload();
    await openHearing(attorney);
    await attorney.sees('This is what you typed and had not saved');
    expect(await attorney.box('Note').inputValue()).toBe(typed);
    await attorney.button('Throw it away').click();
    await expectEmpty(attorney, 'Note');
    await attorney.button('Undo').click();
    await attorney.sees('Undone.');
    expect(await attorney.box('Note').inputValue()).toBe(typed);
    await attorney.button('Throw it away').click();
    await expectEmpty(attorney, 'Note');
  });

  it('when there is no link, and never says that something is kept then', async () => {
    const { page, context } = attorney;
    await context.setOffline(true);
    await attorney.sees('No link to the server.');
    await attorney.box('Note').fill(typed);
    await attorney.sees('Not saved. Keep this page open.');
    await page.getByText('To be set', { exact: true }).click();
    await attorney.button('Add this hearing').click();
    await attorney.sees('There is no link to the server. What you typed is still on this page');

    await page.getByRole('link', { name: 'Clients' }).click();
    await attorney.heading('This text is not saved').waitFor();
    await attorney.button('Stay on this page').click();
    expect(await attorney.box('Note').inputValue()).toBe(typed);

    await context.setOffline(false);
    await attorney.sees(/Saved \d\d:\d\d/);
    expect(await attorney.box('Note').inputValue()).toBe(typed);
  });

  it('when two people change one record: both versions are shown and the choice is kept', async () => {
    await attorney.button('Close').first().click();
    const colleague = await stage.signIn('attorney2', { language: 'es' });
    await colleague.page.goto(`/cases/${file}`);
    await colleague.button('Editar persona').click();
    await colleague.box('Cómo le gusta que le digan').fill('Chayo');
    await attorney.button('Edit person').click();
    await attorney.box('What to call the person').fill('Charo');
    await attorney.button('Save').click();
    await attorney.page.getByText('called Charo').waitFor();

    await colleague.button('Guardar').click();
    const question = colleague.page.getByRole('alertdialog', { name: 'Dos personas cambiaron esto' });
    await question.getByText('Charo').waitFor();
    await question.getByText('Chayo').waitFor();
    expect(await question.getByRole('button', { name: 'Guardar esta elección' }).isDisabled()).toBe(true);
    await question.getByRole('radio', { name: 'Lo de usted' }).check();
    await question.getByRole('button', { name: 'Guardar esta elección' }).click();
    await colleague.page.getByText('Chayo', { exact: true }).first().waitFor();
    await colleague.close();
    await attorney.page.reload();
    await attorney.page.getByText('called Chayo').waitFor();
  });

  it('when the language is changed in the middle of a sentence', async () => {
    const { page } = attorney;
    await attorney.box('Day').fill('3 dec 2038');
    await attorney.box('Note').fill(typed);
    await page.keyboard.press('Alt+l');
    await attorney.heading('Añadir audiencia').waitFor();
    expect(await attorney.box('Nota').inputValue()).toBe(typed);
    expect(await attorney.box('Día').inputValue()).toBe('vie 3 dic 2038');
    expect(await page.getAttribute('html', 'lang')).toBe('es');
  });

  it.each([
    ['a desk', 1366],
    ['half a desk, where the sheet covers the page', 900],
  ])('when the screen is hidden in one stroke at %s', async (_where, width) => {
    const { page } = attorney;
    await page.setViewportSize({ width, height: 768 });
    await attorney.box('Note').fill(typed);
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
    await attorney.heading('Notes').waitFor();
    expect(await page.getByText('Rosario').filter({ visible: true }).count()).toBe(0);
    expect(await page.title()).toBe('Notes');
    await expect(leftSession(attorney)).resolves.toBe(true);

    await attorney.button('Continue').click();
    await attorney.box('Password').fill('resguardo-demo');
    await page.keyboard.press('Enter');
    await page.getByText('Rosario').filter({ visible: true }).first().waitFor();
    expect(await attorney.box('Note').inputValue()).toBe(typed);
    expect(await page.title()).toBe('Resguardo · Overview');
  });

  async function openHearing(window: Window): Promise<void> {
    await window.page.goto(`/cases/${file}`);
    await window.button('Add hearing').first().click();
    await window.box('Note').waitFor();
  }
});

/** Does the server know that nobody sits here any more? It is told after the text has been kept. */
async function leftSession({ context }: Window): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    if ((await context.request.get('/api/auth/me')).status() === 401) return true;
    await new Promise((again) => setTimeout(again, 100));
  }
  return false;
}

/** The box is emptied once the server has let go of the draft. */
async function expectEmpty(window: Window, label: string): Promise<void> {
  await window.page.waitForFunction(
    (box) => (box as HTMLTextAreaElement | null)?.value === '',
    await window.box(label).elementHandle(),
  );
  expect(await window.box(label).inputValue()).toBe('');
}
