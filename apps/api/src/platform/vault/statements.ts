import type { EntityMetadata } from 'typeorm';

/** A row as the driver gives it, with the wrapped key that opens it. */
export interface StoredRow {
  id: string;
  key_id: string;
  sealed: Buffer;
  creation_digest: Buffer;
  wrapped: Buffer;
  org_key_version: number;
  /** Whose key it is; a read model does not say. */
  key_client?: string | null;
  [column: string]: unknown;
}

/** The SQL of one sealed table, written once from its entity. */
export interface Statements {
  readonly table: string;
  /** `select … from table t join key k`: conditions speak of `t`. */
  readonly select: string;
  columns(alias: string): string;
  insert(values: Record<string, unknown>): { text: string; take: unknown[] };
  update(values: Record<string, unknown>, id: string, version: number): { text: string; take: unknown[] };
  properties(row: StoredRow): Record<string, unknown>;
}

const platform = ['orgId', 'keyId', 'sealed', 'creationDigest'];

export function statementsFor(metadata: EntityMetadata): Statements {
  const table = metadata.tableName;
  const columns = metadata.columns.map((column) => ({
    property: column.propertyName,
    name: column.databaseName,
    json: column.type === 'jsonb',
  }));
  const quoted = (alias: string, list: typeof columns) => list.map((column) => `${alias}."${column.name}"`).join(', ');
  const shown = columns.filter((column) => column.property !== 'orgId');
  const bare = columns.filter((column) => !platform.includes(column.property));
  const byProperty = new Map(columns.map((column) => [column.property, column]));
  const parameter = (property: string, value: unknown) =>
    byProperty.get(property)?.json === true && value !== null ? JSON.stringify(value) : value;
  const known = (values: Record<string, unknown>) =>
    Object.entries(values).filter(([property, value]) => {
      if (!byProperty.has(property)) throw new Error(`${table} has no column for ${property}.`);
      return value !== undefined;
    });
  const nameOf = (property: string) => `"${byProperty.get(property)?.name ?? property}"`;
  return {
    table,
    select:
      `select ${quoted('t', shown)}, k.wrapped, k.org_key_version, k.client_id as key_client from app."${table}" t ` +
      `join app.subject_key k on k.org_id = t.org_id and k.id = t.key_id`,
    columns: (alias) => `${quoted(alias, shown)}, ${alias}_key.wrapped, ${alias}_key.org_key_version`,
    insert(values) {
      const given = known(values);
      return {
        text:
          `insert into app."${table}" as t (${given.map(([property]) => nameOf(property)).join(', ')}) ` +
          `values (${given.map((_, index) => `$${String(index + 1)}`).join(', ')}) on conflict do nothing returning ${quoted('t', shown)}`,
        take: given.map(([property, value]) => parameter(property, value)),
      };
    },
    update(values, id, version) {
      const given = known(values).filter(([property]) => property !== 'id' && property !== 'createdAt');
      return {
        text:
          `update app."${table}" as t set ${given.map(([property], index) => `${nameOf(property)} = $${String(index + 3)}`).join(', ')} ` +
          `where t.id = $1 and t.version = $2 returning ${quoted('t', shown)}`,
        take: [id, version, ...given.map(([property, value]) => parameter(property, value))],
      };
    },
    properties: (row) => Object.fromEntries(bare.map((column) => [column.property, row[column.name]])),
  };
}
