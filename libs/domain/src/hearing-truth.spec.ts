import {
  dateInUse,
  datesOf,
  disagreementIn,
  staleSince,
  standingClaims,
  tellingThatCounts,
  toldStateOf,
  verification,
  wordsAbout,
  type Claimed,
} from './hearing-truth';

const said = (source: Claimed['source'], on: string | null, time: string | null, seen: string): Claimed => ({
  source,
  on,
  time,
  seenAt: `${seen}T12:00:00Z`,
});
const dates = (claims: Claimed[], settled: Parameters<typeof disagreementIn>[1] = null) =>
  disagreementIn(claims, settled).map(({ on, time, sources }) => `${String(on)} ${String(time)} ${sources.join('+')}`);

describe('sources that disagree', () => {
  it.each<[string, Claimed[], string[]]>([
    ['nobody has said anything', [], []],
    ['one source alone', [said('nta', '2026-12-03', '08:30', '2026-10-01')], []],
    [
      'two that say the same',
      [said('nta', '2026-12-03', '08:30', '2026-10-01'), said('portal', '2026-12-03', '08:30', '2026-11-01')],
      [],
    ],
    [
      'a bare day and a time of that day',
      [said('clientPhoto', '2026-12-03', null, '2026-11-02'), said('portal', '2026-12-03', '08:30', '2026-11-01')],
      [],
    ],
    [
      'two days',
      [said('tearSheet', '2026-12-03', '08:30', '2026-10-01'), said('portal', '2026-12-10', '08:30', '2026-11-01')],
      ['2026-12-03 08:30 tearSheet', '2026-12-10 08:30 portal'],
    ],
    [
      'two bare days',
      [said('tearSheet', '2026-12-10', null, '2026-10-01'), said('portal', '2026-12-03', null, '2026-11-01')],
      ['2026-12-03 null portal', '2026-12-10 null tearSheet'],
    ],
    [
      'two times of one day, and a bare day that fits both',
      [
        said('tearSheet', '2026-12-03', '13:00', '2026-10-01'),
        said('portal', '2026-12-03', '08:30', '2026-11-01'),
        said('clerk', '2026-12-03', null, '2026-11-02'),
      ],
      ['2026-12-03 08:30 portal', '2026-12-03 13:00 tearSheet+clerk'],
    ],
    [
      'a date against “none is set”',
      [said('portal', null, null, '2026-11-01'), said('nta', '2026-12-03', '08:30', '2026-10-01')],
      ['2026-12-03 08:30 nta', 'null null portal'],
    ],
    [
      'the court line, corrected by the court line',
      [said('courtLine', '2026-12-03', '08:30', '2026-10-01'), said('courtLine', '2026-12-10', '08:30', '2026-11-01')],
      [],
    ],
    [
      'a later word that was written down first',
      [said('courtLine', '2026-12-10', '08:30', '2026-11-01'), said('courtLine', '2026-12-03', '08:30', '2026-10-01')],
      [],
    ],
  ])('%s', (_what, claims, expected) => {
    expect(dates(claims)).toEqual(expected);
  });

  const settled = { on: '2026-12-03', time: '08:30', at: '2026-11-05T00:00:00Z' };
  it('stay quiet once it is settled which date stands', () => {
    expect(dates([said('portal', '2026-12-10', '08:30', '2026-11-01')], settled)).toEqual([]);
  });
  it('speak again when one of them says something else afterwards', () => {
    expect(dates([said('portal', '2026-12-10', '08:30', '2026-11-06')], settled)).toEqual([
      '2026-12-03 08:30 file',
      '2026-12-10 08:30 portal',
    ]);
  });
  it('count what was settled as the file’s own word', () => {
    expect(standingClaims([], settled)).toEqual([
      { source: 'file', on: '2026-12-03', time: '08:30', at: settled.at, seenAt: settled.at },
    ]);
  });
  it('list each date once, whoever claims it', () => {
    expect(
      datesOf([said('nta', '2026-12-03', '08:30', '2026-10-01'), said('clerk', '2026-12-03', '08:30', '2026-10-02')]),
    ).toEqual([{ on: '2026-12-03', time: '08:30', sources: ['nta', 'clerk'] }]);
  });
});

