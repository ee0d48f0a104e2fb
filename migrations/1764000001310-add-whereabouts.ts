import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where people wait, and when somebody last heard from them. */
export class AddWhereabouts1764000001310 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
create table app.whereabouts (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  key_id uuid not null,
  sealed bytea not null,
  creation_digest bytea not null,
  client_id uuid not null,
  city_id text,
  setting text,
  from_day date,
  until_day date,
  last_contact_at timestamptz,
  bed_until date,
  primary key (org_id, id),
  foreign key (org_id, client_id) references app.client (org_id, id),
  foreign key (org_id, key_id) references app.subject_key (org_id, id),
  constraint ends_after_it_began check (until_day >= from_day and bed_until >= from_day)
);
comment on column app.whereabouts.city_id is 'City of the reference list by name, elsewhere or unknown. Null: not asked.';
comment on column app.whereabouts.setting is 'Shelter, rented room and so on; null: not asked.';
comment on column app.whereabouts.until_day is 'Last day there; null while the person waits there.';
comment on column app.whereabouts.sealed is 'Name and address of the place.';
create index whereabouts_of_client on app.whereabouts (org_id, client_id, created_at desc, id);
call app.protect('app.whereabouts');
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('drop table app.whereabouts');
  }
}
