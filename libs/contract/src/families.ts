import {
  ageGroups,
  familyKinds,
  familyPlaces,
  familyRoles,
  keptTieKinds,
  tieBases,
  tieKinds,
} from '@resguardo/domain/vocabulary-family';
import * as z from 'zod';
import { changeOf, clear, id, plainDate, sealed, stored, text, usState } from './primitives';

/** Somebody of a family who is not registered: in the US, in custody, at home, or not met yet. */
export const FamilyPerson = z
  .strictObject({
    name: sealed(text(200).nullable().default(null)),
    ageGroup: clear(z.enum(ageGroups).nullable().default(null)),
    whereabouts: clear(z.enum(familyPlaces).nullable().default(null)),
    /** Which shelter of ORR, or which place of ICE. */
    custodyPlace: sealed(text(200).nullable().default(null)),
    /** A city of Mexico, by its name in the reference list. */
    city: clear(z.string().min(1).max(60).nullable().default(null)),
    usState: clear(usState().nullable().default(null)),
    language: clear(
      z
        .string()
        .regex(/^[a-z]{3}$/, { error: 'languageCode' })
        .nullable()
        .default(null),
    ),
    note: sealed(text(1000).nullable().default(null)),
  })
  .meta({ id: 'FamilyPerson' });
export type FamilyPerson = z.infer<typeof FamilyPerson>;

const familyFields = {
  /** `familyUnit`: those whom DHS processed together. `household`: those who live together now. */
  kind: clear(z.enum(familyKinds)),
  note: sealed(text(2000).nullable().default(null)),
};

export const Family = z.strictObject({ ...stored, ...familyFields }).meta({ id: 'Family' });
export type Family = z.infer<typeof Family>;

const memberFields = {
  role: clear(z.enum(familyRoles).default('unknown')),
  sinceOn: clear(plainDate().nullable().default(null)),
  /** The last day; `null` while the person belongs to the family. */
  untilOn: clear(plainDate().nullable().default(null)),
};

/** A client of ours, or somebody who is not registered: one of `clientId` and `person` is null. */
export const FamilyMember = z
  .strictObject({
    ...stored,
    familyId: clear(id()),
    clientId: clear(id().nullable()),
    person: FamilyPerson.nullable(),
    ...memberFields,
  })
  .meta({ id: 'FamilyMember' });
export type FamilyMember = z.infer<typeof FamilyMember>;

export const NewFamilyMember = z
  .strictObject({
    id: id().optional(),
    clientId: id().nullable().default(null),
    person: FamilyPerson.nullable().default(null),
    role: memberFields.role,
    sinceOn: memberFields.sinceOn,
  })
  .meta({
    id: 'NewFamilyMember',
    examples: [{ person: { name: 'Marcos', whereabouts: 'inUsCustody' }, role: 'child' }],
  });
export type NewFamilyMember = z.infer<typeof NewFamilyMember>;
export type NewFamilyMemberInput = z.input<typeof NewFamilyMember>;

export const FamilyMemberChange = changeOf({ ...memberFields, person: FamilyPerson.nullable() }).meta({
  id: 'FamilyMemberChange',
  examples: [{ untilOn: '2026-11-20' }],
});
export type FamilyMemberChange = z.infer<typeof FamilyMemberChange>;

/** A tie as it is kept, one row for both sides. Its ends are clients, or members who are not registered. */
export const KinTie = z
  .strictObject({
    ...stored,
    kind: clear(z.enum(keptTieKinds)),
    basis: clear(z.enum(tieBases).nullable()),
    fromClientId: clear(id().nullable()),
    fromMemberId: clear(id().nullable()),
    toClientId: clear(id().nullable()),
    toMemberId: clear(id().nullable()),
    untilOn: clear(plainDate().nullable()),
  })
  .meta({ id: 'KinTie' });
export type KinTie = z.infer<typeof KinTie>;

/** `from` is `kind` to `to`: a client's id, or the id of a member who is not registered. */
export const NewKinTie = z
  .strictObject({
    from: id().meta({ names: 'clients' }),
    to: id().meta({ names: 'clients' }),
    kind: z.enum(tieKinds),
    basis: z.enum(tieBases).nullable().default(null),
  })
  .meta({
    id: 'NewKinTie',
    examples: [
      {
        from: '27a5a1b3-5924-463b-b44b-f1ba570c5f29',
        to: '0f3b2a1c-1111-4222-8333-44445555aaaa',
        kind: 'parent',
        basis: 'biological',
      },
    ],
  });
export type NewKinTie = z.infer<typeof NewKinTie>;

export const KinTieChange = changeOf({
  basis: z.enum(tieBases).nullable(),
  untilOn: plainDate().nullable(),
}).meta({ id: 'KinTieChange', examples: [{ untilOn: '2026-11-20' }] });
export type KinTieChange = z.infer<typeof KinTieChange>;

/** A family whole: all of it is kept, or nothing. At least one member is a client. */
export const NewFamily = z
  .strictObject({
    id: id().optional(),
    ...familyFields,
    members: z.array(NewFamilyMember).min(1).max(40),
    ties: z.array(NewKinTie).max(200).default([]),
  })
  .meta({
    id: 'NewFamily',
    examples: [
      {
        kind: 'familyUnit',
        members: [
          { clientId: '27a5a1b3-5924-463b-b44b-f1ba570c5f29', role: 'mother' },
          {
            id: '0f3b2a1c-1111-4222-8333-44445555aaaa',
            person: { name: 'Marcos', ageGroup: 'child', whereabouts: 'inUsCustody', usState: 'TX' },
            role: 'child',
          },
        ],
        ties: [
          {
            from: '27a5a1b3-5924-463b-b44b-f1ba570c5f29',
            to: '0f3b2a1c-1111-4222-8333-44445555aaaa',
            kind: 'parent',
            basis: 'biological',
          },
        ],
      },
    ],
  });
export type NewFamily = z.infer<typeof NewFamily>;
export type NewFamilyInput = z.input<typeof NewFamily>;

export const FamilyChange = changeOf(familyFields).meta({ id: 'FamilyChange', examples: [{ kind: 'household' }] });
export type FamilyChange = z.infer<typeof FamilyChange>;
