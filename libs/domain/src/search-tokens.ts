import { foldedWords } from './folding';
import { isParticle, mainName, otherNames, type BirthDate, type NamedPerson, type NamePart } from './names';
import { soundsOf } from './phonetic';

/** The kind is part of the keyed hash, so a word and a sound of the same letters are different tokens. */
export const tokenKinds = [
  'word',
  'prefix',
  'sound',
  'soundPrefix',
  'surnameLetter',
  'aNumber',
  'aNumberPrefix',
  'aNumberLast8',
  'aNumberLast4',
  'aNumberEnd',
  'phone',
  'phoneLast4',
  'birth',
] as const;
export type TokenKind = (typeof tokenKinds)[number];

export interface SearchToken {
  kind: TokenKind;
  text: string;
}

/** Longest prefix of a word that has a token; a longer beginning is looked up by its first six letters. */
export const longestPrefix = 6;

/** Beginnings of a sound that have tokens, for words half typed and misspelled; a longer beginning is cut to the longest that fits. */
const soundPrefixes = [4, 6] as const;

/** The sound beginning to look up for a word that may be only half typed, if it is long enough for one. */
export const soundPrefixOf = (sound: string): string | undefined => {
  const length = soundPrefixes.findLast((letters) => letters <= sound.length);
  return length === undefined ? undefined : sound.slice(0, length);
};

/**
 * What a person can be found by, as words that the vault hashes with a key: some 30 to 50 for a usual file.
 *
 * Words whole and by their first two to six letters, by sound, glued with their particles; first letters of surnames; A-numbers
 * whole, from six digits on, by every ending of three digits (as lists show it) to eight; phones whole and by the last four; birth by year, month, day.
 */
export function searchTokens(person: NamedPerson): SearchToken[] {
  const tokens = new Tokens();
  const main = mainName(person);
  const others = otherNames(person);
  for (const part of main) addPart(tokens, part);
  for (const name of others) for (const part of name) addPart(tokens, part);
  addSurnameLetters(tokens, main.length > 0 ? main : others.flat());
  addNumbers(tokens, person);
  return tokens.list;
}

/** The part of `searchTokens` that typed digits look for: A-numbers, phones, date of birth. */
export function numberTokens(person: NamedPerson): SearchToken[] {
  const tokens = new Tokens();
  addNumbers(tokens, person);
  return tokens.list;
}

/** `1988`, `1988-04`, `1988-04-09`: as far as it is known. */
export function birthTexts({ year, month, day }: BirthDate): string[] {
  const texts = [`${year}`];
  if (month !== undefined) texts.push(`${year}-${twoDigits(month)}`);
  if (month !== undefined && day !== undefined) texts.push(`${year}-${twoDigits(month)}-${twoDigits(day)}`);
  return texts;
}

export const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Keeps each token once, in the order found. */
class Tokens {
  readonly list: SearchToken[] = [];
  private readonly seen = new Set<string>();

  add(kind: TokenKind, text: string): void {
    const key = `${kind} ${text}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.list.push({ kind, text });
  }
}

function addPart(tokens: Tokens, part: NamePart): void {
  for (const form of part.forms) addWord(tokens, form);
  if (part.written.includes(' '))
    for (const word of foldedWords(part.written)) if (isParticle(word)) addSpelling(tokens, word);
}

function addSpelling(tokens: Tokens, word: string): void {
  tokens.add('word', word);
  const letters = [...word];
  for (let length = 2; length <= longestPrefix && length < letters.length; length++)
    tokens.add('prefix', letters.slice(0, length).join(''));
}

function addWord(tokens: Tokens, word: string): void {
  addSpelling(tokens, word);
  for (const sound of soundsOf(word)) {
    tokens.add('sound', sound);
    for (const length of soundPrefixes) if (length < sound.length) tokens.add('soundPrefix', sound.slice(0, length));
  }
}

function addSurnameLetters(tokens: Tokens, parts: readonly NamePart[]): void {
  const surnames = parts.filter((part) => part.role === 'surname');
  for (const part of surnames.length > 0 ? surnames : parts) tokens.add('surnameLetter', firstLetter(part.core));
}

const firstLetter = (word: string): string => String.fromCodePoint(word.codePointAt(0) as number);

function addNumbers(tokens: Tokens, { aNumbers = [], phones = [], birth }: NamedPerson): void {
  for (const aNumber of aNumbers) {
    const digits = aNumber.slice(1);
    tokens.add('aNumber', aNumber);
    for (const length of [6, 7, 8]) tokens.add('aNumberPrefix', digits.slice(0, length));
    tokens.add('aNumberLast8', digits.slice(-8));
    tokens.add('aNumberLast4', digits.slice(-4));
    for (const length of [3, 5, 6, 7]) tokens.add('aNumberEnd', digits.slice(-length));
  }
  for (const phone of phones) {
    tokens.add('phone', phone);
    tokens.add('phoneLast4', phone.slice(-4));
  }
  if (birth && birth !== 'unknown') for (const text of birthTexts(birth)) tokens.add('birth', text);
}
