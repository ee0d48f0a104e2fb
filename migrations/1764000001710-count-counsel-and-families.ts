import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds to the picture who has a lawyer of record, which counsel visits were refused or cut short, and which families are apart. */
export class CountCounselAndFamilies1764000001710 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
drop function app.picture_people(), app.picture_hearings(date, date);

create function app.picture_people(today date) returns table (client_id uuid, case_id uuid, place text, part text)
language sql stable as $$
  -- Each once: in a young database the planner takes every table for empty, and would count them anew for each person.
  with c as materialized (
    select distinct on (f.client_id) f.client_id, f.id, f.return_port, f.stage from app.case_file f
    order by f.client_id, f.stage = 'pending' desc, f.stage = 'unknown' desc, f.created_at desc, f.id),
  k as materialized (
    select f.client_id, bool_or(r.kind = 'ofRecord' and (r.to_day is null or r.to_day >= today)) as of_record
    from app.representation r join app.case_file f on f.org_id = r.org_id and f.id = r.case_id
    where f.stage = 'pending' and r.from_day <= today group by f.client_id)
  select t.id, c.id, app.picture_place(c.return_port),
    case when c.id is null then 'noCase' when c.stage = 'unknown' then 'caseStageUnknown' when c.stage <> 'pending' then 'caseOver'
      when k.of_record then 'ofRecord' when k.of_record is null then 'counselNotNoted' else 'notOfRecord' end
  from app.client t left join c on c.client_id = t.id left join k on k.client_id = t.id
$$;
comment on function app.picture_people(date) is
  'Each person once: by the open case, else by one whose stage is unknown, else by the newest; place is its port of return. Counsel in any open case is counsel.';

create function app.picture_hearings(first_day date, last_day date) returns table (hearing_id uuid, case_id uuid, place text, part text)
language sql stable as $$
  with k as materialized (
    select r.case_id, bool_or(r.kind = 'ofRecord' and (r.to_day is null or r.to_day >= first_day)) as of_record
    from app.representation r where r.from_day <= first_day group by r.case_id)
  select h.id, c.id, app.picture_place(c.return_port),
    case when k.of_record then 'withCounsel' when k.of_record is null then 'counselNotNoted' else 'withoutCounsel' end
  from app.hearing h join app.case_file c on c.org_id = h.org_id and c.id = h.case_id left join k on k.case_id = c.id
  where c.stage = 'pending' and h.outcome is null and h.on_day between first_day and last_day
    and not exists (select from app.hearing n where n.org_id = h.org_id and n.previous_id = h.id)
$$;
comment on function app.picture_hearings(date, date) is
  'Hearings of open cases from one day to another, both included, of which it is not known that they were held or moved; counsel as on the first day.';

create function app.picture_visits(from_day date, today date) returns table (visit_id uuid, case_id uuid, place text, at_port text, part text, on_day date)
language sql stable as $$
  select v.visit_id, v.case_id,
    case when max(v.port) over visit is null then min(v.place) over visit
      when min(v.port) over visit = max(v.port) over visit then min(v.port) over visit else 'several' end, v.port,
    case when bool_or(v.blocked) over visit then 'blocked' when bool_or(v.blocked is null) over visit then 'blockedUnknown' else 'notBlocked' end,
    min(v.on_day) over visit
  from (
    select case when a.visit_id is null then a.id else a.visit_id end as visit_id, a.case_id, (a.at at time zone a.zone)::date as on_day,
      app.picture_place(c.return_port) as place, case when a.port is null then nullif(c.return_port, 'unknown') else a.port end as port,
      case when a.allowed = 'no' or a.minutes_allowed < a.minutes_asked or a.minutes_actual < a.minutes_asked or a.minutes_actual < a.minutes_allowed
          then true
        when a.allowed = 'unknown' or a.minutes_actual is null or (a.minutes_asked is null and a.minutes_allowed is null) then null
        else false end as blocked
    from app.counsel_attempt a join app.case_file c on c.org_id = a.org_id and c.id = a.case_id
    where a.at >= from_day - interval '1 day') v
  where v.on_day between from_day and today
  window visit as (partition by v.visit_id)
$$;
comment on function app.picture_visits(date, date) is
  'Attempts by visit: everybody at one table is one visit, refused or cut short when it was for one of them. As blockedOrCutShort in libs/domain says.';

