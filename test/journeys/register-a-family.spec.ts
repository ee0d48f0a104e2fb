import { Effort } from './effort';
import { registerWords } from './register-words';
import { Stage, type Desk } from './stage';
import type { Window } from './window';

jest.setTimeout(300_000);

interface Found {
  items: { client: { id: string; givenNames: string } }[];
}
interface Consents {
  items: { purpose: string; guardian: { name: string; relation: string } | null }[];
}

interface Families {
  items: {
    kind: string;
    members: { clientId: string | null; role: string }[];
    ties: { from: string; to: string; kind: string }[];
  }[];
}
interface Kept {
  nationality: string | null;
  contacts: { value: string; owner: string | null }[];
}
interface Places {
  current: { name: string | null; cityId: string | null } | null;
}

interface Family {
  surname: string;
  husband: string;
  phone: string;
}
const desks: [string, Desk & { language: 'en' | 'es' }, Family][] = [
  [
    'in Spanish on a phone',
    { language: 'es', screen: 'phone' },
    { surname: 'Cuauhtinchan', husband: 'Melquiades', phone: '+52 664 000 0173' },
  ],
  [
    'in English at a desk',
    { language: 'en', screen: 'desk' },
    { surname: 'Tlatelolcatl', husband: 'Gumersindo', phone: '+52 664 000 0176' },
  ],
];

describe('registering a family of five', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());
  afterEach(() => stage.forget('intake', 'register'));

  it.each(desks)(
    '%s would cost more than it may, or make one of them twice',
    async (_, desk, { surname, husband, phone }) => {
      const intake = await stage.signIn('intake', desk);
      const t = registerWords[desk.language];
      const { page } = intake;
      await page.goto('/register');
      const effort = new Effort(intake);
      await firstPerson(intake, effort, t, surname, phone);
      await member(intake, effort, t, { relation: t.husband, givenNames: husband, year: '1985' });
      await member(intake, effort, t, { relation: t.son, givenNames: 'Kevin', year: '2014' });
      await member(intake, effort, t, { relation: t.daughter, givenNames: 'Génesis', year: '2019' });
      await describeMember(intake, effort, t, { relation: t.daughter, givenNames: 'Nahomy', year: '2022' });
      await effort.click(intake.button(t.finish(5)));
      await intake.heading(t.kept).waitFor();
      await intake.sees(t.keptAll);
      effort.keeps('register a family of five', { clicks: 14, fields: 16, seconds: 240 });

      const { items } = await intake.send<Found>('post', '/api/clients/search', { text: surname });
      expect(items.map(({ client }) => client.givenNames).sort()).toEqual(['Génesis', 'Kevin', 'Nahomy', 'Rosalba']);
      const child = items.find(({ client }) => client.givenNames === 'Kevin');
      const asked = await intake.send<Consents>('get', `/api/clients/${String(child?.client.id)}/consents`);
      expect(asked.items).toEqual([
        expect.objectContaining({
          purpose: 'representation',
          guardian: { name: `Rosalba ${surname}`, relation: 'other' },
        }),
      ]);
      await isWhole(intake, items.find(({ client }) => client.givenNames === 'Rosalba')?.client.id ?? '', phone);
      expect(intake.faults).toEqual([]);
      await intake.close();
    },
  );

  it('would lose or double somebody when the link dies in the middle', async () => {
    const intake = await stage.signIn('intake');
    const t = registerWords.en;
    const { page } = intake;
    await page.goto('/register');
    const effort = new Effort(intake);
    await firstPerson(intake, effort, t, 'Xicotencatl', '+52 664 000 0177');
    await member(intake, effort, t, { relation: t.son, givenNames: 'Edwin', year: '2015' });
    await describeMember(intake, effort, t, { relation: t.son, givenNames: 'Josué', year: '2018' });
    await intake.sees(/Saved \d\d:\d\d/);

    // The second person reaches the server, and no answer comes back.
    let people = 0;
    await page.route('**/api/clients', async (route) => {
      people++;
      if (people === 2) {
        await route.fetch();
        return route.abort('connectionreset');
      }
      return people > 2 ? route.abort('connectionreset') : route.continue();
    });
    await intake.button(t.finish(3)).click();
    await intake.heading(t.stopped).waitFor();
    await intake.sees('There is no link to the server. Keep this page open.');
    expect(await page.getByText(/on this device|on this phone/i).count()).toBe(0);
    await intake.button(t.again).click();
    await intake.heading(t.stopped).waitFor();

    // Also when the page is loaded again meanwhile.
    await page.unroute('**/api/clients');
    await page.reload();
    await intake.heading(t.stopped).waitFor();
    await intake.button(t.again).click();
    await intake.heading(t.kept).waitFor();
    const { items } = await intake.send<Found>('post', '/api/clients/search', { text: 'Xicotencatl' });
    expect(items.map(({ client }) => client.givenNames).sort()).toEqual(['Edwin', 'Josué', 'Rosalba']);
    await intake.close();
  });

  it('would lose somebody who was taken off by mistake', async () => {
    const intake = await stage.signIn('intake');
    const t = registerWords.en;
    const { page } = intake;
    await intake.send('delete', '/api/drafts/register');
    await page.goto('/register');
    const effort = new Effort(intake);
    await firstPerson(intake, effort, t, 'Tlahuicole', '+52 664 000 0183');
    await member(intake, effort, t, { relation: t.son, givenNames: 'Edwin', year: '2015' });
    const edwin = page.getByRole('listitem').filter({ hasText: 'Edwin' });
    await edwin.getByRole('button', { name: 'Remove' }).click();
    await edwin.waitFor({ state: 'detached' });
    await intake.button('Undo').click();
    await edwin.waitFor();

    // Once the page is left, nothing is offered that could not be done.
    await edwin.getByRole('button', { name: 'Remove' }).click();
    await intake.button('Undo').waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'Today' }).click();
    await page.waitForURL('**/today');
    expect(await intake.button('Undo').count()).toBe(0);
    await intake.send('delete', '/api/drafts/register');
    await intake.close();
  });

  it('would take a telephone that is none along to all of them', async () => {
    const intake = await stage.signIn('intake');
    const t = registerWords.en;
    const { page } = intake;
    await page.goto('/register');
    await intake.box(t.find).fill('Filomena Tizatlan');
    await intake.button(t.begin).click();
    await intake.button(t.later).click();
    await intake.box(t.reach).fill('12');
    await intake.button(t.addFamily).click();
    await intake.sees('Write the number with its country');
    await intake.box(t.reach).fill('+52 664 000 0181');
    await intake.button(t.addFamily).click();
    await intake.heading(t.family).waitFor();
    await intake.sees('+52 664 000 0181');
    await intake.close();
  });
});

