import { Injectable } from '@nestjs/common';
import type { Hearing, HearingChange, HearingsQuery, NewHearing } from '@resguardo/contract/hearings';
import { wordsAbout } from '@resguardo/domain/hearing-truth';
import { listedAt } from '@resguardo/domain/next-hearing';
import { CaseEntity } from '../cases/case.entity';
import { Clock } from '../platform/clock';
import { Units } from '../platform/database/unit-of-work';
import { afterAll, beforeAll, cursorPart, pageOf, readCursor } from '../platform/http/cursor';
import { refusedByRule } from '../platform/problems';
import { Records } from '../platform/vault/records';
import { HearingEntity } from './hearing.entity';
import { instantsOf, nothingSaid } from './hearing-times';

/**
 * Midnight in UTC so many days from a day; without a day, or past the years of four digits, the end of time on that side. A
 * court's day lies within a day of UTC's.
 */
function daysFrom(day: string | undefined, days: -1 | 2): string {
  const end = days < 0 ? beforeAll[0] : afterAll[0];
  const at = day === undefined ? end : new Date(Date.parse(day) + days * 86_400_000).toISOString();
  return cursorPart.instant.test(at) ? at : end;
}

const inTheseDays = `(t.sort_at, t.id) > ($1::timestamptz, $2::uuid) and t.on_day >= $3::date and t.on_day <= $4::date
  and t.sort_at >= $5::timestamptz and t.sort_at < $6::timestamptz
  order by t.sort_at, t.id limit $7`;

/** Case by case along the index of each case's hearings: a person's caseload is small beside the organisation's. */
const ofMine = 't.case_id = any(array(select m.case_id from app.case_member m where m.user_id = $8))';

/** Setting hearings and correcting them, in the court's clock and the port's. */
@Injectable()
export class HearingsService {
  constructor(
    private readonly records: Records,
    private readonly clock: Clock,
    private readonly units: Units,
  ) {}

  async schedule(caseId: string, asked: NewHearing): Promise<Hearing> {
    const { clientId } = await this.records.one(CaseEntity, caseId);
    const values = { ...asked, ...instantsOf(asked, this.clock.today()), ...nothingSaid, caseId, clientId };
    return this.records.insert(HearingEntity, values, { ...asked, caseId });
  }

  one(id: string): Promise<Hearing> {
    return this.records.one(HearingEntity, id);
  }

  correct(id: string, version: number, change: HearingChange): Promise<Hearing> {
    return this.records.change(HearingEntity, id, version, (stands) => {
      const after = { ...stands, ...change };
      const moves = after.on !== stands.on || after.courtTime !== stands.courtTime;
      if (moves && wordsAbout(stands).length > 0) throw refusedByRule([{ path: 'on', code: 'settleInstead' }]);
      return { ...change, ...instantsOf(after, this.clock.today()) };
    });
  }

  /** Hearings from one court day to another, soonest first; without days, all that have one. */
  async list({
    limit = 50,
    cursor,
    from,
    to,
    mine = false,
  }: HearingsQuery): Promise<{ items: Hearing[]; nextCursor: string | null }> {
    const unit = this.units.current();
    unit.listed = true;
    const after = readCursor(cursor, [cursorPart.instant, cursorPart.id]) ?? beforeAll;
    const asked = [...after, from ?? '-infinity', to ?? 'infinity', daysFrom(from, -1), daysFrom(to, 2), limit + 1];
    const rows = mine
      ? await this.records.select(HearingEntity, `${ofMine} and ${inTheseDays}`, [...asked, unit.actor.userId])
      : await this.records.select(HearingEntity, inTheseDays, asked);
    return pageOf(rows, limit, (row) => [String(listedAt(row)), row.id]);
  }
}
