import { wallTimeAt } from './hearing-clock';

const dayMs = 86_400_000;

/** So many days after this one. Days move as days: no zone, no instant. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

/** Whole days from one day to another; below zero when it has passed. */
export const daysUntil = (day: string, from: string): number => (Date.parse(day) - Date.parse(from)) / dayMs;

/** This day and those after it. */
export const daysFrom = (day: string, days: number): string[] =>
  Array.from({ length: days }, (_, after) => daysAfter(day, after));

/**
 * Which day is it where it is still earliest? Until midnight has passed at every court nothing of a day is over, so a list of days
 * to come begins there. `zones` must be known, and at least one.
 */
export const earliestToday = (now: string, zones: readonly string[]): string =>
  zones.map((zone) => wallTimeAt(now, zone).on).reduce((first, day) => (day < first ? day : first));

/** Saturday or Sunday: no immigration court sits. */
export const isWeekend = (day: string): boolean => [0, 6].includes(new Date(day).getUTCDay());
