import { roles } from '@resguardo/domain/vocabulary';
import { Client } from 'pg';
import { TestApp } from '../../../apps/api/test-support/app';
import { documentedRoutes, type DocumentedRoute, type OpenApi } from '../app-routes';
import { signedInAs, strangersTo, type Actor } from './actors';
import { Aims } from './aims';
import { foundHouses, type House } from './houses';
import { comparable, permitted, probesOf, send, type Outcome } from './probes';

/** Nothing is limited here but by who may: a limit would hide a leak. */
const unlimited = {
  RESGUARDO_LIMIT_SEARCH_PER_MINUTE: '1000000',
  RESGUARDO_LIMIT_LOGIN_PER_ACCOUNT: '1000000',
  RESGUARDO_LIMIT_LOGIN_PER_ADDRESS: '1000000',
};

/** One application with two full houses, and whoever tries its routes. */
export class Ground {
  private constructor(
    readonly app: TestApp,
    readonly admin: Client,
    readonly houses: [House, House],
    readonly document: OpenApi,
    readonly routes: DocumentedRoute[],
  ) {}

  static async prepare(): Promise<Ground> {
    const app = await TestApp.start(unlimited);
    const admin = new Client({ connectionString: app.database.adminUrl });
    await admin.connect();
    const houses = await foundHouses(app, admin);
    const document = (await app.anonymous().get<OpenApi>('/openapi.json')).body;
    return new Ground(app, admin, houses, document, documentedRoutes(document));
  }

  async leave(): Promise<void> {
    await this.admin.end();
    await this.app.stop();
  }

  /** Each role of the first house. */
  staff(): Promise<Actor[]> {
    const [house, other] = this.houses;
    return Promise.all(roles.map((role) => signedInAs(this.app, house, role, strangersTo(house, other))));
  }

  /** Everybody asks everything; each in their own order, all at once. */
  async ask(url: string, routes: readonly DocumentedRoute[], actors: readonly Actor[], rounds = 1): Promise<Outcome[]> {
    const aims = new Aims(this.admin, this.houses);
    const outcomes = await Promise.all(
      actors.map(async (actor) => {
        const asked: Outcome[] = [];
        for (let round = 0; round < rounds; round += 1) {
          for (const route of routes) {
            const cursor = await this.strangersCursor(route, aims.other(actor.house));
            for await (const probe of probesOf(this.document, route, actor, aims, cursor))
              asked.push({ ...(await send(url, probe)), round });
          }
        }
        return asked;
      }),
    );
    return outcomes.flat();
  }

  /** Where the other house's second page of this list begins. */
  private async strangersCursor(route: DocumentedRoute, house: House): Promise<string | undefined> {
    if (!route.parameters?.some(({ name }) => name === 'cursor')) return undefined;
    const folder = /^\/([\w-]+)\/\{/.exec(route.path)?.[1];
    const path = folder === undefined ? route.path : route.path.replace(/\{\w+\}/, house.open.ids[folder] ?? '');
    const page = await house.sessions.attorney2.get<{ nextCursor?: string }>(`${path}?limit=1`);
    return page.body.nextCursor ?? undefined;
  }
}

/** Answers that hold what this person must not know. */
export const leaks = (outcomes: readonly Outcome[]): Outcome[] =>
  outcomes.filter(({ actor, text }) => {
    const folded = text.toLowerCase();
    return actor.forbidden.some((canary) => folded.includes(canary.toLowerCase()));
  });

/** Answers that tell a record out of reach from one that is not there. */
export function oracles(outcomes: readonly Outcome[]): Outcome[] {
  const key = (probe: Outcome) => [probe.route.name, probe.actor.name, probe.by].join('|');
  const absent = new Map(
    outcomes.filter(({ owner }) => owner === 'absent').map((probe) => [key(probe), comparable(probe)]),
  );
  return outcomes.filter((probe) => {
    if (probe.owner === 'own' || probe.owner === 'absent' || probe.by === 'query') return false;
    // An id chosen by the caller may be taken by somebody behind a wall: the key of the table says so, and no more.
    if (probe.creates && probe.owner !== 'foreign') return false;
    return comparable(probe) !== absent.get(key(probe));
  });
}

/** Calls that the grid allows and the application refused. Of the first round: in a later one a hearing is over. */
export const refusals = (outcomes: readonly Outcome[]): Outcome[] =>
  outcomes.filter(
    ({ actor, route, owner, status, round }) =>
      round === 0 && owner === 'own' && actor.role !== null && permitted(route, actor) && status >= 300,
  );

/** The first of them, to be read by a person. */
export const said = (outcomes: readonly Outcome[]): string[] =>
  outcomes
    .slice(0, 20)
    .map(
      (probe) =>
        `${probe.route.name} by ${probe.actor.name}, ${probe.by} ${probe.owner}: ${comparable(probe).slice(0, 160)}`,
    );
