import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Draft, DraftPage, NewDraft } from '@resguardo/contract/drafts';
import { Units } from '../platform/database/unit-of-work';
import { absent } from '../platform/problems';
import { SealedText } from '../platform/vault/sealed-text';

interface Row {
  id: string;
  key: string;
  version: number;
  saved_at: string;
  sealed: Buffer;
}

const returning = 'returning id, key, version, saved_at, sealed';

/** What somebody typed and has not saved, kept sealed on the server, for that person alone. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly units: Units,
    private readonly text: SealedText,
  ) {}

  async one(key: string): Promise<Draft> {
    const { items } = await this.own(key);
    if (!items[0]) throw absent();
    return items[0];
  }

  /** One's own drafts, newest first; with a key, that of this form or none. */
  async own(key: string | undefined): Promise<DraftPage> {
    const rows = await this.units
      .current()
      .query<Row>(
        `select id, key, version, saved_at, sealed from app.draft where $1::text is null or key = $1 order by saved_at desc limit 200`,
        [key ?? null],
      );
    const contents = await this.text.open('draft', this.purpose(), rows);
    const items = rows.map((row, at) => ({
      key: row.key,
      version: row.version,
      savedAt: row.saved_at,
      content: contents[at] ?? '',
    }));
    return { items, nextCursor: null };
  }

  /** Keeps the newest text; the one before is gone. */
  async keep(key: string, { content }: NewDraft): Promise<Draft> {
    const unit = this.units.current();
    const id = randomUUID();
    const { keyId, sealed } = await this.text.seal('draft', this.purpose(), id, content);
    const [row] = await unit.query<Row>(
      `insert into app.draft as d (org_id, user_id, key, id, key_id, sealed) values ($1, $2, $3, $4, $5, $6)
       on conflict (org_id, user_id, key) do update
       set id = excluded.id, key_id = excluded.key_id, sealed = excluded.sealed, version = d.version + 1, saved_at = now() ${returning}`,
      [unit.actor.orgId, unit.actor.userId, key, id, keyId, sealed],
    );
    if (!row) throw absent();
    return { key: row.key, version: row.version, savedAt: row.saved_at, content };
  }

  /** The form was saved or given up. Forgetting what is not there is no mistake. */
  async forget(key: string): Promise<void> {
    await this.units.current().query('delete from app.draft where key = $1', [key]);
  }

  private purpose(): string {
    return `drafts/${this.units.current().actor.userId}`;
  }
}
