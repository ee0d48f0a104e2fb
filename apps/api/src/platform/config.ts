import { resolve } from 'node:path';
import * as z from 'zod';

/** A setting that stops the start, with the sentence to show the operator. */
export class ConfigProblem extends Error {
  override readonly name = 'ConfigProblem';
}

const limit = (points: number) =>
  z.coerce.number().int().min(1).max(1_000_000).default(points).describe('a whole number from 1 to 1000000');

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000).describe('a whole number from 0 to 65535'),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('an address like postgres://user@host:5432/database'),
  RESGUARDO_DATA: z.string().min(1).default('.data'),
  RESGUARDO_MODE: z.enum(['demo', 'production']).optional().describe('demo or production'),
  RESGUARDO_ROOT_KEY_FILE: z.string().min(1).optional(),
  RESGUARDO_DEMO_PASSWORD: z.string().min(8).max(128).default('resguardo-demo').describe('8 to 128 characters'),
  RESGUARDO_DB_ROLE_PREFIX: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,30}$/)
    .optional()
    .describe('small letters, digits and _, a letter first, at most 31'),
  RESGUARDO_DB_CONNECTIONS: limit(10),
  RESGUARDO_LIMIT_LOGIN_PER_ACCOUNT: limit(5),
  RESGUARDO_LIMIT_LOGIN_PER_ADDRESS: limit(100),
  RESGUARDO_LIMIT_SEARCH_PER_MINUTE: limit(600),
  RESGUARDO_IDLE_MINUTES: z.coerce.number().min(0.05).max(60).default(15).describe('minutes, 0.05 to 60'),
  RESGUARDO_SESSION_HOURS: z.coerce.number().min(0.001).max(24).default(12).describe('hours, 0.001 to 24'),
  RESGUARDO_LOG: z.enum(['silent', 'warn', 'info']).default('info').describe('silent, warn or info'),
  SMTP_URL: z.url().optional().describe('an address like smtps://host:465'),
  S3_URL: z.url().optional().describe('an address like https://host/bucket'),
});

/** Everything the process may be told from outside, checked once at the start. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Administrator's connection to a PostgreSQL of one's own; absent: the embedded one is started. */
  readonly databaseUrl?: string;
  /** Absolute. Holds the embedded database and, in a demo, the root key. */
  readonly dataDir: string;
  readonly mode: 'demo' | 'production';
  readonly rootKeyFile: string;
  readonly demoPassword: string;
  /** Names the database roles: `<prefix>_rt` and so on. Absent: made from the database's name. */
  readonly rolePrefix?: string;
  readonly connections: number;
  readonly limits: {
    readonly loginPerAccount: number;
    readonly loginPerAddress: number;
    readonly searchPerMinute: number;
  };
  readonly idleMinutes: number;
  readonly sessionHours: number;
  readonly log: 'silent' | 'warn' | 'info';
}

/** Injection token of the one `Config`. */
export const CONFIG = Symbol('config');

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

const notReady =
  'RESGUARDO_MODE=production cannot start yet: second factors, backup and restore do not exist in this version, and without them ' +
  'nobody should keep real people here. Unset RESGUARDO_MODE to run the demo with fictional people.';

/** Reads the environment; throws a `ConfigProblem` whose sentence says what to change. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim() !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map((issue) => String(issue.path[0]) as keyof typeof Environment.shape));
    const wants = [...names].map(
      (name) => `Change ${name}: it takes ${Environment.shape[name].description ?? 'some text'}.`,
    );
    throw new ConfigProblem(wants.join('\n'));
  }
  const set = parsed.data;
  if (set.RESGUARDO_MODE === 'production') throw new ConfigProblem(notReady);
  if (set.RESGUARDO_MODE === undefined && (set.DATABASE_URL !== undefined || !loopback.has(set.HOST))) {
    throw new ConfigProblem(
      'Set RESGUARDO_MODE: with DATABASE_URL, or with a HOST that other machines can reach, the mode is not guessed.',
    );
  }
  const dataDir = resolve(set.RESGUARDO_DATA);
  return {
    port: set.PORT,
    host: set.HOST,
    databaseUrl: set.DATABASE_URL,
    dataDir,
    mode: 'demo',
    rootKeyFile: resolve(set.RESGUARDO_ROOT_KEY_FILE ?? `${dataDir}/root-key`),
    demoPassword: set.RESGUARDO_DEMO_PASSWORD,
    rolePrefix: set.RESGUARDO_DB_ROLE_PREFIX,
    connections: set.RESGUARDO_DB_CONNECTIONS,
    limits: {
      loginPerAccount: set.RESGUARDO_LIMIT_LOGIN_PER_ACCOUNT,
      loginPerAddress: set.RESGUARDO_LIMIT_LOGIN_PER_ADDRESS,
      searchPerMinute: set.RESGUARDO_LIMIT_SEARCH_PER_MINUTE,
    },
    idleMinutes: set.RESGUARDO_IDLE_MINUTES,
    sessionHours: set.RESGUARDO_SESSION_HOURS,
    log: set.RESGUARDO_LOG,
  };
}

/** What is in force, safe to print: secrets and passwords inside addresses are replaced. */
export function redacted(config: Config): Record<string, unknown> {
  const withoutSecrets = (written: string) => {
    // Passwords stand before the host, and may stand in the query.
    const { protocol, host, pathname } = new URL(written);
    return `${protocol}//${host}${pathname}`;
  };
  return {
    ...config,
    databaseUrl: config.databaseUrl === undefined ? 'embedded' : withoutSecrets(config.databaseUrl),
    demoPassword: config.demoPassword === 'resguardo-demo' ? 'default' : 'set',
  };
}
