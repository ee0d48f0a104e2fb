import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is claimed and known about a hearing's date, what became of it, and which hearing came in its place. */
export class KeepTheTruthOfHearings1764000001000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
alter table app.hearing
  add column claims jsonb not null default '[]',
  add column settled jsonb,
  add column told jsonb not null default '[]',
  add column verified jsonb,
  add column outcome jsonb,
  add column previous_id uuid,
  add foreign key (org_id, previous_id) references app.hearing (org_id, id);
comment on column app.hearing.claims is '[{id, source, on, time, seenAt, at, by}]: what each source says, in the court''s clock. Remarks are sealed.';
comment on column app.hearing.settled is '{on, time, at, by}: which date stands, decided by a person. The reason is sealed.';
comment on column app.hearing.told is '[{id, on, time, how, confirmed, at, by}]: of which date the client was told. Remarks are sealed.';
comment on column app.hearing.verified is '{on, time, source, at, by}: the last word of the court on the date that stood then. The remark is sealed.';
comment on column app.hearing.outcome is '{result, adjournmentCode, noticeOn, inAbsentia, at, by}. The label as seen and who told us are sealed.';
comment on column app.hearing.previous_id is 'The hearing in whose place this one came.';
comment on column app.hearing.sealed is 'Judge, note, and the words within claims, settled, told, verified and outcome.';
create unique index hearing_after on app.hearing (org_id, previous_id) where previous_id is not null;
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
drop index app.hearing_after;
alter table app.hearing drop column previous_id, drop column outcome, drop column verified, drop column told,
  drop column settled, drop column claims;
comment on column app.hearing.sealed is 'Judge, note.';
`);
  }
}
