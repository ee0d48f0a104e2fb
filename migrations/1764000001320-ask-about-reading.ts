import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a person reads: papers that must be read alone, or read out. */
export class AskAboutReading1764000001320 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
alter table app.client add column literacy text check (literacy in ('well', 'some', 'none', 'unknown'));
comment on column app.client.literacy is 'How well the person reads in the best language. Null: not asked.';
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('alter table app.client drop column literacy');
  }
}
