import { asAdmin } from './environment';

/** What the database itself says about who serves the requests: a benchmark with the guards off proves nothing. */
export async function guardsInForce(url: string): Promise<string[]> {
  return asAdmin(url, async (admin) => {
    const { rows: roles } = await admin.query<{ usename: string; n: number; loose: boolean }>(
      `select a.usename, count(*)::int as n, bool_or(r.rolsuper or r.rolbypassrls) as loose
       from pg_stat_activity a join pg_roles r on r.rolname = a.usename
       where a.datname = current_database() and a.usename like '%\\_rt' group by a.usename`,
    );
    const { rows: tables } = await admin.query<{ forced: number; all: number }>(
      `select count(*) filter (where relrowsecurity and relforcerowsecurity)::int as forced, count(*)::int as all
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'org_id' where relnamespace = 'app'::regnamespace and relkind = 'r'`,
    );
    const settings = [];
    for (const name of ['fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers']) {
      const { rows } = await admin.query<{ value: string }>('select current_setting($1) as value', [name]);
      settings.push(`${name} ${rows[0]?.value ?? '?'}`);
    }
    const [role] = roles;
    if (!role || role.loose || tables[0]?.forced !== tables[0]?.all)
      throw new Error('Policies are not in force for the process that serves requests.');
    return [
      `requests are served as ${role.usename} (${String(role.n)} connections): not superuser, does not bypass policies`,
      `${String(tables[0]?.forced)} of ${String(tables[0]?.all)} tenant tables under forced row-level security`,
      `PostgreSQL: ${settings.join(', ')}`,
    ];
  });
}

export const auditRows = (url: string): Promise<number> =>
  asAdmin(
    url,
    async (admin) => (await admin.query<{ n: number }>('select count(*)::int as n from app.audit')).rows[0]?.n ?? 0,
  );
