import { familyPlaces, tieBases, tieKinds } from '@resguardo/domain/vocabulary-family';
import { whereaboutsSettings } from '@resguardo/domain/vocabulary';
import { counselStandings, splitMismatches } from '@resguardo/domain/family-split';
import * as z from 'zod';
import { Family, FamilyMember } from './families';
import { HearingGlimpse } from './hearings';
import { PageQuery, count, id, idAcross, page, partialDate, queryFlag } from './primitives';

const word = () => z.string().nullable();

/** A member beside the others: who, where, and what the court has of this person. `null` is not known. */
export const FamilySplitMember = z
  .strictObject({
    ...FamilyMember.shape,
    givenNames: word(),
    surname1: word(),
    surname2: word(),
    preferredName: word(),
    birth: z.union([partialDate(), z.literal('unknown')]).nullable(),
    /** `setting`: shelter, rented room; of a client. */
    place: z
      .strictObject({
        kind: z.enum(familyPlaces),
        city: word(),
        setting: z.enum(whereaboutsSettings).nullable(),
        usState: word(),
        custodyPlace: word(),
      })
      .nullable(),
    /** The open case, or the newest. Null: none, or somebody who is not registered. */
    caseId: id().nullable(),
    leadCaseId: idAcross('case').nullable(),
    returnPort: word(),
    courtCode: word(),
    judge: word(),
    nextHearing: HearingGlimpse.nullable(),
    /** `besides`: somebody who is not of record. Null: not noted, or the reader may not know. */
    counsel: z.enum(counselStandings).nullable(),
    /** ISO 639-3 of the first language. */
    language: word(),
  })
  .meta({ id: 'FamilySplitMember' });
export type FamilySplitMember = z.infer<typeof FamilySplitMember>;

/** One side of a tie: `from` is `kind` to `to`. Every tie is told twice, once from each end, with one id. */
export const FamilyTie = z
  .strictObject({
    id: id(),
    version: count(),
    from: id(),
    to: id(),
    kind: z.enum(tieKinds),
    basis: z.enum(tieBases).nullable(),
  })
  .meta({ id: 'FamilyTie' });
export type FamilyTie = z.infer<typeof FamilyTie>;

/**
 * A family side by side, of those whom the reader may see: `members` belong to it now, `formerMembers` did. `mismatches`: what
 * keeps it apart; facts that are not known are no difference.
 */
export const FamilyView = z
  .strictObject({
    ...Family.shape,
    members: z.array(FamilySplitMember),
    formerMembers: z.array(FamilySplitMember),
    ties: z.array(FamilyTie),
    mismatches: z.array(z.enum(splitMismatches)),
  })
  .meta({ id: 'FamilyView' });
export type FamilyView = z.infer<typeof FamilyView>;

/** `split=true`: only families whose members have different days, places, ports, courts or languages, or one of them in custody. */
export const FamiliesQuery = PageQuery.extend({ split: queryFlag().optional() });
export type FamiliesQuery = z.infer<typeof FamiliesQuery>;

/** Families, newest first. */
export const FamilyPage = page(FamilyView).meta({ id: 'FamilyPage' });
