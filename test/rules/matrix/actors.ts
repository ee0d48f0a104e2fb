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

/** Each role of one house and those of the other who open files; one whose session was revoked; nobody. Or `everyRole`, everywhere. */
export async function actorsOf(app: TestApp, houses: readonly [House, House], everyRole: boolean): Promise<Actor[]> {
  const [first, second] = houses;
  const groups = await Promise.all(
    [[first, second] as const, [second, first] as const].map(async ([house, other]) => {
      const forbidden = strangersTo(house, other);
      const here = everyRole || house === first ? roles : (['intake', 'attorney'] as const);
      const signedIn = await Promise.all(here.map((role) => signedInAs(app, house, role, forbidden)));
      const ended = everyRole || house === first ? roles.slice(0, everyRole ? roles.length : 1) : [];
      const revoked = await Promise.all(ended.map((role) => revokedActor(app, house, role, forbidden)));
      return [...signedIn, ...revoked];
    }),
  );
  const all = groups.flat();
  const persons = houses.flatMap((house) => [house.open, house.second, house.walled, house.restricted]);
  const everything = [...persons.flatMap(canariesOf), ...Object.values(second.users)];
  return [...all, nobody('anonymous', first, everything, new Map())];
}

/** What nobody of a house may read, but for attorney2: all of the other one, and who is walled or restricted here. */
export const strangersTo = (house: House, other: House): string[] => [
  ...[other.open, other.second, other.walled, other.restricted, house.walled, house.restricted].flatMap(canariesOf),
  other.jobs,
  ...Object.values(other.users),
];

/** With a session apart from the house's own, since some routes end the one that calls them. */
export async function signedInAs(app: TestApp, house: House, role: Role, forbidden: readonly string[]): Promise<Actor> {
  let session = await app.signInAs(role, house.host);
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

const nobody = (
  name: string,
  house: House,
  forbidden: readonly string[],
  cookies: ReadonlyMap<string, string>,
): Actor => ({
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
