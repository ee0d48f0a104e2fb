import { portBehind } from './along-the-border';

const cityOf = (port: string) =>
  ({ sanYsidro: 'Tijuana', otayMesa: 'Tijuana', nogales: 'Nogales', laredo: 'Nuevo Laredo' })[port] ?? null;
const behind = (city: string | null, returnPort: string | null) => portBehind({ city, returnPort }, cityOf);

describe('the port behind which somebody waits', () => {
  it('would be one where they came back and no longer are', () => {
    expect(behind('Tijuana', 'nogales')).toBe('sanYsidro');
    expect(behind('Tijuana', 'otayMesa')).toBe('otayMesa');
  });
  it('would be unknown although the city says it, or a port where nobody noted one', () => {
    expect([behind('Tijuana', null), behind('Tijuana', 'unknown')]).toEqual(['sanYsidro', 'sanYsidro']);
    expect([behind(null, null), behind('Monterrey', null), behind(null, 'unknown')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
  it('is their own away from the border', () => {
    expect([behind('Monterrey', 'laredo'), behind(null, 'laredo')]).toEqual(['laredo', 'laredo']);
  });
});
