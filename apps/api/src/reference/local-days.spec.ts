import { dayAt, localDays } from './local-days';

describe('which day it is along the border', () => {
  it('would be UTC’s, or the same in Tijuana and in Matamoros', () => {
    // 22:30 on the 24th at San Ysidro, 00:30 on the 25th at Laredo.
    const { earliest, atPort, atCourt, inCity } = localDays(new Date('2026-11-25T06:30:00Z'));
    expect(earliest).toBe('2026-11-24');
    expect([atPort['sanYsidro'], atCourt['SND'], inCity['Tijuana']]).toEqual(Array(3).fill('2026-11-24'));
    expect([atPort['laredo'], atCourt['SNA'], inCity['Matamoros']]).toEqual(Array(3).fill('2026-11-25'));
  });

  it('would be over somewhere else before it is over everywhere', () => {
    const { earliest, inCity } = localDays(new Date('2026-11-25T06:30:00Z'));
    expect(['Matamoros', 'elsewhere', null].map((city) => dayAt(inCity, city, earliest))).toEqual([
      '2026-11-25',
      '2026-11-24',
      '2026-11-24',
    ]);
  });
});
