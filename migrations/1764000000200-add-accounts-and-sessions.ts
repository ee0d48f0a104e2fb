import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staff accounts, the browsers they are signed in with, counters that slow guessing down, and who signed in when. */
export class AddAccountsAndSessions1764000000200 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
create table auth.organisation (
  id uuid primary key,
  name text not null check (name <> ''),
  created_at timestamptz not null default now()
);
comment on table auth.organisation is 'Not a tenant table: read only while nobody is known yet. Tenant tables keep the id alone.';
comment on column auth.organisation.name is 'Public name of the organisation; no person''s data.';
call app.grant_auth('auth.organisation');

create table auth.account (
  id uuid primary key,
  org_id uuid not null references auth.organisation (id),
  email_token bytea not null unique check (octet_length(email_token) = 32),
  sealed bytea not null,
  password_hash text not null,
  roles text[] not null check (roles <> '{}' and roles <@ array['intake', 'attorney', 'director', 'administrator']),
  active boolean not null default true,
  preferences jsonb not null default '{"language": "en", "colourScheme": "system"}'
    check (jsonb_typeof(preferences) = 'object'),
  created_at timestamptz not null default now()
);
comment on column auth.account.email_token is 'HMAC-SHA-256 of the lower-cased address, so that a copy of the database names nobody.';
comment on column auth.account.sealed is 'AES-256-GCM of name and e-mail, bound to this row.';
comment on column auth.account.password_hash is 'argon2id of the password''s HMAC: useless without the root key.';
comment on column auth.account.roles is 'One or more; what each may do is in libs/domain/src/access.ts.';
comment on column auth.account.active is 'False: cannot sign in, and has no session.';
comment on column auth.account.preferences is '{"language", "colourScheme"}';
create index account_of_organisation on auth.account (org_id);
call app.grant_auth('auth.account');

create table auth.session (
  id uuid primary key,
  sid_hash bytea not null unique check (octet_length(sid_hash) = 32),
  account_id uuid not null references auth.account (id) on delete cascade,
  device_name text not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  idle_until timestamptz not null,
  absolute_until timestamptz not null
);
comment on column auth.session.id is 'Public name of the session, for the list of devices and the audit. Opens nothing.';
comment on column auth.session.sid_hash is 'SHA-256 of the secret in the cookie.';
comment on column auth.session.device_name is 'Browser and system only ("Firefox, Windows"); empty when not recognised.';
comment on column auth.session.last_seen_at is 'Written about once a minute, never by background requests.';
comment on column auth.session.idle_until is 'Over when nobody has worked until then.';
comment on column auth.session.absolute_until is 'Over then, whatever happens.';
create index session_of_account on auth.session (account_id);
create index session_by_end on auth.session (idle_until);
call app.grant_auth('auth.session');

create unlogged table auth.attempt (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
comment on table auth.attempt is 'Counters of refused sign-ins and of searches, shared by all processes. Unlogged: a crash forgets them, nothing else.';
comment on column auth.attempt.key is 'What is counted, with keyed digests instead of addresses.';
comment on column auth.attempt.expire is 'Milliseconds since 1970.';
call app.grant_auth('auth.attempt');

create table auth.security_event (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  kind text not null,
  org_id uuid,
  account_id uuid,
  session_id uuid,
  address_token bytea,
  request_id text
);
comment on table auth.security_event is 'Who signed in, was refused, signed out or was signed out. Append-only, even for the owner.';
comment on column auth.security_event.kind is 'accountMade, accountClosed, signedIn, signInRefused, replaced, signedOut, revoked.';
comment on column auth.security_event.account_id is 'Null when no account has that address.';
comment on column auth.security_event.address_token is 'HMAC-SHA-256 of the network address: tells one place from another, not where it is.';
comment on column auth.security_event.request_id is 'The request''s random id, as in the log.';
create index security_event_of_account on auth.security_event (account_id, at desc);
call app.grant_auth('auth.security_event', 'select, insert');

create function auth.refuse_change() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
revoke execute on function auth.refuse_change() from public;
create trigger append_only before update or delete on auth.security_event for each row execute function auth.refuse_change();
create trigger append_only_whole before truncate on auth.security_event for each statement execute function auth.refuse_change();
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
drop table auth.security_event;
drop function auth.refuse_change();
drop table auth.attempt, auth.session, auth.account, auth.organisation;
`);
  }
}
