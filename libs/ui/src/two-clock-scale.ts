import { nightHours } from '@resguardo/domain/hearing-clock';
import { clockAt } from './day-words';

const hour = 3_600_000;

export interface Span {
  from: number;
  to: number;
}

/**
 * Which stretch of real time does the ruler show? From an hour and a half before the first moment to two and a half after the last,
 * in whole half hours; a hearing alone gets four hours before it, since somebody must be at the port by then.
 */
export function spanOf(instants: readonly string[]): Span {
  const times = instants.map((instant) => Date.parse(instant));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const before = first === last ? 4.5 : 1.5;
  const step = hour / 2;
  return { from: Math.floor((first - before * hour) / step) * step, to: Math.ceil((last + 2.5 * hour) / step) * step };
}

/** Longer than this, an axis of hours says nothing any more and the columns are shown instead. */
export const isReadable = ({ from, to }: Span): boolean => to - from <= 14 * hour;

/** Where on the axis an instant stands, in per cent. */
export const placeOn = ({ from, to }: Span, time: number): number => ((time - from) / (to - from)) * 100;

export interface Tick {
  left: number;
  label: string;
}

/** The whole hours of a clock in `zone`, unlabelled at the edges and where a moment's own figure stands. */
export function ticksOf(span: Span, zone: string, moments: readonly string[]): Tick[] {
  const ticks: Tick[] = [];
  for (let time = Math.ceil(span.from / (hour / 2)) * (hour / 2); time < span.to; time += hour / 2) {
    const clock = clockAt(new Date(time).toISOString(), zone).time;
    if (!clock.endsWith(':00')) continue;
    const left = placeOn(span, time);
    const covered =
      left < 2 || left > 98 || moments.some((moment) => Math.abs(Date.parse(moment) - time) < 0.75 * hour);
    ticks.push({ left, label: covered ? '' : clock.slice(0, 2) });
  }
  return ticks;
}

/** The parts of the span in which it is night on a clock in `zone`. */
export function nightsOf(span: Span, zone: string): { left: number; width: number; endsAt: string | null }[] {
  const step = hour / 6;
  const nights: { from: number; to: number }[] = [];
  for (let time = span.from; time < span.to; time += step) {
    if (!isNight(new Date(time).toISOString(), zone)) continue;
    const last = nights.at(-1);
    if (last && last.to === time) last.to = time + step;
    else nights.push({ from: time, to: time + step });
  }
  return nights.map(({ from, to }) => ({
    left: placeOn(span, from),
    width: placeOn(span, Math.min(to, span.to)) - placeOn(span, from),
    endsAt: to < span.to ? new Date(to).toISOString() : null,
  }));
}

/** Is it dark at this instant where the clock of `zone` hangs? */
export function isNight(instant: string, zone: string): boolean {
  const { time } = clockAt(instant, zone);
  return time >= nightHours.from || time < nightHours.until;
}
