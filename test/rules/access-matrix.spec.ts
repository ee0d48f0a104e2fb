import type { DocumentedRoute } from './app-routes';
import { auditGaps } from './audited';
import { actorsOf } from './matrix/actors';
import { Ground, leaks, oracles, refusals, said } from './matrix/ground';
import { canariesOf, type House } from './matrix/houses';
import { permitted, type Outcome } from './matrix/probes';
import { startVariant, type Variant } from './variant';

const deep = process.env['RESGUARDO_DEEP'] === '1';

describe('the authorization matrix', () => {
  let ground: Ground;
  let routes: DocumentedRoute[];
  let houses: readonly House[];
  let unguarded: Variant;
  let guardedOutcomes: Outcome[];
  let unguardedOutcomes: Outcome[];

  beforeAll(async () => {
    ground = await Ground.prepare();
    ({ routes, houses } = ground);
    unguarded = await startVariant(ground.app.database, { guard: { canActivate: () => true } });
    const rounds = deep ? 2 : 1;
    const everybody = () => actorsOf(ground.app, ground.houses, deep);
    guardedOutcomes = await ground.ask(ground.app.url, routes, await everybody(), rounds);
    const guarded = routes.filter((route) => route['x-permission'] !== 'public');
    // Behind the guard both houses are alike; the long form asks as the people of both.
    const inside = (await everybody()).filter(({ house }) => deep || house === houses[0]);
    unguardedOutcomes = await ground.ask(unguarded.url, guarded, inside, rounds);
    const counted = [...guardedOutcomes, ...unguardedOutcomes].filter(
      ({ status }) => status !== 400 && status !== 422 && status < 500,
    );
    process.stderr.write(
      `authorization matrix: ${String(counted.length)} probes of ${String(routes.length)} routes, ${String(
        guardedOutcomes.length,
      )} sent with the guard and ${String(unguardedOutcomes.length)} without\n`,
    );
  }, 1_800_000);

  afterAll(async () => {
    await unguarded.app.close();
    await ground.leave();
  }, 600_000);

  it('would leave out a route, a role or somebody whose session ended', () => {
    for (const route of routes) {
      const askers = new Set(
        guardedOutcomes.filter((probe) => probe.route.name === route.name).map(({ actor }) => actor.name),
      );
      expect([route.name, askers.size]).toEqual([route.name, deep ? 17 : 8]);
      if (!route.path.includes('{')) continue;
      const owners = new Set(
        guardedOutcomes.filter((probe) => probe.route.name === route.name).map(({ owner }) => owner),
      );
      expect([...owners]).toEqual(expect.arrayContaining(['own', 'foreign', 'absent']));
    }
  });

  it('would prove nothing: nobody who may call a route has got an answer', () => {
    const answered = new Set(
      guardedOutcomes
        .filter(({ status, actor, route }) => status < 300 && permitted(route, actor))
        .map(({ route }) => route.name),
    );
    expect(routes.map((route) => route.name).filter((name) => !answered.has(name))).toEqual([]);
  });

  it('would prove nothing: the words it looks for are never sent to those who may read them', () => {
    for (const house of houses) {
      const read = guardedOutcomes
        .filter(({ actor }) => actor.house === house && actor.role !== null)
        .map(({ text }) => text);
      const known = canariesOf(house.open).filter((canary) => !canary.startsWith('A000'));
      expect(known.filter((canary) => !read.some((text) => text.includes(canary)))).toEqual([]);
    }
  });

  it('lets somebody in who is not signed in, or no longer', () => {
    const entered = guardedOutcomes.filter(
      ({ actor, route, status }) => actor.role === null && route['x-permission'] !== 'public' && status !== 401,
    );
    expect(said(entered)).toEqual([]);
  });

  it('lets a role do what is not its work, or tells it something meanwhile', () => {
    const entered = guardedOutcomes.filter(
      ({ actor, route, status }) => actor.role !== null && !permitted(route, actor) && status !== 403,
    );
    expect(said(entered)).toEqual([]);
  });

  it('refuses a role its own work', () => {
    expect(said(refusals(guardedOutcomes))).toEqual([]);
  });

  it('answers with words of another organisation, of a walled or of a restricted client', () => {
    expect(said(leaks(guardedOutcomes))).toEqual([]);
  });

  it('tells another organisation’s record, or a walled one, from an absent one', () => {
    expect(said(oracles(guardedOutcomes))).toEqual([]);
  });

  it('reaches across organisations or walls once no guard stands at the door', () => {
    const asWith = guardedOutcomes.filter(({ actor: { house } }) => deep || house === houses[0]);
    expect(unguardedOutcomes.length).toBeGreaterThan(asWith.length * 0.9);
    const own = unguardedOutcomes.filter(
      ({ actor, route, status }) => actor.role !== null && !permitted(route, actor) && status < 300,
    );
    expect(own.length).toBeGreaterThan(20);
    expect(said(leaks(unguardedOutcomes))).toEqual([]);
    expect(said(oracles(unguardedOutcomes))).toEqual([]);
  });

  it('hides from those whom no wall names, or who hold a grant', async () => {
    for (const house of houses) {
      for (const person of [house.walled, house.restricted]) {
        const seen = await house.sessions.attorney2.get(`/cases/${person.cases}/file`);
        expect(seen.status).toBe(200);
        expect(JSON.stringify(seen.body)).toContain(person.said.surname1);
      }
    }
  });

  it('leaves no trace of a call, done or refused, in the audit', async () => {
    expect(await auditGaps(ground.app.url, ground.document, routes, await ground.staff(), ground)).toEqual([]);
  });

  it('crashes on a request that fits its schema', () => {
    expect(said(guardedOutcomes.filter(({ status }) => status >= 500))).toEqual([]);
  });
});
