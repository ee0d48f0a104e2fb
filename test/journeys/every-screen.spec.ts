import AxeBuilder from '@axe-core/playwright';
import { Stage } from './stage';
import type { Window } from './window';

jest.setTimeout(300_000);

type Who = 'nobody' | 'director' | 'intake' | 'attorney' | 'admin';
type Prepare = (window: Window, ids: Ids) => Promise<unknown>;

interface Ids {
  file: string;
  client: string;
}

interface Screen {
  name: string;
  as: Who;
  path: (ids: Ids) => string;
  /** What makes the screen complete, and the first word of it that must be there. */
  ready: Prepare;
  /** What the screen is for; the keyboard must come to it. */
  main?: string | RegExp;
}

const press =
  (name: string | RegExp): Prepare =>
  async (window) => {
    await window.button(name).first().click();
    await window.page.getByRole('dialog').waitFor();
  };
const heading =
  (name: string | RegExp): Prepare =>
  (window) =>
    window.heading(name).first().waitFor();
const [file, client] = [({ file }: Ids) => `/cases/${file}`, ({ client }: Ids) => `/clients/${client}`];

const screens: Screen[] = [
  { name: 'sign in', as: 'nobody', path: () => '/sign-in', ready: heading('Sign in'), main: 'Sign in' },
  { name: 'today', as: 'attorney', path: () => '/today?cases=team', ready: heading('Next hearings'), main: /^Tell/ },
  {
    name: 'port roster',
    as: 'intake',
    path: () => '/port-roster',
    ready: heading('Port roster'),
    main: 'Print',
  },
  {
    name: 'clients',
    as: 'attorney',
    path: () => '/clients',
    ready: (w) => w.page.getByRole('table').waitFor(),
    main: /Yesenia/,
  },
  { name: 'people without a case', as: 'attorney', path: () => '/clients', ready: withoutCase, main: /Roseline/ },
  { name: 'search', as: 'attorney', path: () => '/clients', ready: search },
  { name: 'search before registering', as: 'intake', path: () => '/register', ready: lookFirst, main: /None of these/ },
  { name: 'register', as: 'intake', path: () => '/register', ready: registerForm, main: 'Save' },
  { name: 'a person', as: 'attorney', path: client, ready: heading('No case yet'), main: 'Open a case' },
  { name: 'open a case', as: 'attorney', path: client, ready: press('Open a case'), main: 'Open the case' },
  { name: 'a file', as: 'attorney', path: file, ready: heading('Latest changes'), main: 'Add hearing' },
  { name: 'edit a person', as: 'attorney', path: file, ready: press('Edit person'), main: 'Save' },
  { name: 'add a hearing', as: 'attorney', path: file, ready: hearingRefused, main: 'Add this hearing' },
  { name: 'show an A-number', as: 'attorney', path: file, ready: press('Show A-number'), main: 'Show it' },
  {
    name: 'hearings',
    as: 'attorney',
    path: (ids) => `${file(ids)}/hearings`,
    ready: heading('To come'),
    main: /^Correct/,
  },
  { name: 'history', as: 'attorney', path: (ids) => `${file(ids)}/history`, ready: heading('The person') },
  {
    name: 'devices',
    as: 'attorney',
    path: () => '/devices',
    ready: (w) => w.sees('This one'),
    main: /^Sign out Chrome/,
  },
  { name: 'keys', as: 'attorney', path: () => '/clients', ready: press('Help'), main: 'Close' },
  {
    name: 'administration',
    as: 'admin',
    path: () => '/administration',
    ready: heading('Search index'),
    main: /Build the index/,
  },
  { name: 'picture', as: 'director', path: () => '/picture', ready: heading('What the words mean'), main: 'Donor' },
  {
    name: 'picture for the public',
    as: 'director',
    path: () => '/picture?readers=public',
    ready: heading('What the words mean'),
    main: 'Inside',
  },
  { name: 'picture as tables', as: 'director', path: () => '/picture', ready: pictureTables, main: 'Border' },
  {
    name: 'cases of a figure',
    as: 'director',
    path: () => '/picture/cases?figure=openCases',
    ready: (w) => w.page.locator('.case').first().waitFor(),
    main: /^Port of return/,
  },
  {
    name: 'not here',
    as: 'attorney',
    path: () => '/nowhere',
    ready: heading('We do not find this here'),
    main: /first page/,
  },
];

