import { aFile } from './a-file';
import { Effort } from './effort';
import { Stage } from './stage';

jest.setTimeout(180_000);

describe('a note after a call', () => {
  let stage: Stage;
  let caseId: string;
  beforeAll(async () => {
    stage = await Stage.open();
    caseId = await aFile(stage, { surname1: 'Tecún' }, { enrolledOn: '2026-08-15' });
  });
  afterAll(() => stage.close());

  it('is kept with two clicks and one field, and stands on top of the others', async () => {
    const attorney = await stage.signIn('attorney');
    const { page } = attorney;
    // A file with enough on it to fill the screen.
    const hearing = {
      kind: 'master',
      state: 'exact',
      on: '2038-07-19',
      courtTime: '08:30',
      courtZone: 'America/Denver',
    };
    await attorney.send('post', `/api/cases/${caseId}/hearings`, hearing);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`/cases/${caseId}`);
    await attorney.heading('What has happened').waitFor();
    // A file opens in one request; what changed lately is asked for further down.
    await page.waitForLoadState('networkidle');
    const ofTheCase = () => asked.filter((path) => path.startsWith(`/api/cases/${caseId}`));
    expect(ofTheCase()).toEqual([`/api/cases/${caseId}/file`]);
    await page.keyboard.press('End');
    await attorney.heading('Latest changes').waitFor();
    const effort = new Effort(attorney);
    await effort.click(page.getByRole('link', { name: 'Notes', exact: true }));
    await effort.type(
      page.getByLabel('What to remember'),
      'She has the tear sheet and knows the hour. Her sister drives her.',
    );
    await effort.click(attorney.button('Keep the note'));
    await page.getByText('Note kept.').waitFor();
    await page.locator('app-note-row').first().waitFor();
    effort.keeps('add a note after a call', { clicks: 2, fields: 1, seconds: 20 });
    const row = page.locator('app-note-row').first();
    expect(await row.innerText()).toMatch(/Call[^]*Privileged[^]*She has the tear sheet/);
    expect(await page.getByLabel('What to remember').inputValue()).toBe('');
    expect(attorney.faults).toEqual([]);

    // Nobody else learns that it is there.
    const intake = await stage.signIn('intake');
    await intake.page.goto(`/cases/${caseId}/notes`);
    await intake.heading('No notes yet').waitFor();
    expect(await intake.page.getByLabel(/Privileged/).count()).toBe(0);
    await Promise.all([intake.close(), attorney.close()]);
  });

  it('by keyboard alone begins with n from anywhere on the file, and is kept while it is typed', async () => {
    const intake = await stage.signIn('intake', { language: 'es' });
    const { page } = intake;
    await page.goto(`/cases/${caseId}/history`);
    await intake.heading('La persona').waitFor();
    await page.keyboard.press('n');
    await page.getByLabel('Qué hay que recordar').waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    await page.keyboard.type('Llamó la hermana. La niña ya está mejor.');
    await page.getByText(/^\s*Guardado \d\d:\d\d\s*$/).waitFor();
    await page.goto(`/cases/${caseId}/notes`);
    await page.waitForFunction(() => document.querySelector('textarea')?.value.startsWith('Llamó la hermana') === true);
    await page.getByLabel('Qué hay que recordar').focus();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Nota guardada.').waitFor();
    await page.getByText('Llamó la hermana. La niña ya está mejor.').first().waitFor();
    expect(intake.faults).toEqual([]);
    await intake.close();
  });
});
