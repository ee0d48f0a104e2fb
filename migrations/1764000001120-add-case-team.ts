import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who works on a case. The list is a field of the case; `case_member` is its index. Behind policies PostgreSQL may not ask an index
 * of arrays (`@>` is not leakproof), and would read every case to find one person's.
 */
export class AddCaseTeam1764000001120 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
alter table app.case_file add column team uuid[] not null default '{}';
comment on column app.case_file.team is 'Accounts of those who work on it. app.case_member is kept from this.';

create table app.case_member (
  org_id uuid not null,
  user_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  primary key (org_id, user_id, case_id),
  foreign key (org_id, case_id, client_id) references app.case_file (org_id, id, client_id)
);
comment on table app.case_member is 'Index of case_file.team: which cases are a person''s. Written by a trigger alone.';
create index case_member_of_case on app.case_member (org_id, case_id);
call app.protect('app.case_member', 'client_id', '{select,insert,delete}');

create function app.index_case_team() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  delete from app.case_member where org_id = new.org_id and case_id = new.id and user_id <> all (new.team);
  insert into app.case_member (org_id, user_id, case_id, client_id)
    select distinct new.org_id, member, new.id, new.client_id from unnest(new.team) as member on conflict do nothing;
  return null;
end $$;
revoke execute on function app.index_case_team() from public;
create trigger team_is_indexed after insert or update of team on app.case_file for each row execute function app.index_case_team();
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
drop trigger team_is_indexed on app.case_file;
drop function app.index_case_team();
drop table app.case_member;
alter table app.case_file drop column team;
`);
  }
}
