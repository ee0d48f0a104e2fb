import { Effort } from './effort';
import { answer, tabTo } from './keyboard';
import { registerWords } from './register-words';
import { Stage, type Desk } from './stage';

jest.setTimeout(240_000);

interface Kept {
  items: { purpose: string; answer: string; mode: string | null; language: string | null; writtenStillOwed: boolean }[];
}
interface Found {
  items: { client: { id: string } }[];
}
interface Places {
  current: { name: string | null } | null;
}

const desks: [string, Desk & { language: 'en' | 'es' }, string, string][] = [
  ['in Spanish on a phone', { language: 'es', screen: 'phone' }, 'Ahuitzotl', '+52 664 000 0171'],
  ['in English at a desk', { language: 'en', screen: 'desk' }, 'Tezcacoatl', '+52 664 000 0175'],
];

describe('registering one adult', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());
  afterEach(() => stage.forget('intake', 'register'));

  it.each(desks)('%s would cost more than it may, or lose what was permitted', async (_, desk, surname, phone) => {
    const intake = await stage.signIn('intake', desk);
    const t = registerWords[desk.language];
    const { page } = intake;
    await page.goto('/register');

    const start = new Effort(intake);
    await start.type(intake.box(t.find), `dolores ${surname}`);
    await start.click(intake.button(t.begin));
    await intake.heading(t.permit).waitFor();
    start.keeps('search, see not found, start', { clicks: 1, fields: 1, seconds: 5 });

    const consent = new Effort(intake);
    const questions = page.getByRole('radiogroup');
    await consent.click(questions.nth(0).getByText(t.yes, { exact: true }));
    await consent.click(questions.nth(1).getByText(t.no, { exact: true }));
    await consent.click(questions.nth(2).getByText(t.yes, { exact: true }));
    await consent.click(page.getByText(t.spoken, { exact: true }));
    await intake.sees(t.owed);
    await consent.choose(intake.box(t.askedIn), t.spanish);
    await consent.click(intake.button(t.next));
    await intake.heading(t.person).waitFor();
    consent.keeps('record consent by purpose', { clicks: 5, fields: 1, seconds: 40 });

    // The names come from the search, so four fields are left of the six.
    const adult = new Effort(intake);
    expect(await intake.box(t.givenNames).inputValue()).toBe('Dolores');
    await adult.type(intake.box(t.year), '1988');
    await adult.type(intake.box(t.reach), phone);
    await adult.type(intake.box(t.surname2), `Ñuú${surname}`);
    await adult.type(intake.box(t.place), 'Casa Mezquite');
    await adult.click(page.getByRole('button', { name: t.save, exact: true }));
    await intake.heading(t.kept).waitFor();
    await intake.sees(t.keptOne);
    await intake.sees(t.owedChip);
    await adult.click(page.getByRole('link', { name: t.toPerson }));
    await page.waitForURL(/\/clients\/[0-9a-f-]{36}$/);
    adult.keeps('register one adult', { clicks: 3, fields: 5, seconds: 75 });

    const id = String(page.url().split('/').at(-1));
    const { items } = await intake.send<Kept>('get', `/api/clients/${id}/consents`);
    expect(items.map(({ purpose, answer, mode }) => `${purpose} ${answer} ${String(mode)}`).sort()).toEqual([
      'advocacyAnonymous given oral',
      'referral refused null',
      'representation given oral',
    ]);
    expect(new Set(items.map(({ language }) => language))).toEqual(new Set(['spa']));
    // And every box of the page, not the names alone.
    expect(await intake.send('get', `/api/clients/${id}`)).toMatchObject({
      givenNames: 'Dolores',
      surname1: surname,
      surname2: `Ñuú${surname}`,
      birth: { year: 1988 },
      contacts: [{ kind: 'phone', value: phone.replaceAll(' ', ''), owner: null }],
    });
    const { current } = await intake.send<Places>('get', `/api/clients/${id}/whereabouts`);
    expect(current?.name).toBe('Casa Mezquite');
    expect(intake.faults).toEqual([]);
    await intake.close();
  });

  it('by keyboard alone would stop somewhere', async () => {
    const intake = await stage.signIn('intake');
    const t = registerWords.en;
    const { page } = intake;
    await page.goto('/register');
    await intake.box(t.find).focus();
    await page.keyboard.type('Otilia Xochimitl');
    await intake.button(t.begin).waitFor();
    await tabTo(intake, t.begin);
    await page.keyboard.press('Enter');
    await intake.heading(t.permit).waitFor();
    // Each question by itself, and how the answer was given: nothing of it needs a mouse.
    await answer(intake, 'Keep the data and defend the case', t.yes);
    await answer(intake, 'Pass the case to another organization', t.no);
    await answer(intake, 'Tell what happened, without the name', t.yes);
    await answer(intake, 'How was the permission given?', t.spoken);
    await tabTo(intake, t.next);
    await page.keyboard.press('Enter');
    await intake.heading(t.person).waitFor();
    await tabTo(intake, t.reach);
    await page.keyboard.type('+52 664 000 0172');
    await page.keyboard.press('Enter');
    await intake.heading(t.kept).waitFor();
    await tabTo(intake, t.toPerson);
    await page.keyboard.press('Enter');
    await intake.heading('Otilia Xochimitl').waitFor();
    const id = String(page.url().split('/').at(-1));
    const { items } = await intake.send<Kept>('get', `/api/clients/${id}/consents`);
    expect(items.map(({ purpose, answer, mode }) => `${purpose} ${answer} ${String(mode)}`).sort()).toEqual([
      'advocacyAnonymous given oral',
      'referral refused null',
      'representation given oral',
    ]);
    expect(intake.faults).toEqual([]);
    await intake.close();
  });

  it('would go on without the one permission that is needed, or keep a trace of who refused it', async () => {
    const intake = await stage.signIn('intake');
    const t = registerWords.en;
    await intake.page.goto('/register');
    await intake.box(t.find).fill('Perpetua Cihuacoatl');
    await intake.button(t.begin).click();
    await intake.sees(/An answer is missing/);
    expect(await intake.button(t.next).isDisabled()).toBe(true);
    await intake.page.getByRole('radiogroup').first().getByText(t.no, { exact: true }).click();
    await intake.sees(t.refused);
    await intake.button(t.stop).click();
    await intake.heading(t.find).waitFor();
    const { items } = await intake.send<Found>('post', '/api/clients/search', { text: 'Perpetua Cihuacoatl' });
    expect(items).toEqual([]);
    await intake.close();
  });

  it('would begin again from the first page when the page is loaded again', async () => {
    const intake = await stage.signIn('intake');
    const t = registerWords.en;
    const { page } = intake;
    await page.goto('/register');
    await intake.box(t.find).fill('Saturnina Coyotl');
    await intake.button(t.begin).click();
    await page.getByRole('radiogroup').first().getByText(t.yes, { exact: true }).click();
    await page.getByText('Signed', { exact: true }).click();
    await intake.button(t.next).click();
    await intake.box(t.surname2).fill('Papalotl');
    await intake.sees(/Saved \d\d:\d\d/);
    await page.reload();
    await intake.heading(t.person).waitFor();
    await intake.sees('This is what you typed and had not saved');
    expect(await intake.box(t.surname2).inputValue()).toBe('Papalotl');
    await intake.button('Throw it away').click();
    await intake.heading(t.find).waitFor();
    await intake.sees('What you typed is thrown away.');
    await intake.button('Undo').click();
    await intake.heading(t.person).waitFor();
    expect(await intake.box(t.surname2).inputValue()).toBe('Papalotl');
    await intake.button('Throw it away').click();
    await intake.heading(t.find).waitFor();
    await page.reload();
    await intake.heading(t.find).waitFor();
    expect(await intake.box(t.find).inputValue()).toBe('');
    await intake.close();
  });

  it('of a child would go on a child’s word, or never show who agreed, the signature or that it was taken back', async () => {
    const intake = await stage.signIn('intake', { language: 'es', screen: 'phone' });
    const t = registerWords.es;
    const { page } = intake;
    const day = new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10);
    await page.goto('/register');
    await intake.box(t.find).fill('Citlali Tecuichpo');
    await intake.button(t.begin).click();
    const questions = page.getByRole('radiogroup');
    await questions.nth(0).getByText(t.yes, { exact: true }).click();
    await questions.nth(1).getByText(t.yes, { exact: true }).click();
    await intake.box('Para quién').fill('Casa Frontera');
    await page.getByText(t.spoken, { exact: true }).click();
    await intake.button(t.next).click();
    await intake.box(t.year).fill(String(new Date().getFullYear() - 12));
    await intake.box(t.reach).fill('+52 664 000 0184');
    await page.getByRole('button', { name: t.save, exact: true }).click();

    // Back at the permission, which asks who agrees for the child.
    await intake.heading(t.permit).waitFor();
    await intake.box('Quién da el permiso').fill('Ofelia Tecuichpo');
    await intake.box('Qué es de la persona').selectOption({ label: 'Madre' });
    await page.getByText('Hasta cuándo y dónde está el papel').click();
    await intake.box('Vale hasta').fill(day);
    await intake.button(t.next).click();
    await page.getByRole('button', { name: t.save, exact: true }).click();
    await page.getByRole('link', { name: t.toPerson }).click();

    await intake.sees('Faltan firmas: 2');
    const card = page.locator('app-consents-card');
    const [work, referral] = [card.getByRole('listitem').nth(0), card.getByRole('listitem').nth(1)];
    await work.getByText(/De voz · .* · hasta el .* · lo da Ofelia Tecuichpo/).waitFor();
    await referral.getByText(/Casa Frontera · lo da Ofelia Tecuichpo/).waitFor();
    await work.getByRole('button', { name: 'Ya está firmado' }).click();
    const sheet = page.getByRole('dialog');
    expect(await intake.box('Vale hasta').inputValue()).not.toBe('');
    await sheet.getByText('Firma', { exact: true }).click();
    await intake.box('Dónde está el papel o la grabación').fill('carpeta azul');
    await sheet.getByRole('button', { name: 'Guardar' }).click();
    await intake.sees('Falta la firma: 1');
    await work.getByText(/^\s*Firma · /).waitFor();

    await referral.getByRole('button', { name: 'Retirar' }).click();
    await intake.box('Lo que dijo la persona (opcional)').fill('ya no quiere');
    await page.getByRole('dialog').getByRole('button', { name: 'Retirar' }).click();
    await referral.getByText('Retirado', { exact: true }).waitFor();
    await card.getByText(/Falta la firma/).waitFor({ state: 'detached' });
    expect(await referral.getByRole('button', { name: 'Retirar' }).count()).toBe(0);

    const id = String(page.url().split('/').at(-1));
    const { items } = await intake.send<Kept>('get', `/api/clients/${id}/consents`);
    const guardian = { name: 'Ofelia Tecuichpo', relation: 'mother' };
    const kept = new Map(items.map((consent) => [consent.purpose, consent]));
    expect(kept.get('representation')).toMatchObject({
      mode: 'written',
      evidence: 'carpeta azul',
      until: day,
      guardian,
    });
    expect(kept.get('representation')).toMatchObject({ writtenStillOwed: false, revokedAt: null });
    expect(kept.get('referral')).toMatchObject({ recipients: 'Casa Frontera', until: day, guardian });
    expect(kept.get('referral')).toMatchObject({
      revokedReason: 'ya no quiere',
      revokedAt: expect.any(String) as string,
    });
    expect(intake.faults).toEqual([]);
    await intake.close();
  });
});
