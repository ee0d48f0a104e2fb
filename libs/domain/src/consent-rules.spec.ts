import {
  consentProblems,
  isWrittenStillOwed,
  latestByPurpose,
  standingByPurpose,
  standingOn,
  usualUntil,
  type ConsentFacts,
  type KeptConsent,
} from './consent-rules';
import { consentPurposes } from './vocabulary';

const given = (facts: Partial<ConsentFacts> = {}): ConsentFacts => ({
  purpose: 'referral',
  answer: 'given',
  mode: 'oral',
  capacity: null,
  guardian: null,
  from: '2026-11-24',
  until: '2027-11-24',
  ...facts,
});
const kept = (facts: Partial<KeptConsent> = {}): KeptConsent => ({
  purpose: 'referral',
  answer: 'given',
  mode: 'oral',
  from: '2026-11-24',
  until: '2027-11-24',
  revokedAt: null,
  createdAt: '2026-11-24T16:00:00Z',
  ...facts,
});
const adult = { minor: false, latest: '2026-11-25' };

describe('a consent', () => {
  test('for one purpose would last forever, or be refused by its own length', () => {
    for (const purpose of consentPurposes) {
      const until = usualUntil(purpose, '2024-02-29');
      expect(until > '2024-02-29').toBe(true);
      expect(consentProblems(given({ purpose, from: '2024-02-29', until }), adult)).toEqual([]);
    }
    expect(usualUntil('referral', '2024-02-29')).toBe('2025-02-28');
    expect(usualUntil('press', '2026-08-31')).toBe('2027-02-28');
  });

  test.each([
    ['without how it was given', { mode: null }, adult, ['mode required']],
    ['without an end', { until: null }, adult, ['until required']],
    ['that ends before it begins', { until: '2026-11-23' }, adult, ['until untilBeforeFrom']],
    ['for its one day', { until: '2026-11-24' }, adult, []],
    ['for five years', { until: '2031-11-24' }, adult, []],
    ['for longer', { until: '2031-11-25' }, adult, ['until consentTooLong']],
    ['from tomorrow, where it is tomorrow already', { from: '2026-11-25' }, adult, []],
    ['from a day to come', { from: '2026-11-26' }, adult, ['from dayInFuture']],
    ['of a child alone', {}, { ...adult, minor: true }, ['guardian guardianMissing']],
    ['of a child with a mother', { guardian: {} }, { ...adult, minor: true }, []],
    ['of somebody who could not decide', { capacity: 'unable' as const }, adult, ['guardian guardianMissing']],
    ['of somebody who was helped to', { capacity: 'withSupport' as const }, adult, []],
    [
      'that was refused, by a child, in no mode',
      { answer: 'refused' as const, mode: null, until: null },
      { ...adult, minor: true },
      [],
    ],
    ['refused on a day to come', { answer: 'refused' as const, from: '2027-01-01' }, adult, ['from dayInFuture']],
  ])('%s would be judged wrongly', (_, facts, about, said) => {
    expect(consentProblems(given(facts), about).map(({ path, code }) => `${path} ${code}`)).toEqual(said);
  });

  test.each([
    ['spoken', {}, true],
    ['signed', { mode: 'written' as const }, false],
    ['sealed with a thumb', { mode: 'thumb' as const }, false],
    ['refused aloud', { answer: 'refused' as const }, false],
    ['spoken and taken back', { revokedAt: '2026-12-01T00:00:00Z' }, false],
  ])('%s would owe a paper, or not, wrongly', (_, facts, owed) => {
    expect(isWrittenStillOwed(kept(facts))).toBe(owed);
  });

  test.each([
    ['on its last day', {}, '2027-11-24', 'inForce'],
    ['a day after', {}, '2027-11-25', 'expired'],
    ['without a last day', { until: null }, '2099-01-01', 'inForce'],
    ['taken back, and over', { revokedAt: '2026-12-01T00:00:00Z' }, '2027-11-25', 'withdrawn'],
    ['refused', { answer: 'refused' as const }, '2026-11-24', 'refused'],
  ])('%s would stand or fall', (_, facts, day, standing) => {
    expect(standingOn(kept(facts), day)).toBe(standing);
  });
});

describe('a purpose asked twice', () => {
  const first = kept({ answer: 'refused' });
  const later = kept({ createdAt: '2026-11-24T17:00:00Z' });
  const typedLate = kept({ from: '2026-10-01', mode: 'written', createdAt: '2026-11-30T10:00:00Z' });

  test('would stand as the earlier answer, or as an old paper that was typed late', () => {
    expect(latestByPurpose([first, later, typedLate]).referral).toBe(later);
    expect(latestByPurpose([typedLate, later, first]).referral).toBe(later);
    expect(latestByPurpose([typedLate, first]).referral).toBe(first);
  });

  test('would fill in an answer for a purpose nobody asked about', () => {
    const told = standingByPurpose([later], '2026-11-24');
    expect(told.map(({ purpose }) => purpose)).toEqual([...consentPurposes]);
    expect(told.filter(({ standing }) => standing !== 'notAsked')).toEqual([
      { purpose: 'referral', consent: later, standing: 'inForce' },
    ]);
  });
});
