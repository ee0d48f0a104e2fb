import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People we serve, and the keyed tokens they are found by. */
export class AddClients1764000000400 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
create table app.client (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  key_id uuid not null,
  sealed bytea not null,
  creation_digest bytea not null,
  birth jsonb,
  sex text check (sex in ('female', 'male', 'other', 'unknown')),
  nationality text,
  languages jsonb not null default '[]',
  primary key (org_id, id),
  foreign key (org_id, key_id) references app.subject_key (org_id, id)
);
comment on column app.client.sealed is 'Names, aliases, day of birth, A-numbers, contacts.';
comment on column app.client.creation_digest is 'Keyed digest of what created it: tells a repeated request from another one under the same id.';
comment on column app.client.birth is '{"year", "month"}, or "unknown"; the day is sealed.';
comment on column app.client.nationality is 'ISO 3166-1 alpha-3, or unknown. Null: not asked.';
create index client_by_age on app.client (org_id, created_at desc, id desc);
call app.protect('app.client', 'id');

alter table app.subject_key add foreign key (org_id, client_id) references app.client (org_id, id) deferrable initially deferred;
alter table app.audit add foreign key (org_id, key_id) references app.subject_key (org_id, id);
alter table app.wall add foreign key (org_id, client_id) references app.client (org_id, id);
alter table app.restriction add foreign key (org_id, client_id) references app.client (org_id, id);
alter table app.client_grant add foreign key (org_id, client_id) references app.client (org_id, id);

create table app.search_token (
  org_id uuid not null,
  token bytea not null,
  client_id uuid not null,
  kind text not null,
  primary key (org_id, token, client_id),
  foreign key (org_id, client_id) references app.client (org_id, id)
);
comment on column app.search_token.token is 'HMAC-SHA-256 of kind and folded text under the organisation''s index key, first 16 bytes.';
comment on column app.search_token.kind is 'What kind of word or number the token is of; see libs/domain/src/search-tokens.ts.';
create index search_token_of_client on app.search_token (org_id, client_id);
call app.protect('app.search_token', 'client_id', '{select,insert,delete}');
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
drop table app.search_token;
alter table app.client_grant drop constraint client_grant_org_id_client_id_fkey;
alter table app.restriction drop constraint restriction_org_id_client_id_fkey;
alter table app.wall drop constraint wall_org_id_client_id_fkey;
alter table app.audit drop constraint audit_org_id_key_id_fkey;
alter table app.subject_key drop constraint subject_key_org_id_client_id_fkey;
drop table app.client;
`);
  }
}
