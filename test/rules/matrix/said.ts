import { randomBytes, randomInt } from 'node:crypto';

/** Words that stand in one person's records and nowhere else. */
export interface Said {
  readonly givenNames: string;
  readonly surname1: string;
  readonly aNumber: string;
  readonly phone: string;
  readonly words: readonly string[];
}

const letters = 'bcdfghjklmnpqrstvz';
const vowels = 'aeiou';

/** A word nobody else has, that folding and capital letters leave recognisable. */
export const newWord = (): string => {
  const syllables = [...randomBytes(6)].map((byte) => `${letters[byte % 18] ?? ''}${vowels[(byte >> 5) % 5] ?? ''}`);
  return `X${syllables.join('')}q`;
};

let people = randomInt(1_000, 9_000);

export function newSaid(): Said {
  people += 1;
  const digits = String(people * 7).padStart(5, '0');
  const said = {
    givenNames: newWord(),
    surname1: newWord(),
    aNumber: `A000-0${digits.slice(0, 2)}-${digits.slice(2)}`,
    phone: `+52664000${String(people % 10_000).padStart(4, '0')}`,
  };
  return { ...said, words: [newWord(), newWord(), newWord(), newWord()] };
}
