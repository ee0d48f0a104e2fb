/** The rest of its day: a hearing that began in the morning is closed from the office, not from the corridor. */
const lingerHours = 12;

/**
 * From which moment on does a hearing still count as the next one? What began before it is over, also where nobody has written
 * how it ended; what became of a hearing that has an outcome is known, and it is no longer next whenever it began.
 */
export const nextSince = (now: Date): string => new Date(now.getTime() - lingerHours * 3_600_000).toISOString();
