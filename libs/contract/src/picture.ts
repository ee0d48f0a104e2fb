import { readers } from '@resguardo/domain/disclosure';
import { figureKeys, seriesKeys } from '@resguardo/domain/indicators';
import * as z from 'zod';
import { PageQuery, count, instant, plainDate, text } from './primitives';

/** For whom the figures are: what others than the organisation itself may see is cut before it leaves. */
export const PictureQuery = z.strictObject({ readers: z.enum(readers).default('inside') });
export type PictureQuery = z.infer<typeof PictureQuery>;

/** A count, or the one word for all that is not shown: small counts, and those that would give a small one away. */
const shown = () => z.union([count(), z.literal('hidden')]);

const counts = {
  count: shown(),
  /** Of how many; null: a number of its own. */
  of: shown().nullable(),
  /** What could belong to it, as far as anybody knows. Never counted as "no". Null: nothing can be unknown. */
  unknown: shown().nullable(),
};

export const PictureFigure = z
  .strictObject({
    key: z.enum(figureKeys),
    ...counts,
    /** Whole percent; null: something is hidden, or there are fewer than twenty. */
    rate: count().nullable(),
    /** Every port of the reference list, then `unknown` and `notAsked`. Their sum is the figure. */
    byPort: z.array(z.strictObject({ port: z.string(), ...counts })),
  })
  .meta({ id: 'PictureFigure' });
export type PictureFigure = z.infer<typeof PictureFigure>;

export const PictureSeries = z
  .strictObject({
    key: z.enum(seriesKeys),
    total: shown(),
    /** Oldest first: `2026-07`. */
    months: z.array(z.strictObject({ month: z.string().regex(/^\d{4}-\d{2}$/), count: shown() })),
  })
  .meta({ id: 'PictureSeries' });
export type PictureSeries = z.infer<typeof PictureSeries>;

/** The organisation in figures, counted when it is asked for; the same for everybody who may ask. */
export const Picture = z
  .strictObject({
    asOf: instant(),
    /** Today where it is last today on the border. */
    today: plainDate(),
    /** The last day of the fortnight that begins today. */
    soonUntil: plainDate(),
    readers: z.enum(readers),
    hiddenUnder: count(),
    roundedTo: count(),
    figures: z.array(PictureFigure),
    series: z.array(PictureSeries),
  })
  .meta({ id: 'Picture' });
export type Picture = z.infer<typeof Picture>;

/** The cases behind a figure that the reader may open, and no word of how many others there are. */
export const PictureCasesQuery = PageQuery.extend({
  figure: z.enum(figureKeys).default('openCases'),
  /** A port of the reference list, `unknown` or `notAsked`. */
  port: text(40).optional(),
  /** Only cases of people enrolled on this day or later. */
  enrolledFrom: plainDate().optional(),
});
export type PictureCasesQuery = z.infer<typeof PictureCasesQuery>;
