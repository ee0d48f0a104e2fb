import type { Locator } from 'playwright-core';
import { Effort } from './effort';
import { registerWords } from './register-words';
import { Stage, type Desk } from './stage';

jest.setTimeout(240_000);

interface Found {
  items: { client: { id: string } }[];
}

/** Why somebody is offered, as it stands on the screen; the words that agree are the file's. */
const reasons = {
  es: {
    searched: ['Mismas palabras: Brayan', 'Suena igual: Valladares'],
    asked: ['Mismas palabras: Brayan Josué Pineda', 'Suena igual: Valladares', 'Nació el mismo año'],
  },
  en: {
    searched: ['Same words: Brayan', 'Sounds the same: Valladares'],
    asked: ['Same words: Brayan Josué Pineda', 'Sounds the same: Valladares', 'Born in the same year'],
  },
} as const;

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
      // Half right: who is offered comes with the reason in words already here.
      await intake.box(t.find).fill('brayan baladares');
      const found = intake.button('Brayan Josué Valladares Pineda');
      await found.waitFor();
      expect(await reasonsIn(found)).toEqual(reasons[desk.language].searched);
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
      const candidates = page.getByRole('listitem').filter({ has: intake.button(t.thisOne) });
      expect(await candidates.count()).toBeLessThanOrEqual(5);
      for (const candidate of await candidates.all()) expect(await reasonsIn(candidate)).not.toEqual([]);
      const same = candidates.filter({ hasText: 'Brayan Josué Valladares Pineda' });
      expect(await reasonsIn(same)).toEqual(reasons[desk.language].asked);
      await effort.click(same.getByRole('button', { name: t.thisOne }));
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

/** The lines below the name and the facts. */
const reasonsIn = (candidate: Locator): Promise<string[]> => candidate.locator('.reason').allInnerTexts();
