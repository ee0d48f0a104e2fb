import type { RelationToHead, sexes } from './vocabulary';

type Sex = (typeof sexes)[number] | null;

interface Surnames {
  surname1: string | null;
  surname2: string | null;
}

interface RelationFacts {
  /** What the word itself says; null where it says nothing. */
  sex: 'female' | 'male' | null;
  role: 'child' | 'spouse' | 'sibling' | 'mother' | 'father' | 'otherRelative';
  /** `child`: is child to the first person. Null: a tie that has no kind. */
  tie: 'child' | 'spouse' | 'sibling' | 'parent' | null;
}

const facts: Readonly<Record<RelationToHead, RelationFacts>> = {
  daughter: { sex: 'female', role: 'child', tie: 'child' },
  son: { sex: 'male', role: 'child', tie: 'child' },
  wife: { sex: 'female', role: 'spouse', tie: 'spouse' },
  husband: { sex: 'male', role: 'spouse', tie: 'spouse' },
  sister: { sex: 'female', role: 'sibling', tie: 'sibling' },
  brother: { sex: 'male', role: 'sibling', tie: 'sibling' },
  mother: { sex: 'female', role: 'mother', tie: 'parent' },
  father: { sex: 'male', role: 'father', tie: 'parent' },
  other: { sex: null, role: 'otherRelative', tie: null },
};

/** What a relation says by itself: nobody is asked twice whether a daughter is female. */
export const relationFacts = (relation: RelationToHead): RelationFacts => facts[relation];

/** What the first person is in the family, from what the others are to them. Of a parent whose sex is not known: `parent`. */
export function roleOfHead(
  sex: Sex,
  relations: readonly RelationToHead[],
): 'mother' | 'father' | 'parent' | 'spouse' | 'child' | 'unknown' {
  const has = (tie: RelationFacts['tie']) => relations.some((relation) => facts[relation].tie === tie);
  if (has('child')) return sex === 'female' ? 'mother' : sex === 'male' ? 'father' : 'parent';
  if (has('spouse')) return 'spouse';
  return has('parent') ? 'child' : 'unknown';
}

/**
 * The surnames to offer for somebody of a family, to be checked by whoever types: brothers and sisters share theirs, a child has
 * the mother's first surname second and the father's first (Brazil orders them the other way round, so it is only an offer).
 */
export function offeredSurnames(
  relation: RelationToHead,
  head: Surnames & { sex: Sex },
  others: readonly (Surnames & { relation: RelationToHead })[],
): Surnames {
  const { tie } = facts[relation];
  if (tie === 'sibling') return { surname1: head.surname1, surname2: head.surname2 };
  if (tie !== 'child') return { surname1: null, surname2: null };
  const sibling = others.find((other) => facts[other.relation].tie === 'child');
  if (sibling) return { surname1: sibling.surname1, surname2: sibling.surname2 };
  const other = others.find((each) => facts[each.relation].tie === 'spouse')?.surname1 ?? null;
  return head.sex === 'male'
    ? { surname1: head.surname1, surname2: other }
    : { surname1: other, surname2: head.surname1 };
}
