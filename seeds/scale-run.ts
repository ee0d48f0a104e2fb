import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '../apps/api/src/platform/actor';
import { Accounts } from '../apps/api/src/platform/auth/accounts';
import type { Config } from '../apps/api/src/platform/config';
import { Refusal } from '../apps/api/src/platform/problems';
import { Chance, idFrom } from './chance';
import { organisationWeights } from './scale-marginals';
import { scaleFamilies, type PlannedCase, type ScalePerson, type ScaleWish, type ScheduledHearing } from './scale-plan';
import { ScaleWriter } from './scale-writer';

/** One organisation of the synthetic programme, and its one member of staff, who does everything. */
export interface ScaleOrganisation {
  readonly actor: Actor;
  readonly email: string;
}

const batchSize = 250;
const batchesAtOnce = 3;

/** Largest first. Everybody signs in as `staff@synthetic-1.example` and so on, with the demo's password. */
export async function makeOrganisations(
  app: INestApplicationContext,
  config: Config,
  count: number,
): Promise<ScaleOrganisation[]> {
  const accounts = app.get(Accounts);
  return Promise.all(
    Array.from({ length: count }, async (_, place): Promise<ScaleOrganisation> => {
      const name = `synthetic-${String(place + 1)}`;
      const roles = ['intake', 'attorney', 'director'] as const;
      const actor = {
        orgId: idFrom(name),
        userId: idFrom(`${name}/staff`),
        sessionId: idFrom(`${name}/seeding`),
        roles,
        language: 'en',
      } as const;
      const email = `staff@${name}.example`;
      await accounts.createOrganisation(actor.orgId, `SYNTHETIC ${String(place + 1)}`);
      await accounts
        .createAccount({
          id: actor.userId,
          orgId: actor.orgId,
          name: `SYNTHETIC staff ${String(place + 1)}`,
          email,
          roles,
          password: config.demoPassword,
        })
        .catch((error: unknown) => {
          if (!(error instanceof Refusal && error.code === 'exists')) throw error;
        });
      return { actor, email };
    }),
  );
}

/** Which organisation serves the next family: the same one every time for the same wish. */
export function* assignedFamilies(
  wish: ScaleWish,
  organisations: number,
): Generator<{ place: number; people: ScalePerson[] }> {
  const chance = new Chance(`scale/${wish.seed}/organisations`);
  const weights = Object.fromEntries(
    organisationWeights.slice(0, organisations).map((weight, place) => [String(place), weight]),
  );
  for (const people of scaleFamilies(wish)) yield { place: Number(chance.weighted(weights)), people };
}

/** Things in order, written in batches of one size, because every size is a statement of its own. */
class Queue<T> {
  /** How many were put in, and how many were taken out to be written. */
  put = 0;
  written = 0;
  private readonly waiting: { item: T; after: number }[] = [];

  constructor(private readonly write: (items: T[]) => Promise<void>) {}

  /** `after`: how many of what it rests on must have been written first. */
  add(item: T, after: number): void {
    this.put++;
    this.waiting.push({ item, after });
  }

  get isFull(): boolean {
    return this.waiting.length >= batchSize;
  }

  async flush(rest: boolean, restsOn = Number.POSITIVE_INFINITY): Promise<void> {
    while (this.waiting.length >= (rest ? 1 : batchSize)) {
      const part = this.waiting.slice(0, batchSize);
      if ((part.at(-1)?.after ?? 0) > restsOn) return;
      this.waiting.splice(0, part.length);
      await this.write(part.map(({ item }) => item));
      this.written += part.length;
    }
  }
}

/** One organisation's people before their cases, cases before their hearings. One batch of it at a time: riders follow leads. */
class Office {
  readonly clients: Queue<ScalePerson['client']>;
  readonly cases: Queue<PlannedCase>;
  readonly hearings: Queue<ScheduledHearing>;
  private last: Promise<void> = Promise.resolve();

  constructor(writer: ScaleWriter, { actor }: ScaleOrganisation) {
    this.clients = new Queue((items) => writer.register(items, actor));
    this.cases = new Queue((items) => writer.open(items, actor));
    this.hearings = new Queue((items) => writer.schedule(items, actor));
  }

  take(people: readonly ScalePerson[]): void {
    for (const person of people) {
      this.clients.add(person.client, 0);
      for (const each of person.cases) this.cases.add(each, this.clients.put);
      for (const hearing of person.hearings) this.hearings.add(hearing, this.cases.put);
    }
  }

  flush(rest: boolean): Promise<void> {
    this.last = this.last.then(async () => {
      await this.clients.flush(rest);
      await this.cases.flush(rest, this.clients.written);
      await this.hearings.flush(rest, this.cases.written);
    });
    return this.last;
  }
}

/** Writes everything, some organisations at once, and says how far it is. Memory stays flat. */
export async function seedScale(
  app: INestApplicationContext,
  wish: ScaleWish,
  organisations: readonly ScaleOrganisation[],
  say: (line: string) => void,
): Promise<void> {
  const writer = new ScaleWriter(app, wish.today);
  const offices = organisations.map((organisation) => new Office(writer, organisation));
  const underWay = new Set<Promise<void>>();
  const began = Date.now();
  let told = began;
  const sum = (which: 'clients' | 'cases' | 'hearings') =>
    offices.reduce((total, office) => total + office[which].written, 0).toLocaleString('en');
  const state = () =>
    `${((Date.now() - began) / 1000).toFixed(0)} s, ${(process.memoryUsage.rss() / 1_048_576).toFixed(0)} MB`;

  // More at once would only wait for a connection, which the pool does not let them do for long.
  const begin = async (office: Office, rest: boolean): Promise<void> => {
    while (underWay.size >= batchesAtOnce) await Promise.race(underWay);
    const tracked: Promise<void> = office.flush(rest).finally(() => underWay.delete(tracked));
    underWay.add(tracked);
  };

  say(
    `Making SYNTHETIC data: ${wish.cases.toLocaleString('en')} cases in ${String(offices.length)} organisations, seed ${wish.seed}, today ${wish.today}`,
  );
  for (const { place, people } of assignedFamilies(wish, offices.length)) {
    const office = offices[place];
    office?.take(people);
    if (office?.clients.isFull !== true) continue;
    await begin(office, false);
    if (Date.now() - told < 5_000) continue;
    told = Date.now();
    say(`  ${sum('cases')} of ${wish.cases.toLocaleString('en')} cases, ${state()}`);
  }
  for (const office of offices) await begin(office, true);
  await Promise.all(underWay);
  say(`SYNTHETIC: ${sum('clients')} people, ${sum('cases')} cases, ${sum('hearings')} hearings in ${state()}`);
}
