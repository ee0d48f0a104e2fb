import { accessActs } from '@resguardo/domain/access-acts';
import * as z from 'zod';
import { PageQuery, count, id, instant, page, plainDate, timeZone } from './primitives';

/** What one person did with a file on one day, by kind of act: how often, first and last. Never what was written. */
export const AccessEntry = z
  .strictObject({
    /** The day in the zone that was asked for. */
    on: plainDate(),
    by: z.strictObject({ id: id(), name: z.string() }),
    act: z.enum(accessActs),
    times: count(),
    firstAt: instant(),
    lastAt: instant(),
  })
  .meta({ id: 'AccessEntry' });
export type AccessEntry = z.infer<typeof AccessEntry>;

export const AccessPage = page(AccessEntry).meta({ id: 'AccessPage' });
export type AccessPage = z.infer<typeof AccessPage>;

/** Days begin at midnight in `zone`: say the reader's. Without it they are UTC's. */
export const AccessQuery = PageQuery.extend({ zone: timeZone().optional() });
export type AccessQuery = z.infer<typeof AccessQuery>;
