import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The organisation's keys, a key per subject, and the audit row that every act leaves. */
export class KeepKeysAndAudit1764000000300 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
create table app.org_key (
  org_id uuid not null,
  version integer not null check (version > 0),
  wrapped bytea not null,
  created_at timestamptz not null default now(),
  primary key (org_id, version)
);
comment on column app.org_key.wrapped is 'AES-256 key of the organisation, wrapped by the root key.';
call app.protect('app.org_key', null, '{select,insert}');

create table app.subject_key (
  org_id uuid not null,
  id uuid not null,
  client_id uuid,
  purpose text not null,
  org_key_version integer not null,
  wrapped bytea not null,
  primary key (org_id, id),
  foreign key (org_id, org_key_version) references app.org_key (org_id, version)
);
comment on column app.subject_key.wrapped is 'AES-256 key of one subject, wrapped by the organisation''s key. Deleting it makes all that it sealed unreadable.';
comment on column app.subject_key.purpose is 'client, or drafts/<account id>: names no person.';
comment on column app.subject_key.client_id is 'The client whose data it seals; null for a purpose of the organisation or of one of its people.';
create unique index subject_key_client on app.subject_key (org_id, client_id) where client_id is not null;
create unique index subject_key_purpose on app.subject_key (org_id, purpose) where client_id is null;
call app.protect('app.subject_key', 'client_id', '{select,insert}');

create table app.audit (
  org_id uuid not null,
  id uuid not null,
  at timestamptz not null default now(),
  user_id uuid not null,
  session_id uuid not null,
  request_id uuid not null,
  action text not null,
  outcome text not null check (outcome in ('done', 'refused')),
  status smallint not null,
  record text,
  record_id uuid,
  client_id uuid,
  ids uuid[] not null default '{}',
  changed text[] not null default '{}',
  key_id uuid,
  sealed bytea,
  row_hash bytea not null,
  primary key (org_id, id)
);
comment on table app.audit is 'Who did, read or was refused what. Written in the transaction of the act; append-only, even for the owner.';
comment on column app.audit.action is 'The permission that was used, or method and route pattern of what was refused.';
comment on column app.audit.record is 'Name of the table: client, case_file, hearing.';
comment on column app.audit.changed is 'Names of the fields that changed; their values are sealed.';
comment on column app.audit.ids is 'What a list or a search returned.';
comment on column app.audit.sealed is 'Old and new values, or the reason given, sealed with the key of the client.';
comment on column app.audit.row_hash is 'SHA-256 over the other columns, set by a trigger; a later sealer chains these.';
create index audit_of_record on app.audit (org_id, record_id, at desc, id desc);
call app.protect('app.audit', 'client_id', '{select,insert}');

create function app.hash_audit_row() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  new.row_hash := sha256(convert_to(jsonb_build_array(new.org_id, new.id, extract(epoch from new.at), new.user_id,
    new.session_id, new.request_id, new.action, new.outcome, new.status, new.record, new.record_id, new.client_id, new.ids,
    new.changed, new.key_id, encode(new.sealed, 'hex'))::text, 'UTF8'));
  return new;
end $$;
create trigger hash_row before insert on app.audit for each row execute function app.hash_audit_row();

create function app.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete on app.audit for each row execute function app.refuse_change();
create trigger append_only_whole before truncate on app.audit for each statement execute function app.refuse_change();
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
drop table app.audit;
drop function app.hash_audit_row(), app.refuse_change();
drop table app.subject_key, app.org_key;
`);
  }
}
