import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * A Chromium for journeys and screenshots: CHROMIUM_PATH, else the system's, else the one that came with npm.
 * Close it yourself. `options` are Playwright's launch options.
 */
export async function launchBrowser(options = {}) {
  const { chromium } = await import('playwright-core');
  const executablePath = await findBrowser();
  // A machine without fonts of its own uses those that came beside the browser.
  const fonts = existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(dirname(executablePath), 'fonts') };
  return chromium.launch({
    executablePath,
    headless: true,
    args: quiet,
    env: { ...process.env, ...fonts },
    ...options,
  });
}

async function findBrowser() {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
    existsSync(path),
  );
  return installed ?? (await unpackBrowser());
}

/** Unpacked once per version, in a folder that only we write: the package by itself takes whatever lies in TMPDIR. */
async function unpackBrowser() {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const manifest = await readFile(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8');
  const place = join(root, 'node_modules/.cache/resguardo', `chromium-${JSON.parse(manifest).version}`);
  await mkdir(place, { recursive: true });
  // Its own process, because TMPDIR is read when the package is first imported.
  const program = `import('@sparticuz/chromium').then(async ({ default: it }) => console.log(await it.executablePath()))`;
  const env = { ...process.env, TMPDIR: place, NODE_OPTIONS: '' };
  return execFileSync(process.execPath, ['-e', program], { cwd: root, env, encoding: 'utf8' }).trim();
}
