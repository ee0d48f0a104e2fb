import { Injectable } from '@nestjs/common';
import type { RefusedAccessList } from '@resguardo/contract/security-events';
import { Accounts } from '../platform/auth/accounts';
import { Clock } from '../platform/clock';
import { Units } from '../platform/database/unit-of-work';

interface CountRow {
  user_id: string;
  by_role: number;
  not_there: number;
  last_at: string;
}

const days = 30;

/** How often each person was refused lately: numbers only, from the audit, never what they asked for. */
@Injectable()
export class RefusedAccessService {
  constructor(
    private readonly units: Units,
    private readonly accounts: Accounts,
    private readonly clock: Clock,
  ) {}

  async counts(): Promise<RefusedAccessList> {
    const unit = this.units.current();
    const since = new Date(this.clock.now().getTime() - days * 86_400_000).toISOString();
    const rows = await unit.query<CountRow>(
      `select user_id, count(*) filter (where status = 403)::int as by_role, count(*) filter (where status = 404)::int as not_there,
         max(at) as last_at
       from app.audit where outcome = 'refused' and status in (403, 404) and at >= $1
       group by user_id order by count(*) desc, user_id limit 200`,
      [since],
    );
    const people = rows.map((row) => row.user_id);
    const names = await this.accounts.namesOf(unit.actor.orgId, people);
    const items = rows.map((row) => ({
      person: { id: row.user_id, name: names.get(row.user_id) ?? '' },
      byRole: row.by_role,
      notThere: row.not_there,
      lastAt: row.last_at,
    }));
    return { since, items };
  }
}
