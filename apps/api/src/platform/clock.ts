import { Injectable } from '@nestjs/common';

/** The only place that asks what time it is; tests replace it. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Today in UTC, `YYYY-MM-DD`: never behind the border's day, in the evening one ahead. For limits that a day more does not harm. */
  today(): string {
    return this.now().toISOString().slice(0, 10);
  }

  /** Today where it is latest, at UTC+14: no day after it has begun anywhere. */
  latestToday(): string {
    return new Date(this.now().getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
  }
}
