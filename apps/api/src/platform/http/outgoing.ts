import { maskANumber } from '@resguardo/domain/a-number';
import * as z from 'zod';

const built = new WeakMap<z.ZodType, z.ZodType>();

/**
 * The schema an answer is encoded by: the contract without its strictness, so that what is not declared is left behind
 * at every depth, and with masked values masked, so that no route can forget to.
 */
export function outgoing(schema: z.ZodType): z.ZodType {
  let form = built.get(schema);
  if (!form) {
    form = build(schema);
    built.set(schema, form);
  }
  return form;
}

/** Encodes an answer; throws when it does not fit its contract. */
export const encodeAnswer = (schema: z.ZodType, answer: unknown): unknown => z.encode(outgoing(schema), answer);

const masked = z.codec(z.string(), z.string(), { decode: (value) => value, encode: (value) => maskANumber(value) });

function build(schema: z.ZodType): z.ZodType {
  if (schema.meta()?.masked === 'aNumber') return masked;
  if (schema instanceof z.ZodObject) {
    return z.object(
      Object.fromEntries(Object.entries(schema.shape).map(([name, field]) => [name, outgoing(field as z.ZodType)])),
    );
  }
  if (schema instanceof z.ZodArray) return z.array(outgoing(schema.element as z.ZodType));
  if (schema instanceof z.ZodNullable) return outgoing(schema.unwrap() as z.ZodType).nullable();
  if (schema instanceof z.ZodOptional) return outgoing(schema.unwrap() as z.ZodType).optional();
  // A default is for requests; an answer says what it has.
  if (schema instanceof z.ZodDefault) return outgoing(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodUnion)
    return z.union((schema.options as z.ZodType[]).map(outgoing) as [z.ZodType, ...z.ZodType[]]);
  if (schema instanceof z.ZodRecord)
    return z.record(schema.keyType as z.ZodString, outgoing(schema.valueType as z.ZodType));
  return schema;
}

/** Replaces every masked value in `value` that stands where `schema` says it is masked; for values without a contract of their own. */
export function maskBy(schema: z.ZodType, value: unknown): unknown {
  if (value === null || value === undefined) return value;
  if (schema.meta()?.masked === 'aNumber') return typeof value === 'string' ? maskANumber(value) : null;
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return maskBy(schema.unwrap() as z.ZodType, value);
  }
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.map((item) => maskBy(schema.element as z.ZodType, item));
  if (schema instanceof z.ZodObject && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [
        name,
        schema.shape[name] ? maskBy(schema.shape[name] as z.ZodType, part) : part,
      ]),
    );
  }
  return value;
}
