import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Two records of one person are joined: what hangs on the duplicate moves to the record that is kept. Foreign keys go to
 * `client.living_id`, which a joined record has not, so nothing can be left on it or written to it afterwards.
 */
export class JoinTwoRecordsOfOnePerson1764000002000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
alter table app.client add column merged_into uuid,
  add column living_id uuid generated always as (case when merged_into is null then id end) stored,
  add constraint client_living unique (living_id, org_id),
  add constraint merged_into_another check (merged_into <> id),
  add foreign key (org_id, merged_into) references app.client (org_id, id);
comment on column app.client.merged_into is 'The record of the same person that this one was joined to. Null: it stands by itself.';
comment on column app.client.living_id is 'The id while the record stands by itself: what hangs on a person names this one.';
create index client_merged_into on app.client (org_id, merged_into) where merged_into is not null;

create table app.joined_record (
  org_id uuid not null,
  joined_id uuid not null,
  kept_id uuid not null,
  primary key (org_id, joined_id),
  foreign key (org_id, joined_id) references app.client (org_id, id),
  foreign key (org_id, kept_id) references app.client (org_id, id)
);
comment on table app.joined_record is
  'client.merged_into once more, for the functions that say whom one may not see: they cannot ask a table that asks them. Kept by a trigger.';
create index joined_record_kept on app.joined_record (org_id, kept_id);
call app.protect('app.joined_record', null, '{select,insert,delete}');
create function app.keep_joined_record() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  delete from app.joined_record where org_id = new.org_id and joined_id = new.id;
  if new.merged_into is not null then
    insert into app.joined_record (org_id, joined_id, kept_id) values (new.org_id, new.id, new.merged_into);
  end if;
  return null;
end $$;
revoke execute on function app.keep_joined_record from public;
create trigger keep_joined_record after update of merged_into on app.client
  for each row when (old.merged_into is distinct from new.merged_into) execute function app.keep_joined_record();

create function app.all_records_of(hidden uuid[], org uuid) returns uuid[] language plpgsql stable parallel safe set search_path = pg_catalog, pg_temp as $$
begin
  if cardinality(hidden) = 0 then return hidden; end if;
  return array(with recursive record (id) as (
    select unnest(hidden)
    union select case j.kept_id when r.id then j.joined_id else j.kept_id end
      from record r join app.joined_record j on j.org_id = org and r.id in (j.kept_id, j.joined_id))
    select id from record);
end $$;
comment on function app.all_records_of(uuid[], uuid) is
  'These clients, and every record of theirs that was joined to another: a wall around one record of a person is around all.';
revoke execute on function app.all_records_of(uuid[], uuid) from public;
call app.grant_rt('function app.all_records_of(uuid[], uuid)', 'execute');
${whomOneMayNotSee((found) => `app.all_records_of(${found}, who[1])`)}
${hangOn('living_id', '_living')}
${followTheCase('on update cascade')}

drop trigger keep_family_client on app.family_member;
create trigger keep_family_client before insert or update of client_id on app.family_member
  for each row execute function app.keep_family_client();
create policy may_delete on app.family_client for delete using (true);
call app.grant_rt('app.family_client', 'delete');
create function app.leave_family_client() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  delete from app.family_client c where c.org_id = new.org_id and c.family_id = new.family_id and c.client_id = old.client_id
    and not exists (select from app.family_member m
      where m.org_id = c.org_id and m.family_id = c.family_id and m.client_id = c.client_id);
  return null;
end $$;
comment on function app.leave_family_client() is
  'Parted again, a record that only had the family by the other is no way to it: they may be of two people.';
revoke execute on function app.leave_family_client from public;
create trigger leave_family_client after update of client_id on app.family_member
  for each row when (old.client_id is distinct from new.client_id) execute function app.leave_family_client();

create table app.merge (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  key_id uuid not null,
  sealed bytea not null,
  creation_digest bytea not null,
  client_id uuid not null,
  duplicate_client_id uuid not null,
  moved jsonb not null,
  undone_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, client_id) references app.client (org_id, id),
  foreign key (org_id, duplicate_client_id) references app.client (org_id, id),
  foreign key (org_id, key_id) references app.subject_key (org_id, id),
  constraint two_records check (client_id <> duplicate_client_id)
);
comment on column app.merge.client_id is 'The record that is kept.';
comment on column app.merge.moved is 'What hung on the duplicate: a list of {kind, id}.';
comment on column app.merge.sealed is 'Values of the kept record that were changed, before and after.';
comment on column app.merge.undone_at is 'Null: it stands.';
create unique index merge_now on app.merge (org_id, duplicate_client_id) where undone_at is null;
create index merge_of_client on app.merge (org_id, client_id);
call app.protect('app.merge');
call app.protect_also('app.merge', 'duplicate_client_id');