describe('the date in use', () => {
  const claims = [
    said('tearSheet', '2026-12-03', '08:30', '2026-10-01'),
    said('portal', '2026-12-10', '08:30', '2026-11-01'),
  ];
  it('is the earliest that is not past: too early costs a day, too late the case', () => {
    expect(dateInUse(claims, null, '2026-12-03')?.on).toBe('2026-12-03');
  });
  it('moves on to the next when the earliest has passed', () => {
    expect(dateInUse(claims, null, '2026-12-04')?.on).toBe('2026-12-10');
  });
  it('is nobody’s when every claim has passed or has no day', () => {
    expect(dateInUse([...claims, said('clerk', null, null, '2026-11-02')], null, '2027-01-01')).toBeUndefined();
  });
  it('stays the settled one when that has passed', () => {
    const settled = { on: '2026-12-10', time: '08:30', at: '2026-11-05T00:00:00Z' };
    expect(dateInUse(claims, settled, '2027-01-01')).toEqual({ on: '2026-12-10', time: '08:30', sources: ['file'] });
  });
});

describe('a client who was told', () => {
  const hearing = { on: '2026-12-03', courtTime: '08:30' };
  const told = (on: string, confirmed: boolean) => ({ on, time: '08:30', confirmed });
  it.each([
    ['nobody told them', [], 'notTold'],
    ['they were told another date', [told('2026-12-10', true)], 'toldAnother'],
    ['they were told', [told('2026-12-03', false)], 'told'],
    ['they repeated it', [told('2026-12-03', true), told('2026-12-03', false)], 'confirmed'],
  ] as const)('%s', (_what, list, state) => {
    expect(toldStateOf(hearing, list)).toBe(state);
  });
});

describe('the word to the client that counts', () => {
  const hearing = { on: '2026-12-03', courtTime: '08:30' };
  const told = (on: string, confirmed: boolean, at: string) => ({ on, time: '08:30', confirmed, at });
  const repeated = told('2026-12-03', true, '2026-11-20T12:00:00Z');
  const unanswered = told('2026-12-03', false, '2026-11-24T12:00:00Z');
  const another = told('2026-12-10', true, '2026-11-25T12:00:00Z');
  it.each([
    ['none, when nobody told them', [], undefined],
    ['the one they repeated, not a later call without an answer', [repeated, unanswered, another], repeated],
    ['the last about this date', [unanswered, told('2026-12-03', false, '2026-11-20T12:00:00Z'), another], unanswered],
    ['the last about any, when none is about this', [another], another],
  ])('is %s', (_what, list, expected) => {
    expect(tellingThatCounts(hearing, list)).toBe(expected);
  });
});

describe('a verified date', () => {
  const hearing = { on: '2026-12-03', courtTime: '08:30' };
  const verified = (at: string, on = '2026-12-03', time = '08:30') => ({ at, on, time });
  it.each([
    ['never', null, { days: null, stale: true }],
    ['ten days ago', verified('2026-11-14T12:00:00Z'), { days: 10, stale: false }],
    ['eleven days ago', verified('2026-11-13T12:00:00Z'), { days: 11, stale: true }],
    ['a moment ahead of our clock', verified('2026-11-24T12:00:30Z'), { days: 0, stale: false }],
    ['before the day was changed', verified('2026-11-20T12:00:00Z', '2026-12-10'), { days: null, stale: true }],
    [
      'before the time was changed',
      verified('2026-11-20T12:00:00Z', '2026-12-03', '13:00'),
      { days: null, stale: true },
    ],
  ])('%s', (_what, record, expected) => {
    expect(verification(hearing, record, '2026-11-24T12:00:00Z')).toEqual(expected);
  });
  it('is too old from the moment on that lists ask for', () => {
    const now = '2026-11-24T12:00:00Z';
    expect(verification(hearing, verified(staleSince(now)), now)).toEqual({ days: 11, stale: true });
    const later = new Date(Date.parse(staleSince(now)) + 1).toISOString();
    expect(verification(hearing, verified(later), now).stale).toBe(false);
  });
});

describe('a confirmation of the court', () => {
  const claims = [
    said('courtLine', '2026-12-10', '08:30', '2026-11-01'),
    said('nta', '2026-12-03', '08:30', '2026-10-01'),
  ];
  it('takes the place of what the same source said before', () => {
    expect(dates(claims)).toHaveLength(2);
    const verified = { source: 'courtLine', on: '2026-12-03', time: '08:30', at: '2026-11-20T12:00:00Z' } as const;
    expect(dates(wordsAbout({ claims, verified }))).toEqual([]);
  });
  it('is not made up where nobody asked', () => expect(wordsAbout({ claims, verified: null })).toEqual(claims));
});
