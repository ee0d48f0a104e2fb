import { bridgeMorning, papersThatEnd, sheetState } from './bridge-morning';

const known = {
  on: '2026-11-25',
  time: '04:30',
  bridgeCity: 'Nuevo Laredo',
  stayCity: 'Nuevo Laredo',
  bedUntil: '2026-11-25',
};

describe('the way to the bridge', () => {
  it('would be called dark after sunrise, or light before it', () => {
    const night = ['00:00', '04:30', '06:29', '06:30', '12:00', '18:59', '19:00'].map(
      (time) => bridgeMorning({ ...known, time }).byNight,
    );
    expect(night).toEqual([true, true, true, false, false, false, true]);
    expect(bridgeMorning({ ...known, time: null }).byNight).toBeNull();
  });

  it('would be short for somebody who waits in another town, or known where it is not', () => {
    const near = (stayCity: string | null, bridgeCity: string | null = 'Nuevo Laredo') =>
      bridgeMorning({ ...known, stayCity, bridgeCity }).waitsNear;
    expect([near('Nuevo Laredo'), near('Monterrey'), near('elsewhere')]).toEqual([true, false, false]);
    expect([near('unknown'), near(null), near('Monterrey', null)]).toEqual([null, null, null]);
  });

  it('would be near or far for somebody who is in the United States, or have a bed on this side', () => {
    for (const stayCity of ['inUs', 'inUsCustody'])
      for (const bedUntil of ['2026-11-24', '2026-12-01'])
        expect(bridgeMorning({ ...known, stayCity, bedUntil })).toMatchObject({ waitsNear: null, bedThatNight: null });
  });

  it('would have a bed that ended the day before, or lose the last night of one', () => {
    const bed = (bedUntil: string | null) => bridgeMorning({ ...known, bedUntil }).bedThatNight;
    expect([bed('2026-11-24'), bed('2026-11-25'), bed('2026-12-01'), bed(null)]).toEqual([false, true, true, null]);
  });
});

describe('the papers in hand', () => {
  const paper = (kind: string, expiresOn: string | null = null) => ({ kind, expiresOn });

  it('would be called missing where nobody asked, or held when they are over', () => {
    expect(sheetState([], '2026-11-25')).toBe('unknown');
    expect(sheetState([paper('fmm')], '2026-11-25')).toBe('missing');
    expect(sheetState([paper('tearSheet', '2026-11-24')], '2026-11-25')).toBe('ended');
    expect(sheetState([paper('tearSheet', '2026-11-24'), paper('tearSheet', '2026-11-25')], '2026-11-25')).toBe('held');
    expect(sheetState([paper('tearSheet')], '2026-11-25')).toBe('held');
  });

  it('would end while a later paper of the kind, or the visitor’s card, lasts', () => {
    const ends = (...papers: ReturnType<typeof paper>[]) => papersThatEnd(papers, '2026-12-03');
    expect(ends(paper('fmm', '2026-12-02'))).toEqual(['fmm']);
    expect(ends(paper('fmm', '2026-12-03'))).toEqual([]);
    expect(ends(paper('fmm', '2026-12-02'), paper('fmm', '2027-05-01'))).toEqual([]);
    expect(ends(paper('fmm', '2027-05-01'), paper('fmm', '2026-12-02'))).toEqual([]);
    expect(ends(paper('fmm'))).toEqual([]);
    expect(ends(paper('fmm', '2026-12-02'), paper('humanitarianVisa', '2027-01-01'))).toEqual([]);
    expect(ends(paper('fmm', '2026-12-02'), paper('humanitarianVisa', '2026-11-01'))).toEqual([
      'fmm',
      'humanitarianVisa',
    ]);
    expect(ends(paper('humanitarianVisa', '2026-11-01'))).toEqual(['humanitarianVisa']);
  });
});
