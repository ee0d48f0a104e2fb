import { CaseFile } from '@resguardo/contract/case-file';
import { Case, CasePage, CaseRow } from '@resguardo/contract/cases';
import {
  ANumber,
  Client,
  ClientGlimpse,
  ClientMatchResult,
  ClientPage,
  ClientSearchResult,
} from '@resguardo/contract/clients';
import { Hearing, HearingPage } from '@resguardo/contract/hearings';
import { HistoryPage } from '@resguardo/contract/history';
import fc from 'fast-check';
import * as z from 'zod';
import { encodeAnswer, maskBy, outgoing } from './outgoing';

const answers = {
  Case,
  CaseFile,
  CasePage,
  CaseRow,
  Client,
  ClientGlimpse,
  ClientMatchResult,
  ClientPage,
  ClientSearchResult,
  Hearing,
  HearingPage,
  HistoryPage,
};

const containers = [
  z.ZodTuple,
  z.ZodIntersection,
  z.ZodPipe,
  z.ZodMap,
  z.ZodSet,
  z.ZodLazy,
  z.ZodPromise,
  z.ZodReadonly,
];

/** Every schema inside this one. */
function* inside(schema: z.ZodType): Generator<z.ZodType> {
  yield schema;
  if (schema instanceof z.ZodObject) for (const field of Object.values(schema.shape)) yield* inside(field as z.ZodType);
  if (schema instanceof z.ZodArray) yield* inside(schema.element as z.ZodType);
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    yield* inside(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodUnion) for (const option of schema.options) yield* inside(option as z.ZodType);
  if (schema instanceof z.ZodRecord) yield* inside(schema.valueType as z.ZodType);
}

describe('an answer', () => {
  it('would carry what its contract does not declare, at any depth', () => {
    const contract = z.strictObject({
      id: z.string(),
      inner: z.strictObject({ name: z.string() }).nullable(),
      list: z.array(z.strictObject({ n: z.int() })),
      either: z.union([z.strictObject({ a: z.string() }), z.literal('none')]).optional(),
      byKey: z.record(z.string(), z.strictObject({ shown: z.int() })),
    });
    const secret = { passwordHash: 'x', sealed: Buffer.of(1) };
    const answer = {
      ...secret,
      id: 'a',
      inner: { ...secret, name: 'b' },
      list: [{ ...secret, n: 1 }],
      either: { ...secret, a: 'c' },
      byKey: { k: { ...secret, shown: 1 } },
    };
    expect(encodeAnswer(contract, answer)).toEqual({
      id: 'a',
      inner: { name: 'b' },
      list: [{ n: 1 }],
      either: { a: 'c' },
      byKey: { k: { shown: 1 } },
    });
  });

  it('would be sent although it does not fit its contract', () => {
    expect(() => encodeAnswer(z.strictObject({ id: z.uuid() }), { id: 7 })).toThrow();
    expect(() => encodeAnswer(z.strictObject({ id: z.uuid() }), {})).toThrow();
  });

  it('would fill in for a request what the record does not have', () => {
    expect(() => encodeAnswer(z.strictObject({ lead: z.boolean().default(false) }), {})).toThrow();
  });

  it.each(Object.entries(answers))(
    '%s holds a kind of field through which something undeclared could slip',
    (_, contract) => {
      for (const schema of inside(contract)) for (const kind of containers) expect(schema).not.toBeInstanceOf(kind);
    },
  );

  it('is built once a contract', () => {
    expect(outgoing(Client)).toBe(outgoing(Client));
  });
});

const number = fc.integer({ min: 1, max: 999_999_999 }).map((digits) => `A${String(digits).padStart(9, '0')}`);

describe('an A-number', () => {
  it('would leave whole, wherever it stands', () => {
    fc.assert(
      fc.property(number, (value) => {
        const shown = `A•••-•••-${value.slice(-3)}`;
        const own = { value, lead: true };
        expect(encodeAnswer(z.strictObject({ n: z.array(ANumber).nullable().optional() }), { n: [own] })).toEqual({
          n: [{ value: shown, lead: true }],
        });
        expect(JSON.stringify(maskBy(Client.shape.aNumbers, [own]))).not.toContain(value);
        expect(maskBy(Client.shape.aNumbers, [own])).toEqual([{ value: shown, lead: true }]);
      }),
    );
  });

  it('that is masked already stays readable', () => {
    expect(maskBy(ANumber, { value: 'A•••-•••-417', lead: false })).toEqual({ value: 'A•••-•••-417', lead: false });
  });

  it('is masked in every answer that has one', () => {
    for (const contract of [Client, ClientGlimpse])
      expect([...inside(contract.shape.aNumbers)]).toContainEqual(ANumber.shape.value);
    for (const schema of inside(ClientMatchResult)) {
      if (schema instanceof z.ZodObject && 'aNumbers' in schema.shape) {
        expect(
          [...inside(schema.shape['aNumbers'] as z.ZodType)].some((each) => each.meta()?.masked === 'aNumber'),
        ).toBe(true);
      }
    }
  });
});