describe('every screen', () => {
  let stage: Stage;
  let ids: Ids;
  const windows = new Map<string, Window>();

  beforeAll(async () => {
    stage = await Stage.open();
    const attorney = await at('attorney', 'desk');
    const found = await attorney.send<Found>('post', '/api/clients/search', { text: 'yesenia hernandez' });
    const free = await attorney.send<{ items: { id: string }[] }>('get', '/api/clients?withoutCase=true&limit=1');
    ids = {
      file: String(found.items.find(({ client }) => client.caseId)?.client.caseId),
      client: String(free.items[0]?.id),
    };
  });
  afterAll(() => stage.close());

  it.each(screens)('$name: axe finds nothing, in both languages, light and dark', async (screen) => {
    const window = await at(screen.as, 'desk');
    await show(screen, window);
    expect(await window.page.title()).toMatch(/^Resguardo · [A-Z][A-Za-z -]+$/);
    const found: string[] = [];
    for (const language of ['en', 'es'] as const) {
      if (language === 'es') await otherLanguage(screen, window, language);
      for (const colourScheme of ['light', 'dark'] as const) {
        await window.page.emulateMedia({ colorScheme: colourScheme });
        found.push(...(await faultsIn(window, `${language} ${colourScheme}`)));
      }
    }
    await otherLanguage(screen, window, 'en');
    await window.page.emulateMedia({ colorScheme: 'light' });
    expect(found).toEqual([]);
    expect(window.faults).toEqual([]);
  });

  it.each(screens)('$name on a phone: axe finds nothing, and 320 pixels are wide enough', async (screen) => {
    const window = await at(screen.as, 'phone');
    await show(screen, window);
    expect(await faultsIn(window, 'phone')).toEqual([]);
    await window.page.setViewportSize({ width: 320, height: 740 });
    const wider = await window.page.evaluate(() =>
      [document.scrollingElement, ...document.querySelectorAll('dialog[open] *')]
        .filter(
          (it) => it !== null && it.scrollWidth > it.clientWidth + 1 && getComputedStyle(it).overflowX !== 'visible',
        )
        .filter(
          (it) => it === document.scrollingElement || !/hidden|clip/.test(getComputedStyle(it as Element).overflowX),
        )
        .map((it) => `${String(it?.nodeName)} ${String(it?.className)} ${String(it?.scrollWidth)}`),
    );
    await window.page.setViewportSize({ width: 360, height: 740 });
    expect(wider).toEqual([]);
    expect(window.faults).toEqual([]);
  });

  it.each(screens.filter(({ main }) => main))('$name: the keyboard alone comes to what it is for', async (screen) => {
    const window = await at(screen.as, 'desk');
    await show(screen, window);
    const words: string[] = [];
    for (let tab = 0; tab < 120 && !words.some((word) => matches(word, screen.main)); tab++) {
      await window.page.keyboard.press('Tab');
      words.push(await window.page.evaluate(nameOfFocus));
    }
    expect(words.filter((word) => matches(word, screen.main))).not.toEqual([]);
  });

  it('Ctrl K opens the search from any page, also from a form', async () => {
    const window = await at('attorney', 'desk');
    for (const screen of screens.filter(({ name }) => /^(clients|a file|history|devices|edit a person)$/.test(name))) {
      await show(screen, window);
      await window.page.keyboard.press('Control+k');
      expect(await window.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
    }
  });

  it('the first load, but for the list of one’s own people, comes in no more than 250 kB', async () => {
    const sizes: Record<string, number> = {};
    for (const as of ['nobody', 'attorney'] as const) {
      const window = as === 'nobody' ? await stage.window() : await stage.signIn(as);
      const wire = await window.context.newCDPSession(window.page);
      let bytes = 0;
      const lists = new Set<string>();
      wire.on('Network.requestWillBeSent', ({ requestId, request }) => {
        if (new URL(request.url).pathname === '/api/today') lists.add(requestId);
      });
      wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        if (!lists.has(requestId)) bytes += encodedDataLength;
      });
      await wire.send('Network.enable');
      await wire.send('Network.setCacheDisabled', { cacheDisabled: true });
      await window.page.goto('/', { waitUntil: 'networkidle' });
      if (as === 'attorney') await window.heading('Next hearings').waitFor();
      sizes[as] = Math.round(bytes / 1000);
      await window.close();
    }
    process.stdout.write(
      `· First load, kB: sign-in ${String(sizes['nobody'])}, clients ${String(sizes['attorney'])}\n`,
    );
    expect(Math.max(...Object.values(sizes))).toBeLessThanOrEqual(250);
  });

  async function at(who: Who, screen: 'desk' | 'phone'): Promise<Window> {
    const key = `${who} ${screen}`;
    const known = windows.get(key);
    if (known) return known;
    const window = who === 'nobody' ? await stage.window({ screen }) : await stage.signIn(who, { screen });
    windows.set(key, window);
    return window;
  }

  async function show({ as, path, ready }: Screen, window: Window): Promise<void> {
    // What an earlier look typed would come back, and a form that is open keeps it once more while it goes.
    await window.page.goto('about:blank');
    if (as === 'intake') await window.send('delete', '/api/drafts/register');
    await window.page.goto(path(ids));
    await ready(window, ids);
  }
});

