import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who stood for somebody in a case, from when to when, and how far. */
export class AddRepresentations1764000001100 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
create table app.representation (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  key_id uuid not null,
  sealed bytea not null,
  creation_digest bytea not null,
  case_id uuid not null,
  client_id uuid not null,
  kind text not null check (kind in ('none', 'consult', 'fearInterviewCounsel', 'limited', 'ofRecord', 'withdrawn')),
  practitioner_id uuid,
  practitioner_kind text,
  form text,
  filed_on date,
  from_day date not null,
  to_day date,
  accreditation_expires_on date,
  primary key (org_id, id),
  foreign key (org_id, case_id, client_id) references app.case_file (org_id, id, client_id),
  foreign key (org_id, key_id) references app.subject_key (org_id, id),
  constraint ends_after_it_began check (to_day is null or to_day >= from_day)
);
comment on column app.representation.kind is 'Only ofRecord is of record: limited is for one paper, consult and fearInterviewCounsel for one talk.';
comment on column app.representation.practitioner_id is 'Account of a colleague; somebody outside is named in what is sealed.';
comment on column app.representation.practitioner_kind is 'See practitionerKinds in libs/domain/src/vocabulary.ts.';
comment on column app.representation.form is 'Number of the form of appearance, such as EOIR-28.';
comment on column app.representation.to_day is 'Last day on which it stands. Null: it lasts.';
comment on column app.representation.sealed is 'Name of a practitioner from outside, scope in words.';
create index representation_of_case on app.representation (org_id, case_id, from_day desc, id);
create index representation_of_record on app.representation (org_id, case_id, from_day, to_day) where kind = 'ofRecord';
call app.protect('app.representation');
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('drop table app.representation');
  }
}
