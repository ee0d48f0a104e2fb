import * as z from 'zod';

/** A contract's fields as a form holds them: a text that was not asked is an empty box. */
export type Boxes<Fields> = {
  [Name in keyof Fields]: string extends NonNullable<Fields[Name]> ? string : Fields[Name];
};

/**
 * The boxes of a new record, or of one that is there; the other half of `withoutBlanks`. A field added to the contract is a
 * box at once. What a form holds in a shape of its own it sets after these.
 */
export function boxesOf<Schema extends z.ZodObject>(
  schema: Schema,
  record?: Partial<Record<keyof z.output<Schema>, unknown>>,
): Boxes<Omit<z.output<Schema>, 'id'>> {
  const fields = Object.entries(schema.shape as Record<string, z.ZodType>).filter(([name]) => name !== 'id');
  const boxes = fields.map(([name, field]) => {
    const value = record ? record[name as keyof typeof record] : defaultOf(field);
    return [name, value ?? (isText(field) ? '' : null)];
  });
  return Object.fromEntries(boxes) as Boxes<Omit<z.output<Schema>, 'id'>>;
}

const defaultOf = (field: z.ZodType): unknown => (field instanceof z.ZodDefault ? field.def.defaultValue : undefined);

function isText(field: z.ZodType): boolean {
  if (field instanceof z.ZodDefault || field instanceof z.ZodNullable || field instanceof z.ZodOptional) {
    return isText(field.unwrap() as z.ZodType);
  }
  return field instanceof z.ZodString || field instanceof z.ZodStringFormat;
}
