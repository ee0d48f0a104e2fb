import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts that people of the organisation make and close: one-time links, roles that wait for a second person, and more in the log of security. */
export class LetAdministratorsKeepAccounts1764000001500 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
alter table auth.organisation
  add column version integer not null default 1,
  add column default_language text not null default 'en' check (default_language in ('en', 'es')),
  add column zone text not null default 'America/Tijuana' check (zone <> ''),
  add column city text check (city <> '');
comment on column auth.organisation.zone is 'Where a day begins and ends for whoever works here until a day.';
comment on column auth.organisation.city is 'A city of the reference list.';

alter table auth.account
  alter column password_hash drop not null,
  drop constraint account_roles_check,
  add constraint account_roles_check check (roles <@ array['intake', 'attorney', 'director', 'administrator']),
  add column version integer not null default 1,
  add column ends_on date,
  add column let_in_by uuid,
  add column let_in_at timestamptz;
comment on column auth.account.password_hash is 'argon2id of the password''s HMAC: useless without the root key. Null until a one-time link has been used.';
comment on column auth.account.roles is 'What each may do is in libs/domain/src/access.ts. Empty: cannot sign in.';
comment on column auth.account.ends_on is 'The last day of work, by the organisation''s clock.';
comment on column auth.account.let_in_by is 'Who made the account or its last one-time link, and so may have held it.';
drop index auth.account_of_organisation;
create index account_of_organisation on auth.account (org_id, created_at desc, id desc);

create function auth.works(active boolean, roles text[], ends_on date, zone text) returns boolean language sql stable
return active and roles <> '{}' and (ends_on is null or now() < (ends_on + 1)::timestamp at time zone zone);
comment on function auth.works(boolean, text[], date, text) is 'May whoever has this account be here now? Asked at sign-in and on every request.';
revoke execute on function auth.works(boolean, text[], date, text) from public;
call app.grant_auth('function auth.works(boolean, text[], date, text)', 'execute');

create table auth.access_link (
  secret_hash bytea primary key check (octet_length(secret_hash) = 32),
  account_id uuid not null references auth.account (id) on delete cascade,
  made_by uuid not null,
  address_token bytea,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
comment on table auth.access_link is 'A link with which somebody sets their password, once.';
comment on column auth.access_link.secret_hash is 'SHA-256 of 256 random bits: what the link carries.';
comment on column auth.access_link.address_token is 'From where it was made.';
create index access_link_of_account on auth.access_link (account_id);
call app.grant_auth('auth.access_link');

create table auth.role_grant (
  org_id uuid not null references auth.organisation (id),
  id uuid not null,
  account_id uuid not null references auth.account (id) on delete cascade,
  roles text[] not null check (roles <> '{}' and roles <@ array['intake', 'attorney', 'director', 'administrator']),
  state text not null check (state in ('waiting', 'given', 'confirmed', 'refused')),
  asked_by uuid not null,
  asked_at timestamptz not null default now(),
  expires_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  primary key (org_id, id)
);
comment on table auth.role_grant is 'Roles that one person gave: waiting for a second person, or in force and to be looked at by one.';
comment on column auth.role_grant.expires_at is 'From then on nothing can be decided: what waits has lapsed, what is in force stands.';
create index role_grant_of_organisation on auth.role_grant (org_id, asked_at desc, id desc);
create index role_grant_of_account on auth.role_grant (account_id);
call app.grant_auth('auth.role_grant');

alter table auth.security_event
  add column public_id uuid not null default gen_random_uuid(),
  add column actor_id uuid,
  add column roles text[] not null default '{}',
  add column fields text[] not null default '{}';
comment on table auth.security_event is 'Who signed in, was refused or signed out, and who changed whose account and roles. Append-only, even for the owner.';
comment on column auth.security_event.kind is 'One of securityEventKinds in libs/domain/src/vocabulary.ts.';
comment on column auth.security_event.public_id is 'What others may know it by: the other id tells how much happens on the whole server.';
comment on column auth.security_event.actor_id is 'Who did it to that account, when it was not its owner.';
comment on column auth.security_event.roles is 'The roles that were given, asked for or taken.';
comment on column auth.security_event.fields is 'Names of what changed; never its values.';
drop index auth.security_event_of_account;
create index security_event_of_account on auth.security_event (org_id, account_id, at desc, public_id desc);
create index security_event_of_organisation on auth.security_event (org_id, at desc, public_id desc);
create index security_event_of_kind on auth.security_event (org_id, kind, at desc, public_id desc);

create index audit_of_refusals on app.audit (org_id, at) where outcome = 'refused';
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
drop index app.audit_of_refusals;
drop index auth.security_event_of_kind, auth.security_event_of_organisation, auth.security_event_of_account;
create index security_event_of_account on auth.security_event (account_id, at desc);
alter table auth.security_event drop column public_id, drop column actor_id, drop column roles, drop column fields;
comment on table auth.security_event is 'Who signed in, was refused, signed out or was signed out. Append-only, even for the owner.';
comment on column auth.security_event.kind is 'accountMade, accountClosed, signedIn, signInRefused, replaced, signedOut, revoked.';
drop table auth.role_grant, auth.access_link;
drop function auth.works(boolean, text[], date, text);
drop index auth.account_of_organisation;
create index account_of_organisation on auth.account (org_id);
update auth.account set password_hash = '' where password_hash is null;
update auth.account set roles = '{intake}', active = false where roles = '{}';
alter table auth.account
  alter column password_hash set not null,
  drop constraint account_roles_check,
  add constraint account_roles_check check (roles <> '{}' and roles <@ array['intake', 'attorney', 'director', 'administrator']),
  drop column version, drop column ends_on, drop column let_in_by, drop column let_in_at;
comment on column auth.account.password_hash is 'argon2id of the password''s HMAC: useless without the root key.';
comment on column auth.account.roles is 'One or more; what each may do is in libs/domain/src/access.ts.';
alter table auth.organisation drop column version, drop column default_language, drop column zone, drop column city;
`);
  }
}
