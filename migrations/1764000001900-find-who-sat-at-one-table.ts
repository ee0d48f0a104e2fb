import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who else was at a visit is asked whenever one of its rows is shown, so that nobody is told of a person behind a wall. */
export class FindWhoSatAtOneTable1764000001900 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(
      'create index counsel_attempt_of_visit on app.counsel_attempt (org_id, visit_id) where visit_id is not null',
    );
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('drop index app.counsel_attempt_of_visit');
  }
}
