import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '../apps/api/src/platform/actor';
import { Accounts } from '../apps/api/src/platform/auth/accounts';
import type { Config } from '../apps/api/src/platform/config';
import { Refusal } from '../apps/api/src/platform/problems';
import { Chance, idFrom } from './chance';
import { organisationWeights } from './scale-marginals';
import { scaleFamilies, type ScalePerson, type ScaleWish } from './scale-plan';
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

/** Writes everything, a few batches at once, and says how far it is. */
export async function seedScale(
  app: INestApplicationContext,
  wish: ScaleWish,
  organisations: readonly ScaleOrganisation[],
  say: (line: string) => void,
): Promise<void> {
  const writer = new ScaleWriter(app, wish.today);
  const waiting = organisations.map((): ScalePerson[] => []);
  const underWay = new Set<Promise<void>>();
  const done = { people: 0, cases: 0, hearings: 0 };
  const began = Date.now();
  const seconds = () => ((Date.now() - began) / 1000).toFixed(0);
  let told = began;

  const flush = async (place: number): Promise<void> => {
    const people = waiting[place]?.splice(0) ?? [];
    const actor = organisations[place]?.actor;
    if (!actor || people.length === 0) return;
    while (underWay.size >= batchesAtOnce) await Promise.race(underWay);
    const work = writer.write(people, actor).then(() => {
      done.people += people.length;
      done.cases += people.reduce((sum, person) => sum + person.cases.length, 0);
      done.hearings += people.reduce((sum, person) => sum + person.hearings.length, 0);
    });
    const tracked: Promise<void> = work.finally(() => underWay.delete(tracked));
    underWay.add(tracked);
    if (Date.now() - told > 5_000) {
      told = Date.now();
      say(
        `  ${done.cases.toLocaleString('en')} of ${wish.cases.toLocaleString('en')} cases, ${seconds()} s, ${memory()} MB`,
      );
    }
  };

  say(
    `Making SYNTHETIC data: ${wish.cases.toLocaleString('en')} cases in ${String(organisations.length)} organisations, seed ${wish.seed}, today ${wish.today}`,
  );
  for (const { place, people } of assignedFamilies(wish, organisations.length)) {
    const list = waiting[place];
    list?.push(...people);
    if ((list?.length ?? 0) >= batchSize) await flush(place);
  }
  for (const place of waiting.keys()) await flush(place);
  await Promise.all(underWay);
  const { people, cases, hearings } = done;
  say(
    `SYNTHETIC: ${people.toLocaleString('en')} people, ${cases.toLocaleString('en')} cases, ${hearings.toLocaleString('en')} hearings in ${seconds()} s, ${memory()} MB`,
  );
}

const memory = (): string => (process.memoryUsage.rss() / 1_048_576).toFixed(0);
