import type { Claimed } from './hearing-truth';
import { laterDate, timesOn, workedWith } from './working-date';

const said = (source: Claimed['source'], on: string | null, time: string | null = '08:30'): Claimed => ({
  source,
  on,
  time,
  seenAt: '2026-11-20T12:00:00Z',
});
const hearing = {
  on: '2026-12-03',
  courtTime: '08:30',
  courtZone: 'America/Chicago',
  startsAt: '2026-12-03T14:30:00Z',
  claims: [said('tearSheet', '2026-12-03'), said('portal', '2026-12-10'), said('clerk', '2026-12-17')],
  verified: null,
  settled: null,
  outcome: null,
};
const nextMorning = '2026-12-04T15:00:00Z';

describe('the date that is worked with', () => {
  it('stays the one on the file for all of its day', () => {
    expect(workedWith(hearing, '2026-12-04T02:30:00Z')).toBe(hearing);
  });

  it('is the next that a source gives once that has passed with nothing written', () => {
    expect(workedWith(hearing, nextMorning)).toEqual({
      ...hearing,
      state: 'exact',
      on: '2026-12-10',
      startsAt: '2026-12-10T14:30:00Z',
      report: null,
      passed: { on: '2026-12-03', time: '08:30' },
    });
    expect(workedWith(hearing, '2026-12-11T15:00:00Z')).toMatchObject({ on: '2026-12-17' });
  });

  it.each([
    ['somebody wrote how it ended', { outcome: { result: 'held' } }],
    ['no day is set', { on: null, startsAt: null }],
    ['no source gives a later one', { claims: [said('tearSheet', '2026-12-03'), said('portal', null, null)] }],
    ['it was settled that the later one is wrong', { settled: { on: '2026-12-03', time: '08:30', at: nextMorning } }],
    [
      'the same source took the later one back',
      {
        claims: [said('courtLine', '2026-12-10')],
        verified: { source: 'courtLine', on: '2026-12-03', time: '08:30', at: '2026-11-21T12:00:00Z' },
      },
    ],
  ] as const)('is no other when %s', (_why, facts) => {
    const other = { ...hearing, ...facts };
    expect(workedWith(other, nextMorning)).toBe(other);
  });

  it('is one that was heard of after another had been settled', () => {
    const settled = { on: '2026-12-03', time: '08:30', at: '2026-11-01T12:00:00Z' };
    expect(workedWith({ ...hearing, settled }, nextMorning)).toMatchObject({ on: '2026-12-10' });
  });
});

describe('a later date', () => {
  it('is not the same day at another hour, nor one before the day that is asked about', () => {
    const claims = [said('tearSheet', '2026-12-03'), said('portal', '2026-12-03', '13:00')];
    expect(laterDate({ ...hearing, claims }, '2026-12-01')).toBeUndefined();
    expect(laterDate(hearing, '2026-12-01')).toEqual({ on: '2026-12-10', time: '08:30', sources: ['portal'] });
    expect(laterDate(hearing, '2026-12-11')?.on).toBe('2026-12-17');
    expect(laterDate({ ...hearing, on: null }, '2026-12-01')).toBeUndefined();
  });

  it('has an instant only where hour and clock are known and the clock shows it', () => {
    const zone = 'America/Chicago';
    expect(timesOn({ on: '2026-12-10', time: null }, zone)).toMatchObject({ state: 'date', startsAt: null });
    expect(timesOn({ on: '2026-12-10', time: '08:30' }, null)).toMatchObject({ state: 'exact', startsAt: null });
    expect(timesOn({ on: '2027-03-14', time: '02:30' }, zone)).toMatchObject({ startsAt: null });
  });
});
