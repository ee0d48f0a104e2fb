import { roles, type Role } from '@resguardo/domain/vocabulary';
import type { TestApp } from '../../../apps/api/test-support/app';
import { Session } from '../../../apps/api/test-support/session';
import { canariesOf, type House } from './houses';

export const password = 'resguardo-demo';

/** Somebody who tries every route. */
export interface Actor {
  readonly name: string;
  readonly house: House;
  /** Null: nobody is signed in, or no longer. */
  readonly role: Role | null;
  readonly cookies: () => ReadonlyMap<string, string>;
  /** Signs in again: some routes end the session that calls them. */
  renew(): Promise<void>;
  keep(cookies: readonly string[]): void;
  /** What must not be in any answer to this person. */
  readonly forbidden: readonly string[];
}

/** Each role of each house, each role after its session was revoked, and nobody. */
export async function actorsOf(app: TestApp, houses: readonly [House, House]): Promise<Actor[]> {
  const [first, second] = houses;
  const groups = await Promise.all(
    [
      [first, second] as const,
      [second, first] as const,
    ].map(async ([house, other]) => {
      const strangers = [other.open, other.walled, other.restricted].flatMap(canariesOf);
      const here = [house.walled, house.restricted].flatMap(canariesOf);
      const forbidden = [...strangers, other.jobs, ...Object.values(other.users), ...here];
      const signedIn = roles.map((role) => signedInAs(app, house, role, forbidden));
      const revoked = await Promise.all(roles.map((role) => revokedActor(app, house, role, forbidden)));
      return [...signedIn, ...revoked];
    }),
  );
  const all = groups.flat();
  const everything = [...new Set(all.flatMap((actor) => actor.forbidden)), ...houses.flatMap((house) => canariesOf(house.open))];
  return [...all, nobody('anonymous', first, everything, new Map())];
}

function signedInAs(app: TestApp, house: House, role: Role, forbidden: readonly string[]): Actor {
  let session = house.sessions[role];
  return {
    name: `${role} of ${house.host}`,
    house,
    role,
    forbidden,
    cookies: () => session.cookies,
    keep(cookies) {
      for (const cookie of cookies) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        session.cookies.set(name, value);
      }
    },
    async renew() {
      session = await app.signInAs(role, house.host);
    },
  };
}

const nobody = (name: string, house: House, forbidden: readonly string[], cookies: ReadonlyMap<string, string>): Actor => ({
  name,
  house,
  role: null,
  forbidden,
  cookies: () => cookies,
  // Whoever signs in on the way is not the one we follow.
  keep: () => undefined,
  renew: () => Promise.reject(new Error(`${name} has nothing to renew.`)),
});

async function revokedActor(app: TestApp, house: House, role: Role, forbidden: readonly string[]): Promise<Actor> {
  const session = await Session.signIn(app.url, `${role}@${house.host}`, password);
  const { body } = await session.get<{ items: { id: string; current: boolean }[] }>('/auth/devices');
  const id = body.items.find((device) => device.current)?.id ?? '';
  const ended = await house.sessions[role].send('DELETE', `/auth/devices/${id}`);
  if (ended.status !== 204) throw new Error(`The session of ${role} was not revoked.`);
  return nobody(`revoked ${role} of ${house.host}`, house, [...forbidden, ...canariesOf(house.open)], session.cookies);
}
