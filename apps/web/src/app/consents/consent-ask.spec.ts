import { askFaults, blankAsk, consentsOf, isAnswered, type ConsentAsk } from './consent-ask';

const today = '2026-11-24';
const ask = (facts: Partial<ConsentAsk> = {}, answers: Partial<ConsentAsk['answers']> = {}): ConsentAsk => {
  const blank = blankAsk();
  return {
    ...blank,
    mode: 'oral',
    ...facts,
    answers: { ...blank.answers, representation: 'given', ...answers },
  };
};
const found = (typed: ConsentAsk, minor = false) =>
  askFaults(typed, today, minor).map(({ path, code }) => `${path.join('.')} ${code}`);

describe('one talk about what may be done', () => {
  it('makes no consent of a question that was not asked', () => {
    expect(isAnswered(blankAsk())).toBe(false);
    expect(consentsOf(blankAsk(), today)).toEqual([]);
    expect(found(blankAsk())).toEqual([]);
  });

  it('asks how a yes was given, and nothing of a no', () => {
    expect(found(ask({ mode: null }))).toEqual(['mode required']);
    expect(found(ask({ mode: null }, { representation: 'refused' }))).toEqual([]);
  });

  it('asks who agrees for a child, for somebody who cannot decide, and for a relation without a name', () => {
    expect(found(ask(), true)).toEqual(['guardian.name guardianMissing']);
    expect(found(ask({ capacity: 'unable' }))).toEqual(['guardian.name guardianMissing']);
    expect(found(ask({ guardian: { name: ' ', relation: 'mother' } }))).toEqual(['guardian.name guardianMissing']);
    expect(found(ask({ guardian: { name: 'Ofelia Ruiz', relation: null } }), true)).toEqual([
      'guardian.relation required',
    ]);
    expect(found(ask({ guardian: { name: 'Ofelia Ruiz', relation: 'mother' } }), true)).toEqual([]);
  });

  it.each([
    ['soon', ['until date']],
    ['2026-11-23', ['until untilBeforeFrom']],
    ['2026-11-24', []],
    ['2031-11-24', []],
    ['2031-11-25', ['until consentTooLong']],
  ])('does not let it end on %s unless that is a day ahead within five years', (until, faults) => {
    expect(found(ask({ until }))).toEqual(faults);
  });

  it('keeps with a yes who gave it, how, until when and what it covers; with a no only that it was asked', () => {
    const typed = ask(
      {
        guardian: { name: ' Ofelia Ruiz ', relation: 'mother' },
        assent: true,
        language: 'spa',
        until: '2027-01-31',
        evidence: ' folder 3 ',
        recipients: 'Casa Frontera',
        noticeShownAt: '2026-11-24T16:30:00Z',
      },
      { referral: 'given', press: 'refused' },
    );
    const asked = {
      language: 'spa',
      from: today,
      privacyNoticeShownAt: '2026-11-24T16:30:00Z',
      privacyNoticeVersion: '2026-11',
    };
    const yes = {
      ...asked,
      answer: 'given',
      mode: 'oral',
      capacity: null,
      guardian: { name: 'Ofelia Ruiz', relation: 'mother' },
      assent: true,
      evidence: 'folder 3',
      until: '2027-01-31',
    };
    const [work, referral, press] = consentsOf(typed, today);
    // Only what is passed on has somebody to whom.
    expect(work).toMatchObject({ ...yes, purpose: 'representation', recipients: null });
    expect(referral).toMatchObject({ ...yes, purpose: 'referral', recipients: 'Casa Frontera' });
    expect(referral?.dataClasses).toEqual(['identity', 'contact', 'caseFacts']);
    expect(press).toEqual({ ...asked, purpose: 'press', answer: 'refused' });
  });

  it('ends each as is usual for it when no day is set, and claims no notice that was not shown', () => {
    const made = consentsOf(ask({}, { referral: 'given', press: 'given' }), today);
    expect(made.map(({ until }) => until)).toEqual(['2029-11-24', '2027-11-24', '2027-05-24']);
    expect(made.map(({ privacyNoticeVersion }) => privacyNoticeVersion)).toEqual([null, null, null]);
  });
});
