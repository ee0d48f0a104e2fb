import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people agreed to, one row for each time they were asked for one purpose. */
export class AddConsents1764000001300 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
create table app.consent (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  key_id uuid not null,
  sealed bytea not null,
  creation_digest bytea not null,
  client_id uuid not null,
  purpose text not null,
  answer text not null check (answer in ('given', 'refused')),
  data_classes jsonb not null default '[]',
  language text,
  mode text check (mode in ('written', 'oral', 'thumb')),
  capacity text check (capacity in ('able', 'withSupport', 'unable')),
  assent boolean,
  from_day date not null,
  until_day date,
  privacy_notice_shown_at timestamptz,
  privacy_notice_version text,
  revoked_at timestamptz,
  revoked_by uuid,
  primary key (org_id, id),
  foreign key (org_id, client_id) references app.client (org_id, id),
  foreign key (org_id, key_id) references app.subject_key (org_id, id),
  constraint given_consent_is_limited check (answer = 'refused' or (mode is not null and until_day is not null)),
  constraint revoked_by_somebody check ((revoked_at is null) = (revoked_by is null))
);
comment on column app.consent.purpose is 'What it was asked for; see consentPurposes in libs/domain/src/vocabulary.ts.';
comment on column app.consent.data_classes is 'What kinds of data it covers, as a list of codes.';
comment on column app.consent.language is 'ISO 639-3 of the language it was asked in.';
comment on column app.consent.until_day is 'Last day on which it stands.';
comment on column app.consent.privacy_notice_version is 'Which text of the notice was shown.';
comment on column app.consent.sealed is 'Recipients, guardian, where the paper is, why it was taken back.';
create index consent_of_client on app.consent (org_id, client_id, from_day desc, created_at desc, id);
call app.protect('app.consent');
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('drop table app.consent');
  }
}
