import { Agent, request as send, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client } from 'pg';
import { Accounts } from '../../apps/api/src/platform/auth/accounts';
import { createServer } from '../../apps/api/src/server';
import { freshDatabase, type FreshDatabase } from '../../apps/api/test-support/cluster';

export const organisation = '7b0f2f5c-6b1e-4c63-9a4e-0d3c3b7c0001';
const neighbours = '7b0f2f5c-6b1e-4c63-9a4e-0d3c3b7c0002';
export const password = 'una frase larga de prueba';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly setCookies: readonly string[];
  readonly body: { code?: string; user?: { id: string; email: string }; items?: unknown[]; idleUntil?: string };
}

/** A browser as far as sign-in needs one: it keeps cookies and sends back the token it reads from them. */
export class Browser {
  readonly cookies = new Map<string, string>();

  constructor(
    private readonly port: number,
    private readonly address = '127.0.0.1',
  ) {}

  ask(method: string, path: string, body?: unknown, headers: Record<string, string | undefined> = {}): Promise<Answer> {
    const text = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
    const all: Record<string, string | undefined> = {
      cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') || undefined,
      'x-xsrf-token': this.cookies.get('XSRF-TOKEN'),
      'content-type': text === undefined ? undefined : 'application/json',
      ...headers,
    };
    const known = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
    return new Promise((resolve, reject) => {
      const options = { port: this.port, host: '127.0.0.1', localAddress: this.address, agent, method, headers: known };
      const sent = send({ ...options, path: `/api/auth/${path}` }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const setCookies = response.headers['set-cookie'] ?? [];
          for (const cookie of setCookies) this.#keep(cookie);
          const written = Buffer.concat(chunks).toString('utf8');
          const answer = written === '' ? {} : (JSON.parse(written) as Answer['body']);
          resolve({ status: response.statusCode ?? 0, headers: response.headers, setCookies, body: answer });
        });
      });
      sent.on('error', reject);
      sent.end(text);
    });
  }

  signIn(email: string, word = password): Promise<Answer> {
    return this.ask('POST', 'login', { email, password: word });
  }

  #keep(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (value === '') this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

export interface RunningApp {
  readonly port: number;
  get<T>(service: new (...collaborators: never[]) => T): T;
  stop(): Promise<void>;
}

async function startApp({ config, adminUrl }: FreshDatabase): Promise<RunningApp> {
  const app = await createServer(config, adminUrl, { migrations: '' });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return { port, get: (service) => app.get(service), stop: () => app.close() };
}

const agent = new Agent({ keepAlive: false });

export interface Stage {
  /** Two processes on one database. */
  readonly app: RunningApp;
  readonly second: RunningApp;
  /** Superuser, for looking behind the app's back and for winding clocks. */
  readonly admin: Client;
  /** Ids of ana, ben and cleo, who work together, and of dora, who works next door. */
  readonly people: Readonly<Record<'ana' | 'ben' | 'cleo' | 'dora', string>>;
  signedIn(email?: string): Promise<Browser>;
  close(): Promise<void>;
}

export async function setStage(): Promise<Stage> {
  const database = await freshDatabase();
  const [app, second] = [await startApp(database), await startApp(database)];
  const admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  const accounts = app.get(Accounts);
  await accounts.createOrganisation(organisation, 'Puente de Prueba');
  await accounts.createOrganisation(neighbours, 'Vecinos de Prueba');
  const make = (name: string, orgId = organisation) =>
    accounts.createAccount({
      orgId,
      name: `${name} Ficticia`,
      email: `${name}@prueba.example`,
      roles: ['intake'],
      password,
    });
  const people = {
    ana: await make('ana'),
    ben: await make('ben'),
    cleo: await make('cleo'),
    dora: await make('dora', neighbours),
  };
  return {
    app,
    second,
    admin,
    people,
    async signedIn(email = 'ana@prueba.example') {
      const browser = new Browser(app.port);
      const answer = await browser.signIn(email);
      if (answer.status !== 200) throw new Error(`Signing in answered ${String(answer.status)}.`);
      return browser;
    },
    async close() {
      await admin.end();
      await Promise.all([app.stop(), second.stop()]);
      await database.drop();
    },
  };
}
