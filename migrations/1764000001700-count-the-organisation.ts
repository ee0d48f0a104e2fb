import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The director's picture. `app.picture_…()` say what is counted, one row a unit, and run with the rights of whoever asks: the lists
 * behind a figure read them through the reader's walls. `app.picture()` counts the same rows for the whole organisation, whoever asks.
 *
 * Policies are forced, so its owner too sees no more than the context allows. It therefore counts in the context of nobody: of the
 * organisation that signed the present one, and of a person whom no wall and no restriction concern. Only the owner can sign it.
 */
export class CountTheOrganisation1764000001700 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
create function app.organisation_context() returns text
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  who uuid[] := app.signed_context();
  pads app.context_key;
  said text;
begin
  if who is null then return null; end if;
  select * into pads from app.context_key;
  said := who[1] || '|00000000-0000-0000-0000-000000000000|' || split_part(current_setting('app.ctx'), '|', 3);
  return said || '|' || encode(sha256(pads.outer_pad || sha256(pads.inner_pad || convert_to(said, 'UTF8'))), 'hex');
end $$;
comment on function app.organisation_context() is
  'The present context with nobody in the place of the person, signed anew. Works for the owner alone: nobody else reads the key.';
revoke execute on function app.organisation_context() from public;

create or replace function app.restricted_clients() returns uuid[]
language plpgsql stable security definer parallel safe set search_path = pg_catalog, pg_temp as $$
declare who uuid[] := app.signed_context();
begin
  -- Nobody: the organisation as a whole is counted.
  if who[2] = '00000000-0000-0000-0000-000000000000' then return '{}'; end if;
  return array(select r.client_id from app.restriction r where r.org_id = who[1] and not exists (
    select from app.client_grant g
    where g.org_id = r.org_id and g.client_id = r.client_id and g.user_id = who[2] and g.expires_at > now()));
end $$;

create function app.picture_place(port text) returns text language sql immutable parallel safe as $$
  select case when port is null then 'notAsked' else port end
$$;
comment on function app.picture_place(text) is 'A port of the reference list, unknown, or notAsked.';

create function app.picture_people() returns table (client_id uuid, case_id uuid, place text, part text)
language sql stable as $$
  select t.id, c.id, app.picture_place(c.return_port),
    case c.stage when 'pending' then 'openCase' when 'unknown' then 'caseStageUnknown' else case when c.id is null then 'noCase' else 'caseOver' end end
  from app.client t left join (
    select distinct on (f.client_id) f.client_id, f.id, f.return_port, f.stage from app.case_file f
    order by f.client_id, f.stage = 'pending' desc, f.stage = 'unknown' desc, f.created_at desc, f.id) c on c.client_id = t.id
$$;
comment on function app.picture_people() is
  'Each person once: by the open case, else by one whose stage is unknown, else by the newest; place is its port of return.';

create function app.picture_cases() returns table (case_id uuid, place text, part text)
language sql stable as $$
  select c.id, app.picture_place(c.return_port), case c.stage when 'unknown' then 'stageUnknown' else c.stage end from app.case_file c
$$;

create function app.picture_hearings(first_day date, last_day date) returns table (hearing_id uuid, case_id uuid, place text, part text)
language sql stable as $$
  select h.id, c.id, app.picture_place(c.return_port), 'soon'
  from app.hearing h join app.case_file c on c.org_id = h.org_id and c.id = h.case_id
  where c.stage = 'pending' and h.outcome is null and h.on_day between first_day and last_day
    and not exists (select from app.hearing n where n.org_id = h.org_id and n.previous_id = h.id)
$$;
comment on function app.picture_hearings(date, date) is
  'Hearings of open cases from one day to another, both included, of which it is not known that they were held or moved.';

create function app.picture_hearings_unset() returns table (hearing_id uuid, case_id uuid, place text, part text)
language sql stable as $$
  select h.id, c.id, app.picture_place(c.return_port), 'dayUnset'
  from app.hearing h join app.case_file c on c.org_id = h.org_id and c.id = h.case_id
  where c.stage = 'pending' and h.outcome is null and h.state = 'unset'
    and not exists (select from app.hearing n where n.org_id = h.org_id and n.previous_id = h.id)
$$;

create function app.picture(first_day date, last_day date, from_day date, to_day date)
returns table (kind text, place text, part text, n integer)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare own_context text := current_setting('app.ctx', true);
begin
  perform set_config('app.ctx', app.organisation_context(), true);
  return query
    select 'people', u.place, u.part, count(*)::integer from app.picture_people() u group by 2, 3
    union all
    select 'cases', u.place, u.part, count(*)::integer from app.picture_cases() u group by 2, 3
    union all
    select 'hearings', u.place, u.part, count(*)::integer from app.picture_hearings(first_day, last_day) u group by 2, 3
    union all
    select 'hearingsUnset', u.place, u.part, count(*)::integer from app.picture_hearings_unset() u group by 2, 3
    union all
    select 'monthly enrolments', to_char(c.enrolled_on, 'YYYY-MM'), 'enrolments', count(*)::integer from app.case_file c
    where c.enrolled_on between from_day and to_day group by 2
    union all
    select 'monthly hearings', to_char(h.on_day, 'YYYY-MM'), 'hearings', count(*)::integer from app.hearing h
    where h.on_day between from_day and to_day
      and not exists (select from app.hearing m where m.org_id = h.org_id and m.previous_id = h.id) group by 2;
  perform set_config('app.ctx', own_context, true);
end $$;
comment on function app.picture(date, date, date, date) is
  'Counts over all rows of the signed organisation, the same for everybody in it; never an id. Hearings soon from first_day to last_day, months from from_day to to_day.';
revoke execute on function app.picture(date, date, date, date), app.picture_people(), app.picture_cases(), app.picture_hearings(date, date),
  app.picture_hearings_unset(), app.picture_place(text) from public;
call app.grant_rt('function app.picture(date, date, date, date), app.picture_people(), app.picture_cases(), app.picture_hearings(date, date),
  app.picture_hearings_unset(), app.picture_place(text)', 'execute');
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
drop function app.picture(date, date, date, date), app.picture_people(), app.picture_cases(), app.picture_hearings(date, date),
  app.picture_hearings_unset(), app.picture_place(text), app.organisation_context();
create or replace function app.restricted_clients() returns uuid[]
language plpgsql stable security definer parallel safe set search_path = pg_catalog, pg_temp as $$
declare who uuid[] := app.signed_context();
begin
  return array(select r.client_id from app.restriction r where r.org_id = who[1] and not exists (
    select from app.client_grant g
    where g.org_id = r.org_id and g.client_id = r.client_id and g.user_id = who[2] and g.expires_at > now()));
end $$;
`);
  }
}