${picturePeople(' where t.merged_into is null')}`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
${picturePeople('')}
drop table app.merge;
drop trigger leave_family_client on app.family_member;
drop function app.leave_family_client();
drop policy may_delete on app.family_client;
do $$ begin
  execute format('revoke delete on app.family_client from %I', current_setting('resguardo.role_prefix') || '_rt');
end $$;
drop trigger keep_family_client on app.family_member;
create trigger keep_family_client before insert on app.family_member
  for each row execute function app.keep_family_client();
${followTheCase('')}
${hangOn('id', '')}
${whomOneMayNotSee((found) => found)}
drop function app.all_records_of(uuid[], uuid);
drop trigger keep_joined_record on app.client;
drop table app.joined_record;
drop function app.keep_joined_record();
alter table app.client drop column living_id, drop column merged_into;
`);
  }
}

/** Tables of which a row is of one person. Kin ties are not among them: one to somebody out of sight cannot be moved, and tells of nobody. */
const people = ['case_file', 'consent', 'whereabouts', 'family_member'];
const ofCases = ['hearing', 'representation', 'counsel_attempt', 'case_member', 'note', 'return'];

const hangOn = (column: string, name: string): string =>
  people
    .map(
      (table) => `
alter table app.${table} drop constraint ${table}_org_id_client_id_fkey${name === '' ? '_living' : ''},
  add constraint ${table}_org_id_client_id_fkey${name} foreign key (org_id, client_id) references app.client (org_id, ${column});`,
    )
    .join('');

const followTheCase = (rule: string): string =>
  ofCases
    .map(
      (table) => `
alter table app.${table} drop constraint ${table}_org_id_case_id_client_id_fkey,
  add constraint ${table}_org_id_case_id_client_id_fkey foreign key (org_id, case_id, client_id)
    references app.case_file (org_id, id, client_id) ${rule};`,
    )
    .join('');

/** As in CountTheOrganisation, with more records hidden than those that a wall or a restriction names. */
const whomOneMayNotSee = (all: (found: string) => string): string => `
create or replace function app.walled_clients() returns uuid[]
language plpgsql stable security definer parallel safe set search_path = pg_catalog, pg_temp as $$
declare who uuid[] := app.signed_context();
begin
  return ${all('array(select client_id from app.wall where org_id = who[1] and user_id = who[2])')};
end $$;
create or replace function app.restricted_clients() returns uuid[]
language plpgsql stable security definer parallel safe set search_path = pg_catalog, pg_temp as $$
declare who uuid[] := app.signed_context();
begin
  -- Nobody: the organisation as a whole is counted.
  if who[2] = '00000000-0000-0000-0000-000000000000' then return '{}'; end if;
  return ${all(`array(select r.client_id from app.restriction r where r.org_id = who[1] and not exists (
    select from app.client_grant g
    where g.org_id = r.org_id and g.client_id = r.client_id and g.user_id = who[2] and g.expires_at > now()))`)};
end $$;`;

/** As in CountCounselAndFamilies, of whoever stands by themselves. */
const picturePeople = (condition: string): string => `
create or replace function app.picture_people(today date) returns table (client_id uuid, case_id uuid, place text, part text)
language sql stable as $$
  -- Each once: in a young database the planner takes every table for empty, and would count them anew for each person.
  with c as materialized (
    select distinct on (f.client_id) f.client_id, f.id, f.return_port, f.stage from app.case_file f
    order by f.client_id, f.stage = 'pending' desc, f.stage = 'unknown' desc, f.created_at desc, f.id),
  k as materialized (
    select f.client_id, bool_or(r.kind = 'ofRecord' and (r.to_day is null or r.to_day >= today)) as of_record
    from app.representation r join app.case_file f on f.org_id = r.org_id and f.id = r.case_id
    where f.stage = 'pending' and r.from_day <= today group by f.client_id)
  select t.id, c.id, app.picture_place(c.return_port),
    case when c.id is null then 'noCase' when c.stage = 'unknown' then 'caseStageUnknown' when c.stage <> 'pending' then 'caseOver'
      when k.of_record then 'ofRecord' when k.of_record is null then 'counselNotNoted' else 'notOfRecord' end
  from app.client t left join c on c.client_id = t.id left join k on k.client_id = t.id${condition}
$$;`;
