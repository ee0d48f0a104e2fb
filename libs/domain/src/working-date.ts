import { daysAfter } from './court-days';
import { instantOf } from './hearing-clock';
import { datesOf, standingClaims, wordsAbout, type Claimed, type ClaimedDate, type Settlement } from './hearing-truth';
import { listedAt, nextSince } from './next-hearing';

interface DayAndTime {
  readonly on: string;
  readonly time: string | null;
}

/** The date on the file, and what is said about it. */
interface Spoken {
  readonly on: string | null;
  readonly claims: readonly Claimed[];
  readonly verified: (Omit<Claimed, 'seenAt'> & { readonly at: string }) | null;
  readonly settled: Settlement | null;
}

interface Dated extends Spoken {
  readonly courtTime: string | null;
  readonly courtZone: string | null;
  readonly startsAt: string | null;
  readonly outcome: object | null;
  readonly passed?: DayAndTime;
}

/** A hearing's times on a date that a source gives. A report belongs to its own day: of another one no paper says when. */
interface TimesOnClaim {
  state: 'exact' | 'date';
  on: string;
  courtTime: string | null;
  startsAt: string | null;
  report: null;
}

/** The earliest date a source still gives that is later than the one on the file, and not before the day `from`. */
export function laterDate(hearing: Spoken, from: string): (ClaimedDate & DayAndTime) | undefined {
  if (hearing.on === null) return undefined;
  const after = daysAfter(hearing.on, 1);
  const first = from > after ? from : after;
  const dates = datesOf(standingClaims(wordsAbout(hearing), hearing.settled));
  return dates.flatMap(({ on, ...rest }) => (on === null || on < first ? [] : [{ on, ...rest }]))[0];
}

/** A hearing's times if it is on that date. */
export function timesOn({ on, time }: DayAndTime, zone: string | null): TimesOnClaim {
  const at = time === null || zone === null ? null : instantOf(on, time, zone);
  const startsAt = at?.ok === true ? at.instant : null;
  return { state: time === null ? 'date' : 'exact', on, courtTime: time, startsAt, report: null };
}

/**
 * The hearing on the date that is worked with. When its own date has passed, nobody wrote how it ended, and a source still gives a
 * later one, that is the later one, and `passed` the date on the file: who is not there is ordered removed in absence (INA
 * 240(b)(5)). Worked out whenever it is read, so that nothing that was said is overwritten. Otherwise the hearing as it is.
 */
export function workedWith<H extends Dated>(hearing: H, now: string): H & { readonly passed?: DayAndTime } {
  const { on, courtTime: time, courtZone, outcome } = hearing;
  const since = nextSince(new Date(now));
  if (on === null || outcome !== null || Date.parse(String(listedAt(hearing))) >= Date.parse(since)) return hearing;
  const later = laterDate(hearing, since.slice(0, 10));
  return later === undefined ? hearing : { ...hearing, ...timesOn(later, courtZone), passed: { on, time } };
}
