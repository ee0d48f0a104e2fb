import type { NewCaseInput } from '@resguardo/contract/cases';
import type { NewClientInput } from '@resguardo/contract/clients';
import type { NewHearingInput } from '@resguardo/contract/hearings';
import type { Problem } from '@resguardo/contract/problems';
import { aCase, aClient, aHearing } from '@resguardo/testing/people';
import { Client as Database } from 'pg';
import type { TestApp } from '../../apps/api/test-support/app';
import type { Answer, Session } from '../../apps/api/test-support/session';

export interface Made extends Record<string, unknown> {
  readonly id: string;
  readonly version: number;
}
export interface Listed<T = Made> extends Record<string, unknown> {
  readonly items: T[];
  readonly nextCursor: string | null;
}

const worked = <T>(answer: Answer<T>): T => {
  if (answer.status >= 300) throw new Error(`It answered ${String(answer.status)}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};

export const registered = async (by: Session, facts?: Partial<NewClientInput>) =>
  worked(await by.post<Made>('/clients', aClient(facts)));

export const opened = async (by: Session, clientId: string, facts?: Partial<NewCaseInput>) =>
  worked(await by.post<Made>('/cases', aCase(clientId, facts)));

export const scheduled = async (by: Session, caseId: string, facts?: Partial<NewHearingInput>) =>
  worked(await by.post<Made>(`/cases/${caseId}/hearings`, aHearing(facts)));

/** Two refusals that must look alike: everything but the id that each request has of its own. */
export const besidesRequest = ({ status, body }: Answer) => ({ status, ...body, requestId: '' });

export const faultsOf = (answer: Answer): string[] =>
  (answer.body as unknown as Problem).errors.map(({ path, code }) => `${path}: ${code}`);

/** fast-check likes words of JavaScript, which lie open in any database; with a tail they are told from those. */
export const ownWords = (text: string): string => text.replace(/[A-Za-z_]{5,}/g, (word) => `${word}zq`);

/** Does `work` for each, a few at a time. */
export async function eachOf<T, R>(
  items: readonly T[],
  work: (item: T, index: number) => Promise<R>,
  atOnce = 4,
): Promise<R[]> {
  const done = new Array<R>(items.length);
  const queue = [...items.entries()];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) done[next[0]] = await work(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return done;
}

/** Follows a list from its first page to its last. */
export async function wholeList<T>(
  by: Session,
  path: string,
  between: (page: number) => Promise<unknown> = () => Promise.resolve(),
): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = '';
  for (let page = 0; cursor !== null; page++) {
    const next: string = cursor === '' ? path : `${path}${path.includes('?') ? '&' : '?'}cursor=${cursor}`;
    const [answer] = await Promise.all([by.get<Listed<T>>(next), between(page)]);
    items.push(...worked(answer).items);
    cursor = answer.body.nextCursor;
  }
  return items;
}

const counted = ['client', 'case_file', 'hearing', 'draft', 'search_token', 'subject_key', 'job'] as const;

/** A look into the database behind the app's back, as its superuser. */
export class BehindTheApp {
  private constructor(private readonly database: Database) {}

  static async of(app: Pick<TestApp, 'database'>): Promise<BehindTheApp> {
    const database = new Database({ connectionString: app.database.adminUrl });
    await database.connect();
    return new BehindTheApp(database);
  }

  async rows<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.database.query<Row>(text, values)).rows;
  }

  /** How many rows each table holds that a refused request must not have touched. */
  async counts(): Promise<Record<string, number>> {
    const parts = counted.map((table) => `(select count(*)::int from app.${table}) as ${table}`);
    const [row] = await this.rows<Record<string, number>>('select ' + parts.join(', '));
    return row ?? {};
  }

  /** Ends every connection to this database but our own. */
  async cutOff(): Promise<void> {
    await this.rows(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
  }

  end(): Promise<void> {
    return this.database.end();
  }
}
