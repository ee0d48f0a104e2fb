import type { Hearing } from '@resguardo/contract/hearings';
import { outcomeFaults, outcomeModelOf, sentOutcome, usuallyNext, type OutcomeModel } from './outcome-model';

const hearing = {
  kind: 'master',
  medium: null,
  on: '2026-11-24',
  courtTime: '08:30',
  courtZone: 'America/Denver',
  judge: null,
  report: null,
  outcome: null,
} as unknown as Hearing;
const usual = { courtZone: 'America/Denver', port: null, portZone: null };
const model = (facts: Partial<OutcomeModel>): OutcomeModel => ({ ...outcomeModelOf(hearing, usual), ...facts });
const found = (typed: OutcomeModel) =>
  outcomeFaults(typed, new Set(['18']), '2026-11-24', hearing.on).map(({ path, code }) => `${path.join('.')} ${code}`);

describe('how a hearing ended', () => {
  it('asks for nothing but the result first, and does not carry the old time to the next date', () => {
    expect(found(model({}))).toEqual(['result required']);
    expect(model({}).next).toMatchObject({ on: '', courtTime: '' });
  });

  it('asks an adjournment for its reason, and an absence whether there was an order', () => {
    expect(found(model({ result: 'adjourned', hasNext: false }))).toEqual(['adjournmentCode codeMissing']);
    expect(found(model({ result: 'adjourned', hasNext: false, adjournmentCode: 'ZZ' }))).toEqual([
      'adjournmentCode codeUnknown',
    ]);
    expect(found(model({ result: 'adjourned', hasNext: false, label: 'Judge ill' }))).toEqual([]);
    expect(found(model({ result: 'absent', hasNext: false }))).toEqual(['inAbsentia required']);
  });

  it('asks for the next date only when there is one', () => {
    expect(usuallyNext('held')).toBe(true);
    expect(usuallyNext('completed')).toBe(false);
    expect(found(model({ result: 'enteredInError', hasNext: usuallyNext('enteredInError') }))).toEqual([]);
    expect(usuallyNext(null)).toBeNull();
    expect(found(model({ result: 'held' }))).toEqual(['hasNext required']);
    expect(found(model({ result: 'held', hasNext: true }))).toEqual(['next.on required', 'next.courtTime required']);
    expect(sentOutcome(model({ result: 'held', hasNext: false })).next).toBeNull();
  });

  it('sends no reason and no order that belong to another result', () => {
    const sent = sentOutcome(model({ result: 'held', hasNext: false, adjournmentCode: '18', inAbsentia: true }));
    expect(sent).toMatchObject({ adjournmentCode: '', inAbsentia: false });
  });

  it('begins with what was written when an outcome is corrected', () => {
    const outcome = { result: 'adjourned', adjournmentCode: '18', label: null, inAbsentia: false };
    const again = outcomeModelOf({ ...hearing, outcome } as unknown as Hearing, usual);
    expect(again).toMatchObject({ result: 'adjourned', adjournmentCode: '18', hasNext: false });
  });
});
