/** Apostrophes of keyboards, word processors and Mayan spelling: `Tz'oc`, `Tz’oc` and `Tzʼoc` are one name. */
const apostrophes = /['`\u00B4\u2018\u2019\u201B\u02B9\u02BB-\u02BE\u02C8\u055A\uA78B\uA78C\uFF07]/gu;

/** A run of what belongs to a word; marks are kept until folding, so a composed and a decomposed accent split alike. */
const wordPattern = /[\p{L}\p{N}\p{M}'`\u00B4\u2018\u2019\u201B\u02B9\u02BB-\u02BE\u02C8\u055A\uA78B\uA78C\uFF07]+/gu;

/** Letters that Unicode does not take apart, and the one whose shape depends on its neighbours. */
const strokes: Record<string, string> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ς: 'σ',
};
const strokePattern = new RegExp(`[${Object.keys(strokes).join('')}]`, 'gu');

const plain = /^[a-z0-9]*$/;

/**
 * One word as it is compared: small letters, no accents, `ñ` as `n`, no apostrophes, nothing but letters and digits.
 * Folding what is folded changes nothing.
 */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (plain.test(lower)) return lower;
  return word
    .replace(apostrophes, '')
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(strokePattern, (letter) => strokes[letter] as string);
}

/** The words of a name as they are written, apostrophes and accents kept; hyphens, commas and full stops part them. */
export const writtenWords = (text: string): string[] => text.match(wordPattern) ?? [];

/** The words of a text, folded; what folds to nothing is left out. */
export const foldedWords = (text: string): string[] => writtenWords(text).map(foldWord).filter(Boolean);

/** A whole name, folded, one space between words: what sorting by name compares. */
export const foldName = (text: string): string => foldedWords(text).join(' ');
