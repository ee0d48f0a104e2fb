import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Notes of a case. Privileged ones exist only for those who see what is privileged; so does the audit of them, which would tell
 * that they exist.
 */
export class AddNotes1764000001400 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
create function app.sees_privileged() returns boolean
language sql stable security definer parallel safe set search_path = pg_catalog, pg_temp as $$
  select exists (select from auth.account a where a.id = (select app.ctx_user()) and a.org_id = (select app.ctx_org())
    and a.active and a.roles && array['attorney'])
$$;
comment on function app.sees_privileged() is 'The same people as seesPrivileged in libs/domain/src/access.ts.';
revoke execute on function app.sees_privileged() from public;
call app.grant_rt('function app.sees_privileged()', 'execute');

create table app.note (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  key_id uuid not null,
  sealed bytea not null,
  creation_digest bytea not null,
  case_id uuid not null,
  client_id uuid not null,
  kind text not null,
  privileged boolean not null,
  at timestamptz not null,
  author_id uuid not null,
  primary key (org_id, id),
  foreign key (org_id, case_id, client_id) references app.case_file (org_id, id, client_id),
  foreign key (org_id, key_id) references app.subject_key (org_id, id)
);
comment on column app.note.kind is 'call, visit, meeting, strategy, other.';
comment on column app.note.privileged is 'True: there for attorneys only.';
comment on column app.note.at is 'When the call or visit was; when it was written, if nobody said.';
comment on column app.note.author_id is 'The account that wrote it first.';
comment on column app.note.sealed is 'Text.';
create index note_of_case on app.note (org_id, case_id, at desc, id desc);
call app.protect('app.note');
create policy privileged on app.note as restrictive using (not privileged or (select app.sees_privileged()));

create policy privileged on app.audit as restrictive
  using (record is distinct from 'note' or exists (select from app.note n where n.org_id = audit.org_id and n.id = audit.record_id))
  with check (true);
comment on policy privileged on app.audit is 'What was done with a note is told to whoever the note exists for.';
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
drop policy privileged on app.audit;
drop table app.note;
drop function app.sees_privileged();
`);
  }
}
