import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Returns to Mexico, with the papers that were handed out. */
export class AddReturns1764000001410 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
create table app.return (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  key_id uuid not null,
  sealed bytea not null,
  creation_digest bytea not null,
  case_id uuid not null,
  client_id uuid not null,
  returned_on date not null,
  port text,
  city text,
  papers jsonb not null,
  primary key (org_id, id),
  foreign key (org_id, case_id, client_id) references app.case_file (org_id, id, client_id),
  foreign key (org_id, key_id) references app.subject_key (org_id, id)
);
comment on column app.return.returned_on is 'Day of the return, on the calendar of the bridge.';
comment on column app.return.port is 'Port of the reference list, or unknown. Null: not asked.';
comment on column app.return.city is 'Mexican city of the reference list, or unknown. Null: not asked.';
comment on column app.return.papers is '[{kind, issuedOn, expiresOn}]; their numbers are sealed.';
comment on column app.return.sealed is 'Numbers of the papers, note.';
create index return_of_case on app.return (org_id, case_id, returned_on desc, id desc);
call app.protect('app.return');
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('drop table app.return');
  }
}
