import type { InterfaceLanguage } from '@resguardo/domain/vocabulary';

const locales: Record<InterfaceLanguage, string> = { en: 'en-US', es: 'es-MX' };

interface DayParts {
  weekday: string;
  day: string;
  month: string;
  year: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: InterfaceLanguage, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const kept = formats.get(key) ?? new Intl.DateTimeFormat(locales[language], options);
  formats.set(key, kept);
  return kept;
}

function partsOf(on: string, language: InterfaceLanguage, width: 'short' | 'long'): DayParts {
  const options = { weekday: width, day: 'numeric', month: width, year: 'numeric', timeZone: 'UTC' } as const;
  const parts = formatOf(language, options).formatToParts(new Date(`${on}T00:00:00Z`));
  const part = (type: string) => (parts.find((candidate) => candidate.type === type)?.value ?? '').replace(/\.$/, '');
  return { weekday: part('weekday'), day: part('day'), month: part('month'), year: part('year') };
}

/** `Thu 3 Dec 2026`, `jue 3 dic 2026`: a day always with its weekday, its month as a word, and its year. */
export function shortDay(on: string, language: InterfaceLanguage): string {
  const { weekday, day, month, year } = partsOf(on, language, 'short');
  return `${weekday} ${day} ${month} ${year}`;
}

/** `3 Dec 2026`, for running text where the weekday is of no use. */
export function plainDay(on: string, language: InterfaceLanguage): string {
  const { day, month, year } = partsOf(on, language, 'short');
  return `${day} ${month} ${year}`;
}

/** `Thursday 3 December 2026`, `Jueves 3 de diciembre de 2026`: for headings. */
export function longDay(on: string, language: InterfaceLanguage): string {
  const { weekday, day, month, year } = partsOf(on, language, 'long');
  const words = language === 'es' ? `${weekday} ${day} de ${month} de ${year}` : `${weekday} ${day} ${month} ${year}`;
  return words.charAt(0).toLocaleUpperCase(locales[language]) + words.slice(1);
}

/** The twelve months as words, January first. */
export function monthWords(language: InterfaceLanguage, width: 'short' | 'long' = 'long'): string[] {
  return Array.from(
    { length: 12 },
    (_, month) => partsOf(`2026-${String(month + 1).padStart(2, '0')}-01`, language, width).month,
  );
}

/** A date known to the year, the month or the day, with no more than is known: `1990`, `May 1990`, `3 May 1990`. */
export function partialDay(date: { year: number; month?: number; day?: number }, language: InterfaceLanguage): string {
  const { year, month, day } = date;
  if (month === undefined) return String(year);
  const word = monthWords(language, day === undefined ? 'long' : 'short')[month - 1] ?? '';
  if (day === undefined) return language === 'es' ? `${word} de ${year}` : `${word} ${year}`;
  return `${day} ${word} ${year}`;
}

/** The day and the time that a clock in `zone` shows at this instant. */
export function clockAt(instant: string, zone: string): { on: string; time: string } {
  const format = formatOf('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const parts = Object.fromEntries(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return { on: `${parts['year']}-${parts['month']}-${parts['day']}`, time: `${parts['hour']}:${parts['minute']}` };
}

/** `UTC−7`: how far a clock in `zone` is from UTC at this instant. */
export function offsetWord(instant: string, zone: string): string {
  const { on, time } = clockAt(instant, zone);
  const there = Date.parse(`${on}T${time}:00Z`);
  const minutes = Math.round((there - Math.floor(Date.parse(instant) / 60_000) * 60_000) / 60_000);
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

/** Whole days from one calendar day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
