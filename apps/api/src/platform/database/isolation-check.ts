import type { DataSource } from 'typeorm';

/** Sentences about anything that would let one organisation see another's rows; empty when all is well. */
export async function isolationFaults(source: Pick<DataSource, 'query'>): Promise<string[]> {
  const rows: { fault: string }[] = await source.query(`
with tenant as (
  select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity, c.relowner,
         exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'org_id' and not a.attisdropped) as has_org,
         exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'family_id' and not a.attisdropped)
           and c.relname <> 'family_client' or c.relname in ('family', 'kin_tie') as is_of_family
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'app' and c.relkind in ('r', 'p')
), named as (
  -- Every column that names a client hides the row with that client.
  select t.oid, t.relname, a.attname as client_column,
         case when a.attname in ('id', 'client_id') then '' else '_' || a.attname end as suffix,
         replace('((@ IS NULL) OR (@ <> ALL (( SELECT app.%1$s() AS %1$s)::uuid[])))', '@', a.attname) as but_for
  from tenant t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
  where (a.attname ~ '(^|_)client_id$' or (t.relname = 'client' and a.attname = 'id'))
    and t.relname not in ('wall', 'restriction', 'client_grant')
), wanted as (
  select oid, relname, 'organisation' as name, '(org_id = ( SELECT app.ctx_org() AS ctx_org))' as says,
         '(org_id = ( SELECT app.ctx_org() AS ctx_org))' as checks from tenant where has_org
  union all
  select oid, relname, kind.name || suffix, format(but_for, kind.hides), null
  from named cross join (values ('wall', 'walled_clients'), ('visibility', 'restricted_clients')) as kind (name, hides)
  union all
  select oid, relname, 'privileged', says, checks from tenant join (values
    ('note', '((NOT privileged) OR ( SELECT app.sees_privileged() AS sees_privileged))', null),
    ('audit', '((record IS DISTINCT FROM ''note''::text) OR (EXISTS ( SELECT
   FROM app.note n
  WHERE ((n.org_id = audit.org_id) AND (n.id = audit.record_id)))))', 'true')) as privileged (of_table, says, checks) on of_table = relname
), policy as (
  select polrelid, polname, polpermissive, polcmd, pg_get_expr(polqual, polrelid) as using_text, pg_get_expr(polwithcheck, polrelid) as check_text from pg_policy
)
select format('The role %s is superuser, bypasses policies or may become another role.', current_user) as fault
  from pg_roles where rolname = current_user and (rolsuper or rolbypassrls or rolcreaterole or rolinherit)
union all
select format('The role %s is a member of %s.', current_user, r.rolname)
  from pg_auth_members m join pg_roles r on r.oid = m.roleid
  where m.member = (select oid from pg_roles where rolname = current_user)
union all
select format('Table %s is owned by the role that serves requests.', relname) from tenant where pg_get_userbyid(relowner) = current_user
union all
select format('Table %s has no forced row-level security.', relname) from tenant
  where (has_org or has_table_privilege(oid, 'select')) and not (relrowsecurity and relforcerowsecurity)
union all
select format('Table %s can be read but carries no org_id.', relname) from tenant
  where has_table_privilege(oid, 'select') and not has_org
union all
-- Word for word, so that a policy which says the same "or true" is not taken for it.
select format('Table %s lacks its restrictive policy %s.', relname, name) from wanted
  where not exists (
    select from policy p where p.polrelid = wanted.oid and p.polname = wanted.name and not p.polpermissive and p.polcmd = '*'
      and p.using_text = wanted.says and p.check_text is not distinct from wanted.checks)
union all
-- Whose words hang on another table's rows; PostgreSQL writes them out differently from version to version.
select format('Table %s is not hidden with its family.', relname) from tenant
  where is_of_family and not exists (
    select from policy p where p.polrelid = tenant.oid and p.polname = 'seen' and not p.polpermissive and p.polcmd = '*'
      and p.using_text ~ 'EXISTS' and p.using_text !~* '\\m(true|ctx_org)\\M' and p.check_text is null)
union all
select format('Table %s has %s permissive policies for one command.', t.relname, count(*))
  from tenant t join policy p on p.polrelid = t.oid where p.polpermissive group by t.relname, p.polcmd having count(*) > 1
union all
select format('Foreign key %s leaves out org_id.', k.conname) from pg_constraint k
  join tenant t on t.oid = k.conrelid and t.has_org join tenant f on f.oid = k.confrelid and f.has_org
  where k.contype = 'f' and not exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'org_id' and a.attnum = k.conkey[1])
union all
select format('Unique index %s leaves out org_id.', i.indexrelid::regclass) from pg_index i
  join tenant t on t.oid = i.indrelid and t.has_org
  where i.indisunique and not exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'org_id' and a.attnum = any (i.indkey))
union all
select format('The role that serves requests may %s table %s.', p.privilege, t.relname)
  from tenant t cross join (values ('truncate'), ('references'), ('trigger')) as p (privilege)
  where has_table_privilege(t.oid, p.privilege)
union all
select format('Function %s runs as its owner and is not on the list.', p.proname)
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname = 'app' and p.prosecdef and p.proname not in ('signed_context', 'walled_clients', 'restricted_clients', 'sees_privileged', 'picture')
union all
select format('The role that serves requests may call %s, which sees past walls.', p.proname)
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname = 'app' and p.proname = 'organisation_context' and (p.prosecdef or has_function_privilege(p.oid, 'execute'))
union all
select format('View %s runs with its owner''s rights.', c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'app' and c.relkind in ('v', 'm')
    and (c.relkind = 'm' or not coalesce(c.reloptions @> '{security_invoker=true}', false))
union all
select 'An unsigned context is believed.' where (select app.ctx_org()) is not null
`);
  return rows.map((row) => row.fault);
}
