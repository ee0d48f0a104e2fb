import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An account kept only the last one who let it in, so a second link hid who made the first. The log keeps them all and is
 * append-only: it is asked instead.
 */
export class KeepEverybodyWhoLetSomebodyIn1764000001810 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
alter table auth.account drop column let_in_by, drop column let_in_at;
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
alter table auth.account
  add column let_in_by uuid,
  add column let_in_at timestamptz;
comment on column auth.account.let_in_by is 'Who made the account or its last one-time link, and so may have held it.';
update auth.account a set let_in_by = e.actor_id, let_in_at = e.at
from (select distinct on (account_id) account_id, actor_id, at from auth.security_event where kind = 'linkMade'
  order by account_id, at desc) e
where e.account_id = a.id;
`);
  }
}
