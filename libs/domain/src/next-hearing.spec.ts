import { nextSince } from './next-hearing';

describe('the next hearing', () => {
  it('would be gone from the lists while the client still sits in the courtroom, or stay there the next morning', () => {
    const since = nextSince(new Date('2026-11-24T21:00:00-06:00'));
    const starts = ['2026-11-24T14:59:00Z', '2026-11-24T15:00:00.000Z', '2026-11-25T14:30:00Z'];
    expect(starts.map((startsAt) => Date.parse(startsAt) >= Date.parse(since))).toEqual([false, true, true]);
  });
});
