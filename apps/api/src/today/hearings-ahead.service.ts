import { Injectable } from '@nestjs/common';
import type { HearingAhead } from '@resguardo/contract/today';
import { staleSince } from '@resguardo/domain/hearing-truth';
import { ClientEntity } from '../clients/client.entity';
import { HearingEntity } from '../hearings/hearing.entity';
import { Units } from '../platform/database/unit-of-work';
import { beforeAll, cursorPart, pageOf, readCursor } from '../platform/http/cursor';
import { Records } from '../platform/vault/records';
import type { StoredRow } from '../platform/vault/statements';
import type { Look } from './cannot-wait.service';
import { hearingAhead, hearingColumns, joinCase, ofReader, ofTeam, type HearingRow } from './hearing-rows';

type NamedRow = HearingRow & StoredRow;

const joinClient = `cross join lateral (select * from app.client t where t.org_id = h.org_id and t.id = h.client_id limit 1) t
  cross join lateral (select * from app.subject_key k where k.org_id = t.org_id and k.id = t.key_id limit 1) t_key`;

/** What `verification` calls stale, of what the court said at `$7` or before. */
const notVerified = `h.verified is null or h.verified->>'on' is distinct from to_char(h.on_day, 'YYYY-MM-DD')
  or h.verified->>'time' is distinct from h.court_time or (h.verified->>'at')::timestamptz <= $7`;

/** Hearings that are not over, soonest first, with the names of whom they are. */
@Injectable()
export class HearingsAheadService {
  constructor(
    private readonly units: Units,
    private readonly records: Records,
  ) {}

  async list(
    look: Look,
    { limit, cursor, unverified = false }: { limit: number; cursor?: string | undefined; unverified?: boolean },
  ): Promise<{ items: HearingAhead[]; nextCursor: string | null }> {
    this.units.current().listed = true;
    const after = readCursor(cursor, [cursorPart.instant, cursorPart.id]) ?? [look.since, beforeAll[1]];
    const from = look.mine ? ofReader : ofTeam;
    const rows = await this.units.current().query<NamedRow>(
      `select ${this.records.columnsFor(ClientEntity, 't')}, ${hearingColumns} from ${from} ${joinCase} ${joinClient}
       where h.sort_at >= $3 and (h.sort_at, h.id) > ($4::timestamptz, $5::uuid) and h.outcome is null
         and ($7::timestamptz is null or ${notVerified})
       order by h.sort_at, h.id limit $6`,
      [look.readerId, look.today, look.since, ...after, limit + 1, unverified ? staleSince(look.now) : null],
    );
    const page = pageOf(rows, limit, (row) => [row.sort_at, row.hearing_id]);
    const clients = await this.records.openRows(ClientEntity, page.items);
    return { ...page, items: this.shown(look, page.items, clients) };
  }

  /** These hearings with the names of their people; one more statement, for few. */
  async named(look: Look, rows: readonly HearingRow[]): Promise<HearingAhead[]> {
    const ids = [...new Set(rows.map(({ client_id }) => client_id))];
    const clients = await this.records.select(ClientEntity, 't.id = any($1::uuid[])', [ids]);
    const byId = new Map(clients.map((client) => [client.id, client]));
    return this.shown(
      look,
      rows,
      rows.map(({ client_id }) => byId.get(client_id)),
    );
  }

  private shown(
    look: Look,
    rows: readonly HearingRow[],
    clients: readonly (ClientEntity | undefined)[],
  ): HearingAhead[] {
    const shown = rows.map((row, index) => {
      const client = clients[index];
      if (client === undefined) throw new Error('A hearing without its client.');
      return { row, client };
    });
    this.records.saw(
      ClientEntity,
      shown.map(({ client }) => client),
    );
    this.records.saw(
      HearingEntity,
      rows.map((row) => Object.assign(new HearingEntity(), { id: row.hearing_id, clientId: row.client_id })),
    );
    return shown.map(({ row, client }) => hearingAhead(row, client, look));
  }
}
