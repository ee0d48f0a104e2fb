import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A hearing that was entered in error is of no month. */
export class CountNoHearingEnteredInError1764000002120 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(picture(" and h.outcome->>'result' is distinct from 'enteredInError'"));
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(picture(''));
  }
}

/** As in CountCounselAndFamilies. */
const picture = (counts: string): string => `
create or replace function app.picture(first_day date, last_day date, from_day date, to_day date)
returns table (kind text, place text, part text, n integer)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare own_context text := current_setting('app.ctx', true);
begin
  perform set_config('app.ctx', app.organisation_context(), true);
  return query
    with v as materialized (select * from app.picture_visits(from_day, first_day))
    select 'people', u.place, u.part, count(*)::integer from app.picture_people(first_day) u group by 2, 3
    union all
    select 'cases', u.place, u.part, count(*)::integer from app.picture_cases() u group by 2, 3
    union all
    select 'hearings', u.place, u.part, count(*)::integer from app.picture_hearings(first_day, last_day) u group by 2, 3
    union all
    select 'hearingsUnset', u.place, u.part, count(*)::integer from app.picture_hearings_unset() u group by 2, 3
    union all
    select 'visits', u.place, u.part, count(distinct u.visit_id)::integer from v u group by 2, 3
    union all
    select 'families', u.place, u.part, count(distinct u.family_id)::integer from app.picture_families(first_day) u group by 2, 3
    union all
    select 'monthly visits', to_char(u.on_day, 'YYYY-MM'), 'visits', count(distinct u.visit_id)::integer from v u group by 2
    union all
    select 'monthly enrolments', to_char(c.enrolled_on, 'YYYY-MM'), 'enrolments', count(*)::integer from app.case_file c
    where c.enrolled_on between from_day and to_day group by 2
    union all
    select 'monthly hearings', to_char(h.on_day, 'YYYY-MM'), 'hearings', count(*)::integer from app.hearing h
    where h.on_day between from_day and to_day${counts}
      and not exists (select from app.hearing m where m.org_id = h.org_id and m.previous_id = h.id) group by 2;
  perform set_config('app.ctx', own_context, true);
end $$;`;
