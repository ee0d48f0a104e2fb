import {
  currentStay,
  daysWithoutContact,
  isContactStale,
  stayProblems,
  usPlaceOf,
  type KeptStay,
} from './whereabouts-rules';

const nothing = { from: null, until: null, lastContactAt: null, bedUntil: null };
const stay = (facts: Partial<KeptStay>): KeptStay => ({ ...nothing, createdAt: '2026-11-20T12:00:00Z', ...facts });

describe('the days of a stay', () => {
  test.each([
    ['none of them', {}, []],
    ['all in order', { from: '2026-11-01', until: '2026-11-24', bedUntil: '2026-12-24' }, []],
    ['one day', { from: '2026-11-24', until: '2026-11-24', bedUntil: '2026-11-24' }, []],
    ['an end alone', { until: '2026-11-01', bedUntil: '2026-10-01' }, []],
    ['an end before the beginning', { from: '2026-11-10', until: '2026-11-09' }, ['until untilBeforeFrom']],
    ['a bed that was over before', { from: '2026-11-10', bedUntil: '2026-11-09' }, ['bedUntil untilBeforeFrom']],
    ['days to come', { from: '2026-11-26', until: '2026-11-27' }, ['from dayInFuture', 'until dayInFuture']],
    ['a talk to come', { lastContactAt: '2026-11-26T00:00:00Z' }, ['lastContactAt dayInFuture']],
    ['a talk just now', { lastContactAt: '2026-11-25T23:59:59Z' }, []],
  ])('with %s would be judged wrongly', (_, facts, said) => {
    expect(stayProblems({ ...nothing, ...facts }, '2026-11-25').map(({ path, code }) => `${path} ${code}`)).toEqual(
      said,
    );
  });
});

describe('where the person waits now', () => {
  const before = stay({ from: '2026-10-01' });
  const since = stay({ from: '2026-11-10' });
  const ended = stay({ from: '2026-11-15', until: '2026-11-20' });
  const endsToday = stay({ from: '2026-11-15', until: '2026-11-24' });
  const undated = stay({ createdAt: '2026-11-12T12:00:00Z' });

  test('would be a place that the person left, or one from before', () => {
    expect(currentStay([before, since, ended], () => '2026-11-24')).toBe(since);
    expect(currentStay([ended, since, before], () => '2026-11-24')).toBe(since);
    expect(currentStay([since, endsToday], () => '2026-11-24')).toBe(endsToday);
    expect(currentStay([since, undated], () => '2026-11-24')).toBe(undated);
    expect(currentStay([ended], () => '2026-11-24')).toBeUndefined();
  });

  test('would be over in Tijuana because it is midnight in Matamoros', () => {
    const [tijuana, matamoros] = [endsToday, { ...endsToday }];
    const todayAt = (one: KeptStay) => (one === tijuana ? '2026-11-24' : '2026-11-25');
    expect(currentStay([tijuana, matamoros], todayAt)).toBe(tijuana);
    expect(currentStay([matamoros], todayAt)).toBeUndefined();
  });

  test('would be the first of two that were written for one day', () => {
    const corrected = stay({ from: '2026-11-10', createdAt: '2026-11-21T12:00:00Z' });
    expect(currentStay([since, corrected], () => '2026-11-24')).toBe(corrected);
    expect(currentStay([corrected, since], () => '2026-11-24')).toBe(corrected);
  });
});

describe('the last contact', () => {
  const now = new Date('2026-11-24T12:00:00Z');

  test('would be counted a day too long, or from a clock that runs ahead', () => {
    expect(daysWithoutContact('2026-11-23T12:00:01Z', now)).toBe(0);
    expect(daysWithoutContact('2026-11-23T12:00:00Z', now)).toBe(1);
    expect(daysWithoutContact('2026-11-24T12:05:00Z', now)).toBe(0);
    expect(daysWithoutContact(null, now)).toBeUndefined();
  });

  test('would be relied on after ten days, or when there was none', () => {
    expect(isContactStale('2026-11-14T12:00:00Z', now)).toBe(false);
    expect(isContactStale('2026-11-13T12:00:00Z', now)).toBe(true);
    expect(isContactStale(null, now)).toBe(true);
  });
});

test('a town in Mexico, or nobody knows where, would be in the United States', () => {
  const places = ['inUs', 'inUsCustody', 'Tijuana', 'elsewhere', 'unknown', null].map(usPlaceOf);
  expect(places).toEqual(['inUs', 'inUsCustody', undefined, undefined, undefined, undefined]);
});
