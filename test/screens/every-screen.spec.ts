import AxeBuilder from '@axe-core/playwright';
import { aClient, aConsent } from '@resguardo/testing/people';
import { readFile } from 'node:fs/promises';
import { Stage } from '../journeys/stage';
import type { Window } from '../journeys/window';

jest.setTimeout(300_000);

type Who = 'nobody' | 'intake' | 'attorney' | 'director' | 'admin';
type Prepare = (window: Window, ids: Ids) => Promise<unknown>;

interface Ids {
  file: string;
  /** Its sources disagree about the next date. */
  doubtful: string;
  /** The file of somebody whose family is parted. */
  parted: string;
  client: string;
  /** Another record of the same person, and one that was joined to it. */
  again: string;
  joined: string;
  /** Somebody who works here and has not come yet, and their link. */
  account: string;
  link: string;
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
const counsel = (ids: Ids) => `${file(ids)}/counsel`;
/** The second when there is nobody of record. */
const representation = /^(Add representation|Say who represents)$/;
const hearings = (ids: Ids): string => `${file(ids)}/hearings`;

const family = ({ parted }: Ids) => `/cases/${parted}/family`;
const account = ({ account }: Ids) => `/people/${account}`;

const twice = ({ client, again }: Ids) => `/clients/${client}/merge?with=${again}`;
/** Somebody who permitted something aloud. */
const again = ({ again }: Ids) => `/clients/${again}`;
const joined = ({ joined }: Ids) => `/clients/${joined}`;

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
  { name: 'permission', as: 'intake', path: () => '/register', ready: permission, main: 'Go on' },
  { name: 'register a family', as: 'intake', path: () => '/register', ready: registerFamily, main: /^Add, go on/ },
  { name: 'ask for a permission', as: 'intake', path: client, ready: press('Ask'), main: 'Close' },
  { name: 'correct a permission', as: 'intake', path: again, ready: press('It is signed now'), main: 'Save' },
  { name: 'withdraw a permission', as: 'intake', path: again, ready: press('Withdraw'), main: 'Cancel' },
  { name: 'a new place', as: 'attorney', path: file, ready: press('New place'), main: 'Save' },
  { name: 'a person', as: 'attorney', path: client, ready: heading('No case yet'), main: 'Open a case' },
  {
    name: 'registered twice',
    as: 'attorney',
    path: twice,
    ready: heading('Where they differ'),
    main: 'Keep the other one',
  },
  {
    name: 'a joined record',
    as: 'attorney',
    path: joined,
    ready: heading('Joined to another record'),
    main: /^Open the/,
  },
  { name: 'open a case', as: 'attorney', path: client, ready: press('Open a case'), main: 'Open the case' },
  { name: 'a file', as: 'attorney', path: file, ready: heading('What has happened'), main: 'Add hearing' },
  { name: 'edit a person', as: 'attorney', path: file, ready: press('Edit person'), main: 'Save' },
  { name: 'add a hearing', as: 'attorney', path: file, ready: hearingRefused, main: 'Add this hearing' },
  { name: 'show an A-number', as: 'attorney', path: file, ready: press('Show A-number'), main: 'Show it' },
  {
    name: 'hearings',
    as: 'attorney',
    path: hearings,
    ready: heading('To come'),
    main: /^Correct/,
  },
  {
    name: 'counsel',
    as: 'attorney',
    path: counsel,
    ready: heading('Visits and attempts'),
    main: 'Log a visit',
  },
  { name: 'log a visit', as: 'attorney', path: counsel, ready: visitRefused, main: 'Save' },
  { name: 'log a refused visit', as: 'intake', path: file, ready: press('Refused visit'), main: 'Log this refusal' },
  { name: 'add representation', as: 'attorney', path: counsel, ready: press(representation), main: 'Save' },
  { name: 're-date', as: 'attorney', path: hearings, ready: press(/^Re-date/), main: 'Move to this date' },
  { name: 'outcome', as: 'attorney', path: hearings, ready: adjourned, main: 'Save' },
  { name: 'what a source says', as: 'attorney', path: hearings, ready: press(/^Add a source/), main: 'Save' },
  { name: 'told the client', as: 'attorney', path: hearings, ready: press(/^Tell the client/), main: 'Save' },
  { name: 'verify', as: 'attorney', path: hearings, ready: press(/^Verify/), main: 'Yes, the same date' },
  {
    name: 'settle',
    as: 'attorney',
    path: ({ doubtful }) => `/cases/${doubtful}/hearings`,
    ready: press(/^Settle it/),
    main: 'Settle on this date',
  },
  { name: 'family', as: 'attorney', path: family, ready: heading(/^Family unit/), main: 'Add somebody' },
  {
    name: 'put a family together',
    as: 'attorney',
    path: (ids) => `${file(ids)}/family`,
    ready: press('Put the family together'),
    main: 'Keep the family',
  },
  { name: 'add a family member', as: 'attorney', path: family, ready: press('Add somebody'), main: 'Save' },
  { name: 'add a tie', as: 'attorney', path: family, ready: press('Add a tie'), main: 'Save' },
  { name: 'history', as: 'attorney', path: (ids) => `${file(ids)}/history`, ready: heading('The person') },
  {
    name: 'who opened a file',
    as: 'attorney',
    path: (ids) => `${file(ids)}/history`,
    ready: pressed('Who opened this file', 'Who opened this file'),
  },
  {
    name: 'notes',
    as: 'attorney',
    path: (ids) => `${file(ids)}/notes`,
    ready: noteRefused,
    main: 'Keep the note',
  },
  { name: 'correct a note', as: 'attorney', path: (ids) => `${file(ids)}/notes`, ready: noteOpened, main: 'Save' },
  { name: 'what has happened, as a list', as: 'attorney', path: file, ready: pressed('As a list', 'Has been') },
  { name: 'add a return', as: 'attorney', path: file, ready: press('Add a return'), main: 'Save' },
  {
    name: 'devices',
    as: 'attorney',
    path: () => '/devices',
    ready: (w) => w.sees('This one'),
    main: /^Sign out Chrome/,
  },
  { name: 'keys', as: 'attorney', path: () => '/clients', ready: press('Help'), main: 'Close' },
  {
    name: 'people',
    as: 'admin',
    path: () => '/people',
    ready: (w) => w.page.getByRole('table').waitFor(),
    main: /Add a person/,
  },
  { name: 'add a person', as: 'admin', path: () => '/people', ready: personRefused, main: 'Add and make a link' },
  { name: 'an account', as: 'admin', path: account, ready: heading('Close the account'), main: 'Close the account' },
  { name: 'roles', as: 'admin', path: () => '/roles', ready: heading('What each role may do') },
  { name: 'roles to confirm', as: 'director', path: () => '/access', ready: heading('Roles to confirm') },
  {
    name: 'organization',
    as: 'admin',
    path: () => '/organisation',
    ready: (w) => w.sees('Puente Legal'),
    main: 'Edit',
  },
  { name: 'edit the organization', as: 'admin', path: () => '/organisation', ready: press('Edit'), main: 'Save' },
  {
    name: 'reference data',
    as: 'admin',
    path: () => '/reference-data',
    ready: (w) => w.sees(/8 entries/),
    main: 'Courts',
  },
  { name: 'security events', as: 'admin', path: () => '/security', ready: heading('Newest first') },
  {
    name: 'welcome',
    as: 'nobody',
    path: ({ link }) => `/welcome#${link}`,
    ready: heading(/^Welcome, Luz/),
    main: 'Keep it and go on',
  },
  {
    name: 'a link that is over',
    as: 'nobody',
    path: () => `/welcome#${'A'.repeat(43)}`,
    ready: heading('This link does not open'),
  },
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
    main: /^All ports/,
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
    const caseOf = async (text: string) => {
      const found = await attorney.send<Found>('post', '/api/clients/search', { text });
      return String(found.items.find(({ client }) => client.caseId)?.client.caseId);
    };
    const free = await attorney.send<{ items: { id: string }[] }>('get', '/api/clients?withoutCase=true&limit=1');
    const intake = await at('intake', 'desk');
    const register = (givenNames: string) =>
      intake.send<{ id: string }>('post', '/api/clients', aClient({ givenNames, surname1: 'Ejemplo', sex: 'male' }));
    const [again, duplicate] = [await register('Duvin'), await register('Duvín')];
    await attorney.send('post', `/api/clients/${again.id}/merge`, { duplicateId: duplicate.id }, 1);
    await intake.send('post', `/api/clients/${again.id}/consents`, aConsent());
    const person = { name: 'Luz Ejemplo', email: 'luz@puente.example', roles: ['intake'], endsOn: '2099-03-31' };
    const made = await (await at('admin', 'desk')).send<MadeUser>('post', '/api/users', person);
    ids = {
      file: await caseOf('yesenia hernandez'),
      doubtful: await caseOf('candelaria tzul'),
      parted: await caseOf('maribel caal choc'),
      client: String(free.items[0]?.id),
      again: again.id,
      joined: duplicate.id,
      account: made.user.id,
      link: made.link.secret,
    };
  });
  afterAll(() => stage.close());

  it('every route is among the screens', async () => {
    const text = await readFile('apps/web/src/app/app.routes.ts', 'utf8');
    const paths = addressesIn(text);
    expect(paths).toContain('cases/:id/notes');
    const shown = screens.map(({ path }) => new URL(path(ids), 'http://x').pathname.slice(1));
    const takes = (path: string) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`);
    const missing = paths.filter((path) => !shown.some((address) => takes(path).test(address)));
    const astray = shown.filter((address) => !paths.some((path) => takes(path).test(address)));
    expect({ missing, astray }).toEqual({ missing: [], astray: ['nowhere'] });
  });

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
    for (const as of ['nobody', 'attorney', 'intake', 'director', 'admin'] as const) {
      const window = as === 'nobody' ? await stage.window() : await stage.signIn(as);
      const wire = await window.context.newCDPSession(window.page);
      let heads = 0;
      wire.on('Network.responseReceived', ({ response }) => {
        if (!isOwnList(response.url)) heads += response.encodedDataLength;
      });
      await wire.send('Network.enable');
      await wire.send('Network.setCacheDisabled', { cacheDisabled: true });
      await window.page.goto('/', { waitUntil: 'networkidle' });
      if (as !== 'nobody') await window.page.locator('h1').waitFor();
      // By the page's own count: an answer that the app has read to its end the wire may call aborted, and tell no size of it.
      const bodies = (await window.page.evaluate(bodySizes)).filter(([url]) => !isOwnList(url));
      const bytes = bodies.reduce((sum, [, size]) => sum + size, heads);
      sizes[as] = Math.round(bytes / 1000);
      await window.close();
    }
    const told = Object.entries(sizes).map(([as, size]) => `${as} ${String(size)}`);
    process.stdout.write(`· First load, kB: ${told.join(', ')}\n`);
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
    if (as === 'admin') await window.send('delete', '/api/drafts/new-user');
    await window.page.goto(path(ids));
    await ready(window, ids);
  }
});

const isOwnList = (url: string): boolean => new URL(url).pathname === '/api/today';

/** In the page: what it has read so far, compressed, without the answers' heads. */
const bodySizes = (): [string, number][] =>
  [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map((entry) => [
    entry.name,
    (entry as PerformanceResourceTiming).encodedBodySize,
  ]);

interface MadeUser {
  user: { id: string };
  link: { secret: string };
}

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

async function permission(window: Window): Promise<void> {
  await lookFirst(window);
  await window.button(/None of these/).click();
  await window.heading('What may we do?').waitFor();
  await window.page.getByRole('radiogroup').first().getByText('Yes').click();
  await window.page.getByText('Spoken', { exact: true }).click();
}

async function registerForm(window: Window): Promise<void> {
  await permission(window);
  await window.button('Go on').click();
  await window.heading('New person').waitFor();
}

async function personRefused(window: Window): Promise<void> {
  await window.button('Add a person').click();
  await window.button('Add and make a link').click();
  await window.page.getByRole('alert').first().waitFor();
}

async function registerFamily(window: Window): Promise<void> {
  await registerForm(window);
  await window.box('Given names').fill('Zoraida');
  await window.box('First surname').fill('Quetzalpan');
  await window.box('Number or address').fill('+52 664 000 0163');
  await window.button('Add family').click();
  await window.heading('Who is with them?').waitFor();
}

/** With every box of the next hearing in view. */
async function adjourned(window: Window): Promise<void> {
  await window
    .button(/^Outcome/)
    .first()
    .click();
  await window.page.getByRole('dialog').getByText('Adjourned', { exact: true }).click();
  await window.box('Next date').waitFor();
}

/** With every box empty and refused, so that the sentences are on the screen too. */
async function hearingRefused(window: Window): Promise<void> {
  await window.button('Add hearing').first().click();
  await window.button('Add this hearing').click();
  await window.page.getByRole('alert').first().waitFor();
}

async function visitRefused(window: Window): Promise<void> {
  await press('Log a visit')(window, {} as Ids);
  await window.button('Save').click();
  await window.page.getByRole('alert').waitFor();
}

/** The button first, then what it shows under this heading. */
function pressed(name: string, shows: string): Screen['ready'] {
  return async (window) => {
    await window.button(name).click();
    await window.heading(shows).waitFor();
  };
}

async function noteRefused(window: Window): Promise<void> {
  await window.box('What to remember').fill('');
  await window.button('Keep the note').click();
  await window.page.getByRole('alert').first().waitFor();
}

/** Of a file that may have none yet. */
async function noteOpened(window: Window): Promise<void> {
  await window.box('What to remember').waitFor();
  if ((await window.button(/^Correct ?:/).count()) === 0) {
    await window.box('What to remember').fill('A note to be corrected.');
    await window.button('Keep the note').click();
  }
  await window
    .button(/^Correct ?:/)
    .first()
    .click();
  await window.heading('Correct the note').waitFor();
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

/** The addresses that the table of routes answers, parents before their children, as its indents nest them. */
function addressesIn(text: string): string[] {
  const over: { indent: number; path: string }[] = [];
  const found = new Set<string>();
  for (const [, indent = '', brace, path = ''] of text.matchAll(/^( *)(\{ )?path: '([^']*)'/gm)) {
    const depth = indent.length + (brace?.length ?? 0);
    while ((over.at(-1)?.indent ?? -1) >= depth) over.pop();
    over.push({ indent: depth, path });
    const full = over.map((it) => it.path).filter(Boolean);
    if (full.length > 0 && path !== '**') found.add(full.join('/'));
  }
  return [...found];
}
