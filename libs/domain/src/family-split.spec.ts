import fc from 'fast-check';
import {
  compareFamily,
  placeOfMember,
  splitFacts,
  splitFactsOf,
  type SplitFacts,
  type SplitPerson,
} from './family-split';

const unknown: SplitPerson = {
  place: null,
  returnPort: null,
  courtCode: null,
  judge: null,
  nextHearing: null,
  counsel: null,
  language: null,
};
const mother: SplitPerson = {
  place: { kind: 'mexico', city: 'Chihuahua', usState: null },
  returnPort: 'pasoDelNorte',
  courtCode: 'ELP',
  judge: 'R. Hármon',
  nextHearing: { state: 'exact', on: '2026-12-03', startsAt: '2026-12-03T15:30:00Z' },
  counsel: 'ofRecord',
  language: 'kek',
};
const compared = (...people: SplitPerson[]) => compareFamily(people.map(splitFactsOf));
const cellsOf = (fact: string, ...people: SplitPerson[]) =>
  compared(...people).rows.find((row) => row.fact === fact)?.cells;

describe('a family side by side', () => {
  it('that is together would be called apart', () => {
    const { rows, mismatches } = compared(mother, mother);
    expect(mismatches).toEqual([]);
    expect(rows.map(({ fact }) => fact)).toEqual([...splitFacts]);
    expect(rows.map(({ cells }) => cells)).toEqual(rows.map(() => ['first', 'same']));
  });

  it('of whom little is known would be called apart', () => {
    const vague: SplitPerson = {
      ...unknown,
      place: { kind: 'unknown', city: null, usState: null },
      returnPort: 'unknown',
      courtCode: 'unknown',
      nextHearing: { state: 'unset', on: null, startsAt: null },
    };
    for (const other of [unknown, vague]) {
      expect(compared(mother, other).mismatches).toEqual([]);
      expect(compared(other, mother).rows.map(({ cells }) => cells)).toEqual(
        splitFacts.map(() => ['unknown', 'first']),
      );
    }
  });

  it.each([
    ['hearingDates', { nextHearing: { state: 'date' as const, on: '2026-12-07', startsAt: null } }],
    ['hearingDates', { nextHearing: { state: 'exact' as const, on: '2026-12-03', startsAt: '2026-12-03T21:00:00Z' } }],
    ['judges', { judge: 'L. Ibarra' }],
    ['courts', { courtCode: 'SNA' }],
    ['ports', { returnPort: 'laredo' }],
    ['places', { place: { kind: 'mexico' as const, city: 'Monterrey', usState: null } }],
    ['places', { place: { kind: 'homeCountry' as const, city: null, usState: null } }],
    ['inUs', { place: { kind: 'inUs' as const, city: null, usState: null } }],
    ['counsel', { counsel: 'nobody' as const }],
    ['counsel', { counsel: 'besides' as const }],
    ['languages', { language: 'spa' }],
  ])('would not say that %s keep it apart', (mismatch, facts) => {
    expect(compared(mother, { ...mother, ...facts }).mismatches).toEqual([mismatch]);
  });

  it('would not say that a child is in custody in the United States', () => {
    const child = { ...unknown, place: { kind: 'inUsCustody' as const, city: null, usState: 'TX' } };
    expect(compared(mother, child).mismatches).toEqual(['inUs', 'custody']);
    expect(compared(child, { ...child, place: { ...child.place, usState: 'CA' } }).mismatches).toEqual(['places']);
    expect(compared(unknown, child, mother).mismatches).toEqual(['inUs', 'custody']);
  });

  it('would be apart by a city, where only the country of one is known', () => {
    const somewhere = { ...mother, place: { kind: 'mexico' as const, city: null, usState: null } };
    expect(compared(mother, somewhere).mismatches).toEqual([]);
  });

  it('would take the same judge in other letters for another', () => {
    expect(compared(mother, { ...mother, judge: 'r  HARMON' }).mismatches).toEqual([]);
  });

  it('would take a day for another than an hour of it, or not see that two hours differ from each other', () => {
    const at = (startsAt: string | null) => ({
      ...unknown,
      nextHearing: { state: 'exact' as const, on: '2026-12-03', startsAt },
    });
    const [day, early, late] = [at(null), at('2026-12-03T15:30:00Z'), at('2026-12-03T21:00:00Z')];
    expect(cellsOf('nextHearing', early, day)).toEqual(['first', 'same']);
    expect(cellsOf('nextHearing', day, early, late)).toEqual(['first', 'same', 'differs']);
  });

  it('would be apart or together by the order in which people are told', () => {
    const word = fc.option(fc.constantFrom('a', 'a/1', 'a/2', 'b'), { nil: null });
    const facts = fc.record(Object.fromEntries(splitFacts.map((fact) => [fact, word]))) as fc.Arbitrary<SplitFacts>;
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 6 }), (people) => {
        const there = compareFamily(people).rows.map(({ differs }) => differs);
        expect(compareFamily(people.toReversed()).rows.map(({ differs }) => differs)).toEqual(there);
      }),
    );
  });
});

describe('where a member is', () => {
  const person = { whereabouts: 'inUsCustody', city: null, usState: 'TX' } as const;
  const [nowhere, at] = [undefined, (cityId: string | null, usState: string | null = null) => ({ cityId, usState })];
  const sentBack = { kind: 'mexico', city: null, usState: null };

  it.each([
    [
      'as it was noted, of whoever has no file',
      { person, stay: nowhere, returnPort: null },
      { kind: 'inUsCustody', city: null, usState: 'TX' },
    ],
    [
      'nowhere, when nothing was noted',
      { person: { ...person, whereabouts: null }, stay: nowhere, returnPort: null },
      null,
    ],
    [
      'in the city of the stay',
      { person: null, stay: at('Tijuana', 'TX'), returnPort: 'laredo' },
      { ...sentBack, city: 'Tijuana' },
    ],
    [
      'in Mexico, in a city that is not on the list',
      { person: null, stay: at('elsewhere'), returnPort: null },
      sentBack,
    ],
    [
      'in the United States, who was sent back once and let in later',
      { person: null, stay: at('inUs', 'TX'), returnPort: 'laredo' },
      { kind: 'inUs', city: null, usState: 'TX' },
    ],
    [
      'in custody, a client as well as anybody',
      { person: null, stay: at('inUsCustody'), returnPort: 'laredo' },
      { kind: 'inUsCustody', city: null, usState: null },
    ],
    ['in Mexico, whoever was sent back', { person: null, stay: at('unknown'), returnPort: 'laredo' }, sentBack],
    ['nowhere, when the port is not known', { person: null, stay: at(null), returnPort: 'unknown' }, null],
    ['nowhere, when nobody was sent back', { person: null, stay: at('unknown'), returnPort: null }, null],
    ['in Mexico, of whom no stay is noted', { person: null, stay: nowhere, returnPort: 'laredo' }, sentBack],
  ])('would not be %s', (_, facts, place) => {
    expect(placeOfMember(facts)).toEqual(place);
  });
});
