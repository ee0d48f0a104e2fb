import { Effort } from './effort';
import { Stage } from './stage';
import type { Window } from './window';

jest.setTimeout(240_000);

const phrase = 'siete nubes sobre el cerro';

describe('the administrator', () => {
  let stage: Stage;
  let admin: Window;
  let link: string;

  beforeAll(async () => {
    stage = await Stage.open();
    admin = await stage.signIn('admin');
  });
  afterAll(() => stage.close());

  const rowOf = (name: string) => admin.page.getByRole('row').filter({ hasText: name });

  it('adds a person in a minute and hands over the link', async () => {
    const { page } = admin;
    await page.goto('/');
    await admin.heading('People').waitFor();
    const effort = new Effort(admin);
    await effort.click(admin.button('Add a person'));
    await effort.type(admin.box('Name'), 'Luz Marina Ejemplo');
    await effort.type(admin.box('E-mail'), 'luz@puente.example');
    await effort.click(page.getByRole('checkbox', { name: /Intake worker/ }));
    await effort.click(admin.button('Add and make a link'));
    await admin.heading('A link for Luz Marina Ejemplo').waitFor();
    link = await admin.box('One-time link').inputValue();
    expect(link).toMatch(/\/welcome#[\w-]{43}$/);
    await effort.click(admin.button('I have it'));
    await rowOf('Luz Marina Ejemplo').filter({ hasText: 'Has a link' }).waitFor();
    effort.keeps('add a person', { clicks: 4, fields: 2, seconds: 20 });
    // It was shown once: no page and no address of the administrator holds it any more.
    expect(await page.content()).not.toContain(link.split('#')[1]);
    expect(admin.faults).toEqual([]);
  });

  it('is not let in as that person by their own browser', async () => {
    const { page } = await stage.signIn('admin');
    await page.goto(link);
    await page.getByText(/You are signed in here as whoever made this link/).waitFor();
    expect(await page.getByLabel('Your password').count()).toBe(0);
    await page.context().close();
  });

  it('closes the account, and whoever was at work is out', async () => {
    const luz = await stage.window({ screen: 'phone', language: 'es' });
    await luz.page.goto(link);
    await luz.heading('Le damos la bienvenida, Luz Marina Ejemplo').waitFor();
    await luz.box('Su contraseña').fill('Luz Marina 2026');
    await luz.button('Guardar y entrar').click();
    await luz.page.getByRole('alert').first().waitFor();
    await luz.box('Su contraseña').fill(phrase);
    await luz.button('Guardar y entrar').click();
    // What they chose at the door stays: the account was made in English.
    await luz.page.waitForURL('**/today');
    await luz.page.getByRole('heading', { level: 1 }).waitFor();
    expect(luz.faults).toEqual([]);

    const { page } = admin;
    await page.goto('/people');
    await rowOf('Luz Marina Ejemplo').filter({ hasText: 'Can sign in' }).waitFor();
    const effort = new Effort(admin);
    await effort.click(page.getByRole('link', { name: 'Luz Marina Ejemplo' }));
    await admin.sees('Luz Marina Ejemplo set a password with the link, on the network where the link was made');
    await effort.click(admin.button('Close the account'));
    await admin.sees('The account of Luz Marina Ejemplo is closed.');
    effort.keeps('close an account', { clicks: 2, fields: 0, seconds: 5 });
    expect((await luz.context.request.get('/api/auth/me')).status()).toBe(401);

    await admin.button('Undo').click();
    await admin.heading('Close the account').waitFor();
    await admin.button('Close the account').click();
    await admin.heading('Open the account again').waitFor();
    const refused = await luz.context.request.post('/api/auth/login', {
      data: { email: 'luz@puente.example', password: phrase },
    });
    expect(refused.status()).toBe(401);
    await page.getByRole('link', { name: 'People' }).first().click();
    await admin.button('Closed').click();
    await rowOf('Luz Marina Ejemplo').waitFor();
    await luz.close();
    expect(admin.faults).toEqual([]);
  });

  it('asks for a role of its own, and a director decides', async () => {
    const { page } = admin;
    const me = await admin.send<{ user: { id: string; name: string } }>('get', '/api/auth/me');
    await page.goto(`/people/${me.user.id}`);
    await admin.button('Edit').click();
    await page.getByRole('checkbox', { name: /Attorney/ }).check();
    await admin.sees(/waits until another administrator or a director confirms it/);
    await admin.button('Save').click();
    await admin.sees('Waits for a second person: Attorney');
    await page.goto('/roles');
    await admin.sees(`${me.user.name} asks for themselves: Attorney`);
    expect(await admin.button('Confirm the role').count()).toBe(0);

    const director = await stage.signIn('director');
    await director.page.goto('/');
    await director.page.getByRole('link', { name: 'Access', exact: true }).click();
    const effort = new Effort(director);
    await effort.click(director.button('Confirm the role'));
    await director.sees(`Confirmed for ${me.user.name}.`);
    effort.keeps('confirm a role', { clicks: 1, fields: 0, seconds: 3 });
    expect((await admin.context.request.get('/api/auth/me')).status()).toBe(401);
    const again = await stage.signIn('admin');
    await again.page.goto('/clients');
    await again.heading('Clients').waitFor();
    expect([...director.faults, ...again.faults]).toEqual([]);
  });
});
