import { offeredSurnames, relationFacts, roleOfHead } from './relation-to-head';
import { relationsToHead } from './vocabulary';

describe('what somebody is to the person registered first', () => {
  test('would be asked twice, or answered where the word says nothing', () => {
    expect(relationsToHead.map((relation) => [relation, relationFacts(relation).sex])).toEqual([
      ['daughter', 'female'],
      ['son', 'male'],
      ['wife', 'female'],
      ['husband', 'male'],
      ['sister', 'female'],
      ['brother', 'male'],
      ['mother', 'female'],
      ['father', 'male'],
      ['other', null],
    ]);
    expect(relationFacts('mother')).toMatchObject({ role: 'mother', tie: 'parent' });
    expect(relationFacts('other').tie).toBeNull();
  });

  test.each([
    ['female', ['husband', 'son'], 'mother'],
    ['male', ['daughter'], 'father'],
    ['unknown', ['daughter'], 'parent'],
    [null, ['son'], 'parent'],
    ['male', ['wife', 'brother'], 'spouse'],
    ['female', ['mother', 'sister'], 'child'],
    ['female', ['sister', 'other'], 'unknown'],
  ] as const)('of a %s with %j would make the first person something else', (sex, relations, role) => {
    expect(roleOfHead(sex, relations)).toBe(role);
  });
});

describe('the surnames offered', () => {
  const mother = { surname1: 'Hernández', surname2: 'Cruz', sex: 'female' as const };
  const nobody = { surname1: null, surname2: null };

  test('would be another’s: of a wife, a parent, or somebody else', () => {
    for (const relation of ['wife', 'husband', 'mother', 'father', 'other'] as const)
      expect(offeredSurnames(relation, mother, [])).toEqual(nobody);
    expect(offeredSurnames('brother', mother, [])).toEqual({ surname1: 'Hernández', surname2: 'Cruz' });
  });

  test('would put the mother’s before the father’s', () => {
    const husband = { relation: 'husband' as const, surname1: 'Reyes', surname2: 'Paz' };
    expect(offeredSurnames('son', mother, [])).toEqual({ surname1: null, surname2: 'Hernández' });
    expect(offeredSurnames('son', mother, [husband])).toEqual({ surname1: 'Reyes', surname2: 'Hernández' });
    expect(offeredSurnames('son', { ...mother, sex: 'male' }, [{ ...husband, relation: 'wife' }])).toEqual({
      surname1: 'Hernández',
      surname2: 'Reyes',
    });
    expect(offeredSurnames('son', { ...mother, sex: 'male' }, [])).toEqual({ surname1: 'Hernández', surname2: null });
  });

  test('would differ between two children', () => {
    const sister = { relation: 'daughter' as const, surname1: 'Reyes', surname2: 'Hernandes' };
    expect(offeredSurnames('daughter', mother, [sister])).toEqual({ surname1: 'Reyes', surname2: 'Hernandes' });
  });
});
