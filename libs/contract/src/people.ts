import { accessStates, grantStates, interfaceLanguages, roles } from '@resguardo/domain/vocabulary';
import * as z from 'zod';
import {
  changeOf,
  count,
  id,
  instant,
  line,
  page,
  PageQuery,
  plainDate,
  queryFlag,
  readsAsWritten,
  text,
} from './primitives';

/** Somebody who works here, as records name them: by id. Whoever has left keeps their name. */
export const Colleague = z
  .strictObject({ id: id(), name: text(200), roles: z.array(z.enum(roles)), active: z.boolean() })
  .meta({ id: 'Colleague' });
export type Colleague = z.infer<typeof Colleague>;

/** Everybody of one organisation, in no order that means anything. */
export const ColleagueList = z.strictObject({ items: z.array(Colleague) }).meta({ id: 'ColleagueList' });
export type ColleagueList = z.infer<typeof ColleagueList>;

/** Somebody who did something, by id and name; the name is empty when the account is not of this organisation. */
export const NamedPerson = z.strictObject({ id: id(), name: z.string() });
export type NamedPerson = z.infer<typeof NamedPerson>;

const roleList = () =>
  z
    .array(z.enum(roles))
    .max(roles.length)
    .refine((chosen) => chosen.length > 0, { error: 'rolesMissing' })
    .refine((chosen) => new Set(chosen).size === chosen.length, { error: 'choice' });

const userFields = {
  name: line(200),
  email: z
    .string()
    .trim()
    .max(254)
    .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, { error: 'email' })
    .refine(readsAsWritten, { error: 'untypable' }),
  roles: roleList(),
  /** The last day of work, by the organisation's clock; null: until somebody closes the account. */
  endsOn: plainDate().nullable(),
};

/** Somebody who works here, as administrators see them. */
export const User = z
  .strictObject({
    id: id(),
    version: count(),
    createdAt: instant(),
    ...userFields,
    /** As they stand: one that was written before something was refused must not close the list of all. */
    name: text(200),
    email: z.string(),
    /** What is in force; empty after somebody's only roles were taken back. */
    roles: z.array(z.enum(roles)),
    /** What waits for a second person. */
    rolesWaiting: z.array(z.enum(roles)),
    language: z.enum(interfaceLanguages),
    active: z.boolean(),
    access: z.enum(accessStates),
    linkExpiresAt: instant().nullable(),
    lastSignedInAt: instant().nullable(),
  })
  .meta({ id: 'User' });
export type User = z.infer<typeof User>;

export const UserPage = page(User).meta({ id: 'UserPage' });
export type UserPage = z.infer<typeof UserPage>;

/** Without an id of the caller's: accounts are unique on the whole server, so a chosen id would tell of other organisations. */
export const NewUser = z
  .strictObject({
    ...userFields,
    endsOn: userFields.endsOn.default(null),
    language: z.enum(interfaceLanguages).optional(),
  })
  .meta({
    id: 'NewUser',
    examples: [{ name: 'Luz Ejemplo', email: 'luz@puente.example', roles: ['intake'], language: 'es' }],
  });
export type NewUser = z.infer<typeof NewUser>;
export type NewUserInput = z.input<typeof NewUser>;

export const UserChange = changeOf({ ...userFields, active: z.boolean() }).meta({
  id: 'UserChange',
  examples: [{ active: false }],
});
export type UserChange = z.infer<typeof UserChange>;

/** What the one-time link carries, shown once and never again. */
const secret = () => z.string().regex(/^[A-Za-z0-9_-]{43}$/, { error: 'link' });

export const AccessLink = z.strictObject({ secret: secret(), expiresAt: instant() }).meta({ id: 'AccessLink' });
export type AccessLink = z.infer<typeof AccessLink>;

export const UserWithLink = z.strictObject({ user: User, link: AccessLink }).meta({ id: 'UserWithLink' });
export type UserWithLink = z.infer<typeof UserWithLink>;

export const AccessSecret = z.strictObject({ secret: secret() }).meta({ id: 'AccessSecret' });
export type AccessSecret = z.infer<typeof AccessSecret>;

/** Whose link this is: told to whoever holds it. */
export const Invitation = z
  .strictObject({ name: text(200), email: z.string(), organisation: text(200), expiresAt: instant() })
  .meta({ id: 'Invitation' });
export type Invitation = z.infer<typeof Invitation>;

export const FirstPassword = z
  .strictObject({ secret: secret(), password: z.string().min(1).max(128) })
  .meta({ id: 'FirstPassword' });
export type FirstPassword = z.infer<typeof FirstPassword>;

/** Roles that one person gave or asked for, and what a second one said. */
export const RoleGrant = z
  .strictObject({
    id: id(),
    person: NamedPerson,
    roles: z.array(z.enum(roles)),
    state: z.enum(grantStates),
    askedBy: NamedPerson,
    askedAt: instant(),
    expiresAt: instant(),
    decidedBy: NamedPerson.nullable(),
    decidedAt: instant().nullable(),
    /** May the reader be the second person here? Refusing is open to every reader while nothing is decided. */
    mayConfirm: z.boolean(),
  })
  .meta({ id: 'RoleGrant' });
export type RoleGrant = z.infer<typeof RoleGrant>;

export const RoleGrantPage = page(RoleGrant).meta({ id: 'RoleGrantPage' });
export type RoleGrantPage = z.infer<typeof RoleGrantPage>;

/** `open=true`: only what can still be decided. */
export const RoleGrantQuery = PageQuery.extend({ open: queryFlag().optional() });
export type RoleGrantQuery = z.infer<typeof RoleGrantQuery>;
