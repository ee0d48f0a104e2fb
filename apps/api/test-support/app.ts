import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Role } from '@resguardo/domain/vocabulary';
import { Accounts } from '../src/platform/auth/accounts';
import { Passwords } from '../src/platform/auth/passwords';
import { Log } from '../src/platform/log';
import { createServer } from '../src/server';
import { freshDatabase, type FreshDatabase } from './cluster';
import { leftInLog, refuseWhatIsLeft } from './left-behind';
import { Session } from './session';

export const puente = '10000000-0000-4000-8000-000000000001';
export const frontera = '10000000-0000-4000-8000-000000000002';

const password = 'resguardo-demo';

/** The application on a database of its own, listening, with two organisations and one account a role in each. */
export class TestApp {
  private constructor(
    readonly app: NestExpressApplication,
    readonly database: FreshDatabase,
    readonly url: string,
    /** Everything the process logged. */
    readonly logged: string[],
  ) {}

  static async start(env: Readonly<Record<string, string>> = {}): Promise<TestApp> {
    const database = await freshDatabase(env);
    const logged: string[] = [];
    const log = new Log('info', { write: (line) => void logged.push(line) });
    const places = { migrations: resolve(__dirname, '../../../migrations') };
    const app = await createServer(database.config, database.adminUrl, places, log);
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    const started = new TestApp(app, database, `http://127.0.0.1:${String(port)}`, logged);
    // One hash for everybody: each takes a tenth of a second of a core, and every suite would pay for ten of them.
    const passwords = app.get(Passwords);
    const hashed = passwords.hash(password);
    Object.assign(passwords, { hash: () => hashed });
    await started.found(puente, 'Puente Legal', 'puente.example');
    await started.found(frontera, 'Casa Frontera', 'frontera.example');
    Reflect.deleteProperty(passwords, 'hash');
    return started;
  }

  /** Signs in as the person who holds this role: `intake@puente.example` and so on. */
  signInAs(role: Role | 'attorney2', host = 'puente.example'): Promise<Session> {
    return Session.signIn(this.url, `${role}@${host}`, password);
  }

  anonymous(): Session {
    return new Session(this.url);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.database.drop();
    refuseWhatIsLeft(leftInLog(this.logged));
  }

  private async found(orgId: string, name: string, host: string): Promise<void> {
    const accounts = this.app.get(Accounts);
    await accounts.createOrganisation(orgId, name);
    const people = [
      ['intake', 'intake'],
      ['attorney', 'attorney'],
      ['attorney2', 'attorney'],
      ['director', 'director'],
      ['administrator', 'administrator'],
    ] as const;
    for (const [login, role] of people) {
      await accounts.createAccount({
        orgId,
        name: `${login} of ${name}`,
        email: `${login}@${host}`,
        roles: [role],
        password,
      });
    }
  }
}
