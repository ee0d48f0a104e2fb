import { readFileSync } from 'node:fs';
import { isANumber, parseANumber } from './a-number';
import { candidateTokens } from './candidate-tokens';
import { matchPeople, possibleScore } from './match-people';
import type { BirthDate, NamedPerson } from './names';
import { searchTokens } from './search-tokens';

interface VectorPerson {
  given: string;
  surname1: string | null;
  surname2: string | null;
  dob: string | null;
  aNumber?: string;
  phone?: string;
}

const pairs = JSON.parse(readFileSync(`${__dirname}/../../../test/vectors/name-pairs.json`, 'utf8')) as {
  id: string;
  a: VectorPerson;
  b: VectorPerson;
  same: boolean;
  why: string;
}[];

const birthOf = (dob: string | null): BirthDate | null => {
  if (dob === null) return null;
  const [year, month, day] = dob.split('-').map(Number) as [number, number?, number?];
  return { year, month, day };
};

const personOf = ({ given, surname1, surname2, dob, aNumber, phone }: VectorPerson): NamedPerson => ({
  givenNames: given || null,
  surname1,
  surname2,
  birth: birthOf(dob),
  aNumbers: aNumber !== undefined && isANumber(aNumber) ? [parseANumber(aNumber)] : [],
  phones: phone === undefined ? [] : [phone],
});

const read = pairs.map(({ id, a, b, same, why }) => ({ id, same, why, a: personOf(a), b: personOf(b) }));
const same = read.filter((pair) => pair.same);
const different = read.filter((pair) => !pair.same);

const holds = (person: NamedPerson, asked: NamedPerson): boolean => {
  const held = new Set(searchTokens(person).map(({ kind, text }) => `${kind} ${text}`));
  return candidateTokens(asked).some((list) => list.every(({ kind, text }) => held.has(`${kind} ${text}`)));
};

describe('the pairs of people that were judged by hand', () => {
  test.each(same)('$id, one person, would be registered twice: $why', ({ a, b }) => {
    for (const [asked, known] of [
      [a, b],
      [b, a],
    ] as const) {
      const { likely, reasons } = matchPeople(asked, known);
      expect(likely).toBe(true);
      expect(reasons.length).toBeGreaterThan(0);
      expect(holds(known, asked)).toBe(true);
    }
  });

  test.each(different)('$id, two people, would be taken for one: $why', ({ a, b }) => {
    expect(matchPeople(a, b).likely).toBe(false);
    expect(matchPeople(b, a).likely).toBe(false);
  });

  test('a pair that is not one person would be offered above a pair that is', () => {
    const lowestLikely = Math.min(...same.map(({ a, b }) => matchPeople(a, b).score));
    const highestOther = Math.max(...different.map(({ a, b }) => matchPeople(a, b).score));
    expect(highestOther).toBeLessThan(lowestLikely);
    expect(possibleScore).toBeLessThan(lowestLikely);
  });
});

const rosa: NamedPerson = {
  givenNames: 'Rosa Elvira',
  surname1: 'Portillo',
  surname2: 'Galdámez',
  birth: { year: 1983, month: 3, day: 24 },
};
const nobody: NamedPerson = { givenNames: null, surname1: null, surname2: null };
const kinds = (a: NamedPerson, b: NamedPerson): string[] => matchPeople(a, b).reasons.map(({ kind }) => kind);
const likely = (a: Partial<NamedPerson>, b: Partial<NamedPerson> = {}): boolean =>
  matchPeople({ ...rosa, ...a }, { ...rosa, ...b }).likely;

