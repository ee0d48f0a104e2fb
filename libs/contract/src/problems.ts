import * as z from 'zod';

/** One thing to mend: `path` is the field (`birth.year`, `contacts.0.value`), empty for the whole record. */
export const ProblemItem = z.strictObject({ path: z.string(), message: z.string(), code: z.string() });
export type ProblemItem = z.infer<typeof ProblemItem>;

/** RFC 9457 problem: `code` is for programs, `title` and `message` are sentences in the reader's language. */
export const Problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    errors: z.array(ProblemItem),
    requestId: z.string(),
    /** The record as it stands now, when `code` is `stale`. */
    current: z.unknown().optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
