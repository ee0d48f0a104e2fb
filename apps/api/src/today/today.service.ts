import { Injectable } from '@nestjs/common';
import type { CourtDay, HearingAhead, HearingsAheadQuery, Today, TodayQuery } from '@resguardo/contract/today';
import { can } from '@resguardo/domain/access';
import { fortnightDays } from '@resguardo/domain/cannot-wait';
import { daysAfter, daysFrom, isWeekend } from '@resguardo/domain/court-days';
import { nextSince } from '@resguardo/domain/next-hearing';
import { Clock } from '../platform/clock';
import { Units } from '../platform/database/unit-of-work';
import { together } from '../platform/together';
import { localDays } from '../reference/local-days';
import { CannotWaitService, type FoundWaiting, type Look } from './cannot-wait.service';
import { courtClosures } from './court-closures';
import { joinCase, ofReader, ofTeam } from './hearing-rows';
import { HearingsAheadService } from './hearings-ahead.service';

const shownAtOnce = { waiting: 4, hearings: 10 } as const;

/** What somebody needs to know in the morning: the fortnight, what cannot wait, and the next hearings. */
@Injectable()
export class TodayService {
  constructor(
    private readonly units: Units,
    private readonly clock: Clock,
    private readonly ahead: HearingsAheadService,
    private readonly waiting: CannotWaitService,
  ) {}

  /** Two flights: all that columns tell beside the first hearings, and the names of those who cannot wait. */
  async of({ mine = false, waiting = shownAtOnce.waiting }: TodayQuery): Promise<Today> {
    const look = this.look(mine);
    const { days, weighed, hearings } = await together({
      days: this.days(look),
      weighed: this.waiting.find(look),
      hearings: this.ahead.list(look, { limit: shownAtOnce.hearings }),
    });
    const first = weighed.found.slice(0, waiting);
    const named = await this.ahead.named(
      look,
      first.map(({ row }) => row),
    );
    const items = first.map((found, index) => told(found, named[index]));
    return {
      on: look.today,
      mine,
      days: days.map((day) => ({
        ...day,
        hearings: day.hearings + weighed.passed.filter((on) => on === day.on).length,
      })),
      hearings,
      cannotWait: { items, total: weighed.found.length, more: weighed.more },
    };
  }

  next({
    mine = false,
    limit = 50,
    ...rest
  }: HearingsAheadQuery): Promise<{ items: HearingAhead[]; nextCursor: string | null }> {
    return this.ahead.list(this.look(mine), { limit, ...rest });
  }

  private look(mine: boolean): Look {
    const { roles, userId } = this.units.current().actor;
    const now = this.clock.now();
    return {
      now: now.toISOString(),
      today: localDays(now).earliest,
      since: nextSince(now),
      mine,
      readerId: userId,
      knowsCounsel: can(roles, 'representation:read'),
    };
  }

  /** The fortnight on the courts' calendars. */
  private async days({ today, mine, readerId }: Look): Promise<CourtDay[]> {
    const from = mine ? ofReader : ofTeam;
    // A court's day lies within a day of UTC's: the index is asked for that much more.
    const [begin, end] = [daysAfter(today, -1), daysAfter(today, fortnightDays + 1)];
    const rows = await this.units.current().query<{ on_day: string; hearings: number }>(
      `select h.on_day, count(*)::int as hearings from ${from} ${joinCase}
       where h.sort_at >= $2::timestamptz and h.sort_at < $3::timestamptz and h.on_day >= $4::date and h.outcome is null
       group by h.on_day`,
      [readerId, `${begin}T00:00:00Z`, `${end}T00:00:00Z`, today],
    );
    const counted = new Map(rows.map(({ on_day, hearings }) => [on_day, hearings]));
    return daysFrom(today, fortnightDays).map((on) => ({
      on,
      hearings: counted.get(on) ?? 0,
      weekend: isWeekend(on),
      closed: courtClosures.get(on) ?? null,
    }));
  }
}

function told({ reason, also, papers, family }: FoundWaiting, hearing: HearingAhead | undefined) {
  if (hearing === undefined) throw new Error('Something waits for nobody.');
  return { reason, also, papers, family, hearing };
}
