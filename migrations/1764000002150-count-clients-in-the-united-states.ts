import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A family is apart for the picture, too, when one of its clients is in the United States, or held there. */
export class CountClientsInTheUnitedStates1764000002150 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(
      pictureFamilies({
        stay: 'e.client_id, e.city_id, e.us_state',
        north: "coalesce(m.person->>'whereabouts', e.city_id)",
        state: "coalesce(m.person->>'usState', e.us_state)",
      }),
    );
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(
      pictureFamilies({
        stay: 'e.client_id, e.city_id',
        north: "m.person->>'whereabouts'",
        state: "m.person->>'usState'",
      }),
    );
  }
}

/** As in CountWhereFamiliesWait. */
const pictureFamilies = ({ stay, north, state }: Record<'stay' | 'north' | 'state', string>): string => `
create or replace function app.picture_families(today date) returns table (family_id uuid, case_id uuid, place text, at_port text, part text)
language sql stable as $$
  with c as materialized (
    select distinct on (f.client_id) f.client_id, f.id, f.return_port, f.court_code from app.case_file f
    order by f.client_id, f.stage = 'pending' desc, f.created_at desc, f.id),
  h as materialized (
    select distinct on (h.case_id) h.case_id, h.on_day, h.starts_at from app.hearing h where h.on_day >= today and h.outcome is null
    order by h.case_id, h.sort_at, h.created_at desc),
  -- As currentStay in libs/domain says. Elsewhere is a place in Mexico of which the city is not known.
  e as materialized (
    select distinct on (e.client_id) ${stay} from app.whereabouts e where e.until_day is null or e.until_day >= today
    order by e.client_id, coalesce(e.from_day, timezone('UTC', e.created_at)::date) desc, e.created_at desc),
  s as materialized (
    select f.id as family_id, array_agg(c.id) as cases, array_agg(c.return_port) as case_ports, count(*) as members,
      count(h.on_day) as days_known, count(distinct h.on_day) as days, count(distinct h.starts_at) as starts,
      count(distinct c.return_port) filter (where c.return_port <> 'unknown') as ports,
      min(c.return_port) filter (where c.return_port <> 'unknown') as port, bool_or(c.return_port = 'unknown') as port_unknown,
      count(distinct c.court_code) filter (where c.court_code <> 'unknown') as courts,
      count(w.side) as places_known, count(distinct w.side) as sides,
      count(distinct coalesce(m.person->>'city', nullif(nullif(e.city_id, 'elsewhere'), 'unknown'))) filter (where w.side = 'mexico') as cities,
      count(distinct ${state}) filter (where w.side = 'us') as states,
      -- Whoever waits in Mexico is not in custody; of whoever is nowhere known nothing is said.
      count(distinct case when ${north} = 'inUsCustody' then 'custody' when w.side is not null then 'none' end) as custodies
    from app.family f join app.family_member m on m.org_id = f.org_id and m.family_id = f.id
    left join c on c.client_id = m.client_id left join h on h.case_id = c.id left join e on e.client_id = m.client_id
    cross join lateral (select case when ${north} in ('inUs', 'inUsCustody') then 'us'
      when m.person->>'whereabouts' = 'mexico' or c.return_port <> 'unknown' or e.city_id <> 'unknown' then 'mexico'
      when m.person->>'whereabouts' = 'homeCountry' then 'home' end as side) w
    where f.kind = 'familyUnit' and m.until_on is null group by f.id having count(*) > 1)
  select s.family_id, m.case_id,
    case when s.ports > 1 then 'several' when s.ports = 1 then s.port when s.port_unknown then 'unknown' else 'notAsked' end, m.port,
    case when s.days > 1 or s.starts > 1 or s.ports > 1 or s.courts > 1 or s.sides > 1 or s.cities > 1 or s.states > 1 or s.custodies > 1 then 'apart'
      when s.days_known > 1 and s.places_known > 1 then 'together' else 'familyUnknown' end
  from s cross join lateral unnest(s.cases, s.case_ports) as m (case_id, port)
$$;`;
