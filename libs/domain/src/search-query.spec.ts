import { queryTokens, readQuery } from './search-query';
import { takeNumbers } from './typed-numbers';

const alternatives = (typed: string): string[][] =>
  queryTokens(typed).map((list) => list.map(({ kind, text }) => `${kind} ${text}`));

describe('taking a query apart', () => {
  test('a particle or a single letter would exclude people when other words are there', () => {
    expect(readQuery('del cid h')).toMatchObject({ words: [{ text: 'cid' }], optional: ['del', 'h'] });
    expect(readQuery('de la')).toMatchObject({ words: [{ text: 'de' }, { text: 'la' }], optional: [] });
  });

  test('a name glued to its particle or saint would be missed when typed apart', () => {
    expect(alternatives('del cid')[0]).toEqual(
      expect.arrayContaining(['word cid', 'word delcid', 'sound delsid', 'prefix delcid']),
    );
    expect(alternatives('san juan perez')[0]).toContain('word sanjuan');
    expect(alternatives('san juan perez')[1]).toContain('word sanjuan');
    expect(alternatives('san juan perez')[2]).not.toContain('word sanjuan');
  });

  test('an abbreviation or a pet name would not lead to the name', () => {
    expect(alternatives('hdez')[0]).toContain('word hernandez');
    expect(alternatives('chepe')[0]).toContain('word jose');
  });

  test('one letter alone would search anything but surnames', () => {
    expect(alternatives('ñ')).toEqual([['surnameLetter n']]);
  });

  test.each(['', '   ', "'’", '😀', '12', '...'])('%j would be looked up', (typed) => {
    expect(queryTokens(typed)).toEqual([]);
  });

  test('a page of text would cost the store a look per word', () => {
    expect(queryTokens('ab cd ef gh ij kl mn op qr st uv wx yz')).toHaveLength(10);
  });
});

const read = (typed: string): string[] =>
  takeNumbers(typed).numbers.flatMap(({ tokens }) => tokens.map(({ kind, text }) => `${kind} ${text}`));

describe('typed numbers', () => {
  test.each<[string, string[]]>([
    ['A000033802', ['aNumber A000033802']],
    ['a000-033-802', ['aNumber A000033802']],
    ['A# 000 033 802', ['aNumber A000033802']],
    ['A00031260', ['aNumberPrefix 00031260', 'aNumberLast8 00031260']],
    ['A000-034-36', ['aNumberPrefix 00003436', 'aNumberLast8 00003436']],
    ['1234567', ['aNumberPrefix 1234567', 'aNumberEnd 1234567', 'aNumber A001234567']],
    ['A000-034', ['aNumberPrefix 000034', 'aNumberEnd 000034']],
    ['417', ['aNumberEnd 417']],
    ['012-41', ['aNumberEnd 01241']],
    ['2417', ['aNumberLast4 2417', 'phoneLast4 2417']],
    ['1988', ['birth 1988', 'aNumberLast4 1988', 'phoneLast4 1988']],
    ['1988-4', ['birth 1988-04']],
    ['1988-04-09', ['birth 1988-04-09']],
    ['1988-14-09', ['aNumberPrefix 19881409', 'aNumberLast8 19881409']],
    ['1788-04', ['aNumberPrefix 178804', 'aNumberEnd 178804']],
    ['9/4/1988', ['birth 1988-04-09', 'birth 1988-09-04']],
    ['9/9/1988', ['birth 1988-09-09']],
    ['29.4.1988', ['birth 1988-04-29']],
    ['31/31/1988', ['aNumberPrefix 31311988', 'aNumberLast8 31311988']],
    ['9/4/1788', ['aNumberPrefix 941788', 'aNumberEnd 941788']],
    ['(664) 000-1234', ['phone +16640001234', 'phone +526640001234']],
    ['+52 664 000 1234', ['phone +526640001234']],
    ['521 664 000 1234', ['phone +526640001234']],
    ['52 664 000 1234', ['phone +526640001234']],
    ['1988 A000-037-659', ['birth 1988', 'aNumberLast4 1988', 'phoneLast4 1988', 'aNumber A000037659']],
    ['000 037 659 1988', ['aNumber A000037659', 'birth 1988', 'aNumberLast4 1988', 'phoneLast4 1988']],
    ['1788 000037659', ['phone +1788000037659']],
    ['1988 417', ['aNumberPrefix 1988417', 'aNumberEnd 1988417', 'aNumber A001988417']],
    ['12', []],
  ])('%j would be read as something else', (typed, tokens) => {
    expect(read(typed)).toEqual(tokens);
  });

  test('a year beside a name would be taken into the name, or a letter into the number', () => {
    expect(takeNumbers('juana 1988').rest.trim()).toBe('juana');
    expect(takeNumbers('2pac juan2').numbers).toEqual([]);
  });
});
