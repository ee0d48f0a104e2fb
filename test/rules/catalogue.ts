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

/** Commands that the role which serves may give on a table without exactly one permissive policy for them, and policies for none. */
export async function unmatchedCommands(admin: Client): Promise<string[]> {
  const { rows } = await admin.query<{ fault: string }>(`
    with command (name, code) as (values ('select', 'r'), ('insert', 'a'), ('update', 'w'), ('delete', 'd')),
    may as (
      select c.oid, c.relname, command.name, command.code,
        exists (select from aclexplode(c.relacl) a join pg_roles r on r.oid = a.grantee where r.rolname like '%\_rt' and lower(a.privilege_type) = command.name) as granted,
        (select count(*) from pg_policy p where p.polrelid = c.oid and p.polpermissive and p.polcmd::text = command.code) as policies
      from pg_class c cross join command where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity)
    select format('%s %s: granted %s, policies %s', name, relname, granted, policies) as fault from may where (granted and policies <> 1) or (not granted and policies <> 0)
    order by 1`);
  return rows.map(({ fault }) => fault);
}

/** Columns that name a row of another tenant table, and hang on it by no key of (org_id, …, this column). */
export async function missingReferences(admin: Client): Promise<string[]> {
  const { rows } = await admin.query<{ fault: string }>(`
    with named (columns, target) as (values ('client_id', 'client'), ('case_id', 'case_file'), ('lead_case_id', 'case_file'), ('key_id', 'subject_key'),
      ('org_key_version', 'org_key'), ('hearing_id', 'hearing'), ('family_id', 'family'), ('member_id', 'family_member'), ('previous_id', 'hearing'),
      ('merged_into', 'client'), ('joined_id', 'client'), ('kept_id', 'client'))
    select format('%s.%s does not hang on %s', c.relname, a.attname, named.target) as fault
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped join named on a.attname = named.columns or a.attname like '%\\_' || named.columns
    where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p')
      -- What was refused may name somebody who is not there.
      and not (c.relname = 'audit' and a.attname in ('client_id', 'case_id'))
      and not exists (
        select from pg_constraint k join pg_class t on t.oid = k.confrelid join pg_attribute o on o.attrelid = c.oid and o.attnum = k.conkey[1]
        where k.conrelid = c.oid and k.contype = 'f' and o.attname = 'org_id' and a.attnum = any (k.conkey[2:])
          and (t.relname = named.target or (named.target = 'client' and exists (
            select from pg_attribute ta where ta.attrelid = t.oid and ta.attname = 'client_id' and ta.attnum = any (k.confkey[2:])))))
    order by 1`);
  return rows.map(({ fault }) => fault);
}
