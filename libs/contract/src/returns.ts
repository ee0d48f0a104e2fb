import { paperKinds } from '@resguardo/domain/vocabulary';
import * as z from 'zod';
import { changeOf, clear, id, plainDate, sealed, stored, text } from './primitives';

/** A paper that was handed out at the bridge or by Mexico, with the day on which it stops being good. */
export const Paper = z
  .strictObject({
    kind: clear(z.enum(paperKinds)),
    number: sealed(text(60).nullable().default(null)),
    issuedOn: clear(plainDate().nullable().default(null)),
    expiresOn: clear(plainDate().nullable().default(null)),
  })
  .meta({ id: 'Paper' });
export type Paper = z.infer<typeof Paper>;

const returnFields = {
  returnedOn: clear(plainDate()),
  /** A port of the reference list, or `"unknown"`. */
  port: clear(z.string().max(40).nullable().default(null)),
  /** A Mexican city of the reference list, or `"unknown"`. */
  city: clear(z.string().max(60).nullable().default(null)),
  papers: z.array(Paper).max(10).default([]),
  note: sealed(text(2000).nullable().default(null)),
};

/** One return to Mexico: the day, the bridge, the city, and the papers the person came back with. */
export const Return = z
  .strictObject({ ...stored, caseId: clear(id()), clientId: clear(id()), ...returnFields })
  .meta({ id: 'Return' });
export type Return = z.infer<typeof Return>;

export const NewReturn = z.strictObject({ id: id().optional(), ...returnFields }).meta({
  id: 'NewReturn',
  examples: [
    {
      returnedOn: '2026-11-20',
      port: 'laredo',
      city: 'Nuevo Laredo',
      papers: [{ kind: 'fmm', issuedOn: '2026-11-20', expiresOn: '2027-05-19' }],
    },
  ],
});
export type NewReturn = z.infer<typeof NewReturn>;
export type NewReturnInput = z.input<typeof NewReturn>;

export const ReturnChange = changeOf(returnFields).meta({
  id: 'ReturnChange',
  examples: [{ city: 'Nuevo Laredo' }],
});
export type ReturnChange = z.infer<typeof ReturnChange>;
