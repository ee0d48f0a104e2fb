import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Families and households, who belongs to them, and who is kin to whom. A family is seen by whoever sees one of its clients,
 * and somebody who is not registered by whoever sees the family. A tie is hidden with either of its ends.
 */
export class AddFamilies1764000001200 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
create procedure app.protect_also(tbl regclass, client_column text) language plpgsql as $$
begin
  execute format('create policy %3$I on %1$s as restrictive using (%2$I is null or %2$I <> all ((select app.walled_clients())::uuid[]))',
    tbl, client_column, 'wall_' || client_column);
  execute format('create policy %3$I on %1$s as restrictive using (%2$I is null or %2$I <> all ((select app.restricted_clients())::uuid[]))',
    tbl, client_column, 'visibility_' || client_column);
end $$;
comment on procedure app.protect_also is
  'Hides the rows of a protected table with one more client: of whoever is named in this column, beside or instead of client_id.';
revoke execute on procedure app.protect_also from public;

create table app.family (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  key_id uuid not null,
  sealed bytea not null,
  creation_digest bytea not null,
  kind text not null check (kind in ('familyUnit', 'household')),
  primary key (org_id, id),
  foreign key (org_id, key_id) references app.subject_key (org_id, id)
);
comment on column app.family.sealed is 'Note.';
create index family_by_age on app.family (org_id, created_at desc, id desc);
call app.protect('app.family', null);

create table app.family_client (
  org_id uuid not null,
  family_id uuid not null,
  client_id uuid not null,
  primary key (org_id, family_id, client_id),
  foreign key (org_id, family_id) references app.family (org_id, id) deferrable initially deferred,
  foreign key (org_id, client_id) references app.client (org_id, id)
);
comment on table app.family_client is 'The clients that a family has or had: whoever sees one of them sees the family. Kept by a trigger.';
create index family_client_of_client on app.family_client (org_id, client_id);
call app.protect('app.family_client', 'client_id', '{select,insert}');
create policy seen on app.family as restrictive using (exists (
  select from app.family_client c where c.org_id = family.org_id and c.family_id = family.id));

create table app.family_member (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  key_id uuid not null,
  sealed bytea not null,
  creation_digest bytea not null,
  family_id uuid not null,
  client_id uuid,
  person jsonb,
  role text not null,
  since_on date,
  until_on date,
  primary key (org_id, id),
  -- Deferred: a family is not to be seen before its first client is in it, so members are written first.
  foreign key (org_id, family_id) references app.family (org_id, id) deferrable initially deferred,
  foreign key (org_id, client_id) references app.client (org_id, id),
  foreign key (org_id, key_id) references app.subject_key (org_id, id),
  constraint client_or_person check ((client_id is null) <> (person is null)),
  constraint until_after_since check (until_on >= since_on)
);
comment on column app.family_member.person is 'Of somebody who is not registered: {ageGroup, whereabouts, city, usState, language}. No name: that is sealed.';
comment on column app.family_member.role is 'Place in the family, of a list: mother, child.';
comment on column app.family_member.until_on is 'Null: belongs to it now.';
comment on column app.family_member.sealed is 'Of somebody who is not registered: name, place of custody, note.';
create unique index family_member_now on app.family_member (org_id, family_id, client_id) where until_on is null and client_id is not null;
create index family_member_of_family on app.family_member (org_id, family_id);
create index family_member_of_client on app.family_member (org_id, client_id) where client_id is not null;
call app.protect('app.family_member');
create policy seen on app.family_member as restrictive using (client_id is not null or exists (
  select from app.family_client c where c.org_id = family_member.org_id and c.family_id = family_member.family_id));

create function app.keep_family_client() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.client_id is not null then
    insert into app.family_client (org_id, family_id, client_id) values (new.org_id, new.family_id, new.client_id) on conflict do nothing;
  end if;
  return new;
end $$;
revoke execute on function app.keep_family_client from public;
create trigger keep_family_client before insert on app.family_member for each row execute function app.keep_family_client();

create table app.kin_tie (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  key_id uuid not null,
  sealed bytea not null,
  creation_digest bytea not null,
  kind text not null check (kind in ('parent', 'guardian', 'spouse', 'sibling')),
  basis text check (basis in ('biological', 'legal', 'freeUnion', 'caregiver')),
  from_client_id uuid,
  from_member_id uuid,
  to_client_id uuid,
  to_member_id uuid,
  until_on date,
  from_id uuid not null generated always as (coalesce(from_client_id, from_member_id)) stored,
  to_id uuid not null generated always as (coalesce(to_client_id, to_member_id)) stored,
  primary key (org_id, id),
  foreign key (org_id, from_client_id) references app.client (org_id, id),
  foreign key (org_id, to_client_id) references app.client (org_id, id),
  foreign key (org_id, from_member_id) references app.family_member (org_id, id),
  foreign key (org_id, to_member_id) references app.family_member (org_id, id),
  foreign key (org_id, key_id) references app.subject_key (org_id, id),
  constraint one_at_each_end check (num_nonnulls(from_client_id, from_member_id) = 1 and num_nonnulls(to_client_id, to_member_id) = 1),
  constraint two_people check (from_id <> to_id)
);
comment on table app.kin_tie is 'One row a tie, read from both its ends: who is parent says who is child.';
comment on column app.kin_tie.from_member_id is 'Somebody who is not registered.';
comment on column app.kin_tie.until_on is 'Null: it holds now, both ways.';
comment on column app.kin_tie.sealed is 'Nothing yet.';
create unique index kin_tie_now on app.kin_tie (org_id, from_id, to_id, kind) where until_on is null;
create index kin_tie_to on app.kin_tie (org_id, to_id);
call app.protect('app.kin_tie', null);
call app.protect_also('app.kin_tie', 'from_client_id');
call app.protect_also('app.kin_tie', 'to_client_id');
create policy seen on app.kin_tie as restrictive using (
  (from_member_id is null or exists (select from app.family_member m where m.org_id = kin_tie.org_id and m.id = from_member_id))
  and (to_member_id is null or exists (select from app.family_member m where m.org_id = kin_tie.org_id and m.id = to_member_id)));
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
drop table app.kin_tie, app.family_member;
drop policy seen on app.family;
drop table app.family_client, app.family;
drop function app.keep_family_client();
drop procedure app.protect_also(regclass, text);
`);
  }
}
