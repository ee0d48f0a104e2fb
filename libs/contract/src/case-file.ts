import * as z from 'zod';
import { Case } from './cases';
import { Client } from './clients';
import { Consent } from './consents';
import { CounselAttempt } from './counsel-attempts';
import { FamilyView } from './family-views';
import { Hearing } from './hearings';
import { Representation } from './representations';
import { Whereabouts } from './whereabouts';
import { NotesOfFile } from './notes';
import { Return } from './returns';

/** Everything the file's screen needs, in one answer: the case, the person, and a list a feature. */
export const CaseFile = z
  .strictObject({
    case: Case,
    client: Client,
    /** Oldest first; those without a day last. */
    hearings: z.array(Hearing),
    /** The latest first; empty for a reader who may not read them. */
    consents: z.array(Consent),
    /** The latest written first. */
    whereabouts: z.array(Whereabouts),
    /** The latest first; empty for a reader who may not read them. */
    representations: z.array(Representation),
    /** The latest first; empty for a reader who may not read them. */
    counselAttempts: z.array(CounselAttempt),
    /** Families and households to which the person belongs now. */
    families: z.array(FamilyView),
    /** Newest first. */
    returns: z.array(Return),
    /** Newest first, up to 200. */
    notes: NotesOfFile,
  })
  .meta({ id: 'CaseFile' });
export type CaseFile = z.infer<typeof CaseFile>;
