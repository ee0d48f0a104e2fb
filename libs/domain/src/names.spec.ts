import { candidateTokens } from './candidate-tokens';
import { mainName, otherNames, partsOf, type NamedPerson } from './names';

const nobody: NamedPerson = { givenNames: null, surname1: null, surname2: null };
const roles = (person: NamedPerson): string[] => mainName(person).map(({ role, core }) => `${role} ${core}`);

describe('the parts of a name', () => {
  test.each<[string, string[][]]>([
    ['de la Rosa', [['rosa', 'delarosa']]],
    ['del Cid Yánez', [['cid', 'delcid'], ['yanez']]],
    ['Hdez.', [['hernandez', 'hdez']]],
    ['San Juan', [['san'], ['juan', 'sanjuan']]],
    ['ORELLANA-MUÑOZ', [['orellana'], ['munoz']]],
    ['De La', [['de'], ['la']]],
    ['Mª Luisa', [['maria', 'ma'], ['luisa']]],
    ["' 😀 Xol", [['xol']]],
    ['constructor', [['constructor']]],
  ])('%j would be read as other words', (written, forms) => {
    expect(partsOf(written, 'surname').map((part) => part.forms)).toEqual(forms);
  });

  test('the file would not be quoted as it is written', () => {
    expect(partsOf('de la Rosa', 'surname')[0]?.written).toBe('de la Rosa');
  });

  test.each([
    ['de Cruz', true],
    ['vda. de Cruz', true],
    ['viuda Cruz', true],
    ['del Cid', false],
    ['de la Cruz', false],
    ['Cruz', false],
  ])("%s would be taken for a husband's name, or not", (written, married) => {
    expect(partsOf(written, 'surname')[0]?.married).toBe(married);
  });

  test('a whole name with a comma in one field would lose its roles', () => {
    expect(roles({ ...nobody, surname1: 'FLORES CARRILLO, JAIRO' })).toEqual([
      'given jairo',
      'surname flores',
      'surname carrillo',
    ]);
    expect(roles({ ...nobody, surname1: 'FLORES,' })).toEqual(['surname flores']);
    expect(roles({ ...nobody, givenNames: '' })).toEqual([]);
  });

  test('another name of the person would be forgotten', () => {
    const names = otherNames({
      ...nobody,
      surname1: 'Xol',
      preferredName: 'Chepe',
      nameOnNta: 'A B',
      nameOnId: 'C',
      aliases: ['D', ' '],
    });
    expect(names.map((name) => name.map((part) => part.written).join(' '))).toEqual(['Chepe Xol', 'A B', 'C', 'D']);
    expect(otherNames(nobody)).toEqual([]);
  });
});

describe('where candidates are looked for', () => {
  const lists = (person: NamedPerson): string[] =>
    candidateTokens(person).map((list) => list.map(({ kind, text }) => `${kind} ${text}`).join(' + '));

  test('the most telling way would not come first, or a way would be missing', () => {
    expect(
      lists({
        ...nobody,
        givenNames: 'Ana',
        surname1: 'Xol',
        birth: { year: 1990, month: 3, day: 4 },
        aNumbers: ['A000012417'],
        phones: ['+526640001234'],
      }),
    ).toEqual([
      'aNumberLast8 00012417',
      'phone +526640001234',
      'birth 1990-03-04 + sound ana',
      'birth 1990-03-04 + sound yol',
      'birth 1990-03-04 + sound sol',
      'birth 1990-04-03 + sound ana',
      'birth 1990-04-03 + sound yol',
      'birth 1990-04-03 + sound sol',
      'sound ana + sound yol',
      'sound ana + sound sol',
      'sound yol + sound sol',
    ]);
  });

  test.each<NamedPerson['birth']>([null, 'unknown', { year: 1990 }, { year: 1990, month: 3 }])(
    'a birth date that is not whole would be looked up: %j',
    (birth) => {
      expect(lists({ ...nobody, nameOnNta: 'Ana Pop', birth })).toEqual(['sound ana + sound pop']);
    },
  );

  test.each([
    [5, 5],
    [24, 3],
  ])('day %i of month %i would be exchanged for nothing', (day, month) => {
    expect(lists({ ...nobody, givenNames: 'Ana', birth: { year: 1990, month, day } })).toHaveLength(1);
  });
});
