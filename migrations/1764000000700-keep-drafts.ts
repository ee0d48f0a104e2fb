import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody typed and has not saved: sealed, and for that person only. */
export class KeepDrafts1764000000700 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
create table app.draft (
  org_id uuid not null,
  user_id uuid not null,
  key text not null,
  version integer not null default 1,
  saved_at timestamptz not null default now(),
  id uuid not null,
  key_id uuid not null,
  sealed bytea not null,
  primary key (org_id, user_id, key),
  foreign key (org_id, key_id) references app.subject_key (org_id, id)
);
comment on column app.draft.key is 'Which form: register, hearing:<case id>. No name, no number.';
comment on table app.draft is 'Holds no client_id: a draft exists before the client does. Its owner alone sees it.';
call app.protect('app.draft', null, '{select,insert,update,delete}');
create policy own_drafts on app.draft as restrictive using (user_id = (select app.ctx_user()));
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('drop table app.draft');
  }
}
