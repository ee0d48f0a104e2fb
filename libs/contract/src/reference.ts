import * as z from 'zod';
import { count, plainDate, timeZone } from './primitives';

export const Port = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    state: z.string(),
    zone: timeZone(),
    mexicanName: z.string().nullable(),
    mexicanCity: z.string().nullable(),
    mexicanState: z.string().nullable(),
    mexicanZone: timeZone().nullable(),
    courtCode: z.string().nullable(),
    hearingLocationCodes: z.array(z.string()),
  })
  .meta({ id: 'Port' });
export type Port = z.infer<typeof Port>;

export const Court = z
  .strictObject({ code: z.string(), city: z.string(), state: z.string(), zone: timeZone() })
  .meta({ id: 'Court' });
export type Court = z.infer<typeof Court>;

export const City = z
  .strictObject({ name: z.string(), state: z.string(), zone: timeZone(), returnCity: z.boolean() })
  .meta({ id: 'City' });

export const Language = z
  .strictObject({
    id: z.string(),
    iso6393: z.string().nullable(),
    nameEn: z.string(),
    nameEs: z.string(),
    indigenous: z.boolean(),
  })
  .meta({ id: 'Language' });

export const Nationality = z
  .strictObject({ alpha3: z.string(), countryEn: z.string(), countryEs: z.string(), frequent: z.boolean() })
  .meta({ id: 'Nationality' });

export const Phase = z
  .strictObject({ id: z.string(), from: plainDate(), to: plainDate().nullable(), kind: z.string() })
  .meta({ id: 'Phase' });

/** Why a court moved a hearing. The label as the court's table has it; codes change meaning over time. */
export const AdjournmentCode = z
  .strictObject({
    code: z.string(),
    labelEn: z.string(),
    labelEs: z.string().nullable(),
    /** What it does to the asylum clock; null: not looked up. */
    clockEffect: z.enum(['stops', 'runs']).nullable(),
  })
  .meta({ id: 'AdjournmentCode' });

/** The lists that forms choose from, the same for every organisation. */
export const Reference = z
  .strictObject({
    asOf: plainDate(),
    ports: z.array(Port),
    courts: z.array(Court),
    cities: z.array(City),
    languages: z.array(Language),
    nationalities: z.array(Nationality),
    phases: z.array(Phase),
    adjournmentCodes: z.array(AdjournmentCode),
  })
  .meta({ id: 'Reference' });
export type Reference = z.infer<typeof Reference>;

export const referenceLists = [
  'ports',
  'courts',
  'cities',
  'languages',
  'adjournments',
  'nationalities',
  'phases',
  'closures',
] as const;

/** A day on which immigration courts are closed. */
export const CourtClosure = z.strictObject({
  closedOn: plainDate(),
  nameEn: z.string(),
  nameEs: z.string().nullable(),
});

/** Where a list comes from, as of which day, and what to know before trusting it. */
export const ReferenceSource = z.strictObject({
  list: z.enum(referenceLists),
  rows: count(),
  asOf: plainDate(),
  /** The names of tables and books, as they are called. Null: gathered row by row. */
  source: z.string().nullable(),
  noteEn: z.string(),
  noteEs: z.string(),
});

/** What the reference lists rest on. */
export const ReferenceSources = z
  .strictObject({ items: z.array(ReferenceSource), closures: z.array(CourtClosure) })
  .meta({ id: 'ReferenceSources' });
export type ReferenceSources = z.infer<typeof ReferenceSources>;
