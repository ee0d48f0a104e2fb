import { appearanceForms, practitionerKinds, representationKinds } from '@resguardo/domain/vocabulary-counsel';
import * as z from 'zod';
import { changeOf, clear, colleagueId, id, plainDate, sealed, stored, text } from './primitives';

const representationFields = {
  kind: clear(z.enum(representationKinds)),
  /** A colleague. Somebody outside is named in `practitionerName`. */
  practitionerId: clear(colleagueId().nullable().default(null)),
  practitionerName: sealed(text(200).nullable().default(null)),
  practitionerKind: clear(z.enum(practitionerKinds).nullable().default(null)),
  form: clear(z.enum(appearanceForms).nullable().default(null)),
  filedOn: clear(plainDate().nullable().default(null)),
  from: clear(plainDate()),
  /** The last day on which it stands; null while it lasts. */
  to: clear(plainDate().nullable().default(null)),
  /** What it covers, in words: which paper, which interview. */
  scope: sealed(text(500).nullable().default(null)),
  accreditationExpiresOn: clear(plainDate().nullable().default(null)),
};

/** Who stood for somebody in a case, from when to when, and how far. The rows of a case are its history of counsel. */
export const Representation = z
  .strictObject({ ...stored, caseId: clear(id()), clientId: clear(id()), ...representationFields })
  .meta({ id: 'Representation' });
export type Representation = z.infer<typeof Representation>;

export const NewRepresentation = z.strictObject({ id: id().optional(), ...representationFields }).meta({
  id: 'NewRepresentation',
  examples: [
    {
      kind: 'ofRecord',
      practitionerName: 'Ofelia Barrientos',
      practitionerKind: 'attorney',
      form: 'EOIR-28',
      filedOn: '2026-11-20',
      from: '2026-11-20',
      scope: 'All proceedings before the immigration court',
    },
  ],
});
export type NewRepresentation = z.infer<typeof NewRepresentation>;
export type NewRepresentationInput = z.input<typeof NewRepresentation>;

/** Only what is sent changes; the rules are checked on the result. To end it, send `to`. */
export const RepresentationChange = changeOf(representationFields).meta({
  id: 'RepresentationChange',
  examples: [{ to: '2026-12-01' }],
});
export type RepresentationChange = z.infer<typeof RepresentationChange>;
