import { colourSchemes, interfaceLanguages, roles } from '@resguardo/domain/vocabulary';
import * as z from 'zod';
import { id, instant, text } from './primitives';

export const Login = z
  .strictObject({
    email: z.string().trim().min(3).max(254),
    password: z.string().min(1).max(128),
    /** Second factor, once one is enrolled. */
    code: z.string().max(12).optional(),
  })
  .meta({ id: 'Login', examples: [{ email: 'attorney@puente.example', password: 'resguardo-demo' }] });
export type Login = z.infer<typeof Login>;

export const Preferences = z.strictObject({
  language: z.enum(interfaceLanguages),
  colourScheme: z.enum(colourSchemes),
});
export type Preferences = z.infer<typeof Preferences>;

export const PreferencesChange = Preferences.partial().meta({
  id: 'PreferencesChange',
  examples: [{ language: 'es' }],
});
export type PreferencesChange = z.infer<typeof PreferencesChange>;

export const SignedInUser = z.strictObject({
  id: id(),
  name: text(200),
  email: z.string(),
  roles: z.array(z.enum(roles)),
  organisation: z.strictObject({ id: id(), name: text(200) }),
  preferences: Preferences,
});
export type SignedInUser = z.infer<typeof SignedInUser>;

/** Who is signed in, and until when: the page warns two minutes before `idleUntil`. */
export const Session = z
  .strictObject({ user: SignedInUser, idleUntil: instant(), absoluteUntil: instant(), demo: z.boolean() })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;

/** A browser that is signed in as this person. */
export const Device = z
  .strictObject({
    id: id(),
    name: z.string(),
    createdAt: instant(),
    lastSeenAt: instant(),
    current: z.boolean(),
  })
  .meta({ id: 'Device' });
export type Device = z.infer<typeof Device>;

export const DeviceList = z.strictObject({ items: z.array(Device) }).meta({ id: 'DeviceList' });
