import { laneEvents, type LaneFacts } from './lanes';

const nothing: LaneFacts = {
  case: { id: 'case', enrolledOn: null },
  hearings: [],
  returns: [],
  whereabouts: [],
  representations: [],
  counselAttempts: [],
  notes: { items: [] },
};
const told = (facts: Partial<LaneFacts>, dayOf = (at: string) => at.slice(0, 10)) =>
  laneEvents({ ...nothing, ...facts }, dayOf).map(({ lane, kind, on, what }) =>
    `${on} ${lane} ${kind} ${what ?? ''}`.trim(),
  );

describe('the lanes of a file', () => {
  it('would show what has no day, or something for a file with nothing in it', () => {
    expect(told({})).toEqual([]);
    expect(
      told({
        hearings: [{ id: 'h', on: null, kind: 'master', outcome: null, disagreement: [] }],
        whereabouts: [{ id: 'w', from: null, cityId: 'Tijuana' }],
      }),
    ).toEqual([]);
  });

  it('would not come in the order of days, or two things of one day change places', () => {
    const facts = {
      case: { id: 'case', enrolledOn: '2026-08-15' },
      hearings: [
        { id: 'b', on: '2026-12-03', kind: 'master', outcome: null, disagreement: [] },
        { id: 'a', on: '2026-12-03', kind: 'individual', outcome: null, disagreement: [] },
      ],
      whereabouts: [{ id: 'w', from: '2026-09-01', cityId: null }],
    };
    const wanted = [
      '2026-08-15 us enrolled',
      '2026-09-01 mexico moved',
      '2026-12-03 us hearing individual',
      '2026-12-03 us hearing master',
    ];
    expect(told(facts)).toEqual(wanted);
    expect(told({ ...facts, hearings: [...facts.hearings].reverse() })).toEqual(wanted);
  });

  it('would tell the papers of a return that another one replaced', () => {
    const paper = (expiresOn: string | null) => ({ kind: 'fmm', expiresOn });
    expect(
      told({
        returns: [
          { id: 'r1', returnedOn: '2026-01-02', port: null, papers: [paper('2026-07-01')] },
          { id: 'r2', returnedOn: '2026-06-02', port: 'laredo', papers: [paper('2026-12-01'), paper(null)] },
        ],
      }),
    ).toEqual(['2026-01-02 mexico returned', '2026-06-02 mexico returned laredo', '2026-12-01 mexico paperEnds fmm']);
  });

  it('would put a call of the evening on the next day', () => {
    const items = [{ id: 'n', at: '2026-11-24T04:30:00Z', kind: 'call' }];
    expect(told({ notes: { items } }, () => '2026-11-23')).toEqual(['2026-11-23 counsel note call']);
  });

  it('would leave out who stood for the person, or that counsel was turned away', () => {
    expect(
      told({
        representations: [{ id: 'p', from: '2026-10-19', kind: 'ofRecord' }],
        counselAttempts: [{ id: 'v', at: '2026-11-18T17:00:00Z', allowed: 'no' }],
      }),
    ).toEqual(['2026-10-19 counsel represented ofRecord', '2026-11-18 counsel visit no']);
  });

  it('would hide that a date is in doubt, or how a hearing ended, or show one that never was', () => {
    const hearing = { id: 'h', on: '2026-12-03', kind: 'master' };
    const [doubtful] = laneEvents(
      { ...nothing, hearings: [{ ...hearing, outcome: null, disagreement: [{}] }] },
      String,
    );
    expect(doubtful).toMatchObject({ doubt: true, result: null });
    const [held] = laneEvents(
      { ...nothing, hearings: [{ ...hearing, outcome: { result: 'held' }, disagreement: [] }] },
      String,
    );
    expect(held).toMatchObject({ doubt: false, result: 'held' });
    const slip = { ...hearing, outcome: { result: 'enteredInError' }, disagreement: [] };
    expect(laneEvents({ ...nothing, hearings: [slip] }, String)).toEqual([]);
  });
});
