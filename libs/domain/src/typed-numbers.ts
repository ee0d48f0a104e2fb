import { twoDigits, type SearchToken } from './search-tokens';

/** What a run of typed digits may be; a person fits it by any of these tokens. `digits` is the run without its separators. */
export interface TypedNumber {
  digits: string;
  tokens: SearchToken[];
}

const run = /(?<![\p{L}\p{N}])(?:a[\s#.-]*)?[#+(]*\d[\d\s().#/+-]*(?![\p{L}\p{N}])/giu;

/**
 * Takes the numbers out of what was typed: A-numbers in any form, phones, dates and years.
 *
 * `rest` is the text without them. A run too short to look up (one or two digits) has no tokens.
 */
export function takeNumbers(typed: string): { numbers: TypedNumber[]; rest: string } {
  const numbers: TypedNumber[] = [];
  const rest = typed.replace(run, (found) => {
    for (const part of yearApart(found.trim())) numbers.push(readNumber(part));
    return ' ';
  });
  return { numbers, rest };
}

const isYear = (digits: string): boolean => /^(19|20)\d\d$/.test(digits);

/** `1988 A000-037-659` is a year and an A-number; the same spaces inside one number part nothing. */
function yearApart(found: string): string[] {
  for (const [pattern, year, other] of [
    [/^(\d{4})\s+(.+)$/s, 1, 2],
    [/^(.+)\s+(\d{4})$/s, 2, 1],
  ] as const) {
    const parted = pattern.exec(found) as (RegExpExecArray & { 1: string; 2: string }) | null;
    if (parted && isYear(parted[year]) && /^\d{8,9}$/.test(onlyDigits(parted[other]))) return [parted[1], parted[2]];
  }
  return [found];
}

const onlyDigits = (text: string): string => text.replace(/\D/g, '');

function readNumber(written: string): TypedNumber {
  const digits = onlyDigits(written);
  const dates = readDates(written);
  if (dates.length > 0) return { digits, tokens: dates.map((text) => ({ kind: 'birth', text })) };
  return { digits, tokens: written.includes('+') ? [{ kind: 'phone', text: `+${digits}` }] : readDigits(digits) };
}

function readDigits(digits: string): SearchToken[] {
  switch (digits.length) {
    case 3:
    case 5:
      return [{ kind: 'aNumberEnd', text: digits }];
    case 4:
      return [
        ...(isYear(digits) ? [{ kind: 'birth', text: digits } as const] : []),
        { kind: 'aNumberLast4', text: digits },
        { kind: 'phoneLast4', text: digits },
      ];
    case 6:
      return [
        { kind: 'aNumberPrefix', text: digits },
        { kind: 'aNumberEnd', text: digits },
      ];
    case 7:
      return [
        { kind: 'aNumberPrefix', text: digits },
        { kind: 'aNumberEnd', text: digits },
        { kind: 'aNumber', text: `A00${digits}` },
      ];
    case 8:
      return [
        { kind: 'aNumberPrefix', text: digits },
        { kind: 'aNumberLast8', text: digits },
      ];
    case 9:
      return [{ kind: 'aNumber', text: `A${digits}` }];
    case 10:
      return [
        { kind: 'phone', text: `+1${digits}` },
        { kind: 'phone', text: `+52${digits}` },
      ];
    case 13:
      // Mexican mobiles carried a 1 after the country's 52 until 2019; people still write it.
      return [{ kind: 'phone', text: `+${digits.replace(/^521/, '52')}` }];
    default:
      return digits.length > 10 ? [{ kind: 'phone', text: `+${digits}` }] : [];
  }
}

/** Year first means year, month, day. Day or month first is read both ways where both can be. */
function readDates(written: string): string[] {
  const yearFirst = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(written);
  if (yearFirst) {
    const [, year, month, day] = yearFirst as unknown as [string, string, string, string | undefined];
    if (!isYear(year) || !isMonth(month)) return [];
    return [[year, twoDigits(Number(month)), ...(day === undefined ? [] : [twoDigits(Number(day))])].join('-')];
  }
  const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(written);
  if (!yearLast) return [];
  const [, first, second, year] = yearLast as unknown as [string, string, string, string];
  const orders = [
    [first, second],
    [second, first],
  ] as const;
  const dates = orders
    .filter(([, month]) => isYear(year) && isMonth(month))
    .map(([day, month]) => `${year}-${twoDigits(Number(month))}-${twoDigits(Number(day))}`);
  return [...new Set(dates)];
}

const isMonth = (written: string): boolean => Number(written) >= 1 && Number(written) <= 12;
