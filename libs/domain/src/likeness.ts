import type { NamePart } from './names';
import { isPetNameOf } from './pet-names';
import { soundsOf } from './phonetic';

/** How two words of names agree, best first. */
export type LikenessKind = 'sameWords' | 'writtenTogether' | 'soundsAlike' | 'petName' | 'shortened' | 'typingSlip';

export interface Likeness {
  kind: LikenessKind;
  value: number;
}

const likeness = (kind: LikenessKind, value: number): Likeness => ({ kind, value });

const same = likeness('sameWords', 1);
const together = likeness('writtenTogether', 0.98);
const alike = likeness('soundsAlike', 0.92);
const pet = likeness('petName', 0.85);
const initial = likeness('shortened', 0.8);
const cutOff = likeness('shortened', 0.82);
const slip = likeness('typingSlip', 0.84);

/** Do these two words stand for one name? */
export function likenessOf(a: NamePart, b: NamePart): Likeness | undefined {
  if (a.core === b.core) return same;
  if (a.forms.some((form) => b.forms.includes(form))) return together;
  if (soundAlike(a.forms, b.forms)) return alike;
  if (isPetNameOf(a.core, b.core) || isPetNameOf(b.core, a.core)) return pet;
  const [short, long] = a.core.length <= b.core.length ? [a, b] : [b, a];
  if (long.core.startsWith(short.core)) {
    if (short.core.length === 1) return initial;
    if (short.role !== 'given' && (short.core.length <= 3 || long.core.length - short.core.length >= 2)) return cutOff;
  }
  return isSlip(short, long) ? slip : undefined;
}

export function soundAlike(a: readonly string[], b: readonly string[]): boolean {
  const sounds = b.flatMap(soundsOf);
  return a.some((form) => soundsOf(form).some((sound) => sounds.includes(sound)));
}

/**
 * One letter too many, too few, changed, or two exchanged: a typist's slip in a long enough word.
 *
 * Given names are held more strictly, because one letter makes another person of them: Ana María and Ana Marta, Daniel and Daniela.
 */
function isSlip(short: NamePart, long: NamePart): boolean {
  const givenName = short.role === 'given' || long.role === 'given';
  if (long.core.length < (givenName ? 6 : 5)) return false;
  const at = slipAt(short.core, long.core);
  if (at === undefined || !givenName) return at !== undefined;
  const oneChanged = short.core.length === long.core.length && short.core[at + 1] === long.core[at + 1];
  return at < short.core.length - 1 && (!oneChanged || short.core.length >= 8);
}

/** Where the one slip between two words is, counted in letters from the front; undefined: none, or more than one. */
export function slipAt(short: string, long: string): number | undefined {
  if (long.length - short.length > 1) return undefined;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1) ? at : undefined;
  if (short.slice(at + 1) === long.slice(at + 1)) return at;
  const exchanged = short[at] === long[at + 1] && short[at + 1] === long[at];
  return exchanged && short.slice(at + 2) === long.slice(at + 2) ? at : undefined;
}
