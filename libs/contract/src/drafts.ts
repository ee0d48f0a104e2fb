import * as z from 'zod';
import { count, instant, page } from './primitives';

/** Names a form of one person: `register`, `hearing:<case id>`. Holds no name of anybody. */
export const DraftKey = z.strictObject({ key: z.string().regex(/^[a-z][a-z0-9:-]{0,99}$/, { error: 'draftKey' }) });

/** What was typed and not yet saved, as JSON text that only the form that wrote it reads. At most 64 kB. */
export const NewDraft = z
  .strictObject({
    content: z
      .string()
      .max(65_536)
      .refine((content) => !content.includes('\u0000'), { error: 'untypable' }),
  })
  .meta({ id: 'NewDraft', examples: [{ content: '{"givenNames":"María"}' }] });
export type NewDraft = z.infer<typeof NewDraft>;

export const Draft = z
  .strictObject({ key: z.string(), content: z.string(), version: count(), savedAt: instant() })
  .meta({ id: 'Draft' });
export type Draft = z.infer<typeof Draft>;

/** One’s own; with a key, only that of this form: one that nobody has begun is no mistake, and its answer no 404. */
export const DraftsQuery = DraftKey.partial();
export type DraftsQuery = z.infer<typeof DraftsQuery>;
export const DraftPage = page(Draft).meta({ id: 'DraftPage' });
export type DraftPage = z.infer<typeof DraftPage>;
