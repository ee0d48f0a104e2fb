import { roles, securityEventKinds } from '@resguardo/domain/vocabulary';
import * as z from 'zod';
import { NamedPerson } from './people';
import { count, id, instant, page, PageQuery } from './primitives';

/** Something that happened to an account or a session. Never what was read, nor about whom. */
export const SecurityEvent = z
  .strictObject({
    id: id(),
    at: instant(),
    kind: z.enum(securityEventKinds),
    /** Whose account; null when it is about the organisation. */
    person: NamedPerson.nullable(),
    /** Who did it, when it was somebody else. */
    by: NamedPerson.nullable(),
    roles: z.array(z.enum(roles)),
    /** Names of what changed, without its values. */
    fields: z.array(z.string()),
    /** Six letters that are the same for one network and tell nothing of where it is. */
    network: z.string().nullable(),
  })
  .meta({ id: 'SecurityEvent' });
export type SecurityEvent = z.infer<typeof SecurityEvent>;

export const SecurityEventPage = page(SecurityEvent).meta({ id: 'SecurityEventPage' });
export type SecurityEventPage = z.infer<typeof SecurityEventPage>;

export const SecurityEventQuery = PageQuery.extend({
  kind: z.enum(securityEventKinds).optional(),
  userId: id().optional(),
});
export type SecurityEventQuery = z.infer<typeof SecurityEventQuery>;

/** How often somebody was refused, and nothing of what they asked for. */
export const RefusedAccess = z.strictObject({
  person: NamedPerson,
  /** The role does not do this. */
  byRole: count(),
  /** Absent, or out of reach: both are said with the same words. */
  notThere: count(),
  lastAt: instant(),
});

export const RefusedAccessList = z
  .strictObject({ since: instant(), items: z.array(RefusedAccess) })
  .meta({ id: 'RefusedAccessList' });
export type RefusedAccessList = z.infer<typeof RefusedAccessList>;
