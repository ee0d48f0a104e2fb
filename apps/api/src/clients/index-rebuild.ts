import { Injectable } from '@nestjs/common';
import { Units } from '../platform/database/unit-of-work';
import type { Actor } from '../platform/actor';
import { Jobs } from '../platform/jobs/jobs';
import { Records } from '../platform/vault/records';
import { ClientEntity } from './client.entity';
import { ClientIndex } from './client-index';

const batch = 100;

/** Writes the search tokens of everybody anew: needed when the rules of folding change. */
@Injectable()
export class IndexRebuild {
  static readonly kind = 'search-index-rebuild';

  constructor(
    private readonly jobs: Jobs,
    private readonly units: Units,
    private readonly records: Records,
    private readonly index: ClientIndex,
  ) {
    jobs.handle(IndexRebuild.kind, (actor, report) => this.run(actor, report));
  }

  begin(): Promise<{ jobId: string }> {
    return this.jobs.begin(IndexRebuild.kind);
  }

  private async run(actor: Actor, report: (done: number, total: number) => Promise<void>): Promise<void> {
    const act = { action: 'searchIndex:rebuild' };
    const total = await this.units.inContext(actor, act, async (unit) => {
      const [row] = await unit.query<{ n: number }>('select count(*) as n from app.client where merged_into is null');
      return row?.n ?? 0;
    });
    let after = '00000000-0000-0000-0000-000000000000';
    for (let done = 0; ;) {
      const clients = await this.units.inContext(actor, act, async () => {
        // Locked: somebody who is changing a client just now finishes first, or waits until its new tokens are there.
        const page = await this.records.select(
          ClientEntity,
          `t.id > $1 and t.merged_into is null order by t.id limit ${String(batch)} for share of t`,
          [after],
        );
        for (const client of page) await this.index.write(client, false);
        return page;
      });
      const last = clients.at(-1);
      if (!last) return;
      after = last.id;
      done += clients.length;
      await report(done, Math.max(done, total));
    }
  }
}
