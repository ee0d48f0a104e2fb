import type { Browser, BrowserContextOptions } from 'playwright-core';
import type { BuiltApp } from '../../tools/built-app.mjs';
import { Window } from './window';

/** What a person sits at; language and colours are kept with the person. */
export interface Desk {
  language?: 'en' | 'es';
  colourScheme?: 'light' | 'dark' | 'system';
  screen?: 'desk' | 'phone';
  /** The device's own clock. */
  zone?: string;
}

const screens = {
  desk: { viewport: { width: 1366, height: 768 } },
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
} as const satisfies Record<string, BrowserContextOptions>;

/** Two cores are shared with the other suites, so waiting may be long; nothing waits when it need not. */
const patienceMs = 45_000;

/** The built app with the demo's people, and one browser; every person has a window of their own. */
export class Stage {
  private constructor(
    readonly app: BuiltApp,
    private readonly browser: Browser,
  ) {}

  static async open(env: Readonly<Record<string, string>> = {}): Promise<Stage> {
    const [{ startBuiltApp }, { launchBrowser }] = await Promise.all([
      import('../../tools/built-app.mjs'),
      import('../../tools/browser.mjs'),
    ]);
    const [app, browser] = await Promise.all([startBuiltApp(env), launchBrowser()]);
    return new Stage(app, browser);
  }

  /** A window of this person of Puente Legal: `attorney`, `intake`, `admin` and so on. */
  async signIn(login: string, desk: Desk = {}): Promise<Window> {
    const window = await this.window(desk);
    await window.send('post', '/api/auth/login', { email: `${login}@puente.example`, password: 'resguardo-demo' });
    const { language = 'en', colourScheme = 'system' } = desk;
    await window.send('patch', '/api/auth/me', { language, colourScheme });
    return window;
  }

  /** What one test typed into this form and did not save must not come back in the next. */
  async forget(login: string, draft: string): Promise<void> {
    const window = await this.signIn(login);
    await window.send('delete', `/api/drafts/${draft}`);
    await window.close();
  }

  /** A window with nobody signed in. */
  async window({ screen = 'desk', zone = 'America/Tijuana', language = 'en' }: Desk = {}): Promise<Window> {
    const context = await this.browser.newContext({
      ...screens[screen],
      baseURL: this.app.url,
      timezoneId: zone,
      locale: language === 'es' ? 'es-MX' : 'en-US',
    });
    context.setDefaultTimeout(patienceMs);
    return Window.open(context);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.app.stop();
  }
}
