import { daysAfter, daysFrom, daysUntil, earliestToday, isWeekend } from './court-days';

const zones = ['America/Chicago', 'America/Los_Angeles', 'America/Denver'];

describe('days at the courts', () => {
  it('would lose an hour, or a day, where the clocks change', () => {
    expect(daysAfter('2026-10-31', 2)).toBe('2026-11-02');
    expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysUntil('2026-11-02', '2026-10-31')).toBe(2);
    expect(daysUntil('2026-03-07', '2026-03-09')).toBe(-2);
    expect(daysFrom('2026-12-30', 3)).toEqual(['2026-12-30', '2026-12-31', '2027-01-01']);
  });

  it('would begin tomorrow while a court still has today', () => {
    // 22:30 on the 24th in San Diego, 00:30 on the 25th in Laredo.
    expect(earliestToday('2026-11-25T06:30:00Z', zones)).toBe('2026-11-24');
    expect(earliestToday('2026-11-25T08:00:00Z', zones)).toBe('2026-11-25');
  });

  it('would take a Friday for the weekend', () => {
    expect(daysFrom('2026-11-27', 4).map(isWeekend)).toEqual([false, true, true, false]);
  });
});
