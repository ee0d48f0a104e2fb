import { Injectable } from '@nestjs/common';
import type { Hearing, HearingChange, HearingsQuery, NewHearing } from '@resguardo/contract/hearings';
import { instantOf } from '@resguardo/domain/hearing-clock';
import { hearingProblems } from '@resguardo/domain/hearing-rules';
import { CaseEntity } from '../cases/case.entity';
import { Clock } from '../platform/clock';
import { Units } from '../platform/database/unit-of-work';
import { afterAll, beforeAll, cursorPart, pageOf, readCursor } from '../platform/http/cursor';
import { refusedByRule, type Fault } from '../platform/problems';
import { Records } from '../platform/vault/records';
import { portsById } from '../reference/reference-data';
import { HearingEntity } from './hearing.entity';

/**
 * Midnight in UTC so many days from a day; without a day, or past the years of four digits, the end of time on that side. A
 * court's day lies within a day of UTC's.
 */
function daysFrom(day: string | undefined, days: -1 | 2): string {
  const end = days < 0 ? beforeAll[0] : afterAll[0];
  const at = day === undefined ? end : new Date(Date.parse(day) + days * 86_400_000).toISOString();
  return cursorPart.instant.test(at) ? at : end;
}

type Times = Pick<NewHearing, 'state' | 'on' | 'courtTime' | 'courtZone' | 'report'>;

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
    const values = { ...asked, ...this.settled(asked), caseId, clientId };
    return this.records.insert(HearingEntity, values, { ...asked, caseId });
  }

  one(id: string): Promise<Hearing> {
    return this.records.one(HearingEntity, id);
  }

  correct(id: string, version: number, change: HearingChange): Promise<Hearing> {
    return this.records.change(HearingEntity, id, version, (stands) => ({
      ...change,
      ...this.settled({ ...stands, ...change }),
    }));
  }

  /** Hearings from one court day to another, soonest first; without days, all that have one. */
  async list({
    limit = 50,
    cursor,
    from,
    to,
  }: HearingsQuery): Promise<{ items: Hearing[]; nextCursor: string | null }> {
    this.units.current().listed = true;
    const after = readCursor(cursor, [cursorPart.instant, cursorPart.id]) ?? beforeAll;
    const rows = await this.records.select(
      HearingEntity,
      `(t.sort_at, t.id) > ($1::timestamptz, $2::uuid) and t.on_day >= $3::date and t.on_day <= $4::date
       and t.sort_at >= $5::timestamptz and t.sort_at < $6::timestamptz
       order by t.sort_at, t.id limit $7`,
      [...after, from ?? '-infinity', to ?? 'infinity', daysFrom(from, -1), daysFrom(to, 2), limit + 1],
    );
    return pageOf(rows, limit, (row) => [row.startsAt ?? `${String(row.on)}T12:00:00Z`, row.id]);
  }

  /** The instants that the two clocks name, or 422 with every clock that names none. */
  private settled(times: Times): Pick<Hearing, 'startsAt' | 'report'> {
    const faults: Fault[] = hearingProblems(times, this.clock.today());
    const { report } = times;
    if (report?.port != null && !portsById.has(report.port)) faults.push({ path: 'report.port', code: 'portUnknown' });
    if (faults.length > 0) throw refusedByRule(faults);
    const at = (on: string | null, time: string | null, zone: string | null) => {
      const answer = on !== null && time !== null && zone !== null ? instantOf(on, time, zone) : null;
      return answer?.ok === true ? answer.instant : null;
    };
    const reportAt = report === null ? null : at(report.on, report.time, report.zone);
    return {
      startsAt: times.state === 'exact' ? at(times.on, times.courtTime, times.courtZone) : null,
      report: report === null || reportAt === null ? null : { ...report, at: reportAt },
    };
  }
}
