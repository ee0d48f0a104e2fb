import { waitReasons } from '@resguardo/domain/cannot-wait';
import { splitMismatches } from '@resguardo/domain/family-split';
import { paperKinds } from '@resguardo/domain/vocabulary';
import * as z from 'zod';
import { Hearing, HearingGlimpse } from './hearings';
import { PageQuery, count, id, page, plainDate, queryFlag, queryInteger } from './primitives';

/** Whom something is about, as a line shows it. */
export const inLine = {
  caseId: id(),
  clientId: id(),
  givenNames: z.string().nullable(),
  surname1: z.string().nullable(),
  surname2: z.string().nullable(),
  preferredName: z.string().nullable(),
};

/** A hearing that is not over, and what is known of it before it comes. */
export const HearingAhead = z
  .strictObject({
    ...inLine,
    ...HearingGlimpse.shape,
    ...Hearing.pick({ disagreement: true, toldState: true }).shape,
    courtCode: z.string().nullable(),
    returnPort: z.string().nullable(),
    /** Whole days to it on the court's calendar; below zero late on its own day, where UTC has the next. */
    days: z.int(),
    /** Days since the court said so of the date that stands; null: it never did. */
    verifiedDays: count().nullable(),
    /** Is that too long ago, or never? */
    verificationStale: z.boolean(),
    /** Is there counsel of record today? Null: for a reader who may not know. */
    represented: z.boolean().nullable(),
  })
  .meta({ id: 'HearingAhead' });
export type HearingAhead = z.infer<typeof HearingAhead>;

/** One thing that cannot wait: the gravest about a hearing, and what else is open about it. */
export const CannotWait = z
  .strictObject({
    reason: z.enum(waitReasons),
    also: z.array(z.enum(waitReasons)),
    hearing: HearingAhead,
    /** Papers that end before it. */
    papers: z.array(z.enum(paperKinds)),
    /** The family that is kept apart, and by what. */
    family: z.strictObject({ id: id(), mismatches: z.array(z.enum(splitMismatches)) }).nullable(),
  })
  .meta({ id: 'CannotWait' });
export type CannotWait = z.infer<typeof CannotWait>;

/** A day of the strip: on the courts' calendars. */
export const CourtDay = z
  .strictObject({
    on: plainDate(),
    hearings: count(),
    weekend: z.boolean(),
    /** Why the courts are closed. `nameEs` is null where no name is usual. */
    closed: z.strictObject({ nameEn: z.string(), nameEs: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'CourtDay' });
export type CourtDay = z.infer<typeof CourtDay>;

/** What somebody needs to know in the morning, in one answer. */
export const Today = z
  .strictObject({
    /** The day where it is still earliest among the ports. */
    on: plainDate(),
    mine: z.boolean(),
    /** Fourteen days, from today. */
    days: z.array(CourtDay),
    cannotWait: z.strictObject({
      items: z.array(CannotWait),
      /** How many there are; `more`: at least so many, not all hearings of the fortnight were weighed. */
      total: count(),
      more: z.boolean(),
    }),
    hearings: page(HearingAhead),
  })
  .meta({ id: 'Today' });
export type Today = z.infer<typeof Today>;

/** `mine=true`: only cases on whose team the reader is. `waiting`: how many of what cannot wait, the most urgent ones; 4 unless told. */
export const TodayQuery = z.strictObject({
  mine: queryFlag().optional(),
  waiting: queryInteger(1, 100).optional(),
});
export type TodayQuery = z.infer<typeof TodayQuery>;

/** `unverified=true`: only those that have to be verified with the court: never, not since the date changed, or too long ago. */
export const HearingsAheadQuery = PageQuery.extend({
  mine: queryFlag().optional(),
  unverified: queryFlag().optional(),
});
export type HearingsAheadQuery = z.infer<typeof HearingsAheadQuery>;

/** Hearings that are not over, soonest first. */
export const HearingsAheadPage = page(HearingAhead).meta({ id: 'HearingsAheadPage' });
