import { axisOf, placeOn, placed, ticksOf } from './lane-layout';

const mark = (on: string, kind = 'note', text = 'Call') => ({ id: `${kind}${on}`, on, kind, text });
type Mark = ReturnType<typeof mark>;
const wordsOf = ([first]: readonly Mark[]) => ({ text: first?.text ?? '', second: '' });

describe('the axis of time', () => {
  it('would put today at the edge, or leave something outside', () => {
    const axis = axisOf(['2026-11-24'], '2026-11-24');
    expect(placeOn(axis, '2026-11-24')).toBeCloseTo(0.5);
    const wide = axisOf(['2019-08-14', '2027-07-19'], '2026-11-24');
    for (const day of ['2019-08-14', '2026-11-24', '2027-07-19']) {
      expect(placeOn(wide, day)).toBeGreaterThan(0);
      expect(placeOn(wide, day)).toBeLessThan(1);
    }
  });

  it('would write the months of eight years over each other, or leave half a year without one', () => {
    expect(ticksOf(axisOf(['2026-08-14'], '2026-11-24'), 800)).toEqual([
      '2026-09-01',
      '2026-10-01',
      '2026-11-01',
      '2026-12-01',
    ]);
    const years = ticksOf(axisOf(['2019-08-14'], '2026-11-24'), 800);
    expect(years.length).toBeLessThanOrEqual(10);
    expect(years.every((day) => day.endsWith('-01-01'))).toBe(true);
  });
});

describe('the marks of a lane', () => {
  const how = { axis: axisOf(['2026-08-14', '2026-12-24'], '2026-11-24'), width: 800, wordsOf };

  it('would lie on each other so that only the last is seen', () => {
    const days = ['2026-11-01', '2026-11-02', '2026-11-03'].map((on) => mark(on));
    const [all, ...rest] = placed(days, how);
    expect(all?.marks).toEqual(days);
    expect(rest).toEqual([]);
    const apart = placed([mark('2026-11-01'), mark('2026-11-01', 'visit')], how);
    expect(apart.map(({ row }) => row)).toEqual([0, 1]);
  });

  it('would run out of the picture at its end', () => {
    const [last] = placed([mark('2026-12-24', 'hearing', 'A hearing with a long name')], how);
    expect(last?.words).toBe('left');
  });

  it('would cover each other’s words when there are many', () => {
    const many = Array.from({ length: 12 }, (_, n) =>
      mark(`2026-10-${String(n * 2 + 1).padStart(2, '0')}`, `kind${String(n)}`, 'A hearing with a long name'),
    );
    const shown = placed(many, how);
    expect(shown).toHaveLength(12);
    for (const row of [0, 1, 2]) {
      const worded = shown.filter((each) => each.row === row && each.words !== null);
      for (const [at, one] of worded.entries()) {
        const next = worded[at + 1];
        if (next) expect(next.x - one.x).toBeGreaterThan(26 * 7);
      }
    }
    expect(shown.some(({ words }) => words === null)).toBe(true);
  });

  it('would be hidden behind the words of others', () => {
    const many = Array.from({ length: 40 }, (_, n) =>
      mark(
        `2026-${String(9 + (n % 3)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`,
        `kind${String(n % 2)}`,
      ),
    ).sort((a, b) => (a.on < b.on ? -1 : 1));
    const shown = placed(many, { ...how, wordsOf: () => ({ text: 'A hearing with a long name', second: '' }) });
    for (const one of shown)
      for (const other of shown.filter((each) => each !== one && each.row === one.row)) {
        const words = one.words === 'right' ? one.x + 12 + 26 * 7 : one.x + 12;
        if (other.x > one.x) expect(other.x - 12).toBeGreaterThanOrEqual(one.words === null ? one.x : words);
      }
  });
});
