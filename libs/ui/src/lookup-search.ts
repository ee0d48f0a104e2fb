import { foldedWords } from '@resguardo/domain/folding';

export interface LookupEntry {
  code: string;
  label: string;
  /** Other words that find it: the label in the other language. */
  also?: string;
}

/**
 * The entries that a written text means: those whose code begins with it first, then those that hold every word of it, accents and
 * capitals aside. Nothing written: all of them.
 */
export function found(entries: readonly LookupEntry[], written: string): readonly LookupEntry[] {
  const text = written.trim();
  if (text === '') return entries;
  const byCode = entries.filter(({ code }) => code.startsWith(text.toUpperCase()));
  const wanted = foldedWords(text);
  const byWords = entries.filter((entry) => !byCode.includes(entry) && wanted.length > 0 && holds(entry, wanted));
  return [...byCode, ...byWords];
}

function holds({ label, also = '' }: LookupEntry, wanted: readonly string[]): boolean {
  const words = foldedWords(`${label} ${also}`);
  return wanted.every((part) => words.some((word) => word.startsWith(part)));
}
