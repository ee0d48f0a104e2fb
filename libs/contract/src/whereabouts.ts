import { whereaboutsSettings } from '@resguardo/domain/vocabulary';
import * as z from 'zod';
import { changeOf, clear, id, instant, page, plainDate, sealed, stored, text, usState } from './primitives';

const whereaboutsFields = {
  /**
   * A city of the reference list by its name, `"elsewhere"` when it is not on the list, or `"unknown"`. `"inUs"`: in the United
   * States; `"inUsCustody"`: held there, and `name` is where.
   */
  cityId: clear(z.string().max(80).nullable().default(null)),
  /** Of somebody in the United States. */
  usState: clear(usState().nullable().default(null)),
  setting: clear(z.enum(whereaboutsSettings).nullable().default(null)),
  /** Of the shelter, the hotel, the family. Sealed: a list of shelters is a list of targets. */
  name: sealed(text(200).nullable().default(null)),
  /** Also *domicilio conocido*, or a town that is not on the list. */
  address: sealed(text(400).nullable().default(null)),
  from: clear(plainDate().nullable().default(null)),
  /** The last day there; null while the person waits there. */
  until: clear(plainDate().nullable().default(null)),
  lastContactAt: clear(instant().nullable().default(null)),
  /** Until when the bed is promised. */
  bedUntil: clear(plainDate().nullable().default(null)),
};

/** Where a person waits, or waited. */
export const Whereabouts = z
  .strictObject({ ...stored, clientId: clear(id()), ...whereaboutsFields })
  .meta({ id: 'Whereabouts' });
export type Whereabouts = z.infer<typeof Whereabouts>;

export const NewWhereabouts = z.strictObject({ id: id().optional(), ...whereaboutsFields }).meta({
  id: 'NewWhereabouts',
  examples: [{ cityId: 'Tijuana', setting: 'shelter', name: 'Casa del Camino', from: '2026-11-12' }],
});
export type NewWhereabouts = z.infer<typeof NewWhereabouts>;
export type NewWhereaboutsInput = z.input<typeof NewWhereabouts>;

/** Only what is sent changes. */
export const WhereaboutsChange = changeOf(whereaboutsFields).meta({
  id: 'WhereaboutsChange',
  examples: [{ lastContactAt: '2026-11-24T16:30:00Z' }],
});
export type WhereaboutsChange = z.infer<typeof WhereaboutsChange>;

/** All the places of one person, the latest written first. `current`: where the person waits now. */
export const WhereaboutsList = page(Whereabouts)
  .extend({ current: Whereabouts.nullable() })
  .meta({ id: 'WhereaboutsList' });