create function app.picture_families(today date) returns table (family_id uuid, case_id uuid, place text, at_port text, part text)
language sql stable as $$
  with c as materialized (
    select distinct on (f.client_id) f.client_id, f.id, f.return_port, f.court_code from app.case_file f
    order by f.client_id, f.stage = 'pending' desc, f.created_at desc, f.id),
  h as materialized (
    select distinct on (h.case_id) h.case_id, h.on_day, h.starts_at from app.hearing h where h.on_day >= today and h.outcome is null
    order by h.case_id, h.sort_at, h.created_at desc),
  s as materialized (
    select f.id as family_id, array_agg(c.id) as cases, array_agg(c.return_port) as case_ports, count(*) as members,
      count(h.on_day) as days_known, count(distinct h.on_day) as days, count(distinct h.starts_at) as starts,
      count(distinct c.return_port) filter (where c.return_port <> 'unknown') as ports,
      min(c.return_port) filter (where c.return_port <> 'unknown') as port, bool_or(c.return_port = 'unknown') as port_unknown,
      count(distinct c.court_code) filter (where c.court_code <> 'unknown') as courts,
      count(w.side) as places_known, count(distinct w.side) as sides,
      count(distinct m.person->>'city') filter (where w.side = 'mexico') as cities,
      count(distinct m.person->>'usState') filter (where w.side = 'us') as states,
      -- Whoever waits in Mexico is not in custody; of whoever is nowhere known nothing is said.
      count(distinct case when m.person->>'whereabouts' = 'inUsCustody' then 'custody' when w.side is not null then 'none' end) as custodies
    from app.family f join app.family_member m on m.org_id = f.org_id and m.family_id = f.id
    left join c on c.client_id = m.client_id left join h on h.case_id = c.id
    cross join lateral (select case when m.person->>'whereabouts' in ('inUs', 'inUsCustody') then 'us'
      when m.person->>'whereabouts' = 'mexico' or c.return_port <> 'unknown' then 'mexico'
      when m.person->>'whereabouts' = 'homeCountry' then 'home' end as side) w
    where f.kind = 'familyUnit' and m.until_on is null group by f.id having count(*) > 1)
  select s.family_id, m.case_id,
    case when s.ports > 1 then 'several' when s.ports = 1 then s.port when s.port_unknown then 'unknown' else 'notAsked' end, m.port,
    case when s.days > 1 or s.starts > 1 or s.ports > 1 or s.courts > 1 or s.sides > 1 or s.cities > 1 or s.states > 1 or s.custodies > 1 then 'apart'
      when s.days_known > 1 and s.places_known > 1 then 'together' else 'familyUnknown' end
  from s cross join lateral unnest(s.cases, s.case_ports) as m (case_id, port)
$$;
comment on function app.picture_families(date) is
  'Family units of two or more members, a row for each member. apart: different days, ports, courts or places; together: two of each are known and none differs.';

drop function app.picture(date, date, date, date);
create function app.picture(first_day date, last_day date, from_day date, to_day date)
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
    where h.on_day between from_day and to_day
      and not exists (select from app.hearing m where m.org_id = h.org_id and m.previous_id = h.id) group by 2;
  perform set_config('app.ctx', own_context, true);
end $$;
${comment}
revoke execute on function app.picture(date, date, date, date), app.picture_people(date), app.picture_hearings(date, date),
  app.picture_visits(date, date), app.picture_families(date) from public;
call app.grant_rt('function app.picture(date, date, date, date), app.picture_people(date), app.picture_hearings(date, date),
  app.picture_visits(date, date), app.picture_families(date)', 'execute');
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
drop function app.picture(date, date, date, date), app.picture_people(date), app.picture_hearings(date, date),
  app.picture_visits(date, date), app.picture_families(date);
${before}`);
  }
}

const comment = `comment on function app.picture(date, date, date, date) is
  'Counts over all rows of the signed organisation, the same for everybody in it; never an id. Hearings soon from first_day to last_day, months from from_day to to_day.';`;

const before = `
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

create function app.picture_hearings(first_day date, last_day date) returns table (hearing_id uuid, case_id uuid, place text, part text)
language sql stable as $$
  select h.id, c.id, app.picture_place(c.return_port), 'soon'
  from app.hearing h join app.case_file c on c.org_id = h.org_id and c.id = h.case_id
  where c.stage = 'pending' and h.outcome is null and h.on_day between first_day and last_day
    and not exists (select from app.hearing n where n.org_id = h.org_id and n.previous_id = h.id)
$$;
comment on function app.picture_hearings(date, date) is
  'Hearings of open cases from one day to another, both included, of which it is not known that they were held or moved.';

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
${comment}
revoke execute on function app.picture(date, date, date, date), app.picture_people(), app.picture_hearings(date, date) from public;
call app.grant_rt('function app.picture(date, date, date, date), app.picture_people(), app.picture_hearings(date, date)', 'execute');
`;
