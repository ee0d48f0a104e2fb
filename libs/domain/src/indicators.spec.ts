import { figureKeys, indicators, partsOf, pictureTables, type FigureKey } from './indicators';
import { monthsOf, pictureDays, pictureFor, type PictureCount } from './indicators-picture';
import type { Readers } from './disclosure';

const noon = new Date('2026-11-24T20:00:00Z');
const ports = ['sanYsidro', 'laredo'];
const show = (counts: PictureCount[], readers: Readers = 'inside') =>
  pictureFor(counts, pictureDays(noon), ports, readers);
const figure = (counts: PictureCount[], key: FigureKey, readers?: Readers) =>
  show(counts, readers).figures.find((found) => found.key === key);
const n = (kind: string, place: string, part: string, count: number): PictureCount => ({ kind, place, part, n: count });

describe('the days of a picture', () => {
  it('would leave out a hearing of today because it is tomorrow elsewhere', () => {
    expect(pictureDays(new Date('2026-11-25T07:30:00Z'))).toEqual({
      today: '2026-11-24',
      soonUntil: '2026-12-07',
      from: '2025-12-01',
      to: '2027-02-28',
    });
    expect(pictureDays(new Date('2026-11-25T08:00:00Z')).today).toBe('2026-11-25');
  });

  it('would lose a month at the end of a year', () => {
    expect(monthsOf('enrolments', '2026-01-31')).toHaveLength(12);
    expect(monthsOf('enrolments', '2026-01-31')[0]).toBe('2025-02');
    expect(monthsOf('hearings', '2026-11-24').at(-1)).toBe('2027-02');
  });
});

describe('a figure', () => {
  it('would count what is unknown as "no", or hide it', () => {
    const counts = [
      n('cases', 'laredo', 'pending', 3),
      n('cases', 'unknown', 'stageUnknown', 2),
      n('cases', 'notAsked', 'closed', 4),
    ];
    expect(figure(counts, 'openCases')).toMatchObject({ count: 3, of: 9, unknown: 2, rate: null });
    expect(figure(counts, 'openCases')?.byPort).toEqual([
      { port: 'sanYsidro', count: 0, of: 0, unknown: 0 },
      { port: 'laredo', count: 3, of: 3, unknown: 0 },
      { port: 'unknown', count: 0, of: 2, unknown: 2 },
      { port: 'notAsked', count: 0, of: 4, unknown: 0 },
    ]);
  });

  it('would have a rate of nineteen, or none of twenty', () => {
    const of = (all: number) =>
      figure([n('cases', 'laredo', 'pending', 5), n('cases', 'laredo', 'closed', all - 5)], 'openCases');
    expect([of(19)?.rate, of(20)?.rate]).toEqual([null, 25]);
  });

  it('that is of nothing would have a whole or a rate', () => {
    expect(figure([n('hearings', 'laredo', 'withoutCounsel', 30)], 'hearingsSoon')).toMatchObject({
      count: 30,
      of: null,
      rate: null,
      unknown: 0,
    });
  });

  it('would tell readers outside what points at somebody', () => {
    const counts = [
      n('cases', 'laredo', 'pending', 30),
      n('cases', 'sanYsidro', 'pending', 2),
      n('cases', 'laredo', 'closed', 60),
      n('cases', 'sanYsidro', 'closed', 3),
      n('people', 'laredo', 'ofRecord', 10),
      n('people', 'laredo', 'notOfRecord', 19),
      n('people', 'laredo', 'caseOver', 50),
      n('people', 'sanYsidro', 'notOfRecord', 2),
      n('people', 'sanYsidro', 'caseOver', 3),
      n('people', 'notAsked', 'noCase', 16),
    ];
    const seen = figure(counts, 'openCases', 'donor');
    expect(seen).toMatchObject({ count: 32, of: 95, unknown: 'hidden', rate: 34 });
    expect(seen?.byPort.map(({ port, count }) => [port, count])).toEqual([
      ['sanYsidro', 'hidden'],
      ['laredo', 30],
      ['unknown', 'hidden'],
      ['notAsked', 'hidden'],
    ]);
    expect(figure(counts, 'openCases', 'public')).toMatchObject({ count: 30, of: 95, unknown: 'hidden', rate: null });
  });

  it('would count a column that its table does not have', () => {
    for (const key of figureKeys) {
      expect([key, partsOf(key).length]).not.toEqual([key, 0]);
      expect(JSON.stringify(pictureTables[indicators[key].table])).toContain(`"${partsOf(key)[0] ?? ''}":{}`);
    }
    expect(partsOf('peopleServed')).not.toContain('noCase');
    expect(partsOf('openCases')).toEqual(['pending']);
  });
});

describe('a series', () => {
  it('would leave out a month in which nothing was', () => {
    const { series } = show([n('monthly enrolments', '2026-10', 'enrolments', 7)]);
    const enrolments = series.find(({ key }) => key === 'enrolments');
    expect(enrolments?.total).toBe(7);
    expect(enrolments?.months.slice(-3)).toEqual([
      { month: '2026-09', count: 0 },
      { month: '2026-10', count: 7 },
      { month: '2026-11', count: 0 },
    ]);
  });
});
