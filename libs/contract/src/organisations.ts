import { interfaceLanguages } from '@resguardo/domain/vocabulary';
import * as z from 'zod';
import { changeOf, count, id, line, text, timeZone } from './primitives';

const organisationFields = {
  name: line(200),
  /** What a new account speaks unless somebody says otherwise. */
  defaultLanguage: z.enum(interfaceLanguages),
  /** Where a last day of work ends. */
  zone: timeZone(),
  /** A city of the reference list. */
  city: text(80).nullable(),
};

/** The reader's own organisation. */
export const Organisation = z
  .strictObject({ id: id(), version: count(), ...organisationFields, name: text(200) })
  .meta({ id: 'Organisation' });
export type Organisation = z.infer<typeof Organisation>;

export const OrganisationChange = changeOf(organisationFields).meta({
  id: 'OrganisationChange',
  examples: [{ city: 'Tijuana', zone: 'America/Tijuana' }],
});
export type OrganisationChange = z.infer<typeof OrganisationChange>;
