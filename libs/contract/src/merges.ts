import { chosenFields } from '@resguardo/domain/join-records';
import * as z from 'zod';
import { ClientValues } from './clients';
import { clear, count, id, instant, page, sealed, stored } from './primitives';

/** Kinds of records that hang on a person and go with them. */
export const movedKinds = ['case', 'consent', 'whereabouts', 'familyMember', 'kinTie'] as const;
export type MovedKind = (typeof movedKinds)[number];

const Moved = z.strictObject({ kind: z.enum(movedKinds), id: id() });

/**
 * Two records of one person, joined: what hung on the duplicate hangs on the one that is kept. Undone, both are as they were, with
 * what was written meanwhile where it was written.
 */
export const Merge = z
  .strictObject({
    ...stored,
    /** The record that is kept. */
    clientId: clear(id()),
    duplicateId: clear(id()),
    /** What hung on the duplicate. */
    moved: clear(z.array(Moved)),
    /** Fields of the kept record that were changed: as they were, and as they became. */
    replaced: sealed(ClientValues),
    became: sealed(ClientValues),
    undoneAt: clear(instant().nullable()),
  })
  .meta({ id: 'Merge' });
export type Merge = z.infer<typeof Merge>;

/** As it is answered: a tie that was moved may be to somebody whom the reader may not know of. */
export const MergeShown = Merge.omit({ moved: true }).meta({ id: 'MergeShown' });
export type MergeShown = z.infer<typeof MergeShown>;

/** The merges of one person that stand, the newest first: of the record that is kept, and of one that was joined. Few, so in one page. */
export const MergeList = page(MergeShown).meta({ id: 'MergeList' });

/** Joins a duplicate to the record in the address. What one of them leaves open is filled by the other; lists are put together. */
export const NewMerge = z
  .strictObject({
    id: id().optional(),
    duplicateId: id(),
    /** The version of the duplicate that was compared: refused when it has changed since. */
    duplicateVersion: count().optional(),
    /** Where both have an answer and not the same one: the fields in which the duplicate's is the right one. */
    take: z.array(z.enum(chosenFields)).max(chosenFields.length).default([]),
  })
  .meta({
    id: 'NewMerge',
    examples: [{ duplicateId: '7d4f1f52-6f0b-4d0c-9a41-2c1b7f1f3a10', duplicateVersion: 3, take: ['birth'] }],
  });
export type NewMerge = z.infer<typeof NewMerge>;
export type NewMergeInput = z.input<typeof NewMerge>;
