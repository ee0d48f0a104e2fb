import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { isolationFaults } from '../../apps/api/src/platform/database/isolation-check';
import { rolesFor, type LoginRole, type Roles } from '../../apps/api/src/platform/database/roles';
import { SignedContext } from '../../apps/api/src/platform/database/signed-context';
import { RootKey } from '../../apps/api/src/platform/vault/root-key';
import { freshDatabase, type FreshDatabase } from '../../apps/api/test-support/cluster';

export interface Tenant {
  readonly orgId: string;
  readonly userId: string;
  readonly clientId: string;
  readonly keyId: string;
}

/** A database with two organisations, and every way into it: administrator, owner, the role that serves requests. */
export class IsolationStage {
  readonly root: RootKey;
  readonly roles: Roles;
  readonly context: SignedContext;
  private readonly opened: Client[] = [];

  private constructor(
    readonly database: FreshDatabase,
    readonly admin: Client,
    readonly ours: Tenant,
    readonly theirs: Tenant,
  ) {
    this.root = new RootKey(database.config);
    this.roles = rolesFor(database.adminUrl, this.root, database.config.rolePrefix);
    this.context = new SignedContext(this.root);
    this.opened.push(admin);
  }

  static async set(): Promise<IsolationStage> {
    const database = await freshDatabase();
    const admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    const [ours, theirs] = [await newTenant(admin), await newTenant(admin)];
    return new IsolationStage(database, admin, ours, theirs);
  }

  async as(role: LoginRole, options = ''): Promise<Client> {
    const client = new Client({ connectionString: this.roles.url(role), options });
    await client.connect();
    this.opened.push(client);
    return client;
  }

  owner(): Promise<Client> {
    return this.as('migrator', `-c role=${this.roles.name('own')}`);
  }

  /** What the start of the server would say, had somebody done this to the database. Leaves no trace. */
  async faultsAfter(...done: string[]): Promise<string[]> {
    await this.admin.query('begin');
    try {
      for (const statement of done)
        await this.admin.query(
          statement.replaceAll('$rt', this.roles.name('rt')).replaceAll('$own', this.roles.name('own')),
        );
      await this.admin.query(`set local role ${this.roles.name('rt')}`);
      const query = async <T>(sql: string): Promise<T> => (await this.admin.query(sql)).rows as T;
      return await isolationFaults({ query });
    } finally {
      await this.admin.query('rollback');
    }
  }

  /** Rows of one query, as this role, in a transaction with this context. */
  async rowsWith(
    client: Client,
    context: string | null,
    sql: string,
    values: unknown[] = [],
  ): Promise<Record<string, unknown>[]> {
    await client.query('begin');
    try {
      if (context !== null) await client.query(`select set_config('app.ctx', $1, true)`, [context]);
      return (await client.query<Record<string, unknown>>(sql, values)).rows;
    } finally {
      await client.query('rollback');
    }
  }

  async strike(): Promise<void> {
    await Promise.all(this.opened.map((client) => client.end()));
    await this.database.drop();
  }
}

/** One row in the tables that the others hang on. */
async function newTenant(admin: Client): Promise<Tenant> {
  const tenant = { orgId: randomUUID(), userId: randomUUID(), clientId: randomUUID(), keyId: randomUUID() };
  await admin.query('begin');
  await admin.query('insert into app.org_key (org_id, version, wrapped) values ($1, 1, $2)', [
    tenant.orgId,
    Buffer.alloc(8),
  ]);
  await admin.query(
    `insert into app.subject_key (org_id, id, client_id, purpose, org_key_version, wrapped) values ($1, $2, $3, 'client', 1, $4)`,
    [tenant.orgId, tenant.keyId, tenant.clientId, Buffer.alloc(8)],
  );
  await admin.query(
    `insert into app.client (org_id, id, key_id, sealed, creation_digest) values ($1, $2, $3, $4, $4)`,
    [tenant.orgId, tenant.clientId, tenant.keyId, Buffer.alloc(8)],
  );
  await admin.query('insert into app.search_token (org_id, token, client_id, kind) values ($1, $2, $3, $4)', [
    tenant.orgId,
    Buffer.alloc(16, 7),
    tenant.clientId,
    'word',
  ]);
  await admin.query('commit');
  return tenant;
}
