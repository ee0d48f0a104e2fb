import { aFile } from './a-file';
import { Effort } from './effort';
import { Stage } from './stage';
import type { Window } from './window';

jest.setTimeout(240_000);

const soon = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const shown = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
    .format(new Date(day))
    .replace(',', '')
    .replace('Sept', 'Sep');

describe('the truth about a date', () => {
  let stage: Stage;
  let attorney: Window;
  let file: string;
  const [first, second, third] = [soon(20), soon(27), soon(60)];

  beforeAll(async () => {
    stage = await Stage.open();
    const contacts = [
      { kind: 'whatsapp' as const, value: '+52 656 000 0171', safeToText: false, codeWord: 'la prima de Olga' },
    ];
    const person = { givenNames: 'Reyna Maribel', surname1: 'Caal', preferredName: 'Maribel', contacts };
    file = await aFile(stage, person, { returnPort: 'pasoDelNorte', courtCode: 'ELP' });
    attorney = await stage.signIn('attorney');
    await attorney.send('post', `/api/cases/${file}/hearings`, {
      kind: 'master',
      medium: 'inPerson',
      state: 'exact',
      on: first,
      courtTime: '08:30',
      courtZone: 'America/Denver',
      report: { on: first, time: '04:30', zone: 'America/Denver', port: 'pasoDelNorte' },
    });
    await attorney.page.goto(`/cases/${file}/hearings`);
    await attorney.heading('To come').waitFor();
  });
  afterAll(() => stage.close());

  it('re-dates a hearing and notes that the client was told: 3 clicks, 2 fields', async () => {
    const effort = new Effort(attorney);
    await effort.click(attorney.button(/^Re-date/));
    await effort.type(attorney.box('New date'), second);
    await effort.choose(attorney.box('Who says so'), 'Hearing notice');
    await effort.click(attorney.page.getByText('Told, repeated it', { exact: true }));
    await effort.click(attorney.button('Move to this date'));
    await attorney.sees(`${shown(second)}, 08:30`);
    await attorney.sees(/Told .*, confirmed/);
    effort.keeps('re-date a hearing and note that the client was told', { clicks: 3, fields: 2, seconds: 25 });

    // The date before stays to be read, with who moved it.
    const chain = attorney.page.getByRole('listitem').filter({ hasText: `${shown(first)}, 08:30` });
    expect(await chain.first().textContent()).toMatch(/Adjourned.*told by: the hearing notice/s);
    await attorney.sees('Time at the port estimated');
  });

  it('takes a re-date back with one click, and the day in its place with it', async () => {
    await attorney.button(/^Re-date/).click();
    await attorney.box('New date').fill(third);
    await attorney.box('Who says so').selectOption({ label: 'Hearing notice' });
    await attorney.button('Move to this date').click();
    await attorney.sees(`Moved to ${shown(third)}, 08:30.`);
    await attorney.button('Undo').click();
    await attorney.sees('Entered by mistake');
    await attorney.sees(/Told .*, confirmed/);
  });

  it('shows red which source says what, keeps the earlier date, and lets it be settled with a reason', async () => {
    const { page } = attorney;
    await claim('Court portal', second, 'Screenshot kept');
    await claim('Court line, recorded voice', third, 'Heard twice');
    const matrix = page.getByRole('table', { name: 'Who says what about this date' });
    await matrix.getByRole('row', { name: /Court line.*says this date, against the date in use/ }).waitFor();
    expect(await matrix.getByRole('row', { name: /Working date/ }).textContent()).toMatch(/In use/);
    await attorney.sees('3 sources, 2 answers');
    await attorney.sees('Hearing sources disagree');

    await attorney.button(/^Settle it/).click();
    await attorney.button('Settle on this date').click();
    await page.getByRole('alert').getByText('Choose one of the answers offered.').waitFor();
    await page.getByRole('radio', { name: new RegExp(`${shown(second)}, 08:30`) }).check();
    await attorney.box('Reason').fill('The clerk read it from the docket');
    await attorney.button('Settle on this date').click();
    await matrix.getByRole('cell', { name: 'The clerk read it from the docket' }).waitFor();
    expect(await page.getByText('Hearing sources disagree').count()).toBe(0);
  });

  it('offers to keep the date when one voice stands against several, and says why', async () => {
    await attorney.button(/^Re-date/).click();
    await attorney.box('New date').fill(third);
    await attorney.box('Who says so').selectOption({ label: 'Clerk of the court' });
    await attorney.sees('One source against 2.');
    await attorney.button(/^Keep .*, add this source$/).click();
    await attorney.sees('Hearing sources disagree');
    await attorney.page
      .getByRole('row', { name: /Clerk of the court.*against the date in use/ })
      .first()
      .waitFor();
  });

  it('records the outcome and the next date in one sheet: 4 clicks, 3 fields', async () => {
    const { page } = attorney;
    const effort = new Effort(attorney);
    await effort.press('h');
    await effort.click(page.getByRole('dialog').getByText('Adjourned', { exact: true }));
    await effort.type(attorney.box('Reason the court gave'), '18');
    await effort.type(attorney.box('Next date'), third);
    await effort.type(attorney.box('Court time, El Paso'), '13:00');
    await effort.click(attorney.button('Save'));
    await attorney.sees(`${shown(third)}, 13:00`);
    effort.keeps('record a hearing’s outcome and next date', { clicks: 4, fields: 3, seconds: 30 });
    await attorney.sees('Adjourned: 18 Lack of interpreter');
    await attorney.sees('Not told yet');
  });

  it('lets an intake worker tell and verify, on a phone and in Spanish, and no more', async () => {
    const intake = await stage.signIn('intake', { language: 'es', screen: 'phone' });
    await intake.page.goto(`/cases/${file}/hearings`);
    const tell = async () => {
      await intake.button(/^Avisar a la persona/).click();
      await intake.sees(/Presentarse en Paso del Norte|Presentarse en Puente/);
    };
    // A slip, taken back with one click.
    await tell();
    const sheet = intake.page.getByRole('dialog');
    await sheet.getByText('Palabra clave: la prima de Olga').waitFor();
    await sheet.getByText('WhatsApp', { exact: true }).click();
    const warning = sheet.getByText('No consta que algún teléfono de esta persona sea seguro para mensajes');
    await warning.waitFor();
    await sheet.getByText('Teléfono', { exact: true }).click();
    await warning.waitFor({ state: 'detached' });
    await intake.page.getByText('Sí, la repitió', { exact: true }).click();
    await intake.button('Guardar').click();
    await intake.sees(/Avisada el .*, confirmó/);
    await intake.button('Deshacer').click();
    await intake.sees('Sin avisar');
    await tell();
    await intake.page.getByText('Por un familiar', { exact: true }).click();
    await intake.page.getByText('No, o aún sin respuesta', { exact: true }).click();
    await intake.button('Guardar').click();
    await intake.sees(/Avisada el .*, sin confirmar/);
    await intake.button(/^Verificar/).click();
    await intake.page.getByText('Portal de la corte', { exact: true }).click();
    await intake.button('Sí, la misma fecha').click();
    await intake.sees(/Verificada el .* con el portal/);
    for (const verb of [/^Cambiar fecha/, /^Resultado/, /^Añadir fuente/])
      expect(await intake.button(verb).count()).toBe(0);
    expect(intake.faults).toEqual([]);
    await intake.close();
  });

  it('tells all of it in sentences', async () => {
    await attorney.page.getByRole('link', { name: 'History', exact: true }).click();
    for (const sentence of [
      /Hearing: it was adjourned \(reason: lack of interpreter.*, court code 18\)/,
      new RegExp(`Hearing: the court line says ${shown(third)}, 08:30`),
      new RegExp(`Hearing: settled on ${shown(second)}, 08:30. Reason: The clerk read it from the docket`),
      /Hearing: the court confirmed .* through the portal/,
      /Hearing: the client was told of .* through a relative/,
      /Hearing: taken back: the client was told of/,
      /Hearing: taken back: it was adjourned/,
      /Hearing: it was entered by mistake/,
    ])
      await attorney.page.getByRole('listitem').filter({ hasText: sentence }).first().waitFor();
    expect(attorney.faults).toEqual([]);
  });

  async function claim(source: string, day: string, shows: string): Promise<void> {
    await attorney.button(/^Add a source/).click();
    const sheet = attorney.page.getByRole('dialog', { name: 'What a source says' });
    await attorney.box('Source').selectOption({ label: source });
    await attorney.box('Day').fill(day);
    await attorney.box('Court time').fill('08:30');
    await attorney.box('What it shows').fill(shows);
    await attorney.button('Save').click();
    await sheet.waitFor({ state: 'detached' });
  }
});
