import type { Hearing } from '@resguardo/contract/hearings';
import { asWorkedWith, chainOf, nextOf, placeOf } from './hearing-order';
import { truthTable } from './truth-table';

const now = Date.parse('2026-11-24T18:00:00Z');
const blank = { startsAt: null, on: null, outcome: null, previousId: null };
const hearing = (id: string, facts: Partial<Hearing>) => ({ ...blank, id, ...facts }) as Hearing;
const outcome = { result: 'adjourned' } as Hearing['outcome'];

describe('where a hearing stands', () => {
  it.each<[string, Partial<Hearing>, string]>([
    ['this morning’s hearing', { startsAt: '2026-11-24T15:30:00Z' }, 'ahead'],
    ['yesterday’s, with nothing written', { startsAt: '2026-11-23T15:30:00Z' }, 'waiting'],
    ['yesterday’s, held', { startsAt: '2026-11-23T15:30:00Z', outcome }, 'over'],
    ['next week’s, moved by the court', { startsAt: '2026-12-03T15:30:00Z', outcome }, 'over'],
    ['a day without a time, today', { on: '2026-11-24' }, 'ahead'],
    ['a day without a time, yesterday', { on: '2026-11-23' }, 'waiting'],
    ['one still to be set', {}, 'ahead'],
  ])('%s', (_what, facts, expected) => expect(placeOf(hearing('a', facts), now)).toBe(expected));

  it('comes next when it is dated, before one that is still to be set', () => {
    const later = hearing('later', { startsAt: '2026-12-10T15:30:00Z' });
    const moved = hearing('moved', { startsAt: '2026-12-03T15:30:00Z', outcome });
    expect(nextOf([hearing('unset', {}), later, moved], now)?.id).toBe('later');
    expect(nextOf([hearing('unset', {}), moved], now)?.id).toBe('unset');
    expect(nextOf([moved], now)).toBeUndefined();
  });
});

describe('the chain of re-dates', () => {
  const [first, second, third] = [
    hearing('1', {}),
    hearing('2', { previousId: '1' }),
    hearing('3', { previousId: '2' }),
  ] as const;
  it('runs from the first date to the one that stands', () => {
    expect(chainOf(third, [second, third, first]).map(({ id }) => id)).toEqual(['1', '2', '3']);
  });
  it('begins at what the reader may see, and never runs in a circle', () => {
    expect(chainOf(third, [third]).map(({ id }) => id)).toEqual(['3']);
    const [a, b] = [hearing('a', { previousId: 'b' }), hearing('b', { previousId: 'a' })];
    expect(chainOf(a, [a, b]).map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

describe('a hearing whose date on the file has passed', () => {
  const said = (source: Hearing['claims'][number]['source'], on: string) => ({
    id: source,
    source,
    on,
    time: '08:30',
    seenAt: '2026-11-10T16:00:00Z',
    note: null,
    at: '2026-11-10T16:00:00Z',
    by: 'me',
  });
  const told = { ...said('other', '2026-12-02'), how: 'phone', confirmed: true } as unknown as Hearing['told'][number];
  const doubted = hearing('doubted', {
    on: '2026-11-20',
    courtTime: '08:30',
    courtZone: 'America/Chicago',
    startsAt: '2026-11-20T14:30:00Z',
    claims: [said('file', '2026-11-20'), said('portal', '2026-12-02')],
    told: [told],
    verified: null,
    settled: null,
    toldState: 'toldAnother',
  });

  it('is next on the later date that a source gives, and shows in the matrix that this one is in use', () => {
    const worked = asWorkedWith(doubted, now);
    expect(worked).toMatchObject({ on: '2026-12-02', toldState: 'confirmed', passed: { on: '2026-11-20' } });
    expect([placeOf(doubted, now), placeOf(worked, now)]).toEqual(['waiting', 'ahead']);
    expect(nextOf([worked], now)?.id).toBe('doubted');
    expect(truthTable(worked, new Date(now).toISOString()).columns.map(({ on, inUse }) => [on, inUse])).toEqual([
      ['2026-11-20', false],
      ['2026-12-02', true],
    ]);
  });

  it('waits for its outcome alone when no source gives another', () => {
    const certain = { ...doubted, claims: doubted.claims.slice(0, 1) };
    expect(asWorkedWith(certain, now)).toBe(certain);
  });
});
