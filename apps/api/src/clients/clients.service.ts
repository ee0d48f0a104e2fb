import { Injectable } from '@nestjs/common';
import type { Client, ClientChange, ClientsQuery, NewClient, Reveal } from '@resguardo/contract/clients';
import { formatANumber } from '@resguardo/domain/a-number';
import { Clock } from '../platform/clock';
import { Units } from '../platform/database/unit-of-work';
import { afterAll, cursorPart, pageOf, readCursor } from '../platform/http/cursor';
import { refusedByRule } from '../platform/problems';
import { Records } from '../platform/vault/records';
import { ClientEntity } from './client.entity';
import { ClientIndex } from './client-index';
import { checkedClient } from './client-rules';

/** Registering people and keeping what we know of them true. */
@Injectable()
export class ClientsService {
  constructor(
    private readonly records: Records,
    private readonly index: ClientIndex,
    private readonly clock: Clock,
    private readonly units: Units,
  ) {}

  async register(asked: NewClient): Promise<Client> {
    const values = checkedClient(asked, this.clock.today());
    const client = await this.records.insert(ClientEntity, values, asked);
    if (!this.units.current().repeated) await this.index.write(client, true);
    return client;
  }

  one(id: string): Promise<Client> {
    return this.records.one(ClientEntity, id);
  }

  async edit(id: string, version: number, change: ClientChange): Promise<Client> {
    const client = await this.records.change(ClientEntity, id, version, (stands) => {
      if (stands.mergedInto !== null) throw refusedByRule([{ path: '', code: 'mergedAway' }]);
      const known = stands.aNumbers.map((number) => number.value);
      const after = checkedClient({ ...stands, aliases: stands.aliases, ...change }, this.clock.today(), known);
      return {
        ...change,
        ...('aNumbers' in change ? { aNumbers: after.aNumbers } : {}),
        ...('contacts' in change ? { contacts: after.contacts } : {}),
      };
    });
    await this.index.write(client, false);
    return client;
  }

  /** Newest first, each person once. */
  async list({
    limit = 50,
    cursor,
    withoutCase,
  }: ClientsQuery): Promise<{ items: Client[]; nextCursor: string | null }> {
    this.units.current().listed = true;
    const after = readCursor(cursor, [cursorPart.instant, cursorPart.id]) ?? afterAll;
    const rows = await this.records.select(
      ClientEntity,
      `(t.created_at, t.id) < ($1::timestamptz, $2::uuid) and t.merged_into is null
       and ($3::boolean is null or $3 = not exists (select from app.case_file c where c.client_id = t.id))
       order by t.created_at desc, t.id desc limit $4`,
      [...after, withoutCase ?? null, limit + 1],
    );
    return pageOf(rows, limit, (row) => [row.createdAt, row.id]);
  }

  /** The whole value of a masked field, with the reason on record. */
  async reveal(id: string, { field, reason }: Reveal): Promise<{ value: string[] }> {
    const client = await this.records.one(ClientEntity, id);
    this.records.disclose(ClientEntity, client, field, reason);
    return { value: client[field].map((number) => formatANumber(number.value)) };
  }
}
