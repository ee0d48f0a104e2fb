import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Finds hearings by the day of the report at the port, and those whose date somebody else claims. The day is text, as the report
 * has it: behind policies PostgreSQL may not ask an index about what is inside a jsonb value.
 */
export class FindWhoIsDueAtABridge1764000001600 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
alter table app.hearing add column report_on text generated always as (report->>'on') stored;
comment on column app.hearing.report_on is 'Day of the report at the port, on the port''s calendar; out of report, for lists only.';
create index hearing_by_report on app.hearing (org_id, report_on, id) where report_on is not null;
create index hearing_claimed on app.hearing (org_id, sort_at, id) where claims <> '[]';
-- Of columns that were added since, the planner knows nothing until somebody looks, and reads whole tables for a page.
analyze app.hearing;
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
drop index app.hearing_claimed;
alter table app.hearing drop column report_on;
`);
  }
}
