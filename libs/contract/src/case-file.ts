import * as z from 'zod';
import { Case } from './cases';
import { Client } from './clients';
import { Hearing } from './hearings';

/** Everything the file's screen needs, in one answer: the case, the person, and a list a feature. */
export const CaseFile = z
  .strictObject({
    case: Case,
    client: Client,
    /** Oldest first; those without a day last. */
    hearings: z.array(Hearing),
  })
  .meta({ id: 'CaseFile' });
export type CaseFile = z.infer<typeof CaseFile>;
