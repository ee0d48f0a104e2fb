import { hearingResults } from './vocabulary';
import { outcomeProblems, saidTooEarly, type OutcomeFacts } from './hearing-outcome';

const facts = (some: Partial<OutcomeFacts>): OutcomeFacts => ({
  result: 'held',
  adjournmentCode: null,
  label: null,
  inAbsentia: false,
  ...some,
});

describe('an outcome', () => {
  it.each<[string, Partial<OutcomeFacts>, string[]]>([
    ['held', {}, []],
    ['adjourned for a reason in code', { result: 'adjourned', adjournmentCode: '13' }, []],
    ['adjourned for a reason in words', { result: 'adjourned', label: 'The judge is ill' }, []],
    ['adjourned for no reason', { result: 'adjourned' }, ['adjournmentCode codeMissing']],
    [
      'completed with a reason to adjourn',
      { result: 'completed', adjournmentCode: '13' },
      ['adjournmentCode onlyAdjourned'],
    ],
    ['absent, ordered removed in absentia', { result: 'absent', inAbsentia: true }, []],
    ['absent, without an order', { result: 'absent' }, []],
    ['there, and yet in absentia', { inAbsentia: true }, ['inAbsentia absentOnly']],
    [
      'not brought by the government, and yet in absentia',
      { result: 'notTransported', inAbsentia: true },
      ['inAbsentia absentOnly'],
    ],
  ])('%s', (_what, some, expected) => {
    expect(outcomeProblems(facts(some)).map(({ path, code }) => `${path} ${code}`)).toEqual(expected);
  });
});

describe('an outcome before its day', () => {
  const early = (on: string | null) => hearingResults.filter((result) => saidTooEarly(result, on, '2026-11-24'));

  it('can only be a new date, the end of the case or a slip: nobody can have been absent yet', () => {
    expect(early('2026-11-25')).toEqual(['held', 'absent', 'notTransported']);
  });

  it('can be any from the day itself on, and where no day is known', () => {
    for (const on of ['2026-11-24', '2026-11-01', null]) expect(early(on)).toEqual([]);
  });
});
