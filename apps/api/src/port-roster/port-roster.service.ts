import { Injectable } from '@nestjs/common';
import type { PortRoster, PortRosterQuery } from '@resguardo/contract/port-roster';
import { can } from '@resguardo/domain/access';
import { daysAfter } from '@resguardo/domain/court-days';
import { ClientEntity } from '../clients/client.entity';
import { HearingEntity } from '../hearings/hearing.entity';
import { laterRow, saidSince } from '../hearings/working-rows';
import { Clock } from '../platform/clock';
import { Units } from '../platform/database/unit-of-work';
import { refusedByRule } from '../platform/problems';
import { together } from '../platform/together';
import { Records } from '../platform/vault/records';
import { dayAt, localDays } from '../reference/local-days';
import { portsById } from '../reference/reference-data';
import { bridgesOf, rosterEntry, type RosterRow } from './roster-rows';

/** One list holds no more: nobody reads a longer one the evening before. */
const most = 300;

/** Case, person and key of a hearing `h`, and what is known of the way to the bridge. */
const besides = `cross join lateral (select * from app.case_file c where c.org_id = h.org_id and c.id = h.case_id
    and c.stage = 'pending' limit 1) c
  cross join lateral (select * from app.client t where t.org_id = h.org_id and t.id = h.client_id limit 1) t
  cross join lateral (select * from app.subject_key k where k.org_id = t.org_id and k.id = t.key_id limit 1) t_key`;

const rosterColumns = `h.id as hearing_id, h.case_id, h.client_id, h.kind, h.medium, h.state, h.on_day, h.court_time, h.court_zone,
  h.starts_at, h.report, h.told, h.claims, h.settled, h.verified, c.court_code, c.return_port,
  exists (select from app.representation r where r.org_id = h.org_id and r.case_id = h.case_id and r.kind = 'ofRecord'
          and r.from_day <= $1::text::date and (r.to_day is null or r.to_day >= $1::text::date)) as represented,
  (select coalesce(jsonb_agg(paper), '[]') from app.return b cross join lateral jsonb_array_elements(b.papers) paper
   where b.org_id = h.org_id and b.case_id = h.case_id) as papers,
  (select coalesce(jsonb_agg(jsonb_build_object('cityId', w.city_id, 'setting', w.setting, 'from', w.from_day, 'until', w.until_day,
     'bedUntil', w.bed_until, 'lastContactAt', w.last_contact_at, 'createdAt', w.created_at)), '[]')
   from app.whereabouts w where w.org_id = h.org_id and w.client_id = h.client_id) as stays`;

/** The port of the report, or of the return where no report is known; `$2` null: all of them. */
const atPort = `($2::text is null or $2 = case when h.report->>'port' is null then c.return_port else h.report->>'port' end)`;

/** UTC's midnight before the day and after the next. PostgreSQL's calendar goes on where ours ends, before the year 1 and after 9999. */
const since = `(($1::text::date - 1)::timestamp at time zone 'UTC')`;
const until = `(($1::text::date + 3)::timestamp at time zone 'UTC')`;

const saidForTheDay = saidSince('$1::text');

/** Who must be at a bridge on a day. */
@Injectable()
export class PortRosterService {
  constructor(
    private readonly units: Units,
    private readonly records: Records,
    private readonly clock: Clock,
  ) {}

  async on({ on: asked, port }: PortRosterQuery): Promise<PortRoster> {
    if (port !== undefined && !portsById.has(port)) throw refusedByRule([{ path: 'port', code: 'portUnknown' }]);
    const unit = this.units.current();
    unit.listed = true;
    const on = asked ?? daysAfter(this.today(port), 1);
    const { told, untold, doubted } = await together({
      told: this.told(on, port),
      untold: this.untold(on, port),
      doubted: this.doubted(on, port),
    });
    const rows = [...told, ...untold, ...doubted.flatMap((row) => laterRow(row, on) ?? [])];
    const clients = await this.records.openRows(ClientEntity, rows);
    const knowsCounsel = can(unit.actor.roles, 'representation:read');
    const due = rows.flatMap((row, index) => {
      const client = clients[index];
      const entry = client && rosterEntry(row, client, { on, knowsCounsel });
      return entry ? [{ row, client, entry }] : [];
    });
    const shown = due.slice(0, most);
    this.records.saw(
      ClientEntity,
      shown.map(({ client }) => client),
    );
    this.records.saw(
      HearingEntity,
      shown.map(({ row }) => Object.assign(new HearingEntity(), { id: row.hearing_id, clientId: row.client_id })),
    );
    return {
      on,
      bridges: bridgesOf(shown.map(({ entry }) => entry)),
      total: shown.length,
      cut: due.length > most || told.length > most || untold.length > most || doubted.length > most,
    };
  }

  /** Today at the port, or where it is still earliest: late in the evening *tomorrow* is the morning that comes. */
  private today(port: string | undefined): string {
    const { atPort, earliest } = localDays(this.clock.now());
    return dayAt(atPort, port, earliest);
  }

  /** Those whose report is on the file. */
  private told(on: string, port: string | undefined): Promise<RosterRow[]> {
    return this.units.current().query<RosterRow>(
      `select ${this.records.columnsFor(ClientEntity, 't')}, ${rosterColumns} from app.hearing h ${besides}
       where h.report_on = $1::text and h.outcome is null and ${atPort} order by h.id limit $3`,
      [on, port ?? null, most + 1],
    );
  }

  /** Those who are heard on the day or the next, and of whom no report is known; not those who are heard by telephone. */
  private untold(on: string, port: string | undefined): Promise<RosterRow[]> {
    return this.units.current().query<RosterRow>(
      `select ${this.records.columnsFor(ClientEntity, 't')}, ${rosterColumns} from app.hearing h ${besides}
       where h.sort_at >= ${since} and h.sort_at < ${until} and h.on_day >= $1::text::date and h.report_on is null
         and h.outcome is null and (h.medium is null or h.medium in ('inPerson', 'video')) and ${atPort}
       order by h.sort_at, h.id limit $3`,
      [on, port ?? null, most + 1],
    );
  }

  /**
   * Those whose date on the file lies before the day, nobody wrote how it ended, and a source gives this day or the next: who is on
   * no list for it misses the hearing. The report on the file is of that other day.
   */
  private doubted(on: string, port: string | undefined): Promise<RosterRow[]> {
    return this.units.current().query<RosterRow>(
      `select ${this.records.columnsFor(ClientEntity, 't')}, ${rosterColumns} from app.hearing h ${besides}
       where h.sort_at < ${until} and h.on_day < $1::text::date and ${saidForTheDay}
         and (h.medium is null or h.medium in ('inPerson', 'video')) and ($2::text is null or $2 = c.return_port)
       order by h.sort_at desc, h.id limit $3`,
      [on, port ?? null, most + 1],
    );
  }
}
