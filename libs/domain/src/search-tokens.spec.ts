import fc from 'fast-check';
import { foldedWords } from './folding';
import type { NamedPerson } from './names';
import { rankSearch } from './rank-search';
import { queryTokens } from './search-query';
import { numberTokens, searchTokens } from './search-tokens';

const nobody: NamedPerson = { givenNames: null, surname1: null, surname2: null };
const rosa: NamedPerson = {
  givenNames: 'Ma. Elena',
  surname1: 'de la Rosa',
  surname2: "Ch'oc",
  birth: { year: 1988, month: 4, day: 9 },
  aNumbers: ['A000012417'],
  phones: ['+526640001234'],
  aliases: ['Nena Hdez.'],
};

const keys = (person: NamedPerson): string[] => searchTokens(person).map(({ kind, text }) => `${kind} ${text}`);
const finds = (typed: string, person: NamedPerson): boolean => {
  const held = new Set(keys(person));
  const lists = queryTokens(typed);
  return lists.length > 0 && lists.every((list) => list.some(({ kind, text }) => held.has(`${kind} ${text}`)));
};

const nameWord = fc.string({ unit: fc.constantFrom(..."aeioubcdghjklmnpqrstvxyzáéíñç'"), minLength: 2, maxLength: 14 });
const name = fc.array(fc.oneof(nameWord, fc.constantFrom('de', 'la', 'del', 'San', 'Ma.', 'Hdez.')), {
  minLength: 1,
  maxLength: 3,
});
const people = fc.record({ given: name, surname1: name, surname2: name }).map(({ given, surname1, surname2 }) => ({
  givenNames: given.join(' '),
  surname1: surname1.join(' '),
  surname2: surname2.join(' '),
}));

describe('what a person can be found by', () => {
  test('a kind of token would be missing', () => {
    expect(keys(rosa)).toEqual(
      expect.arrayContaining([
        'word rosa',
        'word delarosa',
        'word de',
        'word la',
        'word choc',
        'word maria',
        'word ma',
        'word hernandez',
        'word hdez',
        'prefix ro',
        'prefix ros',
        'prefix delaro',
        'sound rosa',
        'sound delarosa',
        'sound çok',
        'soundPrefix ernand',
        'surnameLetter r',
        'surnameLetter c',
        'aNumber A000012417',
        'aNumberPrefix 000012',
        'aNumberLast8 00012417',
        'aNumberLast4 2417',
        'aNumberEnd 417',
        'aNumberEnd 12417',
        'aNumberEnd 012417',
        'aNumberEnd 0012417',
        'phone +526640001234',
        'phoneLast4 1234',
        'birth 1988',
        'birth 1988-04',
        'birth 1988-04-09',
      ]),
    );
    expect(keys(rosa)).not.toContain('prefix rosa');
    expect(keys(rosa)).not.toContain('surnameLetter n');
  });

  test('a token would be stored twice, or a person of nothing would have one', () => {
    expect(new Set(keys(rosa)).size).toBe(keys(rosa).length);
    expect(keys(nobody)).toEqual([]);
    expect(keys({ ...nobody, birth: 'unknown' })).toEqual([]);
    expect(numberTokens({ ...nobody, birth: { year: 1990 } })).toEqual([{ kind: 'birth', text: '1990' }]);
  });

  test('a usual file would cost more tokens than the store was measured with', () => {
    const usual = { ...rosa, givenNames: 'Kevin Josué', surname1: 'Zúñiga', surname2: 'Velásquez', aliases: [] };
    expect(keys(usual).length).toBeGreaterThanOrEqual(25);
    expect(keys(usual).length).toBeLessThanOrEqual(45);
  });

  test('somebody whose only name stands in one field would have no letter in the A–Z bar', () => {
    expect(keys({ ...nobody, nameOnNta: 'Xol' })).toContain('surnameLetter x');
    expect(keys({ ...nobody, surname1: 'FLORES CARRILLO, JAIRO' })).not.toContain('surnameLetter j');
  });
});

describe('properties', () => {
  test('accents would change what a person is found by', () => {
    fc.assert(
      fc.property(people, (person) => {
        const bare = Object.fromEntries(
          Object.entries(person).map(([field, text]) => [
            field,
            text.normalize('NFD').replace(/[\u0300-\u036f']/g, ''),
          ]),
        ) as typeof person;
        expect(keys(bare).sort()).toEqual(keys(person).sort());
      }),
    );
  });

  test('two or more letters of any word would miss the person, in the store or in the ranking', () => {
    fc.assert(
      fc.property(people, fc.nat(), fc.nat(), (person, which, cut) => {
        const words = foldedWords(Object.values(person).join(' ')).filter((word) => word.length > 1);
        fc.pre(words.length > 0);
        const word = words[which % words.length] as string;
        const typed = word.slice(0, 2 + (cut % (word.length - 1)));
        expect(finds(typed, person)).toBe(true);
        expect(rankSearch(typed, [person])).toHaveLength(1);
      }),
      {
        numRuns: 500,
        // "de", the beginning of a particle: the run that found that particles had no beginnings.
        examples: [[{ givenNames: 'la del aa', surname1: 'aa', surname2: 'Ma.' }, 1_308_370_541, 0]],
      },
    );
  });
});
