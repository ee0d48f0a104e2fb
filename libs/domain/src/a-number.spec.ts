import {
  NotAnANumber,
  formatANumber,
  isANumber,
  isMaskedANumber,
  isWrittenANumber,
  maskANumber,
  parseANumber,
} from './a-number';

describe('reading an A-number', () => {
  test.each([
    ['A000-012-417', 'A000012417'],
    ['a000012417', 'A000012417'],
    ['A# 000 012 417', 'A000012417'],
    ['000.012.417', 'A000012417'],
    ['A12-345-678', 'A012345678'],
    ['A1234567', 'A001234567'],
    ['A000\u2011012\u2013417', 'A000012417'],
    ['A000\u00A0012\u202F417', 'A000012417'],
    ['\u200BA000\uFF0D012\u2212417 ', 'A000012417'],
  ])('%j would be kept as another number', (written, canonical) => {
    expect(parseANumber(written)).toBe(canonical);
    expect(isANumber(written)).toBe(true);
  });

  test.each([
    '',
    'A',
    'A123456',
    'A1234567890',
    '000-000-000',
    'A0000000',
    'B000012417',
    'A00001241X',
    '=1+A000012417',
    'A•••-•••-417',
    'AA000012417',
  ])('%j would be taken for an A-number', (written) => {
    expect(isANumber(written)).toBe(false);
    expect(() => parseANumber(written)).toThrow(NotAnANumber);
  });

  test('the error would carry the number into a log', () => {
    expect(() => parseANumber('A000-012-41')).not.toThrow();
    expect(() => parseANumber('A000-01')).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('000') }),
    );
  });
});

describe('showing an A-number', () => {
  test('a mask would show more than the last three digits', () => {
    expect(maskANumber('A000012417')).toBe('A•••-•••-417');
    expect(maskANumber(maskANumber('A000012417'))).toBe('A•••-•••-417');
  });

  test('a mask that comes back in a form would be refused, or a half-changed one accepted', () => {
    expect(isMaskedANumber('A•••-•••-417')).toBe(true);
    expect(isWrittenANumber('A•••-•••-417')).toBe(true);
    expect(isWrittenANumber('A000-012-417')).toBe(true);
    expect(isWrittenANumber('A•••-•12-417')).toBe(false);
  });

  test('the number would be read aloud in a run of nine', () => {
    expect(formatANumber('A000012345')).toBe('A000-012-345');
    expect(formatANumber('A•••-•••-345')).toBe('A•••-•••-345');
  });
});
