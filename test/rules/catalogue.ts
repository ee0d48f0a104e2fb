import type { Client } from 'pg';

export interface StoredColumn {
  readonly schema: string;
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly generated: boolean;
  readonly comment: string | null;
  /** A CHECK on this column alone. */
  readonly checked: boolean;
}

const ours = `('app', 'auth')`;

/** Every column of every table of ours, as the database has it. */
export async function storedColumns(admin: Client): Promise<StoredColumn[]> {
  const { rows } = await admin.query<StoredColumn>(`
    select n.nspname as schema, c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
      not a.attnotnull as nullable, a.attgenerated <> '' as generated, col_description(c.oid, a.attnum) as comment,
      exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]) as checked
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where n.nspname in ${ours} and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
    order by 1, 2, a.attnum`);
  return rows;
}

/** The whole schema as sorted lines: two databases with the same lines are built alike. */
export async function schemaLines(admin: Client): Promise<string[]> {
  const { rows } = await admin.query<{ line: string }>(`
    with relation as (select c.*, n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ${ours})
    select format('relation %s.%s %s rls=%s forced=%s acl=%s owner=%s: %s', nspname, relname, relkind, relrowsecurity, relforcerowsecurity,
      relacl, relowner::regrole, obj_description(oid)) as line from relation
    union all
    select format('column %s.%s.%s %s notnull=%s default=%s: %s', nspname, relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
      (select pg_get_expr(d.adbin, d.adrelid) from pg_attrdef d where d.adrelid = a.attrelid and d.adnum = a.attnum), col_description(relation.oid, a.attnum))
      from relation join pg_attribute a on a.attrelid = relation.oid where a.attnum > 0 and not a.attisdropped and relkind in ('r', 'p')
    union all
    select format('constraint %s.%s %s %s', nspname, relname, k.conname, pg_get_constraintdef(k.oid)) from pg_constraint k join relation on relation.oid = k.conrelid
    union all
    select format('index %s', pg_get_indexdef(oid)) from relation where relkind = 'i'
    union all
    select format('policy %s.%s %s %s permissive=%s using %s check %s', nspname, relname, polname, polcmd, polpermissive,
      pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) from pg_policy join relation on relation.oid = polrelid
    union all
    select format('trigger %s', pg_get_triggerdef(t.oid)) from pg_trigger t join relation on relation.oid = t.tgrelid where not t.tgisinternal
    union all
    select format('routine %s acl=%s: %s', pg_get_functiondef(p.oid), p.proacl, obj_description(p.oid))
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ${ours}
    order by 1`);
  return rows.map(({ line }) => line);
}
