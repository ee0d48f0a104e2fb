import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The US case of a person: programme facts, three places, and the case that leads it. */
export class AddCases1764000000500 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
create table app.case_file (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  key_id uuid not null,
  sealed bytea not null,
  creation_digest bytea not null,
  client_id uuid not null,
  enrolled_on date,
  phase_override text,
  program_phase text not null,
  return_port text,
  court_code text,
  lead_case_id uuid,
  stage text not null check (stage in ('pending', 'completed', 'closed', 'unknown')),
  primary key (org_id, id),
  unique (org_id, id, client_id),
  foreign key (org_id, client_id) references app.client (org_id, id),
  foreign key (org_id, key_id) references app.subject_key (org_id, id),
  foreign key (org_id, lead_case_id) references app.case_file (org_id, id)
);
comment on column app.case_file.program_phase is 'From the enrolment date, or from phase_override when somebody corrected it with a reason.';
comment on column app.case_file.return_port is 'Port of the reference list, or unknown. Null: not asked.';
comment on column app.case_file.sealed is 'Place of entry, reason of a corrected phase.';
create index case_file_open on app.case_file (org_id, stage, created_at desc, id desc);
create index case_file_of_client on app.case_file (org_id, client_id);
create index case_file_of_lead on app.case_file (org_id, lead_case_id) where lead_case_id is not null;
call app.protect('app.case_file');
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('drop table app.case_file');
  }
}
