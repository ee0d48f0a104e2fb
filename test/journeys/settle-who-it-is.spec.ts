import { Effort } from './effort';
import { registerWords } from './register-words';
import { Stage, type Desk } from './stage';

jest.setTimeout(240_000);

interface Found {
  items: { client: { id: string } }[];
}

describe('settling who it is', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());
  afterEach(() => stage.forget('intake', 'register'));

  it.each([
    ['in Spanish on a phone', { language: 'es', screen: 'phone' }],
    ['in English at a desk', { language: 'en', screen: 'desk' }],
  ] as [string, Desk & { language: 'en' | 'es' }][])(
    '%s would cost more than two clicks, or make a second record of one person',
    async (_, desk) => {
      const intake = await stage.signIn('intake', desk);
      const t = registerWords[desk.language];
      const { page } = intake;
      const before = await intake.send<Found>('post', '/api/clients/search', { text: 'valladares pineda' });
      await page.goto('/register');
      // Misspelled so that the search finds nobody; the birthday and the sound of the names do.
      await intake.box(t.find).fill('zzbraian');
      await intake.button(t.begin).click();
      await intake.button(t.later).click();
      await intake.heading(t.person).waitFor();
      await intake.box(t.givenNames).fill('Brayan Josué');
      await intake.box(t.surname1).fill('Baladares');
      await intake.box(t.surname2).fill('Pineda');
      await intake.box(t.year).fill('1998');
      await intake.box(t.reach).fill('+52 664 000 0174');

      const effort = new Effort(intake);
      await effort.click(page.getByRole('button', { name: t.save, exact: true }));
      await intake.heading(t.same).waitFor();
      // Each candidate comes with a reason in words.
      expect(
        await page
          .getByRole('listitem')
          .filter({ has: intake.button(t.thisOne) })
          .count(),
      ).toBeLessThanOrEqual(5);
      await effort.click(
        page.getByRole('listitem').filter({ hasText: 'Brayan Josué Valladares Pineda' }).getByRole('button', {
          name: t.thisOne,
        }),
      );
      await page.waitForURL(/\/(cases|clients)\/[0-9a-f-]{36}$/);
      await intake.heading('Brayan Josué Valladares Pineda').waitFor();
      effort.keeps('settle a possible duplicate', { clicks: 2, fields: 0, seconds: 15 });

      const after = await intake.send<Found>('post', '/api/clients/search', { text: 'valladares pineda' });
      expect(after.items.map(({ client }) => client.id).sort()).toEqual(
        before.items.map(({ client }) => client.id).sort(),
      );
      expect(intake.faults).toEqual([]);
      await intake.close();
    },
  );
});
