import { isWrittenANumber } from '@resguardo/domain/a-number';
import { contactKinds, contactOwners, languageLevels, literacyLevels, sexes } from '@resguardo/domain/vocabulary';
import * as z from 'zod';
import {
  PageQuery,
  changeOf,
  clear,
  count,
  derived,
  id,
  page,
  partialDate,
  plainDate,
  queryFlag,
  sealed,
  stored,
  text,
} from './primitives';

/** DHS's number. Written in any form people use; answered masked, `A•••-•••-417`; asked for whole by `reveal`. */
export const ANumber = z.strictObject({
  value: z.string().trim().max(40).refine(isWrittenANumber, { error: 'aNumber' }).meta({ masked: 'aNumber' }),
  lead: z.boolean().default(false),
});

export const Contact = z.strictObject({
  kind: z.enum(contactKinds),
  value: text(200),
  owner: z.enum(contactOwners).nullable().default(null),
  /** May we send a message to it? `null`: not asked. */
  safeToText: z.boolean().nullable().default(null),
  safeHours: text(200).nullable().default(null),
  /** What is said so that both know whom they speak with. Contacts from before it was asked have none. */
  codeWord: text(100).nullable().optional(),
  /** The day on which somebody was last reached by it. */
  lastWorkedOn: plainDate().nullable().optional(),
  note: text(500).nullable().default(null),
});

export const SpokenLanguage = z.strictObject({
  iso6393: clear(z.string().regex(/^[a-z]{3}$/, { error: 'languageCode' })),
  level: clear(z.enum(languageLevels).nullable().default(null)),
  /** Where it is spoken so, in the person's words: free text, so sealed. */
  variety: sealed(text(100).nullable().default(null)),
});

/** `null` is *not asked*; `"unknown"` is an answer. */
const clientFields = {
  givenNames: sealed(text(200).nullable().default(null)),
  surname1: sealed(text(200).nullable().default(null)),
  surname2: sealed(text(200).nullable().default(null)),
  preferredName: sealed(text(200).nullable().default(null)),
  nameOnNta: sealed(text(400).nullable().default(null)),
  nameOnId: sealed(text(400).nullable().default(null)),
  aliases: sealed(z.array(text(200)).max(20).default([])),
  birth: z
    .union([partialDate(), clear(z.literal('unknown'))])
    .nullable()
    .default(null),
  sex: clear(z.enum(sexes).nullable().default(null)),
  nationality: clear(
    z
      .union([z.string().regex(/^[A-Z]{3}$/, { error: 'countryCode' }), z.literal('unknown')])
      .nullable()
      .default(null),
  ),
  languages: z.array(SpokenLanguage).max(10).default([]),
  /** How well the person reads in the best language: who cannot is read to. */
  literacy: clear(z.enum(literacyLevels).nullable().default(null)),
  aNumbers: sealed(z.array(ANumber).max(5).default([])),
  /** `"none"`: asked, and the person has no way to be reached. */
  contacts: sealed(z.union([z.array(Contact).max(20), z.literal('none')]).default([])),
};

/** How much of the file has been asked: `missing` and `unknown` name fields; `asked` of `total`. */
export const Completeness = z.strictObject({
  asked: count(),
  total: count(),
  missing: z.array(z.string()),
  unknown: z.array(z.string()),
});
export type Completeness = z.infer<typeof Completeness>;

/** A person we serve. */
export const Client = z
  .strictObject({
    ...stored,
    ...clientFields,
    /** The record that this one was joined to, because both are of one person: nothing is written here any more. */
    mergedInto: clear(id().nullable()),
    completeness: derived(Completeness),
  })
  .meta({ id: 'Client' });
export type Client = z.infer<typeof Client>;

const namePaths = ['givenNames', 'surname1', 'surname2', 'preferredName', 'nameOnNta', 'nameOnId'] as const;

/** Is there any name to call the person by? */
export const hasName = (client: Partial<Record<(typeof namePaths)[number], string | null>>): boolean =>
  namePaths.some((path) => typeof client[path] === 'string' && client[path].trim() !== '');

/** A name, and one way to reach the person or the answer that there is none. */
export const NewClient = z
  .strictObject({ id: id().optional(), ...clientFields })
  .refine(hasName, { path: ['givenNames'], error: 'nameMissing' })
  .refine((client) => client.contacts === 'none' || client.contacts.length > 0, {
    path: ['contacts'],
    error: 'contactMissing',
  })
  .meta({
    id: 'NewClient',
    examples: [
      {
        givenNames: 'María José',
        surname1: 'Quintanilla',
        surname2: 'Ñuñoa',
        birth: { year: 1990, month: 5 },
        sex: 'female',
        nationality: 'HND',
        languages: [{ iso6393: 'spa', level: 'well' }],
        aNumbers: [{ value: 'A000-012-345', lead: true }],
        contacts: [{ kind: 'phone', value: '+526640000199', owner: 'self', safeToText: true }],
      },
    ],
  });
