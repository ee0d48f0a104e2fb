import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from './browser.mjs';
import { startBuiltApp } from './built-app.mjs';

// Pictures of the running demo for README and for a critical look: `npm run screenshots [-- folder]` writes
// docs/screenshots/<name>.png.
const folder = process.argv[2] ?? fileURLToPath(new URL('../docs/screenshots', import.meta.url));
const desk = { viewport: { width: 1366, height: 768 } };
const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };

const pictures = {
  'today-en': { as: 'attorney', show: openToday },
  'hearings-en': { as: 'attorney', show: doubtedHearing },
  'family-es': { as: 'director', language: 'es', show: partedFamily },
  'port-roster-en': { as: 'attorney', show: openRoster },
  'picture-en': { as: 'director', show: (page) => page.goto('/picture') },
  'file-overview-en': { as: 'attorney', show: openFile },
  'file-overview-es-dark': { as: 'attorney', language: 'es', colourScheme: 'dark', show: openFile },
  'register-es-phone': { as: 'intake', language: 'es', screen: phone, show: searchFirst },
};

const app = await startBuiltApp();
const browser = await launchBrowser();
try {
  await mkdir(folder, { recursive: true });
  for (const [name, picture] of Object.entries(pictures)) await take(name, picture);
} finally {
  await browser.close();
  await app.stop();
}

async function take(name, { as, language = 'en', colourScheme = 'light', screen = desk, show }) {
  const context = await browser.newContext({ ...screen, baseURL: app.url, timezoneId: 'America/Tijuana' });
  context.setDefaultTimeout(120_000);
  await signIn(context, `${as}@puente.example`, { language, colourScheme });
  const page = await context.newPage();
  await show(page, context);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  console.log(name);
  await context.close();
}

async function openToday(page) {
  await page.goto('/today?cases=team');
  await page.locator('app-cannot-wait-list li').first().waitFor();
}

/** The file of the first of those whom sources disagree about, on its hearings. */
async function doubtedHearing(page) {
  await openToday(page);
  const doubted = page.locator('app-cannot-wait-list li', { hasText: 'Sources disagree' }).first();
  await doubted.getByRole('link').first().click();
  await page.waitForURL('**/cases/*');
  await page.goto(`${page.url().split('?')[0]}/hearings`);
  await page.locator('app-truth-matrix').first().waitFor();
}

/** Of the open cases, the first whose family has different dates or places. */
async function partedFamily(page, context) {
  const { items } = await expectOk(await context.request.get('/api/picture/cases?figure=familiesApart'));
  await page.goto(`/cases/${items[0].id}/family`);
  await page.locator('app-split-table').first().waitFor();
}

async function openRoster(page) {
  await page.goto('/port-roster');
  await page.getByRole('table').first().waitFor();
}

/** Returned at Nogales, heard in El Paso: a file with two clocks and a language of its own. */
async function openFile(page, context) {
  const { items } = await expectOk(
    await context.request.post('/api/clients/search', await asScript(context, { text: 'candelaria tzul' })),
  );
  await page.goto(`/cases/${items[0].client.caseId}`);
  await page.getByRole('img', { name: 'El Paso' }).first().waitFor();
}

async function searchFirst(page) {
  await page.goto('/register');
  await page.getByRole('searchbox').fill('jesenia ernandez');
  await page.getByRole('button', { name: 'Ninguna de estas' }).waitFor();
}

async function signIn(context, email, preferences) {
  const password = process.env.RESGUARDO_DEMO_PASSWORD ?? 'resguardo-demo';
  await expectOk(await context.request.post('/api/auth/login', { data: { email, password } }));
  await expectOk(await context.request.patch('/api/auth/me', await asScript(context, preferences)));
}

/** With the token that a script of the page would send. */
async function asScript(context, data) {
  const token = (await context.cookies()).find(({ name }) => name === 'XSRF-TOKEN')?.value ?? '';
  return { data, headers: { 'X-XSRF-TOKEN': decodeURIComponent(token) } };
}

async function expectOk(response) {
  if (!response.ok()) throw new Error(`${response.url()} answered ${response.status()}: ${await response.text()}`);
  return response.json();
}
