import { Client } from 'pg';
import { TestApp } from '../../apps/api/test-support/app';
import { documentedRoutes, type DocumentedRoute, type OpenApi } from './app-routes';
import { actorsOf, type Actor } from './matrix/actors';
import { Aims } from './matrix/aims';
import { canariesOf, foundHouses, type House } from './matrix/houses';
import { comparable, permitted, probesOf, send, type Outcome } from './matrix/probes';
import { startVariant, type Variant } from './variant';

const deep = process.env['RESGUARDO_DEEP'] === '1';

/** Nothing is limited here but by who may: a limit would hide a leak. */
const unlimited = {
  RESGUARDO_LIMIT_SEARCH_PER_MINUTE: '1000000',
  RESGUARDO_LIMIT_LOGIN_PER_ACCOUNT: '1000000',
  RESGUARDO_LIMIT_LOGIN_PER_ADDRESS: '1000000',
};

describe('the authorization matrix', () => {
  let app: TestApp;
  let unguarded: Variant;
  let admin: Client;
  let houses: [House, House];
  let document: OpenApi;
  let routes: DocumentedRoute[];
  let guardedOutcomes: Outcome[];
  let unguardedOutcomes: Outcome[];

  beforeAll(async () => {
    app = await TestApp.start(unlimited);
    admin = new Client({ connectionString: app.database.adminUrl });
    await admin.connect();
    houses = await foundHouses(app, admin);
    document = (await app.anonymous().get<OpenApi>('/openapi.json')).body;
    routes = documentedRoutes(document);
    unguarded = await startVariant(app.database, { guard: { canActivate: () => true } });
    const rounds = deep ? 6 : 1;
    guardedOutcomes = await allOf(app.url, routes, rounds);
    const guarded = routes.filter((route) => route['x-permission'] !== 'public');
    unguardedOutcomes = await allOf(unguarded.url, guarded, rounds);
    const counted = [...guardedOutcomes, ...unguardedOutcomes].filter(({ status }) => status !== 400 && status !== 422 && status < 500);
    process.stderr.write(
      `authorization matrix: ${String(counted.length)} probes of ${String(routes.length)} routes, ${String(
        guardedOutcomes.length,
      )} sent with the guard and ${String(unguardedOutcomes.length)} without\n`,
    );
  }, 600_000);

  afterAll(async () => {
    await admin.end();
    await unguarded.app.close();
    await app.stop();
  });

  /** Every person asks everything; each in their own order, all at once. */
  async function allOf(url: string, asked: readonly DocumentedRoute[], rounds: number): Promise<Outcome[]> {
    const aims = new Aims(admin, houses);
    const actors = await actorsOf(app, houses, deep);
    const outcomes = await Promise.all(actors.map((actor) => everythingBy(url, asked, actor, aims, rounds)));
    return outcomes.flat();
  }

  async function everythingBy(url: string, asked: readonly DocumentedRoute[], actor: Actor, aims: Aims, rounds: number): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    for (let round = 0; round < rounds; round += 1) {
      for (const route of asked) {
        const cursor = await strangersCursor(route, aims.other(actor.house));
        for await (const probe of probesOf(document, route, actor, aims, cursor)) outcomes.push(await send(url, probe));
      }
    }
    return outcomes;
  }

  /** Where the other house's second page of this list begins. */
  async function strangersCursor(route: DocumentedRoute, house: House): Promise<string | undefined> {
    if (!route.parameters?.some(({ name }) => name === 'cursor')) return undefined;
    const person = house.open as unknown as Record<string, string>;
    const folder = /^\/(\w+)\/\{/.exec(route.path)?.[1];
    const path = folder === undefined ? route.path : route.path.replace(/\{\w+\}/, person[folder] ?? '');
    const page = await house.sessions.attorney2.get<{ nextCursor?: string }>(`${path}?limit=1`);
    return page.body.nextCursor ?? undefined;
  }

  const said = (outcomes: readonly Outcome[]) =>
    outcomes.slice(0, 20).map((probe) => `${probe.route.name} by ${probe.actor.name}, ${probe.by} ${probe.owner}: ${comparable(probe).slice(0, 160)}`);

  /** Answers that hold what this person must not know. */
  const leaks = (outcomes: readonly Outcome[]) =>
    outcomes.filter(({ actor, text }) => {
      const folded = text.toLowerCase();
      return actor.forbidden.some((canary) => folded.includes(canary.toLowerCase()));
    });

  /** Answers that tell a record out of reach from one that is not there. */
  function oracles(outcomes: readonly Outcome[]): Outcome[] {
    const key = (probe: Outcome) => [probe.route.name, probe.actor.name, probe.by].join('|');
    const absent = new Map(outcomes.filter(({ owner }) => owner === 'absent').map((probe) => [key(probe), comparable(probe)]));
    return outcomes.filter(({ owner, by, creates, ...probe }) => {
      if (owner === 'own' || owner === 'absent' || by === 'query') return false;
      // An id chosen by the caller may be taken by somebody behind a wall: the key of the table says so, and no more.
      if (creates && owner !== 'foreign') return false;
      return comparable({ ...probe, owner, by, creates }) !== absent.get(key({ ...probe, owner, by, creates }));
    });
  }

  it('would leave out a route, a role or somebody whose session ended', () => {
    for (const route of routes) {
      const askers = new Set(guardedOutcomes.filter((probe) => probe.route.name === route.name).map(({ actor }) => actor.name));
      expect([route.name, askers.size]).toEqual([route.name, deep ? 17 : 10]);
      if (!route.path.includes('{')) continue;
      const owners = new Set(guardedOutcomes.filter((probe) => probe.route.name === route.name).map(({ owner }) => owner));
      expect([...owners]).toEqual(expect.arrayContaining(['own', 'foreign', 'absent']));
    }
  });

  it('would prove nothing: nobody who may call a route has got an answer', () => {
    const answered = new Set(guardedOutcomes.filter(({ status, actor, route }) => status < 300 && permitted(route, actor)).map(({ route }) => route.name));
    expect(routes.map((route) => route.name).filter((name) => !answered.has(name))).toEqual([]);
  });

  it('would prove nothing: the words it looks for are never sent to those who may read them', () => {
    for (const house of houses) {
      const read = guardedOutcomes.filter(({ actor }) => actor.house === house && actor.role !== null).map(({ text }) => text);
      const known = canariesOf(house.open).filter((canary) => !canary.startsWith('A000'));
      expect(known.filter((canary) => !read.some((text) => text.includes(canary)))).toEqual([]);
    }
  });

  it('lets somebody in who is not signed in, or no longer', () => {
    const entered = guardedOutcomes.filter(({ actor, route, status }) => actor.role === null && route['x-permission'] !== 'public' && status !== 401);
    expect(said(entered)).toEqual([]);
  });

  it('lets a role do what is not its work, or tells it something meanwhile', () => {
    const entered = guardedOutcomes.filter(({ actor, route, status }) => actor.role !== null && !permitted(route, actor) && status !== 403);
    expect(said(entered)).toEqual([]);
  });

  it('refuses a role its own work', () => {
    const refused = guardedOutcomes.filter(({ actor, route, owner, status }) => owner === 'own' && permitted(route, actor) && status >= 300);
    expect(said(refused.filter(({ actor, route }) => !(actor.role === null && route['x-permission'] === 'public')))).toEqual([]);
  });

  it('answers with words of another organisation, of a walled or of a restricted client', () => {
    expect(said(leaks(guardedOutcomes))).toEqual([]);
  });

  it('tells another organisation’s record, or a walled one, from an absent one', () => {
    expect(said(oracles(guardedOutcomes))).toEqual([]);
  });

  it('reaches across organisations or walls once no guard stands at the door', () => {
    expect(unguardedOutcomes.length).toBeGreaterThan(guardedOutcomes.length * 0.9);
    const own = unguardedOutcomes.filter(({ actor, route, status }) => actor.role !== null && !permitted(route, actor) && status < 300);
    expect(own.length).toBeGreaterThan(20);
    expect(said(leaks(unguardedOutcomes))).toEqual([]);
    expect(said(oracles(unguardedOutcomes))).toEqual([]);
  });

  it('hides from those whom a wall does not name', async () => {
    for (const house of houses) {
      const seen = await house.sessions.attorney2.get(`/cases/${house.walled.cases}/file`);
      expect(seen.status).toBe(200);
      expect(JSON.stringify(seen.body)).toContain(house.walled.said.surname1);
    }
  });

  it('crashes on a request that fits its schema', () => {
    expect(said(guardedOutcomes.filter(({ status }) => status >= 500))).toEqual([]);
  });
});
