import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The history of a file is read by its case, and a person's by the person, whatever kinds of records there are. Acts from
 * before have no case: their records tell them.
 */
export class NoteTheCaseOfAnAct1764000000950 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
alter table app.audit add column case_id uuid;
comment on column app.audit.case_id is 'The case whose record was made or changed; null for what is kept about the person, and for reads.';
create index audit_told_of_case on app.audit (org_id, case_id, at desc, id desc) where case_id is not null;
create index audit_told_of_client on app.audit (org_id, client_id, at desc, id desc) where case_id is null and key_id is not null;
create or replace function app.hash_audit_row() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  new.row_hash := sha256(convert_to((jsonb_build_array(new.org_id, new.id, extract(epoch from new.at), new.user_id,
    new.session_id, new.request_id, new.action, new.outcome, new.status, new.record, new.record_id, new.client_id, new.ids,
    new.changed, new.key_id, encode(new.sealed, 'hex'))
    || case when new.case_id is null then '[]' else jsonb_build_array(new.case_id) end)::text, 'UTF8'));
  return new;
end $$;
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
drop index app.audit_told_of_case, app.audit_told_of_client;
create or replace function app.hash_audit_row() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  new.row_hash := sha256(convert_to(jsonb_build_array(new.org_id, new.id, extract(epoch from new.at), new.user_id,
    new.session_id, new.request_id, new.action, new.outcome, new.status, new.record, new.record_id, new.client_id, new.ids,
    new.changed, new.key_id, encode(new.sealed, 'hex'))::text, 'UTF8'));
  return new;
end $$;
alter table app.audit drop column case_id;
`);
  }
}
