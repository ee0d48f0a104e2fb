import { Socket } from 'node:net';
import { DataSource, DefaultNamingStrategy, getMetadataArgsStorage } from 'typeorm';
import { Client, Pool, types, type ClientConfig, type PoolConfig } from 'pg';

/** Days stay `YYYY-MM-DD` and instants become ISO text in UTC: no driver turns either into a shifted `Date`. */
const readers: Record<number, (value: string) => unknown> = {
  [types.builtins.DATE]: (value) => value,
  [types.builtins.TIMESTAMPTZ]: (value) => value.replace(' ', 'T').replace(/\+00(:00)?$/, 'Z'),
  [types.builtins.INT8]: Number,
};

const usual = types.getTypeParser as (oid: number, format: 'text' | 'binary') => (value: string) => unknown;

const readAsText: PoolConfig['types'] = {
  getTypeParser: (oid: number, format: 'text' | 'binary' = 'text') =>
    (format === 'text' ? readers[oid] : undefined) ?? usual(oid, format),
};

/**
 * A connection that is cut may end a query, never the process: between the pool that lets go of it and whoever takes
 * it, there is a moment in which nobody else listens for its errors.
 */
export class HeardClient extends Client {
  constructor(config?: ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/**
 * Sends what is written in one go as one packet: a unit's BEGIN, context and first statements, its audit row and COMMIT. A
 * system call a statement was a fifth of the server's own time.
 */
class GatheringSocket extends Socket {
  private gathers = false;

  override cork(): void {
    super.cork();
    if (this.gathers) return;
    this.gathers = true;
    super.cork();
    process.nextTick(() => {
      this.gathers = false;
      this.uncork();
    });
  }
}

const settings = (url: string, connections: number): PoolConfig & { pipeline: boolean } => ({
  Client: HeardClient,
  stream: () => new GatheringSocket(),
  connectionString: url,
  max: connections,
  connectionTimeoutMillis: 15_000,
  idleTimeoutMillis: 60_000,
  options: '-c TimeZone=UTC',
  types: readAsText,
  // BEGIN and the signed context travel in one flight, the audit row and COMMIT in another.
  pipeline: true,
});

/** Tables, columns: `clientId` is `client_id`, `ClientEntity`'s table says its own name. */
class SnakeCase extends DefaultNamingStrategy {
  override columnName(property: string, given: string | undefined): string {
    return given ?? property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}

/** The request pool: role `rt`, entities of every feature that has been imported. */
export function requestDataSource(url: string, connections: number): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    schema: 'app',
    entities: getMetadataArgsStorage().tables.map((table) => table.target),
    namingStrategy: new SnakeCase(),
    synchronize: false,
    migrationsRun: false,
    logging: false,
    installExtensions: false,
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    extra: settings(url, connections),
  });
}

/** Accounts and sessions: role `auth`, small, used before anybody's organisation is known. */
export const AUTH_POOL = Symbol('auth-pool');

export function authPool(url: string, connections: number): Pool {
  const pool = new Pool(settings(url, Math.max(2, Math.ceil(connections / 2))));
  // An idle connection that the server closed must not end the process; the next query says what is wrong.
  pool.on('error', () => undefined);
  return pool;
}