interface Found {
  items: { client: { id: string; caseId: string | null } }[];
}

async function pictureTables(window: Window): Promise<void> {
  await window.heading('What the words mean').waitFor();
  for (const button of await window.button('Table').all()) await button.click();
}

async function withoutCase(window: Window): Promise<void> {
  await window.button('Without a case').click();
  await window.page.getByRole('link', { name: 'Roseline' }).waitFor();
}

async function search(window: Window): Promise<void> {
  const { page } = window;
  await window.heading('Clients').waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('hernandez');
  await page.getByRole('option').first().waitFor();
}

async function lookFirst(window: Window): Promise<void> {
  await window.box('Search before you register').fill('yesenia hernandez');
  await window.button(/None of these/).waitFor();
}

async function registerForm(window: Window): Promise<void> {
  await lookFirst(window);
  await window.button(/None of these/).click();
  await window.heading('New person').waitFor();
}

/** With every box empty and refused, so that the sentences are on the screen too. */
async function hearingRefused(window: Window): Promise<void> {
  await window.button('Add hearing').first().click();
  await window.button('Add this hearing').click();
  await window.page.getByRole('alert').first().waitFor();
}

async function otherLanguage({ as }: Screen, window: Window, language: 'en' | 'es'): Promise<void> {
  if (as === 'nobody') await window.button(language === 'es' ? 'Español' : 'English').click();
  else await window.page.keyboard.press('Alt+l');
  await window.page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
}

async function faultsIn({ page }: Window, where: string): Promise<string[]> {
  const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await new AxeBuilder({ page }).withTags(rules).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${where}: ${id} at ${target.join(' ')}`));
}

/** Run in the page: what a reader by ear is told that the keyboard is at. */
function nameOfFocus(): string {
  const here = document.activeElement;
  const name = here?.getAttribute('aria-label') ?? here?.textContent ?? '';
  return name.replace(/\s+/g, ' ').trim();
}

const matches = (word: string, wanted: string | RegExp | undefined): boolean =>
  wanted instanceof RegExp ? wanted.test(word) : word === wanted;
