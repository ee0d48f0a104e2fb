import * as z from 'zod';
import { id, instant, page } from './primitives';

/** One field of one change. Masked values stay masked. `null` is *not asked*. */
export const FieldChange = z.strictObject({ field: z.string(), from: z.unknown(), to: z.unknown() });
export type FieldChange = z.infer<typeof FieldChange>;

/** Who did what to a record, newest first. */
export const HistoryEntry = z
  .strictObject({
    id: id(),
    at: instant(),
    by: z.strictObject({ id: id(), name: z.string() }),
    /** Which record: `client`, `case_file`, `hearing`. */
    record: z.string(),
    recordId: id(),
    action: z.string(),
    changes: z.array(FieldChange),
  })
  .meta({ id: 'HistoryEntry' });
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const HistoryPage = page(HistoryEntry).meta({ id: 'HistoryPage' });
export type HistoryPage = z.infer<typeof HistoryPage>;