/** The family of this person, as the server has it: five with their roles and ties, who share what was asked once. */
async function isWhole(intake: Window, headId: string, phone: string): Promise<void> {
  const { items } = await intake.send<Families>('get', '/api/families?limit=200');
  const [family, ...others] = items.filter(({ members }) => members.some(({ clientId }) => clientId === headId));
  expect(others).toEqual([]);
  expect(family?.kind).toBe('household');
  const members = family?.members ?? [];
  expect(members.find(({ clientId }) => clientId === headId)?.role).toBe('parent');
  expect(members.map(({ role }) => role).sort()).toEqual(['child', 'child', 'child', 'parent', 'spouse']);
  const toHead = (family?.ties ?? []).filter(({ to }) => to === headId).map(({ kind }) => kind);
  expect(toHead.sort()).toEqual(['child', 'child', 'child', 'spouse']);

  const number = phone.replaceAll(' ', '');
  for (const { clientId } of members) {
    const path = `/api/clients/${String(clientId)}`;
    expect(await intake.send<Kept>('get', path)).toMatchObject({
      nationality: 'HND',
      contacts: [{ value: number, owner: clientId === headId ? null : 'relative' }],
    });
    const { current } = await intake.send<Places>('get', `${path}/whereabouts`);
    expect(current?.name).toBe('Casa Mezquite');
  }
}

type Words = (typeof registerWords)['en' | 'es'];

async function firstPerson(intake: Window, effort: Effort, t: Words, surname: string, phone: string): Promise<void> {
  const { page } = intake;
  await effort.type(intake.box(t.find), `rosalba ${surname}`);
  await effort.click(intake.button(t.begin));
  await intake.heading(t.permit).waitFor();
  await effort.click(page.getByRole('radiogroup').first().getByText(t.yes, { exact: true }));
  await effort.click(page.getByText(t.spoken, { exact: true }));
  await effort.click(intake.button(t.next));
  await intake.heading(t.person).waitFor();
  await effort.type(intake.box(t.year), '1988');
  await effort.type(intake.box(t.reach), phone);
  await effort.type(intake.box(t.place), 'Casa Mezquite');
  await effort.choose(intake.box(t.nationality), 'Honduras');
  await effort.click(intake.button(t.addFamily));
  await intake.heading(t.family).waitFor();
}

interface Member {
  relation: string;
  givenNames: string;
  year: string;
}

async function describeMember(intake: Window, effort: Effort, t: Words, member: Member): Promise<void> {
  await effort.click(intake.page.getByText(member.relation, { exact: true }));
  await effort.type(intake.box(t.givenNames), member.givenNames);
  await effort.type(intake.box(t.year), member.year);
}

async function member(intake: Window, effort: Effort, t: Words, who: Member): Promise<void> {
  await describeMember(intake, effort, t, who);
  await effort.click(intake.button(t.addNext));
  await intake.page.getByRole('listitem').filter({ hasText: who.givenNames }).waitFor();
}
