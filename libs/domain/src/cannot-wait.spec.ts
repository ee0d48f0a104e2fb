import { byUrgency, reasonsToAct, urgency, waitReasons, type HearingFacts, type Waiting } from './cannot-wait';

const settled: HearingFacts = {
  days: 3,
  disagrees: false,
  told: 'confirmed',
  verified: true,
  represented: true,
  papersEnd: false,
  familySplit: false,
};

describe('what cannot wait about a hearing', () => {
  it('would be said of one that is told, verified and represented', () => {
    expect(reasonsToAct(settled)).toEqual([]);
  });

  it.each<[string, Partial<HearingFacts>]>([
    ['sourcesDisagree', { disagrees: true }],
    ['toldAnother', { told: 'toldAnother' }],
    ['notTold', { told: 'notTold' }],
    ['papersEnd', { papersEnd: true }],
    ['unrepresented', { represented: false }],
    ['familySplit', { familySplit: true }],
    ['notVerified', { verified: false }],
    ['notConfirmed', { told: 'told' }],
  ])('would not name %s', (reason, facts) => {
    expect(reasonsToAct({ ...settled, ...facts })).toEqual([reason]);
  });

  it('would begin with something less grave than the graver', () => {
    const all = { ...settled, disagrees: true, told: 'notTold', verified: false, represented: false } as const;
    expect(reasonsToAct({ ...all, papersEnd: true, familySplit: true })).toEqual(
      waitReasons.filter((reason) => reason !== 'toldAnother' && reason !== 'notConfirmed'),
    );
  });

  it('would be asked for weeks before it is due, but for a date in doubt', () => {
    const open = { ...settled, told: 'notTold', verified: false, represented: false, papersEnd: true } as const;
    const reasonsIn = (days: number) => reasonsToAct({ ...open, disagrees: true, familySplit: true, days });
    expect(reasonsIn(7)).toContain('notTold');
    expect(reasonsIn(8)).not.toContain('notTold');
    expect(reasonsIn(14)).toEqual(['sourcesDisagree', 'papersEnd', 'unrepresented', 'familySplit', 'notVerified']);
    expect(reasonsIn(15)).toEqual(['sourcesDisagree']);
    expect(reasonsIn(400)).toEqual(['sourcesDisagree']);
    expect(reasonsToAct({ ...settled, told: 'told', days: 8 })).toEqual([]);
  });

  it('would claim that nobody stands for somebody to a reader who may not know', () => {
    expect(reasonsToAct({ ...settled, represented: null })).toEqual([]);
  });
});

describe('the order', () => {
  const waiting = (reason: Waiting['reason'], days: number, id = 'a'): Waiting => ({ reason, days, id });

  it('would be that of dates alone: a doubt about tomorrow’s verification before a wrong date on Thursday', () => {
    const order = [waiting('notVerified', 1), waiting('sourcesDisagree', 3)].sort(byUrgency);
    expect(order.map(({ reason }) => reason)).toEqual(['sourcesDisagree', 'notVerified']);
  });

  it('would be that of gravity alone: a date in doubt next year before somebody who is not told of tomorrow', () => {
    const order = [waiting('sourcesDisagree', 300), waiting('notConfirmed', 1)].sort(byUrgency);
    expect(order.map(({ reason }) => reason)).toEqual(['notConfirmed', 'sourcesDisagree']);
  });

  it('would be halved by another time than a week, or grow for a hearing that began this morning', () => {
    expect(urgency(waiting('notTold', 7))).toBe(urgency(waiting('notTold', 0)) / 2);
    expect(urgency(waiting('notTold', -1))).toBe(urgency(waiting('notTold', 0)));
  });

  it('would change from one look to the next', () => {
    const [one, sooner] = [waiting('notTold', -1, 'b'), waiting('notTold', 0, 'a')];
    expect([sooner, one].sort(byUrgency)).toEqual([one, sooner]);
    const [a, b] = [waiting('notTold', 2, 'a'), waiting('notTold', 2, 'b')];
    expect([b, a].sort(byUrgency)).toEqual([a, b]);
    expect([a, b].sort(byUrgency)).toEqual([a, b]);
  });
});
