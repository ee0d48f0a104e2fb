import { readDay, readTime } from './day-text';

describe('a day as people write it', () => {
  it.each([
    ['3 Dec 2026', '2026-12-03'],
    ['Thu 3 Dec 2026', '2026-12-03'],
    ['3 de diciembre de 2026', '2026-12-03'],
    ['jue 3 dic 2026', '2026-12-03'],
    ['December 3rd, 2026', '2026-12-03'],
    ['15 ene 2027', '2027-01-15'],
    ['13/12/2026', '2026-12-13'],
    ['12/13/2026', '2026-12-13'],
    ['2026-12-03', '2026-12-03'],
    ['7/7/2026', '2026-07-07'],
  ])('reads %s', (written, day) => expect(readDay(written)).toBe(day));

  it('does not guess between 3 December and March 12', () => expect(readDay('3/12/2026')).toBeUndefined());
  it('refuses a day that does not exist', () => expect(readDay('31 feb 2026')).toBeUndefined());
  it('refuses a month that could be two', () => expect(readDay('3 ma 2026')).toBeUndefined());
  it('refuses a year of two figures', () => expect(readDay('3 dec 26')).toBeUndefined());
});

describe('a time as people write it', () => {
  it.each([
    ['8:30', '08:30'],
    ['0830', '08:30'],
    ['8.30', '08:30'],
    ['1 pm', '13:00'],
    ['12:15 a.m.', '00:15'],
    ['04:30', '04:30'],
  ])('reads %s', (written, time) => expect(readTime(written)).toBe(time));

  it.each(['8', '25:00', '8:60', '13 pm', 'noon'])('does not guess %s', (written) =>
    expect(readTime(written)).toBeUndefined(),
  );
});
