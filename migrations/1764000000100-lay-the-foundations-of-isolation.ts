import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who is asking (`app.ctx_org`, `app.ctx_user`), whom they may not see (`app.walled_clients`, `app.restricted_clients`),
 * and `app.protect`, which puts one tenant table under both.
 */
export class LayTheFoundationsOfIsolation1764000000100 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
create table app.installation (
  one boolean primary key default true check (one),
  mode text not null check (mode in ('demo', 'production')),
  key_check bytea not null,
  created_at timestamptz not null default now()
);
comment on table app.installation is 'One row: what this database is. Not a tenant table; the API role cannot read it.';
comment on column app.installation.key_check is 'Derived from the root key: tells a wrong key at the start, not at the first name.';

create table app.context_key (
  one boolean primary key default true check (one),
  inner_pad bytea not null,
  outer_pad bytea not null
);
comment on table app.context_key is 'HMAC-SHA-256 key of the signed context, as its two padded halves. Only the owner may read it.';

create function app.signed_context() returns uuid[]
language plpgsql stable security definer parallel safe set search_path = pg_catalog, pg_temp as $$
declare
  part text[] := string_to_array(current_setting('app.ctx', true), '|');
  pads app.context_key;
begin
  if part is null or cardinality(part) <> 4 then return null; end if;
  select * into pads from app.context_key;
  if sha256(pads.outer_pad || sha256(pads.inner_pad || convert_to(part[1] || '|' || part[2] || '|' || part[3], 'UTF8')))
     is distinct from decode(part[4], 'hex') then return null; end if;
  if to_timestamp(part[3]::double precision) <= now() then return null; end if;
  return array[part[1]::uuid, part[2]::uuid];
end $$;
comment on function app.signed_context() is '{organisation, person} of app.ctx = "org|user|expiry|hmac", or null when it is not ours or is over.';

create function app.ctx_org() returns uuid language sql stable parallel safe as 'select (app.signed_context())[1]';
create function app.ctx_user() returns uuid language sql stable parallel safe as 'select (app.signed_context())[2]';

create procedure app.grant_rt(relation text, privileges text) language plpgsql as $$
begin
  execute format('grant %s on %s to %I', privileges, relation, current_setting('resguardo.role_prefix') || '_rt');
end $$;
create procedure app.grant_auth(relation text, privileges text default 'select, insert, update, delete')
language plpgsql as $$
begin
  execute format('grant %s on %s to %I', privileges, relation, current_setting('resguardo.role_prefix') || '_auth');
end $$;

revoke execute on all functions in schema app from public;
revoke execute on all procedures in schema app from public;
call app.grant_rt('function app.signed_context(), app.ctx_org(), app.ctx_user()', 'execute');

create table app.wall (
  org_id uuid not null,
  client_id uuid not null,
  user_id uuid not null,
  primary key (org_id, user_id, client_id)
);
comment on table app.wall is 'This person must never see this client: an ethical wall. Binds every role.';

create table app.restriction (
  org_id uuid not null,
  client_id uuid not null,
  primary key (org_id, client_id)
);
comment on table app.restriction is 'Clients whom only people with a grant may see.';

create table app.client_grant (
  org_id uuid not null,
  client_id uuid not null,
  user_id uuid not null,
  expires_at timestamptz not null,
  primary key (org_id, client_id, user_id)
);
comment on table app.client_grant is 'Who may see a restricted client, and until when.';

create function app.walled_clients() returns setof uuid
language sql stable security definer parallel safe set search_path = pg_catalog, pg_temp as $$
  select client_id from app.wall where org_id = (select app.ctx_org()) and user_id = (select app.ctx_user())
$$;
create function app.restricted_clients() returns setof uuid
language sql stable security definer parallel safe set search_path = pg_catalog, pg_temp as $$
  select r.client_id from app.restriction r
  where r.org_id = (select app.ctx_org()) and not exists (
    select from app.client_grant g
    where g.org_id = r.org_id and g.client_id = r.client_id
      and g.user_id = (select app.ctx_user()) and g.expires_at > now())
$$;
revoke execute on function app.walled_clients(), app.restricted_clients() from public;
call app.grant_rt('function app.walled_clients(), app.restricted_clients()', 'execute');

create procedure app.protect(tbl regclass, client_column text default 'client_id', commands text[] default '{select,insert,update}')
language plpgsql as $$
declare command text;
begin
  execute format('alter table %s enable row level security', tbl);
  execute format('alter table %s force row level security', tbl);
  execute format('create policy organisation on %s as restrictive using (org_id = (select app.ctx_org()))
                  with check (org_id = (select app.ctx_org()))', tbl);
  if client_column is not null then
    execute format('create policy wall on %1$s as restrictive using
      (%2$I is null or %2$I not in (select app.walled_clients()))', tbl, client_column);
    execute format('create policy visibility on %1$s as restrictive using
      (%2$I is null or %2$I not in (select app.restricted_clients()))', tbl, client_column);
  end if;
  foreach command in array commands loop
    execute format('create policy may_%1$s on %2$s for %1$s %3$s', command, tbl,
      case command when 'insert' then 'with check (true)' when 'update' then 'using (true) with check (true)' else 'using (true)' end);
  end loop;
  call app.grant_rt(tbl::text, array_to_string(commands, ', '));
end $$;
comment on procedure app.protect is
  'Puts a tenant table under forced policies: organisation, wall, visibility (restrictive) and one permissive policy a command. client_column null: the table holds nothing of one client.';
revoke execute on procedure app.protect from public;

call app.protect('app.wall', null, '{select}');
call app.protect('app.restriction', null, '{select}');
call app.protect('app.client_grant', null, '{select}');
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
drop table app.client_grant, app.restriction, app.wall;
drop procedure app.protect(regclass, text, text[]);
drop function app.walled_clients(), app.restricted_clients();
drop procedure app.grant_rt(text, text), app.grant_auth(text, text);
drop function app.ctx_org(), app.ctx_user(), app.signed_context();
drop table app.context_key, app.installation;
`);
  }
}
