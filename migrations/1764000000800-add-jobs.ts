import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Long work and how far it is. The queue itself, in schema jobs, holds ids only. */
export class AddJobs1764000000800 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
create table app.job (
  org_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  session_id uuid not null,
  kind text not null,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
  done integer not null default 0,
  total integer,
  created_at timestamptz not null default now(),
  primary key (org_id, id)
);
comment on table app.job is 'Holds nothing of one client: what was asked for, by whom, and how far it is.';
comment on column app.job.kind is 'Name of the work, written in code: search-index-rebuild.';
call app.protect('app.job', null);
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('drop table app.job');
  }
}
