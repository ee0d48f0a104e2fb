import { ConfigProblem } from '../config';
import type { RootKey } from '../vault/root-key';

/**
 * The database roles of one installation. `own` owns everything and cannot log in; `migrator` becomes it to change the
 * schema; `rt` serves requests and owns nothing; `auth` sees accounts and sessions only; `jobs` runs the queue.
 */
export const loginRoles = ['migrator', 'rt', 'auth', 'jobs'] as const;
export type LoginRole = (typeof loginRoles)[number];

export interface Roles {
  readonly prefix: string;
  /** What `app.installation.key_check` holds when a database was made with this root key. */
  readonly keyCheck: Buffer;
  name(role: LoginRole | 'own'): string;
  /** Connection string as that role, with a password derived from the root key. */
  url(role: LoginRole): string;
  password(role: LoginRole): string;
}

export const anotherKey = (): ConfigProblem =>
  new ConfigProblem('This database was made with another root key. Give back that key in RESGUARDO_ROOT_KEY_FILE.');

/** Roles for the database that `adminUrl` points at. */
export function rolesFor(adminUrl: string, root: RootKey, givenPrefix?: string): Roles {
  const address = new URL(adminUrl);
  const database = decodeURIComponent(address.pathname.slice(1)) || 'postgres';
  const prefix = givenPrefix ?? `rg_${database.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`.slice(0, 40);
  const name = (role: string) => `${prefix}_${role}`;
  const password = (role: LoginRole) => root.derive(`database-role/${prefix}/${role}`).toString('hex');
  return {
    prefix,
    keyCheck: root.derive('check'),
    name,
    password,
    url(role) {
      const own = new URL(adminUrl);
      own.username = name(role);
      own.password = password(role);
      return own.toString();
    },
  };
}
