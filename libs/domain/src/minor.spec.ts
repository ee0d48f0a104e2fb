import { isMinorOn } from './minor';

describe('under 18', () => {
  test.each([
    ['a day before the birthday', { year: 2008, month: 11, day: 25 }, 'yes'],
    ['on the birthday', { year: 2008, month: 11, day: 24 }, 'no'],
    ['born on 29 February', { year: 2004, month: 2, day: 29 }, 'no'],
    ['a later month', { year: 2008, month: 12 }, 'yes'],
    ['this month, of which the day is not known', { year: 2008, month: 11 }, 'unknown'],
    ['an earlier month', { year: 2008, month: 10 }, 'no'],
    ['a year that has both', { year: 2008 }, 'unknown'],
    ['a later year', { year: 2009 }, 'yes'],
    ['an earlier year', { year: 2007 }, 'no'],
    ['unknown', 'unknown' as const, 'unknown'],
    ['not asked', null, 'unknown'],
  ])('would be guessed for a person born %s', (_, birth, answer) => {
    expect(isMinorOn(birth, '2026-11-24')).toBe(answer);
  });
});
