import { Injectable } from '@nestjs/common';
import type { FamiliesQuery, FamilyView } from '@resguardo/contract/family-views';
import { can } from '@resguardo/domain/access';
import { nextSince } from '@resguardo/domain/next-hearing';
import { Clock } from '../platform/clock';
import { Units } from '../platform/database/unit-of-work';
import { afterAll, cursorPart, pageOf, readCursor } from '../platform/http/cursor';
import { localDays } from '../reference/local-days';
import { FamilyViews } from './family-views.service';

interface Place {
  id: string;
  created_at: string;
}

/**
 * What keeps a family apart, as far as columns tell it: all but the judge, whose name is sealed. `compareFamily` in libs/domain
 * says the same of one family, judge included; a test holds them together.
 */
const apart = `cross join lateral (
  select count(distinct c.return_port) filter (where c.return_port <> 'unknown') as ports,
    count(distinct c.court_code) filter (where c.court_code <> 'unknown') as courts,
    count(distinct h.on_day) as days,
    count(distinct h.starts_at) as starts,
    count(distinct coalesce(m.person->>'language', l.languages->0->>'iso6393')) as languages,
    count(distinct case when p.north then 'us'
      when m.person->>'whereabouts' = 'mexico' or w.city_id <> 'unknown' or c.return_port <> 'unknown' then 'mexico'
      when m.person->>'whereabouts' = 'homeCountry' then 'home' end) as sides,
    count(distinct case when m.person->>'whereabouts' = 'mexico' then m.person->>'city'
      when not p.north and w.city_id not in ('elsewhere', 'unknown') then w.city_id end) as cities,
    count(distinct coalesce(m.person->>'usState', w.us_state)) filter (where p.north) as states,
    count(distinct case when m.person->>'whereabouts' = 'inUsCustody' or w.city_id = 'inUsCustody' then 'custody'
      when m.person->>'whereabouts' in ('inUs', 'mexico', 'homeCountry') or w.city_id <> 'unknown' or c.return_port <> 'unknown' then 'none' end) as custodies,
    count(distinct case when not $6 then null when r.of_record then 'ofRecord' when r.besides then 'besides' when r.nobody then 'nobody' end) as counsels
  from app.family_member m
  left join app.client l on l.org_id = m.org_id and l.id = m.client_id
  left join lateral (select * from app.case_file c where c.org_id = m.org_id and c.client_id = m.client_id
    order by (c.stage = 'pending') desc, c.created_at desc, c.id limit 1) c on true
  left join lateral (select * from app.hearing h where h.org_id = c.org_id and h.case_id = c.id and h.sort_at >= $4 and h.outcome is null
    order by h.sort_at, h.created_at desc limit 1) h on true
  left join lateral (select * from app.whereabouts w where w.org_id = m.org_id and w.client_id = m.client_id
    and (w.until_day is null or w.until_day >= coalesce($5::jsonb->'inCity'->>w.city_id, $5::jsonb->>'earliest')::date)
    order by coalesce(w.from_day, (w.created_at at time zone 'UTC')::date) desc, w.created_at desc limit 1) w on true
  cross join lateral (select coalesce(m.person->>'whereabouts', w.city_id, '') in ('inUs', 'inUsCustody') as north) p
  cross join lateral (select coalesce($5::jsonb->'atCourt'->>c.court_code, $5::jsonb->>'earliest')::date as on_day) d
  left join lateral (select bool_or(r.kind = 'ofRecord' and r.stands) as of_record,
      bool_or(r.kind not in ('ofRecord', 'none', 'withdrawn') and r.stands) as besides,
      bool_or(r.kind = 'ofRecord' and r.to_day < d.on_day or r.kind in ('none', 'withdrawn') and r.from_day <= d.on_day) as nobody
    from (select r.kind, r.from_day, r.to_day, r.from_day <= d.on_day and (r.to_day is null or r.to_day >= d.on_day) as stands
      from app.representation r where r.org_id = c.org_id and r.case_id = c.id) r) r on true
  where m.org_id = f.org_id and m.family_id = f.id and m.until_on is null) s`;

/** The list of families, and of those that something keeps apart; live from rows. */
@Injectable()
export class SplitFamilies {
  constructor(
    private readonly units: Units,
    private readonly views: FamilyViews,
    private readonly clock: Clock,
  ) {}

  /** Newest first. Two flights for a page: which families, and all that is shown of them. */
  async list({
    limit = 50,
    cursor,
    split = false,
  }: FamiliesQuery): Promise<{ items: FamilyView[]; nextCursor: string | null }> {
    this.units.current().listed = true;
    const after = readCursor(cursor, [cursorPart.instant, cursorPart.id]) ?? afterAll;
    const places = split ? await this.apart(after, limit + 1) : await this.all(after, limit + 1);
    const { items, nextCursor } = pageOf(places, limit, (row) => [row.created_at, row.id]);
    return { items: await this.views.named(items.map(({ id }) => id)), nextCursor };
  }

  private all(after: readonly string[], rows: number): Promise<Place[]> {
    return this.units.current().query<Place>(
      `select f.id, f.created_at from app.family f where (f.created_at, f.id) < ($1::timestamptz, $2::uuid)
       order by f.created_at desc, f.id desc limit $3`,
      [...after, rows],
    );
  }

  private apart(after: readonly string[], rows: number): Promise<Place[]> {
    const since = nextSince(this.clock.now());
    const days = JSON.stringify(localDays(this.clock.now()));
    return this.units.current().query<Place>(
      `select f.id, f.created_at from app.family f ${apart}
       where (f.created_at, f.id) < ($1::timestamptz, $2::uuid)
         and (s.ports > 1 or s.courts > 1 or s.days > 1 or s.starts > 1 or s.languages > 1 or s.sides > 1 or s.cities > 1
           or s.states > 1 or s.custodies > 1 or s.counsels > 1)
       order by f.created_at desc, f.id desc limit $3`,
      [...after, rows, since, days, can(this.units.current().actor.roles, 'representation:read')],
    );
  }
}
