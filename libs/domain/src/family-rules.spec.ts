import { familyProblems, memberProblems, type FamilyAsked } from './family-rules';

const today = '2026-11-24';
const member = { clientId: 'ana', person: null, sinceOn: null, untilOn: null };
const problems = (asked: Partial<FamilyAsked>) =>
  familyProblems({ members: [member], ties: [], ...asked }, today).map(({ path, code }) => `${path}: ${code}`);

describe('a family', () => {
  it('as it should be would be refused', () => {
    const son = { id: 'son', clientId: null, person: {}, sinceOn: today };
    expect(problems({ members: [member, son], ties: [{ from: 'ana', to: 'son' }] })).toEqual([]);
  });

  it.each([
    ['nobody', [], ['members: familyWithoutClient']],
    ['nobody whom we serve', [{ ...member, clientId: null, person: {} }], ['members: familyWithoutClient']],
    ['somebody twice', [member, member], ['members.1.clientId: memberTwice']],
    ['neither a client nor a person', [member, { ...member, clientId: null }], ['members.1: clientOrPerson']],
    ['a client who is a person not registered', [{ ...member, person: {} }], ['members.0: clientOrPerson']],
    ['somebody from tomorrow on', [{ ...member, sinceOn: '2026-11-25' }], ['members.0.sinceOn: dayInFuture']],
  ])('of %s would be kept', (_, members, faults) => {
    expect(problems({ members })).toEqual(faults);
  });

  it('would have a tie to somebody outside it, or of somebody with themselves', () => {
    expect(problems({ ties: [{ from: 'eva', to: 'ana' }] })).toEqual(['ties.0.from: notInFamily']);
    expect(problems({ ties: [{ from: 'ana', to: 'eva' }] })).toEqual(['ties.0.to: notInFamily']);
    expect(problems({ ties: [{ from: 'ana', to: 'ana' }] })).toEqual(['ties.0.to: tieToSelf']);
  });
});

describe('a member', () => {
  const faults = (facts: { sinceOn?: string | null; untilOn: string }) =>
    memberProblems({ ...member, ...facts }, today).map(({ path, code }) => `${path}: ${code}`);

  it('would leave before coming, or on a day that has not come', () => {
    expect(faults({ sinceOn: '2026-11-02', untilOn: '2026-11-01' })).toEqual(['untilOn: untilBeforeFrom']);
    expect(faults({ untilOn: '2026-11-25' })).toEqual(['untilOn: dayInFuture']);
    expect(faults({ sinceOn: '2026-11-01', untilOn: '2026-11-01' })).toEqual([]);
    expect(faults({ untilOn: today })).toEqual([]);
  });
});