describe('the reasons of a pair', () => {
  test.each<[string, Partial<NamedPerson>, string[]]>([
    ['the same', {}, ['sameWords', 'birthSame']],
    ['surnames swapped', { surname1: 'Galdámez', surname2: 'Portillo' }, ['sameWords', 'surnamesSwapped', 'birthSame']],
    ['one surname less', { surname2: null }, ['sameWords', 'surnameMissing', 'birthSame']],
    ['married', { surname2: 'de Cruz' }, ['sameWords', 'marriedName', 'birthSame']],
    ['widowed', { surname2: 'vda. de Cruz' }, ['sameWords', 'marriedName', 'birthSame']],
    ['in one word', { surname1: 'PORTILLOGALDAMEZ', surname2: null }, ['sameWords', 'writtenTogether', 'birthSame']],
    ['given names in one word', { givenNames: 'Rosaelvira' }, ['writtenTogether', 'sameWords', 'birthSame']],
    ['an initial', { givenNames: 'R. Elvira' }, ['shortened', 'sameWords', 'birthSame']],
    ['a diminutive', { givenNames: 'Rosita' }, ['petName', 'sameWords', 'birthSame']],
    ['a slip', { surname1: 'Portilo' }, ['sameWords', 'soundsAlike', 'birthSame']],
    ['letters exchanged', { surname2: 'Gladámez' }, ['sameWords', 'typingSlip', 'birthSame']],
    [
      'day and month exchanged',
      { surname1: 'Portiyo', birth: { year: 1983, month: 3, day: 4 } },
      ['sameWords', 'soundsAlike', 'birthNear'],
    ],
    ['year off', { birth: { year: 1984, month: 3, day: 24 } }, ['sameWords', 'birthYearOff']],
    ['year only', { birth: { year: 1983 } }, ['sameWords', 'birthYear']],
    ['not asked', { birth: null }, ['sameWords']],
  ])('%s would be offered without saying why', (_, change, expected) => {
    expect(kinds({ ...rosa, ...change }, rosa)).toEqual(expected);
  });

  test('numbers would be repeated in a reason', () => {
    const one = { ...rosa, aNumbers: ['A000012417'], phones: ['+526640001234'] };
    expect(matchPeople(one, one).reasons).toEqual([
      { kind: 'sameWords', text: 'Rosa Elvira Portillo Galdámez' },
      { kind: 'birthSame' },
      { kind: 'aNumber' },
      { kind: 'phone' },
    ]);
    expect(kinds(one, { ...one, aNumbers: ['A000052417'] })).toContain('aNumberNear');
    expect(kinds(one, { ...one, aNumbers: ['A000014217'] })).toContain('aNumberNear');
    expect(kinds(one, { ...one, aNumbers: ['A000012418'] })).not.toContain('aNumberNear');
  });

  test('a name on the NTA, a preferred name or an alias would not be compared', () => {
    expect(matchPeople({ ...nobody, nameOnNta: 'ROSA PORTILLO GALDAMEZ', birth: rosa.birth }, rosa).likely).toBe(true);
    expect(matchPeople(rosa, { ...nobody, nameOnId: 'PORTILLO, ROSA', birth: rosa.birth }).likely).toBe(true);
    expect(kinds(rosa, { ...rosa, givenNames: 'Tomasa', preferredName: 'Rosa' })).toContain('alias');
    expect(kinds({ ...rosa, givenNames: 'Tomasa', aliases: ['Rosa Portillo Galdámez'] }, rosa)).toContain('sameWords');
    expect(
      kinds(
        { ...rosa, givenNames: 'Guerda', surname1: 'Toussaint', surname2: null },
        { ...rosa, givenNames: 'Toussaint', surname1: 'Guerda', surname2: null },
      ),
    ).toContain('orderReversed');
  });
});

