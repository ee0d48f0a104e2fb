import { missingReferences, unmatchedCommands } from './catalogue';
import { IsolationStage } from './isolation-stage';

interface Policy {
  readonly table: string;
  readonly name: string;
  readonly restrictive: boolean;
  /** It hides what is there and lets anything be written: acts on a record that one may no longer read. */
  readonly takesAll: boolean;
}

/** Every hole below, alone, must stop the start: `createServer` throws what `isolationFaults` says. */
describe('a start with a hole in the isolation', () => {
  let stage: IsolationStage;
  let tables: string[];
  let policies: Policy[];

  beforeAll(async () => {
    stage = await IsolationStage.set();
    const { rows } = await stage.admin.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'org_id'
       where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p') order by 1`,
    );
    tables = rows.map(({ name }) => name);
    const found = await stage.admin.query<Policy>(
      `select c.relname as table, p.polname as name, not p.polpermissive as restrictive,
         pg_get_expr(p.polwithcheck, p.polrelid) is not distinct from 'true' as "takesAll"
       from pg_policy p join pg_class c on c.oid = p.polrelid order by 1, 2`,
    );
    policies = found.rows;
  });
  afterAll(() => stage.strike());

  const unnoticed = async (holes: Record<string, string[]>): Promise<string[]> => {
    const missed: string[] = [];
    for (const [name, statements] of Object.entries(holes)) {
      if ((await stage.faultsAfter(...statements)).length === 0) missed.push(name);
    }
    return missed;
  };

  it('is told where there is none', async () => {
    expect(tables.length).toBeGreaterThan(8);
    expect(await stage.faultsAfter()).toEqual([]);
  });

  it('goes unnoticed when a table loses its protection', async () => {
    const holes = tables.flatMap(
      (table) =>
        [
          [`${table} without policies`, [`alter table app.${table} disable row level security`]],
          [`${table} open to its owner`, [`alter table app.${table} no force row level security`]],
          [`${table} owned by the role that serves`, [`alter table app.${table} owner to $rt`]],
          [`${table} may be emptied`, [`grant truncate on app.${table} to $rt`]],
        ] as [string, string[]][],
    );
    expect(await unnoticed(Object.fromEntries(holes))).toEqual([]);
  });

  it('goes unnoticed when a restrictive policy is dropped or widened', async () => {
    const ownRows = policies.filter(
      (policy) => policy.restrictive && /^(organisation|wall|visibility|seen|privileged)/.test(policy.name),
    );
    expect(ownRows.length).toBeGreaterThan(tables.length);
    const holes = ownRows.flatMap(
      ({ table, name, takesAll }) =>
        [
          [`${table}.${name} dropped`, [`drop policy ${name} on app.${table}`]],
          [`${table}.${name} always true`, [`alter policy ${name} on app.${table} using (true)`]],
          [
            `${table}.${name} true for all as well`,
            [
              `alter policy ${name} on app.${table} using (${name === 'organisation' ? 'org_id = (select app.ctx_org())' : `org_id <> all ((select app.${name.startsWith('wall') ? 'walled' : 'restricted'}_clients())::uuid[])`} or true)`,
            ],
          ],
          ...(takesAll
            ? []
            : [[`${table}.${name} lets anything in`, [`alter policy ${name} on app.${table} with check (true)`]]]),
          [
            `${table}.${name} only widens`,
            [
              `drop policy ${name} on app.${table}`,
              `create policy ${name} on app.${table} as permissive using (org_id = (select app.ctx_org()))`,
            ],
          ],
          [
            `${table}.${name} for reading alone`,
            [
              `drop policy ${name} on app.${table}`,
              `create policy ${name} on app.${table} as restrictive for select using (org_id = (select app.ctx_org()))`,
            ],
          ],
        ] as [string, string[]][],
    );
    expect(await unnoticed(Object.fromEntries(holes))).toEqual([]);
  });

  it('leaves a command without its policy, or a row that names another without a key', async () => {
    expect(await unmatchedCommands(stage.admin)).toEqual([]);
    expect(await missingReferences(stage.admin)).toEqual([]);
  });

  it('goes unnoticed when something beside the tables reads across', async () => {
    expect(
      await unnoticed({
        'a unique key over all organisations': ['create unique index on app.client (id)'],
        'a foreign key over all organisations': [
          'create unique index lone on app.client (id)',
          'alter table app.case_file add foreign key (client_id) references app.client (id)',
        ],
        'a second permissive policy': ['create policy more on app.client for select using (true)'],
        'a view with its owner’s rights': ['create view app.everybody as select * from app.client'],
        'a materialised view': ['create materialized view app.everybody as select * from app.client'],
        'a function with its owner’s rights': [
          `create function app.peek() returns bigint language sql security definer as 'select count(*) from app.client'`,
        ],
        'whoever serves requests may ask as nobody': ['grant execute on function app.organisation_context() to $rt'],
        'a new tenant table without policies': [
          'create table app.visit (org_id uuid, id uuid, primary key (org_id, id))',
        ],
        'a readable table without organisation': [
          'create table app.visit (id uuid)',
          'grant select on app.visit to $rt',
        ],
        'a context that anybody is given': [
          `create or replace function app.ctx_org() returns uuid language sql stable as 'select ''${stage.ours.orgId}''::uuid'`,
        ],
      }),
    ).toEqual([]);
  });

  it('goes unnoticed when the role that serves may do more', async () => {
    expect(
      await unnoticed({
        superuser: ['alter role $rt superuser'],
        'passes policies': ['alter role $rt bypassrls'],
        'makes roles': ['alter role $rt createrole'],
        inherits: ['alter role $rt inherit'],
        'is the owner': ['grant $own to $rt'],
      }),
    ).toEqual([]);
  });
});
