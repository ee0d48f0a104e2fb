import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from './browser.mjs';
import { startBuiltApp } from './built-app.mjs';

// Pictures of every screen of the demo, for README and for a look at both languages, both colour schemes and a phone:
// `npm run screenshots [-- folder]`. Writes docs/screenshots/<screen>-<variant>.png.
const folder = process.argv[2] ?? fileURLToPath(new URL('../docs/screenshots', import.meta.url));
const desk = { width: 1280, height: 800 };
const variants = {
  en: { language: 'en', colourScheme: 'light', viewport: desk },
  'es-dark': { language: 'es', colourScheme: 'dark', viewport: desk },
  'es-phone': { language: 'es', colourScheme: 'light', viewport: { width: 390, height: 844 } },
};

const app = await startBuiltApp();
const browser = await launchBrowser();
try {
  await mkdir(folder, { recursive: true });
  for (const [name, variant] of Object.entries(variants)) await takeAll(name, variant);
} finally {
  await browser.close();
  await app.stop();
}

async function takeAll(variantName, { viewport, language, colourScheme }) {
  const context = await browser.newContext({ baseURL: app.url, viewport, locale: language, colorScheme: colourScheme });
  const page = await context.newPage();
  const take = async (screen, path) => {
    await page.goto(path);
    await page.locator('h1').first().waitFor();
    await page.screenshot({ path: join(folder, `${screen}-${variantName}.png`), animations: 'disabled' });
    console.log(`${screen}-${variantName}`);
  };
  await take('sign-in', '/sign-in');
  await signIn(context, 'attorney@puente.example', { language, colourScheme });
  const clientId = (await read(context, '/api/clients?limit=1')).items[0]?.id;
  const cases = (await read(context, '/api/cases?limit=1')).items;
  const caseId = cases[0]?.case?.id ?? cases[0]?.id;
  await take('clients', '/clients');
  await take('client', `/clients/${clientId}`);
  await take('case', `/cases/${caseId}`);
  await take('hearings', `/cases/${caseId}/hearings`);
  await take('history', `/cases/${caseId}/history`);
  await take('devices', '/devices');
  await signIn(context, 'intake@puente.example', { language, colourScheme });
  await take('register', '/register');
  await context.close();
}

async function signIn(context, email, preferences) {
  await context.clearCookies();
  const data = { email, password: process.env.RESGUARDO_DEMO_PASSWORD ?? 'resguardo-demo' };
  await expectOk(await context.request.post('/api/auth/login', { data }));
  const token = (await context.cookies()).find(({ name }) => name === 'XSRF-TOKEN')?.value ?? '';
  const headers = { 'X-XSRF-TOKEN': decodeURIComponent(token) };
  await expectOk(await context.request.patch('/api/auth/me', { data: preferences, headers }));
}

async function read(context, path) {
  return (await expectOk(await context.request.get(path))).json();
}

async function expectOk(response) {
  if (!response.ok()) throw new Error(`${response.url()} answered ${response.status()}: ${await response.text()}`);
  return response;
}