describe('what would make one person of two', () => {
  test('a name that is said twice would be paired twice', () => {
    expect(kinds({ ...rosa, givenNames: 'Rosa Rosa' }, { ...rosa, givenNames: 'Rosa' })).toEqual([
      'sameWords',
      'birthSame',
    ]);
    expect(kinds({ ...rosa, phones: ['+526640001234'] }, { ...rosa, givenNames: 'Elvira Elvira' })).toEqual([
      'sameWords',
      'birthSame',
    ]);
  });

  test('nobody would match nobody', () => {
    expect(matchPeople(nobody, nobody)).toEqual({ score: expect.any(Number), likely: false, reasons: [] });
    expect(matchPeople(nobody, rosa).score).toBeLessThan(possibleScore);
  });

  test.each<[string, Partial<NamedPerson>, Partial<NamedPerson>]>([
    ['given names that one letter parts', { givenNames: 'Daniel' }, { givenNames: 'Daniela' }],
    ['given names with one letter changed', { givenNames: 'Wilmer' }, { givenNames: 'Wilber' }],
    [
      'twins with a slip between them and neighbouring numbers',
      { givenNames: 'Cristóbal', aNumbers: ['A000012417'] },
      { givenNames: 'Crisóbal', aNumbers: ['A000012418'] },
    ],
    ['a name with a slip and only the year of birth', { surname1: 'Portullo', birth: { year: 1983 } }, {}],
    ['two slips', { surname1: 'Portihllo', surname2: 'Galdémaz' }, {}],
    [
      'a short name, another A-number, the same birth',
      { surname2: null, aNumbers: ['A000012417'] },
      { aNumbers: ['A000098765'] },
    ],
    ['a short name, the year off, no phone', { surname2: null, birth: { year: 1984, month: 3, day: 24 } }, {}],
    [
      'a full name, the year only, another A-number',
      { birth: { year: 1983 }, aNumbers: ['A000012417'] },
      { aNumbers: ['A000098765'] },
    ],
    ['a full name and nothing else', { birth: null }, {}],
    [
      'the same A-number, other names',
      { givenNames: 'Elmer', surname1: 'Xol', surname2: null, aNumbers: ['A000012417'] },
      { aNumbers: ['A000012417'] },
    ],
    ['a given name alone', { surname1: null, surname2: null }, {}],
    ['surnames alone', { givenNames: null }, {}],
    ['a month that differs beside a day that is not known', { birth: { year: 1983, month: 5 } }, {}],
    ['an unknown birth', { birth: 'unknown' }, {}],
  ])('%s', (_, a, b) => {
    expect(likely(a, b)).toBe(false);
    expect(likely(b, a)).toBe(false);
  });
});

describe('what would make two people of one', () => {
  const phones = ['+526640001234'];
  test.each<[string, Partial<NamedPerson>, Partial<NamedPerson>]>([
    ['a slip in a long given name', { givenNames: 'Sebatián' }, { givenNames: 'Sebastián' }],
    ['one letter changed in a long given name', { givenNames: 'Sebastián' }, { givenNames: 'Sebastión' }],
    ['a surname cut off after three letters', { surname1: 'PORTILLO GAL', surname2: null }, {}],
    ['one phone, one digit of the birth date wrong', { phones, birth: { year: 1983, month: 3, day: 25 } }, { phones }],
    ['one phone, birth not asked', { phones, birth: null }, { phones }],
    [
      'one phone, a short name, the year off',
      { phones, surname2: null, birth: { year: 1984, month: 3, day: 24 } },
      { phones },
    ],
    ['one phone, a short name with a slip', { phones, surname2: null, surname1: 'Portilio' }, { phones }],
    [
      'one phone, a short name, two A-numbers',
      { phones, surname2: null, aNumbers: ['A000012417'] },
      { phones, aNumbers: ['A000098765'] },
    ],
    [
      'the A-number, other surnames after a marriage',
      { surname1: 'Cruz', surname2: null, aNumbers: ['A000012417'] },
      { aNumbers: ['A000012417'] },
    ],
    ['the year and the month only', { birth: { year: 1983, month: 3 } }, {}],
  ])('%s', (_, a, b) => {
    expect(likely(a, b)).toBe(true);
    expect(likely(b, a)).toBe(true);
  });
});
