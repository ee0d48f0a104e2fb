import { aFile } from './a-file';
import { Stage } from './stage';
import type { Window } from './window';

jest.setTimeout(180_000);

describe('a screen offers what the role may do, and no more', () => {
  let stage: Stage;
  let file: string;

  beforeAll(async () => {
    stage = await Stage.open();
    file = await aFile(
      stage,
      { givenNames: 'Eulalia', surname1: 'Chub', aNumbers: [{ value: 'A000-077-418', lead: true }] },
      { enrolledOn: '2019-10-02', returnPort: 'calexico', courtCode: 'SND' },
    );
  });
  afterAll(() => stage.close());

  it('the director reads a file and its history, and finds nothing to change', async () => {
    const director = await stage.signIn('director');
    const { page } = director;
    await page.goto('/');
    await director.heading('Picture').waitFor();
    expect(await placesOf(director)).toEqual(['Picture', 'Today', 'Clients', 'Access', 'Help']);
    expect(await page.getByRole('link', { name: 'Register' }).count()).toBe(0);

    await page.goto(`/cases/${file}`);
    await director.heading('Eulalia Chub').waitFor();
    await director.sees('No hearing ahead');
    expect(await director.button(/^(Add hearing|Edit|Correct|Ask now)/).count()).toBe(0);
    expect(await director.button('Show A-number').count()).toBe(1);
    await page.getByRole('link', { name: 'History', exact: true }).click();
    await page.getByRole('listitem').filter({ hasText: 'Case opened: Wed 2 Oct 2019' }).waitFor();
    await refused(director, '/register');
    for (const path of ['/administration', '/people', '/roles', '/organisation', '/security'])
      await refused(director, path);
    expect(director.faults).toEqual([]);
    await director.close();
  });

  it('the intake worker edits who somebody is and leaves the case to the attorney', async () => {
    const intake = await stage.signIn('intake');
    await intake.page.goto(`/cases/${file}`);
    await intake.button('Edit person').waitFor();
    expect(await placesOf(intake)).toEqual(['Today', 'Clients', 'Register', 'Port roster', 'Help']);
    expect(await intake.button(/^(Add hearing|Edit the case|Edit$|Correct)/).count()).toBe(0);
    for (const path of [
      '/administration',
      '/people',
      '/roles',
      '/access',
      '/organisation',
      '/reference-data',
      '/security',
    ])
      await refused(intake, path);
    await intake.close();
  });

  it('the administrator builds the index again, watches it, and opens no file', async () => {
    const admin = await stage.signIn('admin');
    const { page } = admin;
    await page.goto('/');
    await admin.heading('People').waitFor();
    expect(await placesOf(admin)).toEqual(['People', 'Roles', 'Organization', 'Reference', 'Security', 'Help']);
    expect(await page.getByRole('combobox').count()).toBe(0);

    await page.getByRole('link', { name: 'Organization' }).click();
    await page.getByRole('link', { name: 'To the search index' }).click();
    await admin.button('Build the index again').click();
    await page.getByRole('progressbar', { name: 'Search index' }).waitFor();
    await admin.sees('You may leave this page; the work goes on.');
    await admin.sees(/^Done: (\d{2,}) people can be found\.$/);
    await admin.button(/Devices, colors, sign out/).click();
    await page.getByRole('link', { name: 'Devices' }).click();
    await admin.sees('This one');
    for (const path of ['/clients', '/register', `/cases/${file}`]) await refused(admin, path);
    expect(admin.faults).toEqual([]);
    await admin.close();
  });
});

/** The words of the rail, from the top. */
const placesOf = async ({ page }: Window): Promise<string[]> => {
  const rail = page.getByRole('navigation', { name: 'Pages' });
  const places = await rail.getByRole('link').or(rail.getByRole('button')).allInnerTexts();
  return places.map((words) => words.trim());
};

/** The same page as for an address that does not exist. */
async function refused(window: Window, path: string): Promise<void> {
  await window.page.goto(path);
  await window.heading('We do not find this here').waitFor();
}
