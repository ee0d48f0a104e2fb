import * as z from 'zod';

/** Where a contract field is kept: as a column, inside the sealed value, or objects (one, or a list) that are partly each. */
export type DataClass =
  'clear' | 'sealed' | 'derived' | { readonly mixed: Readonly<Record<string, 'clear' | 'sealed'>> };

/** The class of every field of a record's contract. Throws for a field without one: nothing is stored by accident. */
export function dataClasses(contract: z.ZodObject): Record<string, DataClass> {
  return Object.fromEntries(
    Object.entries(contract.shape).map(([name, field]) => [name, classOf(name, field as z.ZodType)]),
  );
}

function classOf(name: string, field: z.ZodType): DataClass {
  const said = field.meta()?.dataClass;
  if (said === 'clear' || said === 'sealed' || said === 'derived') return said;
  if (field instanceof z.ZodNullable || field instanceof z.ZodOptional || field instanceof z.ZodDefault) {
    return classOf(name, field.unwrap() as z.ZodType);
  }
  if (field instanceof z.ZodArray) return classOf(name, field.element as z.ZodType);
  if (field instanceof z.ZodUnion) {
    const options = (field.options as z.ZodType[]).map((option) => classOf(name, option));
    const mixed = options.find((option) => typeof option === 'object');
    if (mixed && options.every((option) => option === mixed || option === 'clear')) return mixed;
    if (options.every((option) => option === options[0]) && options[0]) return options[0];
  }
  if (field instanceof z.ZodObject) {
    const parts = dataClasses(field);
    const plain = Object.entries(parts).map(([part, of]) => {
      if (of !== 'clear' && of !== 'sealed')
        throw new Error(`${name}.${part}: a mixed object holds only clear and sealed fields.`);
      return [part, of] as const;
    });
    return { mixed: Object.fromEntries(plain) };
  }
  throw new Error(`${name} has no data class: wrap it in sealed() or clear().`);
}

type Values = Record<string, unknown>;

/** Parts a record into what its columns show and what is sealed. A list is parted item by item. */
export function partition(classes: Record<string, DataClass>, record: Values): { clear: Values; sealed: Values } {
  const clear: Values = {};
  const sealed: Values = {};
  for (const [name, of] of Object.entries(classes)) {
    const value = record[name];
    if (value === undefined || of === 'derived') continue;
    if (of === 'sealed') sealed[name] = value;
    else if (of === 'clear') clear[name] = value;
    else if (Array.isArray(value)) {
      clear[name] = value.map((item) => only(item, (part) => of.mixed[part] === 'clear'));
      sealed[name] = value.map((item) => only(item, (part) => of.mixed[part] !== 'clear'));
    } else if (isPlain(value)) {
      const hidden = only(value, (part) => of.mixed[part] !== 'clear');
      clear[name] = only(value, (part) => of.mixed[part] === 'clear');
      if (Object.keys(hidden).length > 0) sealed[name] = hidden;
    } else clear[name] = value;
  }
  return { clear, sealed };
}

/** Puts a record together again: the other half of `partition`. */
export function rejoin(classes: Record<string, DataClass>, clear: Values, sealed: Values): Values {
  const record: Values = { ...clear };
  for (const [name, of] of Object.entries(classes)) {
    if (of === 'sealed') record[name] = sealed[name] ?? null;
    else if (typeof of === 'object') record[name] = together(record[name], sealed[name]);
  }
  return record;
}

function together(shown: unknown, hidden: unknown): unknown {
  if (Array.isArray(shown) && Array.isArray(hidden)) return shown.map((item, at) => together(item, hidden[at]));
  return isPlain(shown) && isPlain(hidden) ? { ...shown, ...hidden } : shown;
}

const only = (value: unknown, keep: (part: string) => boolean): Values =>
  isPlain(value) ? Object.fromEntries(Object.entries(value).filter(([part]) => keep(part))) : {};

const isPlain = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
