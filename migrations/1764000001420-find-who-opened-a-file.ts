import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who opened a file, newest first; and, apart, who was refused, which is rare, so that its index costs nothing. */
export class FindWhoOpenedAFile1764000001420 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
create index audit_of_client on app.audit (org_id, client_id, at desc, id desc) where client_id is not null;
create index audit_refused on app.audit (org_id, record_id, at desc) where outcome = 'refused';
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('drop index app.audit_of_client, app.audit_refused');
  }
}
