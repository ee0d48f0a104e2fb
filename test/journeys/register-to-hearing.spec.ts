import { Effort } from './effort';
import { Stage } from './stage';
import type { Window } from './window';

jest.setTimeout(180_000);

interface Found {
  items: { client: { id: string } }[];
}

describe('from the shelter to the courtroom', () => {
  let stage: Stage;
  let attorney: Window;

  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());

  it('searches before it registers, and makes one person of a doubled click', async () => {
    const intake = await stage.signIn('intake', { language: 'es', screen: 'phone' });
    const { page, context } = intake;
    await page.goto('/');
    await page.getByRole('navigation').getByRole('link', { name: 'Registrar' }).click();
    await intake.sees('Escriba al menos dos letras.');
    expect(await intake.button(/Ninguna de estas|Registrar a una persona/).count()).toBe(0);

    await intake.box('Busque antes de registrar').fill('jesenia ernandez');
    await intake.button('Yesenia Hernández Xol').first().waitFor();
    await intake.button('Ninguna de estas: registrar').click();
    await intake.heading('¿Qué nos permite hacer?').waitFor();
    await intake.button('Preguntar después').click();

    await intake.heading('Persona nueva').waitFor();
    await intake.sees('Para guardar: un nombre y una forma de contacto');
    await intake.box('Nombres').fill('Nicté Yesenia');
    await intake.box('Primer apellido').fill('Balché');
    await intake.box('Número o dirección').fill('+52 664 000 0142');
    await intake.box('Nacionalidad').selectOption({ label: 'No sabe' });
    await intake.sees(/Guardado \d\d:\d\d/);

    // Without a link nothing says that what is typed is kept anywhere.
    await context.setOffline(true);
    await intake.box('Segundo apellido').fill('Ñáñez');
    await intake.sees('Sin guardar. Deje esta página abierta.');
    expect(await page.getByText(/Guardado \d\d:\d\d/).count()).toBe(0);
    await context.setOffline(false);
    await intake.sees(/Guardado \d\d:\d\d/);
    await intake.sees('Ya se puede guardar.');
    await intake.sees('Expediente al 45%');
    await page.getByRole('button', { name: 'Guardar', exact: true }).dblclick();

    await intake.heading('Guardado').waitFor();
    await intake.sees('Permiso sin preguntar');
    await intake.sees(/^Pregunte antes de entregar un papel/);
    await page.getByRole('link', { name: 'Ir a la página de la persona' }).click();
    await page.waitForURL(/\/clients\/[0-9a-f-]{36}$/);
    await intake.heading('Nicté Yesenia Balché Ñáñez').waitFor();
    await intake.sees('Una abogada o un abogado abre el caso.');
    // What nobody knows and what nobody asked are two answers, in the facts and in how much is asked.
    await intake.heading('Expediente al 45%').waitFor();
    await factOf(intake, 'Nacionalidad', 'No se sabe');
    await factOf(intake, 'Fecha de nacimiento', 'Sin preguntar');
    await intake.sees(/Preguntado, no sabe:\s+nacionalidad\s*$/);
    await intake.sees(/Aún sin preguntar:.*fecha de nacimiento/);

    // Taken into custody on the other side: the state is asked then, and no bed.
    await page.locator('app-whereabouts-card').getByRole('button', { name: 'Preguntar' }).click();
    await intake.box('Cama hasta').waitFor();
    expect(await intake.box('Estado').count()).toBe(0);
    await intake.box('Ciudad').selectOption({ label: 'Estados Unidos, en custodia' });
    await intake.box('Estado').selectOption('TX');
    await intake.box('Lugar de custodia').fill('ICE, Karnes County');
    for (const box of ['Cama hasta', 'En qué']) expect(await intake.box(box).count()).toBe(0);
    await intake.button('Guardar').click();
    await intake.sees('Estados Unidos, en custodia, TX, ICE, Karnes County');
    const found = await intake.send<Found>('post', '/api/clients/search', { text: 'Nicté Balché Ñáñez' });
    expect(found.items.map(({ client }) => client.id)).toEqual([page.url().split('/').at(-1)]);
    expect(intake.faults.filter((fault) => !/net::ERR_INTERNET_DISCONNECTED/.test(fault))).toEqual([]);
    await intake.close();
  });

  it('finds the person by half a name without accents, after signing in by hand', async () => {
    attorney = await stage.window();
    const { page } = attorney;
    await page.goto('/clients');
    await attorney.box('E-mail').fill('attorney@puente.example');
    await attorney.box('Password').fill('resguardo-demo');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/clients');
    await attorney.heading('Clients').waitFor();

    await finds(attorney, 'half a name', 'balche nan');
  });

  it('shows the whole A-number only against a reason', async () => {
    await attorney.button('Edit person').click();
    await attorney.button('Add an A-number').click();
    await attorney.box('Lead A-number').fill('A000 077 417');
    await attorney.button('Save').click();
    await attorney.sees('A•••-•••-417');
    await attorney.button('Show A-number').click();
    await attorney.button('Show it').click();
    await attorney.sees('Fill this in.');
    await attorney.box('Reason').fill('to fill in form EOIR-28');
    await attorney.button('Show it').click();
    await attorney.sees('A000-077-417');
    await attorney.button('Hide').first().waitFor();
  });

  it('finds the person by the last digits of the A-number', async () => {
    await attorney.page.goto('/clients');
    await finds(attorney, 'an A-number', '00077417');
  });

  it('opens the case and reads the phase from the date of enrolment', async () => {
    const { page } = attorney;
    await attorney.button('Open a case').click();
    await attorney.box('Enrolled on').fill('2 oct 2019');
    await attorney.sees('By this date: MPP 1');
    await attorney.box('Entered near').fill('Otay Mountain');
    await attorney.box('Port of return').selectOption({ label: 'San Ysidro → Tijuana' });
    await attorney.sees('This port usually goes to San Diego (SND)');
    await attorney.box('Court').selectOption({ label: 'San Diego, CA (SND)' });
    await attorney.button('Open the case').click();
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
    await attorney.sees('MPP 1 · enrolled 2 Oct 2019');
    await attorney.sees('No hearing ahead');
    // The A-number and four facts of the case are asked now; what is permitted is not.
    await attorney.heading('File is 65% complete').waitFor();
    await attorney.sees(/Asked, unknown:\s+nationality\s*$/);
    await attorney.sees(/Not asked yet:.*permission to defend the case\s*$/);
  });

  it('keeps a hearing on two clocks, corrects it, and lets it lose its time and then its day', async () => {
    const { page } = attorney;
    const clocks = page.getByRole('img', { name: /^Report at the port/ });
    await attorney.button('Add hearing').first().click();
    await attorney.box('Kind of hearing').selectOption({ label: 'Individual' });
    await attorney.box('Day').fill('14 January 2038');
    await attorney.box('Court time').fill('1 pm');
    await attorney.box('Day at the port').fill('2038-01-14');
    await attorney.box('Time at the port').fill('9:00');
    await attorney.button('Add this hearing').click();
    await attorney.heading('Thursday 14 January 2038').waitFor();
    expect(await clocks.getAttribute('aria-label')).toBe(
      'Report at the port: Thu 14 Jan 2038. Phone Tijuana 09:00, Port San Ysidro 09:00, Court San Diego 09:00. ' +
        'Hearing: Thu 14 Jan 2038. Phone Tijuana 13:00, Port San Ysidro 13:00, Court San Diego 13:00.',
    );

    await correct({ 'Court time': '10:30', 'Time at the port': '06:30' });
    await page.getByRole('img', { name: 'Court San Diego 10:30' }).waitFor();
    await correct({}, 'Day only');
    await attorney.sees('Time not known');
    await correct({}, 'To be set');
    await attorney.heading('Date to be set').waitFor();
    await attorney.sees('The court has not set a date');
  });

  it('leads from the person to the file, now that there is one', async () => {
    const { page } = attorney;
    const file = page.url();
    const { items } = await attorney.send<Found>('post', '/api/clients/search', { text: 'Nicté Balché Ñáñez' });
    await page.goto(`/clients/${String(items[0]?.client.id)}`);
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
    expect(await attorney.button('Open a case').count()).toBe(0);
    const clients = page.getByRole('navigation').getByRole('link', { name: 'Clients' });
    expect(await clients.getAttribute('aria-current')).toBe('true');
    await page.goto(file);
  });

  it('tells what happened in sentences', async () => {
    await attorney.page.getByRole('link', { name: 'History', exact: true }).click();
    for (const sentence of [
      /Case opened: Wed 2 Oct 2019 · Otay Mountain · San Ysidro · San Diego \(SND\)/,
      /Hearing added: Individual · (In person · )?Thu 14 Jan 2038 · 13:00/,
      /Hearing: court time: was 13:00, now 10:30/,
      /Hearing: report at the port: was Thu 14 Jan 2038, 09:00, San Ysidro, now Thu 14 Jan 2038, 06:30, San Ysidro/,
      /Hearing: what is known: was Day and time, now Day only/,
      /Hearing: day taken out \(was Thu 14 Jan 2038\)/,
      /Registered: Nicté Yesenia Balché Ñáñez .*Itzel Arriaga/,
      /A-number shown. Reason: to fill in form EOIR-28.*Hannah Okafor/,
    ])
      await attorney.page.getByRole('listitem').filter({ hasText: sentence }).first().waitFor();
    expect(attorney.faults).toEqual([]);
  });

  async function correct(boxes: Readonly<Record<string, string>>, state?: string): Promise<void> {
    await attorney
      .button(/^Correct/)
      .first()
      .click();
    const sheet = attorney.page.getByRole('dialog', { name: 'Correct the hearing' });
    for (const [label, text] of Object.entries(boxes)) await attorney.box(label).fill(text);
    if (state) await sheet.getByText(state, { exact: true }).click();
    await sheet.getByRole('button', { name: 'Save' }).click();
    await sheet.waitFor({ state: 'detached' });
  }
});

/** The person comes up for what was typed, and a key opens their page. */
async function finds(window: Window, by: string, text: string): Promise<void> {
  const job = new Effort(window);
  await job.type(window.page.getByRole('combobox', { name: 'Search for a person' }), text);
  await window.page.getByRole('option', { name: 'Balché Ñáñez' }).waitFor();
  await job.press('Enter');
  await window.heading('Nicté Yesenia Balché Ñáñez').waitFor();
  job.keeps(`find a client by ${by}`, { clicks: 1, fields: 1, seconds: 3 });
}

/** Waits until the card of the person's facts says this of that. */
async function factOf({ page }: Window, label: string, words: string): Promise<void> {
  const fact = page.locator('dl > div').filter({ has: page.getByText(label, { exact: true }) });
  await fact.getByText(words, { exact: true }).waitFor();
}
