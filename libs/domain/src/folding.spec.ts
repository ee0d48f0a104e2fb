import fc from 'fast-check';
import { foldName, foldWord, foldedWords } from './folding';

const anyText = fc.string({ unit: 'binary', maxLength: 40 });

describe('folding', () => {
  test.each([
    ['Ñandú', 'nandu'],
    ['O’Connor', 'oconnor'],
    ['Ch\u02BCoc', 'choc'],
    ["Ba'", 'ba'],
    ['Magalhães', 'magalhaes'],
    ['Gonc\u0327alves', 'goncalves'],
    ['ORELLANA-MUÑOZ', 'orellana munoz'],
    ['  de   la Rosa,\tMaría ', 'de la rosa maria'],
    ['Strauß Łukasz', 'strauss lukasz'],
    ['=cmd|calc', 'cmd calc'],
    ['😀', ''],
    ["' ’", ''],
    ['مريم', 'مريم'],
  ])('%j would be compared as other letters', (written, folded) => {
    expect(foldName(written)).toBe(folded);
  });

  test('folding what is folded would change it', () => {
    fc.assert(fc.property(anyText, (text) => foldName(foldName(text)) === foldName(text)));
    fc.assert(fc.property(anyText, (text) => foldWord(foldWord(text)) === foldWord(text)));
  });

  test('the form of Unicode in which an accent arrives would matter', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'áéíóúüñçãABCxyz '), maxLength: 20 });
    fc.assert(fc.property(letters, (text) => foldName(text.normalize('NFD')) === foldName(text.normalize('NFC'))));
  });

  test('a folded word would keep a space, a mark or an apostrophe', () => {
    fc.assert(fc.property(anyText, (text) => foldedWords(text).every((word) => /^[\p{L}\p{N}]+$/u.test(word))));
  });
});
