import type { Locator } from 'playwright-core';
import { aFile } from './a-file';
import { Stage } from './stage';
import type { Window } from './window';

jest.setTimeout(180_000);

// Nogales keeps Phoenix time all year; its court in El Paso moves with Denver's.
const july = {
  day: '14 Jul 2038',
  heading: 'Wednesday 14 July 2038',
  words:
    'Report at the port: Wed 14 Jul 2038. Phone Nogales 03:30, Port Nogales 03:30, Court El Paso 04:30. ' +
    'Hearing: Wed 14 Jul 2038. Phone Nogales 07:30, Port Nogales 07:30, Court El Paso 08:30.',
};
const january = {
  day: '13 Jan 2038',
  heading: 'Wednesday 13 January 2038',
  words:
    'Report at the port: Wed 13 Jan 2038. Phone Nogales 03:30, Port Nogales 03:30, Court El Paso 03:30. ' +
    'Hearing: Wed 13 Jan 2038. Phone Nogales 08:30, Port Nogales 08:30, Court El Paso 08:30.',
};

describe('two clocks, whatever clock the reader and the server keep', () => {
  let stage: Stage;
  let tokyo: Window;
  let file: string;

  beforeAll(async () => {
    stage = await Stage.open({ TZ: 'Etc/GMT+12' });
    file = await aFile(
      stage,
      { givenNames: 'Candelaria', surname1: 'Tzul' },
      { returnPort: 'nogales', courtCode: 'ELP' },
    );
    tokyo = await stage.signIn('attorney', { zone: 'Asia/Tokyo' });
    await tokyo.page.goto(`/cases/${file}/hearings`);
  });
  afterAll(() => stage.close());

  it.each([july, january])('a hearing typed in Tokyo reads as the court and the port say it: $day', async (hearing) => {
    await tokyo.button('Add hearing').first().click();
    await tokyo.box('Day').fill(hearing.day);
    await tokyo.box('Court time').fill('08:30');
    await tokyo.box('Day at the port').fill(hearing.day);
    await tokyo.box('Time at the port').fill('03:30');
    await tokyo.button('Add this hearing').click();
    const card = cardOf(tokyo, hearing.heading);
    await card.waitFor();
    expect(await card.getByRole('img').getAttribute('aria-label')).toBe(hearing.words);
  });

  it('says the same words in Tijuana as in Tokyo', async () => {
    const tijuana = await stage.signIn('attorney2', { zone: 'America/Tijuana' });
    await tijuana.page.goto(`/cases/${file}/hearings`);
    for (const { heading } of [july, january]) {
      await cardOf(tijuana, heading).waitFor();
      expect(await wordsOf(cardOf(tijuana, heading))).toEqual(await wordsOf(cardOf(tokyo, heading)));
    }
    expect(tijuana.faults).toEqual([]);
    await tijuana.close();
  });

  it.each([
    [
      'that the clocks skip',
      '14 Mar 2038',
      '02:30',
      'The clocks skip this time on that day.',
      'Ese día los relojes se saltan esa hora.',
    ],
    [
      'that comes twice',
      '7 Nov 2038',
      '01:30',
      'The clocks show this time twice',
      'Ese día los relojes muestran esa hora dos veces.',
    ],
  ])('a time %s is refused beside its box and in the summary, in both languages', async (_what, day, time, en, es) => {
    await tokyo.button('Add hearing').first().click();
    await tokyo.box('Day').fill(day);
    await tokyo.box('Court time').fill(time);
    await tokyo.button('Add this hearing').click();
    await tokyo.page.getByRole('alert').getByText(`Court time: ${en}`).waitFor();
    expect(await noteOf(tokyo.box('Court time'))).toContain(en);

    await tokyo.button('Español').click();
    await tokyo.page.getByRole('alert').getByText(`Hora de la corte: ${es}`).waitFor();
    expect(await noteOf(tokyo.box('Hora de la corte'))).toContain(es);
    await tokyo.button('English').click();
    await tokyo.button('Throw it away').or(tokyo.button('Close')).last().click();
    expect(tokyo.faults).toEqual([]);
  });
});

const cardOf = ({ page }: Window, heading: string): Locator =>
  page.locator('app-hearing-card').filter({ hasText: heading });

const wordsOf = async (card: Locator): Promise<string[]> =>
  (await card.innerText()).split('\n').map((line) => line.trim());

/** What a reader by ear hears after the box's own name. */
const noteOf = (box: Locator): Promise<string> =>
  box.evaluate((input) => {
    const ids = input.getAttribute('aria-describedby')?.split(' ') ?? [];
    return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  });
