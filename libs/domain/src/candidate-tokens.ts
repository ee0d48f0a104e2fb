import { mainName, otherNames, type NamedPerson } from './names';
import { soundsOf } from './phonetic';
import { birthTexts, type SearchToken } from './search-tokens';

/** Names are combined up to this many words; more would only be more ways to find the same people. */
const mostWords = 6;

/**
 * Whom should a newcomer be compared with? A candidate holds *all* tokens of at least *one* of these lists.
 *
 * The lists run from the most telling to the least, so whoever has room for sixty candidates takes them in this order:
 * A-number, phone, birth date (also with day and month exchanged) with one name, two names by sound.
 */
export function candidateTokens(person: NamedPerson): SearchToken[][] {
  const main = mainName(person);
  const parts = (main.length > 0 ? main : otherNames(person).flat()).slice(0, mostWords);
  const sounds = [...new Set(parts.flatMap((part) => soundsOf(part.core)))].map((text): SearchToken => ({
    kind: 'sound',
    text,
  }));
  return [
    ...(person.aNumbers ?? []).map((aNumber): SearchToken[] => [{ kind: 'aNumberLast8', text: aNumber.slice(-8) }]),
    ...(person.phones ?? []).map((phone): SearchToken[] => [{ kind: 'phone', text: phone }]),
    ...wholeBirths(person).flatMap((text) => sounds.map((sound): SearchToken[] => [{ kind: 'birth', text }, sound])),
    ...sounds.flatMap((one, index) => sounds.slice(index + 1).map((two): SearchToken[] => [one, two])),
  ];
}

function wholeBirths({ birth }: NamedPerson): string[] {
  if (!birth || birth === 'unknown' || birth.month === undefined || birth.day === undefined) return [];
  const { year, month, day } = birth;
  const dates = day <= 12 && day !== month ? [birth, { year, month: day, day: month }] : [birth];
  return dates.map((date) => birthTexts(date).at(-1) as string);
}
