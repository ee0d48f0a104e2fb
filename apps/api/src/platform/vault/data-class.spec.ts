import { Case } from '@resguardo/contract/cases';
import { Client } from '@resguardo/contract/clients';
import { Hearing } from '@resguardo/contract/hearings';
import { clear, derived, sealed } from '@resguardo/contract/primitives';
import fc from 'fast-check';
import * as z from 'zod';
import { dataClasses, partition, rejoin, type DataClass } from './data-class';

const contracts = { Client, Case, Hearing };

const plainValue = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.string()));

/** Any way to class up to eight fields, and a record that has a value for each that is stored. */
const classedRecord = fc
  .dictionary(
    fc.stringMatching(/^[a-z][A-Za-z]{0,6}$/),
    fc.oneof(
      fc.record({ of: fc.constantFrom('clear' as const, 'sealed' as const), value: plainValue }),
      fc
        .dictionary(
          fc.stringMatching(/^[a-z]{1,4}$/),
          fc.record({ of: fc.constantFrom('clear' as const, 'sealed' as const), value: plainValue }),
          { maxKeys: 4 },
        )
        .map((parts) => ({
          of: { mixed: Object.fromEntries(Object.entries(parts).map(([part, { of }]) => [part, of])) },
          value: Object.fromEntries(Object.entries(parts).map(([part, { value }]) => [part, value])),
        })),
    ),
    { maxKeys: 8 },
  )
  .map((fields) => ({
    classes: Object.fromEntries(Object.entries(fields).map(([name, { of }]): [string, DataClass] => [name, of])),
    record: Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value])),
  }));

describe('parting a record', () => {
  it('and joining it again would lose or change a value', () => {
    fc.assert(
      fc.property(classedRecord, ({ classes, record }) => {
        const parts = partition(classes, record);
        const stored = JSON.parse(JSON.stringify(parts)) as typeof parts;
        expect(rejoin(classes, stored.clear, stored.sealed)).toEqual(record);
      }),
    );
  });

  it('would leave a sealed value among the columns', () => {
    fc.assert(
      fc.property(classedRecord, ({ classes, record }) => {
        const { clear: columns } = partition(classes, record);
        for (const [name, of] of Object.entries(classes)) {
          if (of === 'sealed') expect(columns).not.toHaveProperty(name);
          if (typeof of !== 'object') continue;
          const hidden = Object.keys(of.mixed).filter((part) => of.mixed[part] === 'sealed');
          for (const part of hidden) expect(Object.keys(columns[name] as object)).not.toContain(part);
        }
      }),
    );
  });

  it('would put something it does not know among the columns', () => {
    const { clear: columns, sealed: hidden } = partition({ sex: 'clear' }, { sex: 'female', nickname: 'Chepe' });
    expect([columns, hidden]).toEqual([{ sex: 'female' }, {}]);
  });

  it('seals a part of a mixed field that no class was given', () => {
    const parts = partition({ birth: { mixed: { year: 'clear' } } }, { birth: { year: 1990, day: 5 } });
    expect(parts).toEqual({ clear: { birth: { year: 1990 } }, sealed: { birth: { day: 5 } } });
  });

  it('keeps an answer that is no object as it is', () => {
    const classes: Record<string, DataClass> = { birth: { mixed: { year: 'clear', day: 'sealed' } } };
    for (const birth of ['unknown', null]) {
      const parts = partition(classes, { birth });
      expect(rejoin(classes, parts.clear, parts.sealed)).toEqual({ birth });
    }
  });
});

describe('the class of a field', () => {
  it.each(Object.entries(contracts))('of %s is not said', (_, contract) => {
    expect(() => dataClasses(contract)).not.toThrow();
  });

  it('that nobody gave one stops the start', () => {
    expect(() => dataClasses(z.strictObject({ nickname: z.string() }))).toThrow('nickname has no data class');
  });

  it('is not guessed from one half of a choice', () => {
    const half = z.strictObject({ nickname: z.union([sealed(z.string()), z.literal('none')]) });
    expect(() => dataClasses(half)).toThrow('nickname has no data class');
    const torn = z.strictObject({ nickname: z.union([sealed(z.string()), clear(z.literal('none'))]) });
    expect(() => dataClasses(torn)).toThrow('nickname has no data class');
  });

  it('is not hidden by what may be absent', () => {
    const shape = z.strictObject({ a: sealed(z.string()).nullable().default(null), b: clear(z.string().optional()) });
    expect(dataClasses(shape)).toEqual({ a: 'sealed', b: 'clear' });
  });

  it('leaves no derived part inside what is stored', () => {
    const nested = z.strictObject({ birth: z.strictObject({ year: clear(z.int()), age: derived(z.int()) }) });
    expect(() => dataClasses(nested)).toThrow('birth.age');
  });

  it('of names, numbers, contacts and free text is sealed', () => {
    expect(dataClasses(Client)).toMatchObject({
      givenNames: 'sealed',
      surname1: 'sealed',
      surname2: 'sealed',
      preferredName: 'sealed',
      nameOnNta: 'sealed',
      nameOnId: 'sealed',
      aliases: 'sealed',
      aNumbers: 'sealed',
      contacts: 'sealed',
      birth: { mixed: { year: 'clear', month: 'clear', day: 'sealed' } },
    });
    expect(dataClasses(Case)).toMatchObject({ entryPlace: 'sealed', phaseOverrideReason: 'sealed' });
    expect(dataClasses(Hearing)).toMatchObject({ judge: 'sealed', note: 'sealed' });
  });
});
