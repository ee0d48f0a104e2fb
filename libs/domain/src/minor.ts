/** A birth as far as it is known. */
export type KnownBirth = { year: number; month?: number; day?: number } | 'unknown' | null;

const majority = 18;

/**
 * Is the person under 18 on this day? `unknown` when the birth is not known, or not well enough to tell: a year alone may be
 * either side of the birthday, and nobody is made a child or an adult by a guess.
 */
export function isMinorOn(birth: KnownBirth, day: string): 'yes' | 'no' | 'unknown' {
  if (birth === null || birth === 'unknown') return 'unknown';
  const { year, month, day: dayOfMonth } = birth;
  const at = (m: number, d: number): string => `${year + majority}-${two(m)}-${two(d)}`;
  const earliest = at(month ?? 1, dayOfMonth ?? 1);
  const latest = at(month ?? 12, dayOfMonth ?? 31);
  if (day < earliest) return 'yes';
  return day >= latest ? 'no' : 'unknown';
}

const two = (value: number): string => String(value).padStart(2, '0');
