import { foldedWords } from './folding';
import { isParticle, isSaint, spelledOut } from './names';
import { longNamesOf } from './pet-names';
import { beginningSoundsOf, soundsOf } from './phonetic';
import { longestPrefix, soundPrefixOf, type SearchToken } from './search-tokens';
import { takeNumbers, type TypedNumber } from './typed-numbers';

/** A word that was typed. `glued`: with the particle or saint before or after it, as somebody may have written it. */
export interface TypedWord {
  text: string;
  glued: readonly string[];
}

/** What was typed, taken apart. `optional` words choose between people and exclude nobody: particles, single letters. */
export interface TypedQuery {
  words: TypedWord[];
  optional: string[];
  numbers: TypedNumber[];
}

/** A query is read up to this many words; nobody has more names, and every word costs the store a look. */
const mostWords = 10;

export function readQuery(typed: string): TypedQuery {
  const { numbers, rest } = takeNumbers(typed);
  const typedWords = foldedWords(rest).slice(0, mostWords);
  const telling = typedWords.filter((word) => !isParticle(word) && [...word].length > 1);
  const isOptional = (word: string): boolean => telling.length > 0 && !telling.includes(word);
  return {
    words: typedWords.flatMap((text, index) => (isOptional(text) ? [] : [{ text, glued: glued(typedWords, index) }])),
    optional: typedWords.filter(isOptional),
    numbers: numbers.slice(0, mostWords),
  };
}

/**
 * How does the store find who is meant? One list per typed word, each with alternatives: a person fits when, for every list, the
 * person holds at least one token of it. An empty answer: too little was typed to look anything up.
 */
export function queryTokens(typed: string): SearchToken[][] {
  const { words, numbers } = readQuery(typed);
  return [...words.map(wordTokens), ...numbers.map(({ tokens }) => tokens)].filter((tokens) => tokens.length > 0);
}

function wordTokens({ text, glued: joined }: TypedWord): SearchToken[] {
  if ([...text].length === 1) return [{ kind: 'surnameLetter', text }];
  const beginnings = beginningSoundsOf(text)
    .map(soundPrefixOf)
    .filter((beginning) => beginning !== undefined);
  const spelled = [text, spelledOut(text), ...longNamesOf(text), ...joined].filter((word) => word !== undefined);
  return [
    ...spelled.map((word) => ({ kind: 'word', text: word }) as const),
    ...[text, ...joined].map((word) => ({ kind: 'prefix', text: beginningOf(word) }) as const),
    ...[text, ...joined].flatMap(soundsOf).map((sound) => ({ kind: 'sound', text: sound }) as const),
    ...[...new Set(beginnings)].map((beginning) => ({ kind: 'soundPrefix', text: beginning }) as const),
  ];
}

const beginningOf = (word: string): string => [...word].slice(0, longestPrefix).join('');

/** `del cid` is also looked up as `delcid`, `san juan` as `sanjuan`, under every word that takes part. */
function glued(words: readonly string[], index: number): string[] {
  const joins = (word: string | undefined): boolean => word !== undefined && (isParticle(word) || isSaint(word));
  let from = index;
  while (joins(words[from - 1])) from--;
  let until = index;
  while (joins(words[until]) && until < words.length - 1) until++;
  return from === until ? [] : [words.slice(from, until + 1).join('')];
}
