import type { Hearing } from '@resguardo/contract/hearings';
import { chainOf, nextOf, placeOf } from './hearing-order';

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
