import { aFile } from './a-file';
import { Effort } from './effort';
import { Stage } from './stage';
import type { Window } from './window';

jest.setTimeout(180_000);

describe('a visit that was refused at the port', () => {
  let stage: Stage;
  let file: string;

  beforeAll(async () => {
    stage = await Stage.open();
    file = await aFile(
      stage,
      { givenNames: 'Eulalia', surname1: 'Sebastián' },
      { returnPort: 'sanYsidro', courtCode: 'SND' },
    );
  });
  afterAll(() => stage.close());

  it('would cost more than three clicks and three fields, or not be on the file', async () => {
    const attorney = await stage.signIn('attorney', { zone: 'America/Mexico_City' });
    await attorney.page.goto(`/cases/${file}/counsel`);
    await attorney.sees('No attempt to see this person is written down.');
    const effort = new Effort(attorney);
    await effort.click(attorney.button('Refused visit'));
    await effort.click(attorney.page.getByText('CBP', { exact: true }));
    await effort.type(attorney.box('Reason given'), 'No room today.');
    await effort.click(attorney.button('Log this refusal'));
    await attorney.sees('Refused or cut short: 1 of 1 visit.');
    effort.keeps('log a denied counsel visit', { clicks: 3, fields: 3, seconds: 30 });
    await attorney.sees(/by CBP · No room today\./);
    // On the clock of the port, wherever whoever logs it sits.
    const row = attorney.page.locator('app-attempts-card li.attempt').first();
    expect(await row.innerText()).toMatch(/UTC−[78]/);
    expect(await row.innerText()).toContain('At the port, San Ysidro');
    expect(attorney.faults).toEqual([]);
    await attorney.close();
  });

  it('could not be logged by an intake worker on a phone in Spanish, or be read by one', async () => {
    const intake = await stage.signIn('intake', { screen: 'phone', language: 'es' });
    await intake.page.goto(`/cases/${file}`);
    const effort = new Effort(intake);
    await effort.click(intake.button('Visita negada'));
    await effort.click(intake.page.getByText('Guardia privado', { exact: true }));
    await effort.click(intake.button('Anotar esta negativa'));
    await intake.sees('La negativa quedó en el expediente.');
    effort.keeps('log a denied counsel visit, on a phone', { clicks: 3, fields: 3, seconds: 30 });
    expect(await intake.page.getByRole('link', { name: 'Defensa' }).count()).toBe(0);
    expect(intake.faults).toEqual([]);
    await intake.close();
  });

  it('would leave the file silent on who represents, or since when nobody does', async () => {
    const attorney = await stage.signIn('attorney');
    await attorney.page.goto(`/cases/${file}/counsel`);
    await attorney.sees('Refused or cut short: 2 of 2 visits.');
    await attorney.sees('No counsel of record is written down.');
    await represent(attorney);
    await attorney.button('End it').click();
    await attorney.button('Save').click();
    // The last day still counts; from the next one nobody does.
    await attorney.button('End it').waitFor();
    await attorney.sees(/EOIR-28 · Every hearing/);
    expect(attorney.faults).toEqual([]);
    await attorney.close();
  });

  it('would be left out of the sums though it was let in, or hide its answers from who cannot open the sheet', async () => {
    const [attorney, director] = await Promise.all([stage.signIn('attorney'), stage.signIn('director')]);
    await attorney.send('post', `/api/cases/${file}/hearings`, { kind: 'individual', state: 'date', on: '2031-03-04' });
    await attorney.page.goto(`/cases/${file}/counsel`);
    await attorney.button('Log a visit').click();
    const choose = (question: string, answer: string) =>
      attorney.page.getByRole('radiogroup', { name: question }).getByText(answer, { exact: true }).click();
    await choose('Allowed', 'Let in');
    await attorney.box('Minutes asked').fill('60');
    await attorney.box('Minutes used').fill('25');
    await choose('In private', 'Yes');
    await choose('With an interpreter', 'No');
    await attorney.box('Evidence').fill('Photo of the badge, in the safe.');
    await attorney.button('Save').click();
    await attorney.sees('1 let in: one in every 3 attempts.');
    await attorney.sees(/^25 confidential minutes before the merits hearing on .*2031/);
    await director.page.goto(`/cases/${file}/counsel`);
    const fold = director.page.locator('li.attempt details').first();
    await fold.locator('summary').press('Enter');
    await director.sees('Photo of the badge, in the safe.');
    expect(await fold.locator('dt').allInnerTexts()).toEqual(['In private', 'With an interpreter', 'Evidence']);
    expect([...attorney.faults, ...director.faults]).toEqual([]);
    await Promise.all([attorney.close(), director.close()]);
  });

  it('would open by a key on which somebody types', async () => {
    const attorney = await stage.signIn('attorney');
    await attorney.page.goto(`/cases/${file}`);
    await attorney.heading('What has happened').waitFor();
    await attorney.page.keyboard.press('v');
    await attorney.heading('Refused visit').waitFor();
    await attorney.box('Reason given').fill('Half');
    await attorney.box('Reason given').press('v');
    expect(await attorney.box('Reason given').inputValue()).toMatch(/v/);
    await attorney.close();
  });
});

async function represent(attorney: Window): Promise<void> {
  await attorney.button('Say who represents').click();
  await attorney.box('Name').fill('Ofelia Barrientos');
  await attorney.box('What it covers').fill('Every hearing');
  await attorney.button('Save').click();
  await attorney.sees('Ofelia Barrientos');
  await attorney.sees('Counsel of record');
}
