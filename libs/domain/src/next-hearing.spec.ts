import { listedAt, nextSince } from './next-hearing';

describe('the next hearing', () => {
  it('would be gone from the lists while the client still sits in the courtroom, or stay there the next morning', () => {
    const since = nextSince(new Date('2026-11-24T21:00:00-06:00'));
    const starts = ['2026-11-24T14:59:00Z', '2026-11-24T15:00:00.000Z', '2026-11-25T14:30:00Z'];
    expect(starts.map((startsAt) => Date.parse(startsAt) >= Date.parse(since))).toEqual([false, true, true]);
  });

  it.each([
    ['late in its evening in Tijuana', '2026-11-24T23:30:00-08:00', true],
    ['late in its evening in Matamoros', '2026-11-24T23:30:00-06:00', true],
    ['at breakfast the day after', '2026-11-25T06:00:00-08:00', false],
  ])('of a day without a time would be gone %s, or stay', (_when, now, stays) => {
    const at = listedAt({ startsAt: null, on: '2026-11-24' }) ?? '';
    expect(Date.parse(at) >= Date.parse(nextSince(new Date(now)))).toBe(stays);
  });

  it('is listed by its instant where that is known, and nowhere in time while it is to be set', () => {
    const startsAt = '2026-11-24T14:30:00Z';
    expect([listedAt({ startsAt, on: '2026-11-24' }), listedAt({ startsAt: null, on: null })]).toEqual([
      startsAt,
      null,
    ]);
  });
});
