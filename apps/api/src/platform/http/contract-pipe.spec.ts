import { NewCase } from '@resguardo/contract/cases';
import { ClientsQuery, NewClient } from '@resguardo/contract/clients';
import { NewHearing } from '@resguardo/contract/hearings';
import fc from 'fast-check';
import type * as z from 'zod';
import { Refusal } from '../problems';
import { sentences } from '@resguardo/contract/sentences';
import { ContractPipe } from './contract-pipe';

const pipe = new ContractPipe();
const body = (schema: z.ZodType, value: unknown) => pipe.transform(value, { type: 'body', schema } as never);
const query = (schema: z.ZodType, value: unknown) => pipe.transform(value, { type: 'query', schema } as never);

function refusal(work: () => unknown): Refusal {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('It was let through.');
}

const faults = (schema: z.ZodType, value: unknown) =>
  refusal(() => body(schema, value)).faults.map(({ path, code }) => `${path}: ${code}`);

const someone = { givenNames: 'Ana', contacts: 'none' };

describe('a body', () => {
  it.each([
    ['an unknown key', { ...someone, isAdmin: true }, ['isAdmin: unknownField']],
    ['two unknown keys', { ...someone, orgId: 'x', sealed: 'y' }, ['orgId: unknownField', 'sealed: unknownField']],
    [
      'an unknown key deep inside',
      { ...someone, contacts: [{ kind: 'phone', value: '+52 664 000 0199', owners: 'self' }] },
      ['contacts.0.owners: unknownField'],
    ],
    ['an unknown key of a choice', { ...someone, birth: { year: 1990, century: 20 } }, ['birth.century: unknownField']],
    [
      'a key that would be a prototype',
      JSON.parse('{"givenNames":"Ana","contacts":"none","__proto__":{"id":"x"}}'),
      ['__proto__: unknownField'],
    ],
    ['no name', { contacts: 'none' }, ['givenNames: nameMissing']],
    ['no contact', { givenNames: 'Ana' }, ['contacts: contactMissing']],
    ['a contact without its number', { ...someone, contacts: [{ kind: 'phone' }] }, ['contacts.0.value: missing']],
    ['31 February', { ...someone, birth: { year: 1990, month: 2, day: 31 } }, ['birth: notADate']],
    ['a day without a month', { ...someone, birth: { year: 1990, day: 31 } }, ['birth: notADate']],
    ['a year before anybody', { ...someone, birth: { year: 1890 } }, ['birth.year: tooSmall']],
    ['a word for a country', { ...someone, nationality: 'Honduras' }, ['nationality: countryCode']],
    ['a hidden character', { ...someone, surname1: 'Ana\u0000' }, ['surname1: untypable']],
    ['half a character', { ...someone, surname1: 'Ana\ud83d' }, ['surname1: untypable']],
    ['a name of spaces', { ...someone, surname1: '   ' }, ['surname1: empty']],
    ['a number for a name', { ...someone, surname1: 7 }, ['surname1: type']],
    ['10,000 letters', { ...someone, surname1: 'x'.repeat(10_000) }, ['surname1: tooLong']],
    ['21 aliases', { ...someone, aliases: Array.from({ length: 21 }, () => 'Chepe') }, ['aliases: tooMany']],
    ['an id of its own making', { ...someone, id: '1' }, ['id: id']],
    ['null', null, [': missing']],
    ['a list', [], [': type']],
    ['a text', 'Ana', [': type']],
    ['nothing', undefined, [': missing']],
  ])('with %s is not named by what is wrong with it', (_, value, expected) => {
    expect(faults(NewClient, value)).toEqual(expected);
  });

  it('says every field that is wrong, not only the first', () => {
    expect(faults(NewHearing, { kind: 'party', state: 'exact', on: '2027-02-30', courtTime: '8:30' })).toEqual([
      'kind: choice',
      'on: date',
      'courtTime: wallTime',
    ]);
  });

  it.each(['0000-01-01', '0000-12-31', '2027-13-01', '2027-1-1', '20270101', '+002027-01-01'])(
    'with the day %s would reach the database',
    (enrolledOn) => {
      expect(faults(NewCase, { clientId: '7b0f2f5c-6b1e-4c63-9a4e-0d3c3b7c0001', enrolledOn })).toEqual([
        'enrolledOn: date',
      ]);
    },
  );

  it('with an id in capitals would name another record', () => {
    const id = '7B0F2F5C-6B1E-4C63-9A4E-0D3C3B7C0001';
    expect(body(NewCase, { id, clientId: id })).toMatchObject({ id: id.toLowerCase(), clientId: id.toLowerCase() });
  });

  it('of any JSON would be anything but let through or refused with sentences we have', () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.record(
        { givenNames: fc.jsonValue(), contacts: fc.jsonValue(), birth: fc.jsonValue(), id: fc.jsonValue() },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(anything, fc.constantFrom(NewClient, NewCase, NewHearing), (value, schema) => {
        try {
          body(schema, value);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
          for (const { code } of (error as Refusal).faults) expect(Object.keys(sentences)).toContain(code);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a query', () => {
  const asParsed = (text: Record<string, unknown>) => Object.assign(Object.create(null) as object, text);

  it.each([
    ['limit', { limit: '0' }, 'limit: tooSmall'],
    ['limit', { limit: '201' }, 'limit: tooBig'],
    ['limit', { limit: '-1' }, 'limit: wholeNumber'],
    ['limit', { limit: '1e3' }, 'limit: wholeNumber'],
    ['limit', { limit: ['1', '2'] }, 'limit: type'],
    ['cursor', { cursor: '' }, 'cursor: empty, cursor: cursor'],
    ['cursor', { cursor: "x' or 1=1" }, 'cursor: cursor'],
    ['withoutCase', { withoutCase: 'yes' }, 'withoutCase: choice'],
    ['surname', { surname: 'Quintanilla' }, 'surname: unknownField'],
  ])('would be believed about its %s: %j', (_, given, expected) => {
    const { faults: found } = refusal(() => query(ClientsQuery, asParsed(given)));
    expect(found.map(({ path, code }) => `${path}: ${code}`).join(', ')).toBe(expected);
  });

  it('is read into numbers and flags', () => {
    expect(query(ClientsQuery, asParsed({ limit: '12', withoutCase: 'true' }))).toEqual({
      limit: 12,
      withoutCase: true,
    });
  });
});
