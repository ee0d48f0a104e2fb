/** Thrown for text that is no A-number in any form people write it. Carries no text: the number may be a real person's. */
export class NotAnANumber extends Error {
  override readonly name = 'NotAnANumber';
  constructor() {
    super('An A-number is the letter A and seven to nine digits.');
  }
}

/** What people put between the digits: spaces of every width, full stops, `#`, and the hyphens and dashes of word processors. */
const separators = /[\s.#\u00AD\u200B-\u200D\u2010-\u2015\u2060\u2212\uFE58\uFE63\uFEFF\uFF0D_-]+/gu;

const masked = /^A•••-•••-\d{3}$/u;

/**
 * The one form in which an A-number is kept: `A` and nine digits.
 *
 * Older numbers have seven or eight digits and are filled with zeros in front: since 2008-07-21 EOIR writes
 * `A12-345-678` as `A012-345-678`. There is no check digit, so a mistyped digit cannot be noticed here.
 * @throws NotAnANumber
 */
export function parseANumber(written: string): string {
  const digits = digitsOf(written);
  if (digits === undefined) throw new NotAnANumber();
  return `A${digits}`;
}

/** Can `written` be read as an A-number? A masked one cannot: see `isWrittenANumber`. */
export const isANumber = (written: string): boolean => digitsOf(written) !== undefined;

/** Is this an A-number as we answer it, all digits but the last three hidden? */
export const isMaskedANumber = (written: string): boolean => masked.test(written);

/** May this come back in a form: an A-number, or the mask of one that nobody touched? */
export const isWrittenANumber = (written: string): boolean => isANumber(written) || isMaskedANumber(written);

/** `A000012417` as everybody may see it: `A•••-•••-417`. A mask stays as it is. */
export const maskANumber = (value: string): string => `A•••-•••-${value.slice(-3)}`;

/** `A000012345` as people read it aloud: `A000-012-345`. A mask stays as it is. */
export const formatANumber = (value: string): string => value.replace(/^A(\d{3})(\d{3})(\d{3})$/, 'A$1-$2-$3');

function digitsOf(written: string): string | undefined {
  const digits = written.normalize('NFKC').replace(separators, '').replace(/^a/i, '');
  return /^\d{7,9}$/.test(digits) && !/^0+$/.test(digits) ? digits.padStart(9, '0') : undefined;
}
