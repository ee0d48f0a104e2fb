import { Injectable } from '@nestjs/common';
import { searchTokens, type SearchToken } from '@resguardo/domain/search-tokens';
import { Units } from '../platform/database/unit-of-work';
import { KeyRing } from '../platform/vault/key-ring';
import { Records } from '../platform/vault/records';
import type { StoredRow } from '../platform/vault/statements';
import { ClientEntity } from './client.entity';
import { namedPerson } from './client-rules';

/** At most this many sealed rows are opened for one search. */
const mostOpened = 60;

export interface Found {
  readonly client: ClientEntity;
  readonly caseId: string | null;
}

/** Finds people by keyed tokens: the database intersects hashes and never sees a name. */
@Injectable()
export class ClientIndex {
  constructor(
    private readonly units: Units,
    private readonly keys: KeyRing,
    private readonly records: Records,
  ) {}

  /** Writes the tokens of a client, and takes away those that no longer fit: all of them from a record joined to another. */
  async write(client: ClientEntity, isNew: boolean): Promise<void> {
    const unit = this.units.current();
    const tokens = client.mergedInto === null ? searchTokens(namedPerson(client)) : [];
    const digests = tokens.map((token) => this.digest(unit.actor.orgId, token));
    const put = unit.query(
      `insert into app.search_token (org_id, token, client_id, kind)
       select $1, x.token, $2, x.kind from unnest($3::bytea[], $4::text[]) as x (token, kind) on conflict do nothing`,
      [unit.actor.orgId, client.id, digests, tokens.map((token) => token.kind)],
    );
    const taken = isNew
      ? Promise.resolve()
      : unit.query('delete from app.search_token where client_id = $1 and token <> all ($2::bytea[])', [
          client.id,
          digests,
        ]);
    await Promise.all([put, taken]);
  }

  /**
   * People who fit every word by one of its alternatives. When that is too many to rank, only those spelled as typed;
   * `tooMany`: even these are too many, so none are given.
   */
  async fitting(words: SearchToken[][]): Promise<{ people: Found[]; tooMany: boolean }> {
    const wide = await this.within(words);
    if (!wide.tooMany) return wide;
    const asSpelled = words.map((word) => word.filter(({ kind }) => kind !== 'sound' && kind !== 'soundPrefix'));
    return asSpelled.every((word, index) => word.length === words[index]?.length) ? wide : this.within(asSpelled);
  }

  private async within(words: SearchToken[][]): Promise<{ people: Found[]; tooMany: boolean }> {
    if (words.length === 0) return { people: [], tooMany: false };
    const flat = words.flatMap((alternatives, word) => alternatives.map((token) => ({ token, word })));
    const rows = await this.rows(
      `select s.client_id from wanted w join app.search_token s on s.token = w.token
       group by s.client_id having count(distinct w.list) = $3 limit ${String(mostOpened + 1)}`,
      flat.map(({ token }) => token),
      flat.map(({ word }) => word),
      words.length,
    );
    if (rows.length > mostOpened) return { people: [], tooMany: true };
    return { people: await this.opened(rows), tooMany: false };
  }

  /** People who hold all tokens of at least one list; the most telling list first. */
  async holdingAny(lists: SearchToken[][]): Promise<Found[]> {
    const flat = lists.flatMap((tokens, list) => tokens.map((token) => ({ token, list })));
    if (flat.length === 0) return [];
    const rows = await this.rows(
      `select h.client_id from (
         select s.client_id, w.list from wanted w join app.search_token s on s.token = w.token
         group by s.client_id, w.list
         having count(distinct w.token) = (select count(*) from wanted o where o.list = w.list)) h
       group by h.client_id order by min(h.list), count(*) desc, h.client_id limit $3`,
      flat.map(({ token }) => token),
      flat.map(({ list }) => list),
      mostOpened,
    );
    return this.opened(rows);
  }

  private async rows(
    hits: string,
    tokens: SearchToken[],
    lists: number[],
    bound: number,
  ): Promise<(StoredRow & { case_id: string | null })[]> {
    const unit = this.units.current();
    return unit.query(
      `with wanted as (select distinct x.token, x.list from unnest($1::bytea[], $2::int[]) as x (token, list)), hit as (${hits})
       select ${this.records.columnsFor(ClientEntity, 't')},
         (select c.id from app.case_file c where c.client_id = t.id order by c.created_at desc limit 1) as case_id
       from hit join app.client t on t.id = hit.client_id
       join app.subject_key t_key on t_key.org_id = t.org_id and t_key.id = t.key_id`,
      [tokens.map((token) => this.digest(unit.actor.orgId, token)), lists, bound],
    );
  }

  private async opened(rows: (StoredRow & { case_id: string | null })[]): Promise<Found[]> {
    const clients = await this.records.openRows(ClientEntity, rows);
    return clients.map((client, index) => ({ client, caseId: rows[index]?.case_id ?? null }));
  }

  private digest(orgId: string, token: SearchToken): Buffer {
    return this.keys.digest(orgId, `token/${token.kind}`, token.text).subarray(0, 16);
  }
}
