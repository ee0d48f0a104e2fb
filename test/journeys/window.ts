import type { BrowserContext, Locator, Page } from 'playwright-core';

/** One browser window, and whatever went wrong in it without a word to the person at it. */
export class Window {
  /** Breaches of the content policy, errors on the console, requests to other machines. */
  readonly faults: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  static async open(context: BrowserContext): Promise<Window> {
    await context.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
        console.error('content policy', violatedDirective, blockedURI, sample),
      );
    });
    const window = new Window(context, await context.newPage());
    window.watch();
    return window;
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  /** Sends what a script in this window would: with its session and its token. */
  async send<Answer>(method: 'get' | 'post' | 'patch' | 'delete', path: string, data?: unknown, version?: number) {
    const token = (await this.context.cookies()).find(({ name }) => name === 'XSRF-TOKEN')?.value ?? '';
    const headers: Record<string, string> = { 'X-XSRF-TOKEN': decodeURIComponent(token) };
    if (version !== undefined) headers['If-Match'] = `"${String(version)}"`;
    const answer = await this.context.request[method](path, { data, headers });
    if (!answer.ok()) throw new Error(`${method} ${path} answered ${String(answer.status())}: ${await answer.text()}`);
    return (answer.status() === 204 ? undefined : await answer.json()) as Answer;
  }

  button = (name: string | RegExp): Locator => this.page.getByRole('button', { name });
  box = (label: string): Locator => this.page.getByLabel(label, { exact: true });
  heading = (name: string | RegExp): Locator => this.page.getByRole('heading', { name });

  /** Waits until this is to be read somewhere on the page. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }

  private watch(): void {
    this.page.on('pageerror', (error) => this.faults.push(String(error)));
    this.page.on('console', (message) => {
      const { url } = message.location();
      if (message.type() === 'error' && !isAnswer(message.text(), url)) this.faults.push(`${message.text()} ${url}`);
    });
    this.page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (/^(https?|wss?):$/.test(protocol) && hostname !== '127.0.0.1') this.faults.push(`asked ${request.url()}`);
    });
  }
}

/** Chromium writes an error for each 4xx, also where it is the plain answer: a link that is over. */
const isAnswer = (text: string, url: string): boolean =>
  /the server responded with a status of 404/.test(text) && /\/api\/auth\/access-link\/look$/.test(url);
