import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of hearings that somebody claims a date of only those without an outcome are looked for, also among those long past. */
export class FindHearingsOutrunByAClaim1764000002130 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(claimed(' and outcome is null'));
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(claimed(''));
  }
}

const claimed = (open: string): string => `
drop index app.hearing_claimed;
create index hearing_claimed on app.hearing (org_id, sort_at, id) where claims <> '[]'${open};
`;
