import type { BirthDate, NamedPerson } from './names';

/** How two dates of birth agree. `year`: as far as both are known; `near`: one of day, month and year differs. */
export type BirthAgreement = 'same' | 'swapped' | 'yearOff' | 'near' | 'year' | 'unknown' | 'conflict';

/** `near`: one digit mistyped. Neighbouring numbers are not near: families are numbered one after another. */
export type ANumberAgreement = 'same' | 'near' | 'unknown' | 'conflict';

export function birthAgreement(a: NamedPerson['birth'], b: NamedPerson['birth']): BirthAgreement {
  if (!a || !b || a === 'unknown' || b === 'unknown') return 'unknown';
  if (isVague(a) || isVague(b)) return vagueAgreement(a, b);
  const year = a.year === b.year;
  const month = a.month === b.month;
  const day = a.day === b.day;
  if (year && month && day) return 'same';
  if (year && a.month === b.day && a.day === b.month) return 'swapped';
  if (month && day) return Math.abs(a.year - b.year) === 1 ? 'yearOff' : 'near';
  return year && (month || day) ? 'near' : 'conflict';
}

/** Officers write 1 January for an unknown day, so that day tells only the year. */
const isVague = ({ month, day }: BirthDate): boolean => day === undefined || (month === 1 && day === 1);

function vagueAgreement(a: BirthDate, b: BirthDate): BirthAgreement {
  const monthOf = ({ month, day }: BirthDate): number | undefined => (month === 1 && day === 1 ? undefined : month);
  const [monthA, monthB] = [monthOf(a), monthOf(b)];
  const monthsAgree = monthA === undefined || monthB === undefined || monthA === monthB;
  return a.year === b.year && monthsAgree ? 'year' : 'conflict';
}

export function aNumberAgreement(a: readonly string[], b: readonly string[]): ANumberAgreement {
  if (a.length === 0 || b.length === 0) return 'unknown';
  if (a.some((one) => b.includes(one))) return 'same';
  return a.some((one) => b.some((two) => oneDigitOff(one, two))) ? 'near' : 'conflict';
}

/** How far apart the numbers of one family may lie. */
const familySpan = 9;

function oneDigitOff(a: string, b: string): boolean {
  if (Math.abs(Number(a.slice(1)) - Number(b.slice(1))) <= familySpan) return false;
  const differing = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]));
  if (differing.length !== 2) return differing.length === 1;
  const [first, second] = differing as [number, number];
  return second === first + 1 && a[first] === b[second] && a[second] === b[first];
}
