import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Attempts to see or reach a client, let in or not: one row for each client at the table. */
export class AddCounselAttempts1764000001110 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
create table app.counsel_attempt (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  key_id uuid not null,
  sealed bytea not null,
  creation_digest bytea not null,
  case_id uuid not null,
  client_id uuid not null,
  visit_id uuid,
  at timestamptz not null,
  zone text not null,
  place text not null,
  port text,
  purpose text not null,
  requested_at timestamptz,
  allowed text not null check (allowed in ('yes', 'no', 'unknown')),
  refused_by text,
  minutes_asked integer check (minutes_asked between 0 and 1440),
  minutes_allowed integer check (minutes_allowed between 0 and 1440),
  minutes_actual integer check (minutes_actual between 0 and 1440),
  private boolean,
  interpreter boolean,
  interpreter_language text,
  interpreter_source text,
  documents_signed boolean,
  documents_exchanged boolean,
  phone_failure boolean,
  distance_km integer,
  cost_amount integer,
  cost_currency text,
  consequence text,
  consent_to_use text,
  attended_by uuid[] not null default '{}',
  primary key (org_id, id),
  foreign key (org_id, case_id, client_id) references app.case_file (org_id, id, client_id),
  foreign key (org_id, key_id) references app.subject_key (org_id, id)
);
comment on column app.counsel_attempt.visit_id is 'The same in the rows of all who were at one table. Null: one person alone.';
comment on column app.counsel_attempt.zone is 'IANA zone of the place where it was.';
comment on column app.counsel_attempt.place is 'See counselPlaces in libs/domain/src/vocabulary.ts.';
comment on column app.counsel_attempt.port is 'Port of the reference list.';
comment on column app.counsel_attempt.purpose is 'See counselPurposes in libs/domain/src/vocabulary.ts.';
comment on column app.counsel_attempt.refused_by is 'Whose person refused: an agency, never a name.';
comment on column app.counsel_attempt.private is 'Could nobody else hear? Null: not asked.';
comment on column app.counsel_attempt.interpreter_language is 'ISO 639-3.';
comment on column app.counsel_attempt.interpreter_source is 'Who interpreted, as a code.';
comment on column app.counsel_attempt.cost_currency is 'usd or mxn.';
comment on column app.counsel_attempt.consequence is 'What came of it for the case, as a code.';
comment on column app.counsel_attempt.consent_to_use is 'May it be told outside: none, anonymous, named.';
comment on column app.counsel_attempt.attended_by is 'Accounts of the colleagues who went.';
comment on column app.counsel_attempt.sealed is 'Post of whoever refused, the reason given, the note on evidence.';
create index counsel_attempt_of_case on app.counsel_attempt (org_id, case_id, at desc, id);
create index counsel_attempt_by_time on app.counsel_attempt (org_id, at);
call app.protect('app.counsel_attempt');
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('drop table app.counsel_attempt');
  }
}
