import { foldedWords, foldName } from './folding';
import { slipAt } from './likeness';
import { addReason, type MatchReason, type MatchReasonKind } from './match-reasons';
import { isParticle, mainName, otherNames, spelledOut, type NamedPerson, type NamePart } from './names';
import { longNamesOf } from './pet-names';
import { beginningSoundsOf, soundsOf } from './phonetic';
import { readQuery, type TypedQuery, type TypedWord } from './search-query';
import { numberTokens, type SearchToken, type TokenKind } from './search-tokens';

export interface RankedPerson<P> {
  person: P;
  score: number;
  reasons: MatchReason[];
}

/**
 * The people who fit what was typed, best first, each with what fitted; people who do not fit are left out.
 *
 * Spelling as typed comes before a beginning, a beginning before a sound, a sound before a slip. Of two equal fits the one whose
 * name is more fully covered comes first, then the alphabet.
 */
export function rankSearch<P extends NamedPerson>(typed: string, people: readonly P[]): RankedPerson<P>[] {
  const query = readQuery(typed);
  const words = query.words.map((word) => ({
    ...word,
    long: longNamesOf(word.text),
    sounds: soundsOf(word.text),
    beginnings: beginningSoundsOf(word.text).filter((sound) => sound.length > 2),
  }));
  const ranked = people.flatMap((person) => {
    const fit = fitOf(query, words, person);
    return fit ? [{ person, ...fit }] : [];
  });
  const names = new Map(ranked.map(({ person }) => [person, sortingName(person)]));
  const nameOf = (person: P): string => names.get(person) as string;
  return ranked.sort(
    (a, b) =>
      b.score - a.score || (nameOf(a.person) < nameOf(b.person) ? -1 : Number(nameOf(a.person) > nameOf(b.person))),
  );
}

interface ReadWord extends TypedWord {
  long: readonly string[];
  sounds: readonly string[];
  beginnings: readonly string[];
}

interface Fit {
  kind: MatchReasonKind;
  value: number;
  part?: NamePart;
}

const sortingName = (person: NamedPerson): string =>
  foldName([person.surname1, person.surname2, person.givenNames].filter(Boolean).join(' '));

function fitOf(
  query: TypedQuery,
  words: readonly ReadWord[],
  person: NamedPerson,
): { score: number; reasons: MatchReason[] } | undefined {
  const main = mainName(person);
  const others = otherNames(person).flat();
  const fits: Fit[] = [];
  for (const word of words) {
    const fit = wordFit(word, main, others);
    if (!fit) return undefined;
    fits.push(fit);
  }
  const held = query.numbers.length > 0 ? numberTokens(person) : [];
  for (const { tokens } of query.numbers) {
    const fit = numberFit(tokens, held);
    if (fit) fits.push(fit);
    else if (tokens.length > 0) return undefined;
  }
  if (fits.length === 0) return undefined;
  const covered = main.filter((part) => fits.some((fit) => fit.part === part)).length;
  const extra = query.optional.filter((word) => [...main, ...others].some((part) => beginsWith(part, word))).length;
  const mean = fits.reduce((sum, { value }) => sum + value, 0) / fits.length;
  return {
    score: mean + (0.03 * covered) / Math.max(main.length, 1) + 0.02 * extra,
    reasons: reasonsOf(fits),
  };
}

function wordFit(word: ReadWord, main: readonly NamePart[], others: readonly NamePart[]): Fit | undefined {
  const inMain = bestFit(word, main);
  if (inMain && inMain.value >= beginning) return inMain;
  const elsewhere = bestFit(word, others);
  if (!elsewhere || (inMain && inMain.value >= elsewhere.value)) return inMain;
  return { ...elsewhere, kind: 'alias' };
}

const beginning = 0.85;

function bestFit(word: ReadWord, parts: readonly NamePart[]): Fit | undefined {
  let best: Fit | undefined;
  for (const part of parts) {
    const fit = spellingFit(word, part);
    if (fit && fit.value > (best?.value ?? 0)) best = { ...fit, part };
  }
  if (best) return best;
  for (const part of parts) {
    const fit = soundFit(word, part);
    if (fit && fit.value > (best?.value ?? 0)) best = { ...fit, part };
  }
  return best;
}

function spellingFit({ text, glued }: ReadWord, part: NamePart): Fit | undefined {
  if (part.forms.includes(text)) return { kind: 'sameWords', value: 1 };
  if (part.core === spelledOut(text)) return { kind: 'shortened', value: 0.95 };
  if (part.forms.some((form) => glued.some((joined) => form.startsWith(joined))))
    return { kind: 'writtenTogether', value: 0.95 };
  return beginsWith(part, text)
    ? { kind: 'beginsSame', value: beginning + 0.1 * (text.length / part.core.length) }
    : undefined;
}

function soundFit({ text, sounds, beginnings, long }: ReadWord, part: NamePart): Fit | undefined {
  const heard = part.forms.flatMap(soundsOf);
  if (heard.some((sound) => sounds.includes(sound))) return { kind: 'soundsAlike', value: 0.8 };
  if (long.includes(part.core)) return { kind: 'petName', value: 0.7 };
  if (beginnings.some((begun) => heard.some((sound) => sound.startsWith(begun))))
    return { kind: 'soundsAlike', value: 0.62 };
  const [short, other] = text.length <= part.core.length ? [text, part.core] : [part.core, text];
  return short.length > 4 && slipAt(short, other) !== undefined ? { kind: 'typingSlip', value: 0.6 } : undefined;
}

/** A particle, or its beginning, typed alone is looked for as the file has it: `la` finds de la Rosa. */
const beginsWith = (part: NamePart, typed: string): boolean =>
  part.forms.some((form) => form.startsWith(typed)) ||
  foldedWords(part.written).some((word) => isParticle(word) && word.startsWith(typed));

const numberFits: Partial<Record<TokenKind, { kind: MatchReasonKind; value: number }>> = {
  aNumber: { kind: 'aNumber', value: 1 },
  aNumberLast8: { kind: 'aNumberEnd', value: 0.98 },
  aNumberPrefix: { kind: 'aNumberStart', value: 0.9 },
  aNumberLast4: { kind: 'aNumberEnd', value: 0.8 },
  aNumberEnd: { kind: 'aNumberEnd', value: 0.78 },
  phone: { kind: 'phone', value: 0.95 },
  phoneLast4: { kind: 'phoneEnd', value: 0.75 },
};

function numberFit(wanted: readonly SearchToken[], held: readonly SearchToken[]): Fit | undefined {
  const shared = wanted.find(({ kind, text }) => held.some((token) => token.kind === kind && token.text === text));
  if (!shared) return undefined;
  return numberFits[shared.kind] ?? { kind: shared.text.length === 4 ? 'birthYear' : 'birthSame', value: 0.9 };
}

function reasonsOf(fits: readonly Fit[]): MatchReason[] {
  const reasons: MatchReason[] = [];
  for (const { kind, part } of fits) addReason(reasons, kind, part?.written);
  return reasons;
}
