import {
  attemptProblems,
  blockedOrCutShort,
  confidentialMinutes,
  counselSums,
  firstMeritsHearing,
  type AttemptTimes,
  type CounselAttemptFacts,
  type MeritsHearing,
} from './counsel-access';

const unsaid: CounselAttemptFacts = {
  at: '2026-11-20T16:30:00Z',
  zone: 'America/Tijuana',
  allowed: 'yes',
  minutesAsked: null,
  minutesAllowed: null,
  minutesActual: null,
  private: null,
};
const attempt = (facts: Partial<CounselAttemptFacts>): CounselAttemptFacts => ({ ...unsaid, ...facts });
const merits = (on: string | null, startsAt: string | null = null, facts: Partial<MeritsHearing> = {}) => ({
  id: `${String(on)} ${String(startsAt)}`,
  kind: 'individual',
  on,
  startsAt,
  ...facts,
});

describe('refused or cut short', () => {
  test.each<[string, Partial<CounselAttemptFacts>, string]>([
    ['a refusal', { allowed: 'no' }, 'yes'],
    ['fewer minutes given than asked', { minutesAsked: 60, minutesAllowed: 30 }, 'yes'],
    ['fewer minutes used than asked', { minutesAsked: 60, minutesActual: 59 }, 'yes'],
    ['fewer minutes used than given', { minutesAllowed: 30, minutesActual: 10 }, 'yes'],
    ['all that was asked', { minutesAsked: 60, minutesActual: 60 }, 'no'],
    ['all that was given', { minutesAllowed: 30, minutesActual: 45 }, 'no'],
    ['minutes used, and nothing to set beside them', { minutesActual: 45 }, 'unknown'],
    [
      'all given that was asked, and nobody wrote down what was used',
      { minutesAsked: 30, minutesAllowed: 30 },
      'unknown',
    ],
    ['no minutes at all', {}, 'unknown'],
    ['an answer that nobody knows', { allowed: 'unknown', minutesAsked: 30, minutesActual: 30 }, 'unknown'],
    [
      'an answer that nobody knows, and fewer minutes',
      { allowed: 'unknown', minutesAsked: 30, minutesActual: 5 },
      'yes',
    ],
  ])('would be something else for %s', (_, facts, answer) => {
    expect(blockedOrCutShort(attempt(facts))).toBe(answer);
  });
});

describe('confidential minutes', () => {
  test.each<[string, Partial<CounselAttemptFacts>, number | null]>([
    ['alone', { private: true, minutesActual: 25 }, 25],
    ['with somebody listening', { private: false, minutesActual: 25 }, 0],
    ['with somebody listening, for nobody knows how long', { private: false }, 0],
    ['refused', { allowed: 'no' }, 0],
    ['let in and sent out at once', { minutesActual: 0 }, 0],
    ['and nobody asked whether alone', { minutesActual: 25 }, null],
    ['alone, for nobody knows how long', { private: true }, null],
  ])('would be miscounted for a visit %s', (_, facts, minutes) => {
    expect(confidentialMinutes(attempt(facts))).toBe(minutes);
  });
});

describe('the first hearing on the merits', () => {
  test('would be a master hearing, one without a day, or one that another took the place of', () => {
    const moved = merits('2026-10-01', null, { id: 'moved' });
    const its = merits('2027-02-01', '2027-02-01T16:30:00Z', { previousId: 'moved' });
    const later = merits('2027-03-01');
    const slip = merits('2026-10-01', null, { outcome: { result: 'enteredInError' } });
    const list = [later, its, moved, slip, merits(null), merits('2026-09-01', null, { kind: 'master' })];
    expect(firstMeritsHearing(list)).toBe(its);
    expect(firstMeritsHearing([...list].reverse())).toBe(its);
    expect(firstMeritsHearing([merits(null)])).toBe(undefined);
  });
});

