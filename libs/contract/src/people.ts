import { roles } from '@resguardo/domain/vocabulary';
import * as z from 'zod';
import { id, text } from './primitives';

/** Somebody who works here, as records name them: by id. Whoever has left keeps their name. */
export const Colleague = z
  .strictObject({ id: id(), name: text(200), roles: z.array(z.enum(roles)), active: z.boolean() })
  .meta({ id: 'Colleague' });
export type Colleague = z.infer<typeof Colleague>;

/** Everybody of one organisation, in no order that means anything. */
export const ColleagueList = z.strictObject({ items: z.array(Colleague) }).meta({ id: 'ColleagueList' });
export type ColleagueList = z.infer<typeof ColleagueList>;
