import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hearings in two clocks: the court's wall time, and the time to report at the port. */
export class AddHearings1764000000600 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
create table app.hearing (
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
  medium text,
  state text not null check (state in ('exact', 'date', 'unset')),
  on_day date,
  court_time text,
  court_zone text,
  report jsonb,
  starts_at timestamptz,
  sort_at timestamptz generated always as (coalesce(starts_at, timezone('UTC', on_day + time '12:00'))) stored,
  primary key (org_id, id),
  foreign key (org_id, case_id, client_id) references app.case_file (org_id, id, client_id),
  foreign key (org_id, key_id) references app.subject_key (org_id, id),
  constraint state_has_its_parts check (case state
    when 'exact' then on_day is not null and court_time is not null and court_zone is not null and starts_at is not null
    when 'date' then on_day is not null and court_time is null and starts_at is null
    else on_day is null and court_time is null and starts_at is null end)
);
comment on column app.hearing.on_day is 'Day of the hearing in the court''s zone.';
comment on column app.hearing.court_time is 'HH:MM on the court''s clock.';
comment on column app.hearing.court_zone is 'IANA zone of the court.';
comment on column app.hearing.report is '{on, time, zone, port, estimated, at}: when to be at the bridge, in the port''s clock; at is the same moment as an instant.';
comment on column app.hearing.starts_at is 'Instant that on_day, court_time and court_zone name together.';
comment on column app.hearing.sort_at is 'For lists only: the instant, or noon UTC of a day without a time.';
comment on column app.hearing.sealed is 'Judge, note.';
create index hearing_by_time on app.hearing (org_id, sort_at, id) where sort_at is not null;
create index hearing_of_case on app.hearing (org_id, case_id, sort_at);
call app.protect('app.hearing');
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('drop table app.hearing');
  }
}
