import fc from 'fast-check';
import { keptTie, reciprocal, type Tie } from './kin-ties';
import { keptTieKinds, tieKinds } from './vocabulary-family';

const tie: fc.Arbitrary<Tie> = fc
  .record({ from: fc.uuid(), to: fc.uuid(), kind: fc.constantFrom(...tieKinds) })
  .filter(({ from, to }) => from !== to);

describe('a tie of kin', () => {
  it('told from its other end would be another tie', () => {
    fc.assert(
      fc.property(tie, (told) => {
        expect(keptTie(reciprocal(told))).toEqual(keptTie(told));
        expect(reciprocal(reciprocal(told))).toEqual(told);
        expect([told, reciprocal(told)]).toContainEqual(keptTie(told));
        expect(keptTieKinds).toContain(keptTie(told).kind);
      }),
    );
  });

  it('would make a child of a parent', () => {
    expect(keptTie({ from: 'daughter', to: 'mother', kind: 'child' })).toEqual({
      from: 'mother',
      to: 'daughter',
      kind: 'parent',
    });
    expect(reciprocal({ from: 'aunt', to: 'boy', kind: 'guardian' })).toEqual({
      from: 'boy',
      to: 'aunt',
      kind: 'ward',
    });
  });
});
