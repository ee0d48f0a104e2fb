import { readFileSync } from 'node:fs';
import { parseANumber } from './a-number';
import type { NamedPerson } from './names';
import { rankSearch } from './rank-search';
import { queryTokens } from './search-query';
import { searchTokens } from './search-tokens';

interface Row {
  id: string;
  given: string;
  surname1: string;
  surname2: string | null;
  dob: string;
  aNumber: string;
  aliases?: string[];
}

const { people, cases } = JSON.parse(readFileSync(`${__dirname}/../../../test/vectors/search-cases.json`, 'utf8')) as {
  people: Row[];
  cases: { id: string; typed: string; mustFind: string[]; mustNotBeFirst?: string[]; why: string }[];
};

type Known = NamedPerson & { id: string };

const known: Known[] = people.map(({ id, given, surname1, surname2, dob, aNumber, aliases }) => {
  const [year, month, day] = dob.split('-').map(Number) as [number, number, number];
  return {
    id,
    givenNames: given,
    surname1,
    surname2,
    birth: { year, month, day },
    aNumbers: [parseANumber(aNumber)],
    aliases,
  };
});

/** The store: every token of every person, and nothing else of them. */
const store = known.map((person) => ({
  person,
  held: new Set(searchTokens(person).map(({ kind, text }) => `${kind} ${text}`)),
}));

const found = (typed: string): Known[] => {
  const lists = queryTokens(typed);
  return lists.length === 0
    ? []
    : store
        .filter(({ held }) => lists.every((list) => list.some(({ kind, text }) => held.has(`${kind} ${text}`))))
        .map(({ person }) => person);
};

const search = (typed: string): string[] => rankSearch(typed, found(typed)).map(({ person }) => person.id);

describe('search through the tokens alone', () => {
  test.each(cases)('$id "$typed" would miss its person: $why', ({ typed, mustFind, mustNotBeFirst = [] }) => {
    const [first, ...next] = search(typed).slice(0, 5);
    for (const id of mustFind) expect([first, ...next]).toContain(id);
    expect(mustNotBeFirst).not.toContain(first);
  });
});

const maria: NamedPerson = { givenNames: 'María', surname1: 'López', surname2: null };
const order = (typed: string, ...among: NamedPerson[]): (string | null)[] =>
  rankSearch(typed, among).map(({ person }) => [person.givenNames, person.surname1].filter(Boolean).join(' '));
const why = (typed: string, person: NamedPerson): unknown => rankSearch(typed, [person])[0]?.reasons;

describe('the order of answers', () => {
  const carrillo = { ...maria, givenNames: 'Olga', surname1: 'Carrillo' };
  const carriyo = { ...maria, givenNames: 'Olga', surname1: 'Carriyo' };

  test('a sound would come before the spelling that was typed', () => {
    expect(order('carriyo', carrillo, carriyo)).toEqual(['Olga Carriyo', 'Olga Carrillo']);
    expect(order('carrillo', carriyo, carrillo)).toEqual(['Olga Carrillo', 'Olga Carriyo']);
  });

  test('a longer name would come before the one that is wholly covered', () => {
    const pineda = { ...maria, surname2: 'Pineda' };
    expect(rankSearch('maria lopez', [pineda, maria])[0]?.person).toBe(maria);
  });

  test('equal answers would come in a random order', () => {
    const ana = { ...maria, surname1: 'Álvarez' };
    const zoe = { ...maria, surname1: 'Zelaya' };
    expect(order('maria', zoe, maria, ana)).toEqual(['María Álvarez', 'María López', 'María Zelaya']);
    expect(order('maria', maria, { ...maria })).toHaveLength(2);
  });

  test('a typed letter or particle would choose nobody', () => {
    const garcia = { ...maria, surname1: 'García' };
    expect(order('maria l', garcia, maria)).toEqual(['María López', 'María García']);
    expect(order('de rosa', { ...maria, surname1: 'Rosa' }, { ...maria, surname1: 'de la Rosa' })).toEqual([
      'María de la Rosa',
      'María Rosa',
    ]);
  });

  test('people who do not fit would be offered', () => {
    expect(order('maria gomez', maria)).toEqual([]);
    expect(order('lopez 1988', maria)).toEqual([]);
    expect(order('', maria)).toEqual([]);
    expect(order('12', maria)).toEqual([]);
    expect(order('lopez 12', maria)).toEqual(['María López']);
  });
});

describe('the reasons given', () => {
  test.each<[string, Partial<NamedPerson>, unknown]>([
    ['lopez maria', {}, [{ kind: 'sameWords', text: 'López María' }]],
    ['lope', {}, [{ kind: 'beginsSame', text: 'López' }]],
    ['lopes', {}, [{ kind: 'soundsAlike', text: 'López' }]],
    ['hdez', { surname1: 'Hernández' }, [{ kind: 'shortened', text: 'Hernández' }]],
    ['del cid', { surname1: 'Delcid' }, [{ kind: 'writtenTogether', text: 'Delcid' }]],
    ['la', { surname1: 'de la Rosa' }, [{ kind: 'beginsSame', text: 'de la Rosa' }]],
    ['moncho', { givenNames: 'Ramón' }, [{ kind: 'petName', text: 'Ramón' }]],
    ['balleci', { surname1: 'Vallecillo' }, [{ kind: 'soundsAlike', text: 'Vallecillo' }]],
    ['gutierraz', { surname1: 'Gutiérrez' }, [{ kind: 'typingSlip', text: 'Gutiérrez' }]],
    ['gutiaerrez', { surname1: 'Gutiérrez' }, [{ kind: 'typingSlip', text: 'Gutiérrez' }]],
    ['chepe', { aliases: ['Chepe Guardado'] }, [{ kind: 'alias', text: 'Chepe' }]],
    ['lopes', { aliases: ['Lopez'] }, [{ kind: 'soundsAlike', text: 'López' }]],
    ['lopes', { aliases: ['Lopes'] }, [{ kind: 'alias', text: 'Lopes' }]],
    ['maria 1988', { birth: { year: 1988 } }, [{ kind: 'sameWords', text: 'María' }, { kind: 'birthYear' }]],
    ['1988-04-09', { birth: { year: 1988, month: 4, day: 9 } }, [{ kind: 'birthSame' }]],
    ['2417', { aNumbers: ['A000012417'] }, [{ kind: 'aNumberEnd' }]],
    ['000012417', { aNumbers: ['A000012417'] }, [{ kind: 'aNumber' }]],
    ['000-012', { aNumbers: ['A000012417'] }, [{ kind: 'aNumberStart' }]],
    ['664 000 1234', { phones: ['+526640001234'] }, [{ kind: 'phone' }]],
    ['1234', { phones: ['+526640001234'] }, [{ kind: 'phoneEnd' }]],
    ['jairo', { givenNames: null, surname1: null, nameOnNta: 'FLORES, JAIRO' }, [{ kind: 'alias', text: 'JAIRO' }]],
  ])('%s would be answered without saying why', (typed, change, reasons) => {
    expect(why(typed, { ...maria, ...change })).toEqual(reasons);
  });
});
