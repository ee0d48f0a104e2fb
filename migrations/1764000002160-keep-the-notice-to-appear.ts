import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The paper that begins a case, and what is wrong with it. */
export class KeepTheNoticeToAppear1764000002160 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
alter table app.case_file add column nta_served_on date, add column nta_filed_on date, add column nta_box text,
  add column nta_defects text[];
comment on column app.case_file.nta_served_on is 'Day on which DHS gave the Notice to Appear to the person.';
comment on column app.case_file.nta_filed_on is 'Day on which DHS filed it with the court.';
comment on column app.case_file.nta_box is 'Which of the three boxes is ticked, none or unknown. Null: not asked.';
comment on column app.case_file.nta_defects is 'Null: nobody has looked; empty: none found.';
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(
      'alter table app.case_file drop column nta_served_on, drop column nta_filed_on, drop column nta_box, drop column nta_defects',
    );
  }
}
