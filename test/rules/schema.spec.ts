import { resolve } from 'node:path';
import { Client } from 'pg';
import type { DataSource, EntityMetadata } from 'typeorm';
import * as z from 'zod';
import '../../apps/api/src/app.module';
import { requestDataSource } from '../../apps/api/src/platform/database/connections';
import { loadMigrations, migrationDataSource } from '../../apps/api/src/platform/database/migrate';
import { rolesFor } from '../../apps/api/src/platform/database/roles';
import { dataClasses } from '../../apps/api/src/platform/vault/data-class';
import { recordKinds, type RecordKind } from '../../apps/api/src/platform/vault/record-entity';
import { RootKey } from '../../apps/api/src/platform/vault/root-key';
import { freshDatabase, type FreshDatabase } from '../../apps/api/test-support/cluster';
import { schemaLines, storedColumns, type StoredColumn } from './catalogue';

interface Kept extends RecordKind {
  readonly name: string;
  readonly metadata: EntityMetadata;
}

/** Beside the fields of the contract: whose row it is, its key, what is sealed, and what created it. */
const vaultColumns = ['orgId', 'keyId', 'sealed', 'creationDigest'];

/** Types that hold no words: whatever else a table has must say what it holds. */
const wordless = /^(uuid|integer|smallint|bigint|boolean|date|timestamp with time zone|bytea|uuid\[\])$/;

describe('a stored field', () => {
  let database: FreshDatabase;
  let admin: Client;
  let source: DataSource;
  let columns: StoredColumn[];
  let kinds: Kept[];

  beforeAll(async () => {
    database = await freshDatabase();
    admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    columns = await storedColumns(admin);
    const root = new RootKey(database.config);
    source = await requestDataSource(
      rolesFor(database.adminUrl, root, database.config.rolePrefix).url('rt'),
      1,
    ).initialize();
    kinds = [...recordKinds()].map(([entity, kind]) => {
      const metadata = source.getMetadata(entity as new () => object);
      return { ...kind, name: metadata.name, metadata };
    });
  });
  afterAll(async () => {
    await source.destroy();
    await admin.end();
    await database.drop();
  });

  const columnOf = (kind: Kept, field: string) => kind.metadata.columns.find((column) => column.propertyName === field);
  const storedAs = (kind: Kept, field: string) =>
    columns.find(({ table, name }) => table === kind.table && name === columnOf(kind, field)?.databaseName);

  it('would be kept by nobody: an entity without its contract', () => {
    expect(kinds.length).toBeGreaterThan(2);
    expect(source.entityMetadatas.map(({ name }) => name).sort()).toEqual(kinds.map(({ name }) => name).sort());
  });

  it('would be kept clear, sealed or not at all by accident', () => {
    const careless = z.strictObject({ nickname: z.string().nullable() });
    expect(() => dataClasses(careless)).toThrow('nickname has no data class');
    for (const kind of kinds) expect(Object.keys(kind.classes).sort()).toEqual(Object.keys(kind.contract.shape).sort());
  });

  it('would be sealed and stand in a column all the same, or be clear and have none', () => {
    const faults = kinds.flatMap((kind) =>
      Object.entries(kind.classes).flatMap(([field, of]) => {
        const hasColumn = columnOf(kind, field) !== undefined;
        const wanted = of === 'clear' || typeof of === 'object';
        return hasColumn === wanted
          ? []
          : [`${kind.name}.${field} is ${JSON.stringify(of)} and ${hasColumn ? 'has' : 'has no'} column`];
      }),
    );
    expect(faults).toEqual([]);
  });

  it('would have a column that the contract does not know, or a table one that the entity does not', () => {
    for (const kind of kinds) {
      const known = [...Object.keys(kind.contract.shape), ...vaultColumns];
      expect(
        kind.metadata.columns.map(({ propertyName }) => propertyName).filter((name) => !known.includes(name)),
      ).toEqual([]);
      const mapped = kind.metadata.columns.map(({ databaseName }) => databaseName).sort();
      const stored = columns.filter(
        ({ schema, table, generated }) => schema === 'app' && table === kind.table && !generated,
      );
      expect([kind.table, stored.map(({ name }) => name).sort()]).toEqual([kind.table, mapped]);
    }
  });

  it('could be null in one of contract, entity and table and not in the others', () => {
    const faults = kinds.flatMap((kind) =>
      Object.entries(kind.contract.shape).flatMap(([field, schema]) => {
        const column = columnOf(kind, field);
        if (!column) return [];
        const contract = z.safeEncode(schema as z.ZodType, null).success;
        const answers = { contract, entity: column.isNullable, table: storedAs(kind, field)?.nullable };
        return new Set(Object.values(answers)).size === 1 ? [] : [`${kind.name}.${field}: ${JSON.stringify(answers)}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  it('would be of one type in the entity and of another in the table', () => {
    const long: Record<string, string> = { timestamptz: 'timestamp with time zone' };
    const faults = kinds.flatMap((kind) =>
      kind.metadata.columns.flatMap((column) => {
        const said = `${String(column.type)}${column.isArray ? '[]' : ''}`;
        const stored = columns.find(({ table, name }) => table === kind.table && name === column.databaseName)?.type;
        return stored === (long[said] ?? said)
          ? []
          : [`${kind.name}.${column.propertyName}: ${said}, stored as ${String(stored)}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  it('could hold a person’s words in a table without a contract, and nobody would have said what it holds', () => {
    const records = new Set(kinds.map(({ table }) => table));
    const unsaid = columns.filter(
      ({ schema, table, type, comment, checked }) =>
        !(schema === 'app' && records.has(table)) &&
        !wordless.test(type) &&
        !checked &&
        (comment === null || comment.length < 8),
    );
    expect(unsaid.map(({ schema, table, name, type }) => `${schema}.${table}.${name} ${type}`)).toEqual([]);
  });

  it('would be named sealed and be readable text', () => {
    expect(
      columns
        .filter(({ name, type }) => /sealed|wrapped|token|hash|digest/.test(name) && type !== 'bytea')
        .map(({ table, name }) => `${table}.${name}`),
    ).toEqual([
      // argon2's own text form, of the password's HMAC.
      'account.password_hash',
    ]);
  });
});

describe('a migration', () => {
  it('cannot be taken back, or leaves something behind, or does not come again as it was', async () => {
    const database = await freshDatabase();
    const admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    const roles = rolesFor(database.adminUrl, new RootKey(database.config), database.config.rolePrefix);
    const migrations = await loadMigrations(resolve(__dirname, '../../migrations'));
    const source = await migrationDataSource(roles, migrations).initialize();
    try {
      const whole = await schemaLines(admin);
      expect(whole.length).toBeGreaterThan(100);
      expect(await source.showMigrations()).toBe(false);
      for (const migration of [...migrations].reverse()) {
        const before = await schemaLines(admin);
        await source.undoLastMigration({ transaction: 'each' });
        expect([migration.name, await schemaLines(admin)]).not.toEqual([migration.name, before]);
        await source.runMigrations({ transaction: 'each' });
        expect([migration.name, await schemaLines(admin)]).toEqual([migration.name, before]);
        await source.undoLastMigration({ transaction: 'each' });
        // What runs next is the migration before this one.
        source.migrations.pop();
      }
      expect(await schemaLines(admin)).toEqual([]);
      const again = await migrationDataSource(roles, migrations).initialize();
      await again.runMigrations({ transaction: 'each' });
      await again.destroy();
      expect(await schemaLines(admin)).toEqual(whole);
    } finally {
      await source.destroy();
      await admin.end();
      await database.drop();
    }
  });
});
