import { Temporal } from 'temporal-polyfill';

/** Why a wall time is no single instant. `timeNotOnClock`: clocks jump over it; `timeTwice`: clocks go back and show it twice. */
export const clockProblems = ['zoneUnknown', 'timeNotOnClock', 'timeTwice', 'dayOutOfRange'] as const;
export type ClockProblem = (typeof clockProblems)[number];

export type InstantAnswer = { ok: true; instant: string } | { ok: false; problem: ClockProblem };

/** A clock reading where it is read: day, `HH:MM`, and how far that clock is from UTC (`-06:00`). */
export interface WallTime {
  on: string;
  time: string;
  offset: string;
}

/** Two wall times of a night: between them the card of two clocks is hatched, and travel to the port is in the dark. */
export const nightHours = { from: '19:00', until: '06:30' } as const;

/**
 * At which instant does a clock in `zone` show `time` on the day `on`?
 *
 * The answer is ISO 8601 in UTC, `2023-07-17T13:30:00Z`. A time that the clock skips or shows twice is refused and never guessed:
 * an hour's error costs a hearing. `dayOutOfRange` is a day the calendar lacks, or one outside 1900 to 2199.
 */
export function instantOf(on: string, time: string, zone: string): InstantAnswer {
  if (!isTimeZone(zone)) return { ok: false, problem: 'zoneUnknown' };
  if (!isDay(on) || on < '1900-01-01' || on > '2199-12-31') return { ok: false, problem: 'dayOutOfRange' };
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return { ok: false, problem: 'timeNotOnClock' };
  const local = Temporal.PlainDateTime.from(`${on}T${time}`);
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { ok: true, instant: written(later) };
  return { ok: false, problem: later.toPlainDateTime().equals(local) ? 'timeTwice' : 'timeNotOnClock' };
}

/** What does a clock in `zone` show at this instant? `zone` must be known: check it with `isTimeZone` first. */
export function wallTimeAt(instant: string, zone: string): WallTime {
  const there = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return {
    on: there.toPlainDate().toString(),
    time: there.toPlainTime().toString({ smallestUnit: 'minute' }),
    offset: there.offset,
  };
}

/**
 * When must the client probably be at the port, if no tear sheet says? Four hours before the hearing, in the port's clock.
 *
 * Papers seen asked for 3.5 to 4 hours (Matter of J.J. Rodriguez, 27 I&N Dec. 762; press on Laredo). An estimate is marked as one,
 * and the printed time replaces it.
 */
export function estimateReport(instant: string, portZone: string): WallTime {
  return wallTimeAt(written(Temporal.Instant.from(instant).subtract({ hours: 4 })), portZone);
}

const knownZones = new Set<string>();

/** Is this the name of an IANA zone, spelled as the tz database spells it? Bare offsets such as `-06:00` are not: they know no summer. */
export function isTimeZone(zone: string): boolean {
  if (knownZones.has(zone)) return true;
  if (!/^[A-Z]/.test(zone)) return false;
  try {
    if (Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId !== zone) return false;
  } catch {
    return false;
  }
  knownZones.add(zone);
  return true;
}

/**
 * Throws a sentence unless this machine's tz database knows that Ciudad Juárez left Mountain time on 2022-10-30 (tzdata 2022g or later).
 * With an older one every Juárez hearing of that month, and the zone itself, would be wrong.
 */
export function assertTimeZoneData(clock: (instant: string, zone: string) => WallTime = wallTimeAt): void {
  const juarez = 'America/Ciudad_Juarez';
  const hearing = instantOf('2022-11-15', '08:30', 'America/Denver');
  if (isTimeZone(juarez) && hearing.ok && clock(hearing.instant, juarez).time === '09:30') return;
  throw new Error(
    'The time zone data of this machine is too old (2022g or later is needed): 08:30 in Denver on 2022-11-15 must be 09:30 in Ciudad Juárez. Update Node.',
  );
}

function isDay(on: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(on)) return false;
  const [year, month, day] = on.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, day)).toISOString().startsWith(on);
}

const written = (moment: { epochMilliseconds: number }): string =>
  Temporal.Instant.fromEpochMilliseconds(moment.epochMilliseconds).toString();
