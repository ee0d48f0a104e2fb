import * as z from 'zod';

// In a browser zod would probe `new Function`, which our content security policy reports as an attack.
if ('document' in globalThis) z.config({ jitless: true });

declare module 'zod' {
  interface GlobalMeta {
    /** `sealed`: stored only as ciphertext. `clear`: a copy of the database shows it. `derived`: not stored. */
    dataClass?: 'sealed' | 'clear' | 'derived';
    /** How the value is shown unless somebody asks for it with a reason: the last three digits only. */
    masked?: 'aNumber';
    /** What an id is the id of, where the field's own name does not say it. */
    names?: 'colleagues' | 'cases' | 'clients';
    /** An id of something that may be of another person: see `idAcross`. */
    bearing?: Bearing;
  }
}

export type Bearing = 'case' | 'visit';

/** A field that a stolen copy of the database must not show: names, numbers, contacts, free text. */
export const sealed = <T extends z.ZodType>(schema: T): T => schema.meta({ ...schema.meta(), dataClass: 'sealed' });

/** A field that reports and filters need, and that a stolen copy of the database shows: say so before you choose it. */
export const clear = <T extends z.ZodType>(schema: T): T => schema.meta({ ...schema.meta(), dataClass: 'clear' });

/** A field that follows from the others and is not stored. */
export const derived = <T extends z.ZodType>(schema: T): T => schema.meta({ ...schema.meta(), dataClass: 'derived' });

/** A random identifier, UUID version 4 (version 7 would tell when a person came to us). Capitals mean the same one. */
export const id = () => z.uuidv4().toLowerCase();

/** The id of somebody who works, or worked, in the same organisation. The document says so, for whoever tries other ids. */
export const colleagueId = () => id().meta({ names: 'colleagues' });

/**
 * An id of something that may be of another person: in an answer null for whoever may not see it. The field must be nullable.
 * `visit`: where no other row of the same visit is in sight.
 */
export const idAcross = (bearing: Bearing) => id().meta({ bearing });

/** An instant on the wire, in code and in the database driver alike: ISO 8601 in UTC, `2026-11-24T16:30:00.000Z`. */
export const instant = () =>
  z.iso.datetime({ precision: null, abort: true }).refine((moment) => keepable.test(moment), { error: 'instant' });

/** PostgreSQL has no year 0, and a clock that tells more than nanoseconds is none. */
const keepable = /^(?!0000)[^.]*(\.\d{1,9})?Z$/;

/** A calendar day without a zone: `2026-11-24`. Never shifted, never an instant. Refuses 31 February, and the year 0. */
export const plainDate = () => z.iso.date().refine((day) => !day.startsWith('0000'), { error: 'date' });

/** A clock reading `HH:MM`, 24 hours, meaningless without the zone beside it. */
export const wallTime = () => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'wallTime' });

/** An IANA time zone such as `America/Ciudad_Juarez`; the rule behind it asks the tz database. */
/** Postal letters, `TX`. */
export const usState = () => z.string().regex(/^[A-Z]{2}$/, { error: 'usState' });

export const timeZone = () =>
  z
    .string()
    .min(1)
    .max(64)
    .regex(/^[A-Za-z0-9_+\-/]+$/, { error: 'timeZone' });

/** Characters no person types and PostgreSQL cannot keep: NUL and other controls, lone surrogates. Line breaks stay. */
const untypable =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** What a name has none of, besides: line breaks, tabs, and characters that show it in another order than it is written in. */
const misleading = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;

const words = (max: number, unfit: RegExp) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !unfit.test(value), { error: 'untypable' });

/**
 * Written text, trimmed, 1 to `max` UTF-16 units. Takes the direction marks that telephones put around numbers and names:
 * whoever pastes a message into a note could not find them.
 */
export const text = (max: number) => words(max, untypable);

/** A name by which somebody else decides: one line, shown as it is written. Answers have `text`, so that older ones stay readable. */
export const line = (max: number) => words(max, misleading);

/** May whoever reads this, in one line, trust that it is what is written? For words that have a form of their own. */
export const readsAsWritten = (value: string): boolean => !misleading.test(value);

/** A date known to the year, the month or the day; never padded to 1 January. */
export const partialDate = () =>
  z
    .strictObject({
      year: clear(z.int().min(1900).max(2100)),
      month: clear(z.int().min(1).max(12).optional()),
      day: sealed(z.int().min(1).max(31).optional()),
    })
    .refine(isCalendarDate, { error: 'notADate' });

function isCalendarDate(value: { year: number; month?: number; day?: number }): boolean {
  if (value.day === undefined) return true;
  if (value.month === undefined) return false;
  return value.day <= new Date(Date.UTC(value.year, value.month, 0)).getUTCDate();
}

/** A whole number that fits PostgreSQL's `integer`. */
export const count = () => z.int().min(0).max(2_147_483_647);

/** Query text such as `?limit=50`, as a whole number between `min` and `max`. */
export const queryInteger = (min: number, max: number) =>
  z.codec(z.string().regex(/^\d{1,9}$/, { error: 'wholeNumber' }), z.int().min(min).max(max), {
    decode: (written) => Number(written),
    encode: (value) => String(value),
  });

/** Query text `true` or `false`. */
export const queryFlag = () =>
  z.codec(z.enum(['true', 'false']), z.boolean(), {
    decode: (written) => written === 'true',
    encode: (value) => (value ? ('true' as const) : ('false' as const)),
  });

/** The page a list starts at: opaque, made by the server that reads it. */
export const cursor = () =>
  z
    .string()
    .min(1)
    .max(400)
    .regex(/^[A-Za-z0-9_-]+$/, { error: 'cursor' });

/** `?limit&cursor` of every list. */
export const PageQuery = z.strictObject({ limit: queryInteger(1, 200).optional(), cursor: cursor().optional() });

/** `{items, nextCursor}`: `nextCursor` is null on the last page. */
export const page = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), nextCursor: cursor().nullable() });

/** `/…/:id` */
export const ById = z.strictObject({ id: id() });

/** What every stored record carries beside its own fields. `version` counts changes, for `If-Match`. */
export const stored = {
  id: clear(id()),
  version: clear(count()),
  createdAt: clear(instant()),
};

/** The fields of a record, each of them optional: only what is sent changes, so nothing is filled in. */
export const changeOf = <T extends Record<string, z.ZodType>>(fields: T) =>
  z.strictObject(withoutDefaults(fields)).partial();

type WithoutDefaults<T> = { [K in keyof T]: T[K] extends z.ZodDefault<infer Inner> ? Inner : T[K] };

function withoutDefaults<T extends Record<string, z.ZodType>>(fields: T): WithoutDefaults<T> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, schema]) => [
      name,
      schema instanceof z.ZodDefault ? (schema.unwrap() as z.ZodType).meta(schema.meta() ?? {}) : schema,
    ]),
  ) as WithoutDefaults<T>;
}
