import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who moved a hearing is one of the sources, and counts; free words of it would not. */
export class SayWhichSourceMovedAHearing1764000001010 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(
      `comment on column app.hearing.outcome is '{result, adjournmentCode, toldUsBy, noticeOn, inAbsentia, at, by}. The label as seen is sealed.'`,
    );
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(
      `comment on column app.hearing.outcome is '{result, adjournmentCode, noticeOn, inAbsentia, at, by}. The label as seen and who told us are sealed.'`,
    );
  }
}
