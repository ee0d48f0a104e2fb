/** The rest of its day: a hearing that began in the morning is closed from the office, not from the corridor. */
const lingerHours = 12;

/**
 * From which moment on does a hearing still count as the next one? What began before it is over, also where nobody has written
 * how it ended; what became of a hearing that has an outcome is known, and it is no longer next whenever it began.
 */
export const nextSince = (now: Date): string => new Date(now.getTime() - lingerHours * 3_600_000).toISOString();

/**
 * The moment by which lists put a hearing: its instant; of a day without a time noon in Tijuana, where a day ends last, so that the
 * hearing is next for all of its day. `null`: still to be set. The column `sort_at` says the same.
 */
export const listedAt = ({ startsAt, on }: { readonly startsAt: string | null; readonly on: string | null }) =>
  startsAt ?? (on === null ? null : `${on}T20:00:00Z`);
