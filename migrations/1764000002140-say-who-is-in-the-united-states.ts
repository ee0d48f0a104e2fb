import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A client may be in the United States, or held there. */
export class SayWhoIsInTheUnitedStates1764000002140 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
alter table app.whereabouts add column us_state text;
comment on column app.whereabouts.us_state is 'Postal letters of the state, of somebody in the United States. Null: not asked.';
comment on column app.whereabouts.city_id is 'City of the reference list by name, elsewhere, unknown, inUs or inUsCustody. Null: not asked.';
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
comment on column app.whereabouts.city_id is 'City of the reference list by name, elsewhere or unknown. Null: not asked.';
alter table app.whereabouts drop column us_state;
`);
  }
}