describe('what the attempts come to', () => {
  const visits = [
    attempt({ allowed: 'no' }),
    attempt({ allowed: 'no', minutesAsked: 60 }),
    attempt({ minutesAsked: 60, minutesActual: 25, private: true }),
    attempt({ minutesAsked: 30, minutesActual: 30, private: true, at: '2026-11-30T20:00:00Z' }),
    attempt({}),
    attempt({ allowed: 'unknown' }),
  ];

  test('would take what nobody knows for a no', () => {
    expect(counselSums(visits, [])).toEqual({
      attempts: 6,
      successes: 3,
      allowedUnknown: 1,
      attemptsPerSuccess: 5 / 3,
      blockedOrCutShort: 3,
      blockedUnknown: 2,
      confidentialMinutes: 55,
      confidentialUnknown: 2,
      firstMerits: undefined,
    });
  });

  test('would count minutes after the hearing on the merits began, or on its day when it has no time', () => {
    const exact = merits('2026-11-30', '2026-11-30T20:00:00Z');
    expect(counselSums(visits, [exact])).toMatchObject({ confidentialMinutes: 25, firstMerits: exact });
    expect(counselSums(visits, [merits('2026-11-30', '2026-11-30T20:00:01Z')])).toMatchObject({
      confidentialMinutes: 55,
    });
    expect(counselSums(visits, [merits('2026-11-30')])).toMatchObject({ confidentialMinutes: 25 });
    expect(counselSums(visits, [merits('2026-12-01')])).toMatchObject({ confidentialMinutes: 55 });
    expect(counselSums(visits, [merits('2026-11-20')])).toMatchObject({
      confidentialMinutes: 0,
      confidentialUnknown: 0,
    });
  });

  test('would divide by nobody who was let in', () => {
    expect(counselSums([attempt({ allowed: 'no' })], [])).toMatchObject({ successes: 0, attemptsPerSuccess: null });
  });
});

describe('an attempt', () => {
  const said: AttemptTimes = { ...unsaid, requestedAt: null, costAmount: null, costCurrency: null };
  const now = new Date('2026-11-24T18:00:00Z');
  const problems = (facts: Partial<AttemptTimes>) =>
    attemptProblems({ ...said, ...facts }, now).map(({ path, code }) => `${path}: ${code}`);

  test.each<[string, Partial<AttemptTimes>]>([
    ['of now, by a clock that is ahead', { at: '2026-11-24T18:14:00Z' }],
    ['asked for before', { requestedAt: '2026-11-01T18:00:00Z' }],
    ['that was refused, for no minutes', { allowed: 'no', minutesAsked: 60, minutesAllowed: 0, minutesActual: 0 }],
    ['with its cost', { costAmount: 480, costCurrency: 'mxn' }],
  ])('%s would be refused', (_, facts) => {
    expect(problems(facts)).toEqual([]);
  });

  test.each<[string, Partial<AttemptTimes>, string[]]>([
    ['to come', { at: '2026-11-24T19:00:00Z' }, ['at: dayInFuture']],
    ['of a year typed wrong', { at: '0206-11-24T18:00:00Z' }, ['at: yearUnlikely']],
    ['in a zone that does not exist', { zone: 'America/Atlantis' }, ['zone: zoneUnknown']],
    ['asked for afterwards', { requestedAt: '2026-11-21T00:00:00Z' }, ['requestedAt: askedAfterAttempt']],
    [
      'that was refused and took place',
      { allowed: 'no', minutesAllowed: 30, minutesActual: 10 },
      ['minutesAllowed: minutesThoughRefused', 'minutesActual: minutesThoughRefused'],
    ],
    ['with a cost in no currency', { costAmount: 480 }, ['costCurrency: currencyMissing']],
    ['with a currency and no cost', { costCurrency: 'usd' }, ['costAmount: currencyMissing']],
  ])('%s would be kept', (_, facts, faults) => {
    expect(problems(facts)).toEqual(faults);
  });
});
