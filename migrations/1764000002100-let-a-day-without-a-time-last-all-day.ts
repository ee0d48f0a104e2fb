import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists put a day without a time at noon of its own place, not of Greenwich: it left them in the afternoon of that very day. */
export class LetADayWithoutATimeLastAllDay1764000002100 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(sorted('20:00', 'noon in Tijuana'));
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(sorted('12:00', 'noon UTC'));
  }
}

// Before version 17 PostgreSQL cannot give a generated column another expression; its indexes go with it.
const sorted = (noon: string, inWords: string): string => `
alter table app.hearing drop column sort_at,
  add column sort_at timestamptz generated always as (coalesce(starts_at, timezone('UTC', on_day + time '${noon}'))) stored;
comment on column app.hearing.sort_at is 'For lists only: the instant, or ${inWords} of a day without a time.';
create index hearing_by_time on app.hearing (org_id, sort_at, id) where sort_at is not null;
create index hearing_of_case on app.hearing (org_id, case_id, sort_at);
create index hearing_claimed on app.hearing (org_id, sort_at, id) where claims <> '[]';
analyze app.hearing;
`;
