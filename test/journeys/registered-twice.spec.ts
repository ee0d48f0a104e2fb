import { Effort } from './effort';
import { Stage, type Desk } from './stage';
import { aClient } from '@resguardo/testing/people';

jest.setTimeout(240_000);

const words = {
  en: {
    link: 'Registered twice? Join the two',
    find: 'Find the other record',
    compare: 'Compare with this one',
    join: 'Join into one record',
    kept: 'The record that is kept',
    duplicate: 'The duplicate',
    undo: 'Undo',
    openKept: 'Open the kept record',
    away: 'Joined to another record',
    part: 'Make them two again',
  },
  es: {
    link: '¿Registrada dos veces? Unir los dos',
    find: 'Buscar el otro registro',
    compare: 'Comparar con este',
    join: 'Unir en un solo registro',
    kept: 'El registro que queda',
    duplicate: 'El duplicado',
    undo: 'Deshacer',
    openKept: 'Abrir el registro que queda',
    away: 'Unido a otro registro',
    part: 'Separarlos de nuevo',
  },
};

describe('a person who was registered twice', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());

  it.each([
    ['on a phone in Spanish', { language: 'es', screen: 'phone' }, 'Zenaida'],
    ['in English at a desk', { language: 'en', screen: 'desk' }, 'Zoraida'],
  ] as [string, Desk & { language: 'en' | 'es' }, string][])(
    '%s would be joined unseen, or could not be parted again',
    async (_, desk, givenNames) => {
      const t = words[desk.language];
      const intake = await stage.signIn('intake', desk);
      const [kept, duplicate] = [
        await intake.send<{ id: string }>(
          'post',
          '/api/clients',
          aClient({ givenNames, surname1: 'Ixcoy', sex: 'male' }),
        ),
        await intake.send<{ id: string }>(
          'post',
          '/api/clients',
          aClient({ givenNames, surname1: 'Ixcoi', sex: 'female', nationality: 'GTM' }),
        ),
      ];
      await intake.close();

      const attorney = await stage.signIn('attorney', desk);
      const { page } = attorney;
      await page.goto(`/clients/${kept.id}`);
      const effort = new Effort(attorney);
      await effort.click(page.getByRole('link', { name: t.link }));
      await effort.type(page.getByRole('searchbox', { name: t.find }), `${givenNames} Ixcoi`);
      await effort.click(
        page.getByRole('listitem').filter({ hasText: 'Ixcoi' }).getByRole('button', { name: t.compare }),
      );
      // Nobody chooses for the reader: two fields differ, and the button waits for both.
      await page.getByRole('heading', { name: t.kept, exact: true }).waitFor();
      const button = page.getByRole('button', { name: t.join });
      expect(await button.isDisabled()).toBe(true);
      for (const [index, side] of [t.kept, t.duplicate].entries())
        await effort.click(page.getByRole('main').getByRole('group').nth(index).getByText(side));
      await effort.click(button);
      await page.waitForURL(new RegExp(`/clients/${kept.id}$`));
      await attorney.heading(`${givenNames} Ixcoy`).waitFor();
      effort.keeps('join two records of one person', { clicks: 5, fields: 1, seconds: 20 });

      const joined = await attorney.send<Record<string, unknown>>('get', `/api/clients/${kept.id}`);
      expect(joined).toMatchObject({ sex: 'female', nationality: 'GTM', aliases: [`${givenNames} Ixcoi`] });
      await page.goto(`/clients/${duplicate.id}`);
      await attorney.heading(t.away).waitFor();
      await page.getByRole('link', { name: t.part }).click();
      await page.getByRole('button', { name: t.part }).click();
      await page.getByRole('button', { name: t.part }).waitFor({ state: 'detached' });
      const parted = await attorney.send<Record<string, unknown>>('get', `/api/clients/${kept.id}`);
      expect(parted).toMatchObject({ sex: 'male', nationality: null, aliases: [] });

      // And once more, undone by the notice.
      await page.goto(`/clients/${kept.id}/merge?with=${duplicate.id}`);
      for (const index of [0, 1]) await page.getByRole('main').getByRole('group').nth(index).getByText(t.kept).click();
      await button.click();
      await page.getByRole('button', { name: t.undo, exact: true }).click();
      await page.getByRole('heading', { name: t.duplicate, exact: true }).waitFor();
      expect(await attorney.send('get', `/api/clients/${duplicate.id}`)).toMatchObject({ mergedInto: null });
      expect(attorney.faults).toEqual([]);
      await attorney.close();
    },
  );
});