export type NewClient = z.infer<typeof NewClient>;

/** The form's side of `NewClient`, before defaults are filled in. */
export type NewClientInput = z.input<typeof NewClient>;

/** Some of a client's own fields, by their names. */
export const ClientValues = changeOf(clientFields);
export type ClientValues = z.infer<typeof ClientValues>;

/** Only what is sent changes. */
export const ClientChange = ClientValues.meta({
  id: 'ClientChange',
  examples: [{ preferredName: 'Majo', nationality: 'unknown' }],
});
export type ClientChange = z.infer<typeof ClientChange>;

export const ClientPage = page(Client).meta({ id: 'ClientPage' });

export const ClientsQuery = PageQuery.extend({ withoutCase: queryFlag().optional() });
export type ClientsQuery = z.infer<typeof ClientsQuery>;

/** Why a person is offered: `kind` names the sentence, `text` is what matched, as the file has it. */
export const MatchReason = z.strictObject({ kind: z.string(), text: z.string().optional() });

/** What a list of people shows of each: enough to know who it is, and no more. */
export const ClientGlimpse = z.strictObject({
  id: id(),
  version: count(),
  givenNames: z.string().nullable(),
  surname1: z.string().nullable(),
  surname2: z.string().nullable(),
  preferredName: z.string().nullable(),
  birth: z.union([partialDate(), z.literal('unknown')]).nullable(),
  sex: z.enum(sexes).nullable(),
  nationality: z.string().nullable(),
  aNumbers: z.array(ANumber),
  caseId: id().nullable(),
});
export type ClientGlimpse = z.infer<typeof ClientGlimpse>;

export const ClientSearch = z
  .strictObject({ text: text(200), limit: z.int().min(1).max(50).optional() })
  .meta({ id: 'ClientSearch', examples: [{ text: 'nunoa maria', limit: 20 }] });
export type ClientSearch = z.infer<typeof ClientSearch>;

/** `tooMany`: more people fit than can be ranked; ask for one more letter. */
export const ClientSearchResult = z
  .strictObject({
    items: z.array(z.strictObject({ client: ClientGlimpse, reasons: z.array(MatchReason) })),
    tooMany: z.boolean(),
  })
  .meta({ id: 'ClientSearchResult' });
export type ClientSearchResult = z.infer<typeof ClientSearchResult>;

/** Somebody about to be registered: is the person here already? */
export const ClientMatch = z
  .strictObject({
    givenNames: text(200).nullable().default(null),
    surname1: text(200).nullable().default(null),
    surname2: text(200).nullable().default(null),
    nameAsWritten: text(400).nullable().default(null),
    birth: z
      .union([partialDate(), z.literal('unknown')])
      .nullable()
      .default(null),
    aNumbers: z.array(ANumber).max(5).default([]),
    contacts: z.union([z.array(Contact).max(20), z.literal('none')]).default([]),
  })
  .meta({
    id: 'ClientMatch',
    examples: [{ givenNames: 'Maria Jose', surname1: 'Quintanilla', birth: { year: 1990 } }],
  });
export type ClientMatch = z.infer<typeof ClientMatch>;

/** `likely` candidates rank above `possible` ones; nothing is ever merged or chosen for the reader. */
export const ClientMatchResult = z
  .strictObject({
    candidates: z.array(
      z.strictObject({
        client: ClientGlimpse,
        score: z.number(),
        likely: z.boolean(),
        reasons: z.array(MatchReason),
      }),
    ),
  })
  .meta({ id: 'ClientMatchResult' });
export type ClientMatchResult = z.infer<typeof ClientMatchResult>;

/** Fields that are masked in every answer. */
export const revealable = ['aNumbers'] as const;

export const Reveal = z
  .strictObject({ field: z.enum(revealable), reason: text(300) })
  .meta({ id: 'Reveal', examples: [{ field: 'aNumbers', reason: 'To fill in form EOIR-28' }] });
export type Reveal = z.infer<typeof Reveal>;

export const Revealed = z.strictObject({ value: z.array(z.string()) }).meta({ id: 'Revealed' });
