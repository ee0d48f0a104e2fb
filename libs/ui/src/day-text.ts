import { monthWords } from './day-words';

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Months by their first letters in both languages: `ene` and `jan`, `abr` and `apr`, `ago` and `aug`, `dic` and `dec`. */
function monthOf(word: string): number | undefined {
  const typed = fold(word);
  if (typed.length < 3) return undefined;
  const found = new Set<number>();
  for (const language of ['en', 'es'] as const)
    monthWords(language).forEach((name, index) => {
      if (fold(name).startsWith(typed) || (typed === 'sept' && index === 8) || (typed === 'set' && index === 8))
        found.add(index + 1);
    });
  return found.size === 1 ? [...found][0] : undefined;
}

/**
 * Which day did somebody write? `undefined` when it is none, or when it could be two: `3/12/2026` is December in Mexico and March
 * in the United States, so it is not guessed.
 */
export function readDay(written: string): string | undefined {
  const text = written.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));

  const numbers = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(text);
  if (numbers) {
    const [first, second, year] = numbers.slice(1).map(Number) as [number, number, number];
    if (first === second) return dayOf(year, first, second);
    if (first > 12) return dayOf(year, second, first);
    if (second > 12) return dayOf(year, first, second);
    return undefined;
  }

  const words = fold(text)
    .replace(/[.,/-]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && word !== 'de' && word !== 'del');
  const year = words.find((word) => /^\d{4}$/.test(word));
  const day = words.find((word) => /^\d{1,2}(st|nd|rd|th)?$/.test(word));
  const months = words.map(monthOf).filter((month) => month !== undefined);
  if (year === undefined || day === undefined || months[0] === undefined) return undefined;
  return dayOf(Number(year), months[0], Number.parseInt(day, 10));
}

/** `HH:MM` from what people write: `8:30`, `0830`, `8.30`, `4:15 pm`. `undefined` when it is no time. */
export function readTime(written: string): string | undefined {
  const found = /^(\d{1,2})(?:[:.h ]?(\d{2}))?\s*(?:h|hrs?)?\s*(a|p)?\.?\s?(?:m\.?)?$/i.exec(written.trim());
  if (!found) return undefined;
  const [hour, minute, half] = [Number(found[1]), Number(found[2] ?? '0'), found[3]?.toLowerCase()];
  if (found[2] === undefined && half === undefined) return undefined;
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
  const hours = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  if (hours > 23 || minute > 59) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function dayOf(year: number, month: number, day: number): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  const real = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return real ? at.toISOString().slice(0, 10) : undefined;
}
