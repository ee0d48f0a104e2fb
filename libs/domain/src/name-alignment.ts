import { likenessOf, type Likeness } from './likeness';
import { addReason, type MatchReason } from './match-reasons';
import type { NamePart } from './names';

/** How two whole names agree. `full`: given names and both surnames; `part`: one name has less than the other; `none`: they speak against each other, or too little agrees. */
export type NamesLevel = 'none' | 'part' | 'full';

export interface NamesAgreement {
  level: NamesLevel;
  /** Words that agree only as a slip, a pet name, an initial or cut off. */
  weak: number;
  givenAgrees: boolean;
  /** A given name agrees only by a typist's slip: twins are named so. */
  givenSlips: boolean;
  /** 0 to 1: the share of words that agree, weighed by how well. */
  similarity: number;
  reasons: MatchReason[];
}

interface Pair {
  a: number[];
  b: number[];
  likeness: Likeness;
}

/** Pairs the words of two names, whatever field they stand in, and says what is left over and what that means. */
export function alignNames(a: readonly NamePart[], b: readonly NamePart[]): NamesAgreement {
  const pairs = pairUp(a, b);
  const leftA = a.filter((_, index) => !pairs.some((pair) => pair.a.includes(index)));
  const leftB = b.filter((_, index) => !pairs.some((pair) => pair.b.includes(index)));
  const rolesOf = ({ a: inA, b: inB }: Pair): string[] => [
    ...inA.map((index) => a[index]?.role as string),
    ...inB.map((index) => b[index]?.role as string),
  ];
  const agreeing = (role: 'given' | 'surname'): Pair[] =>
    pairs.filter((pair) => rolesOf(pair).includes(role) || rolesOf(pair).every((each) => each === 'any'));
  const given = agreeing('given');
  const surnames = agreeing('surname');
  const matched = pairs.reduce((sum, pair) => sum + sizeOf(pair), 0);

  const married = isMarriedName(leftA, leftB);
  const against =
    bothHave(leftA, leftB, 'given') ||
    (bothHave(leftA, leftB, 'surname') && !married) ||
    givenOrderDiffers(a, b, pairs);
  const enough = matched >= 2 && given.length > 0 && surnames.length > 0;
  const surnamesComplete = [...leftA, ...leftB].every((part) => part.role === 'given');
  const surnameWords = surnames.reduce((sum, pair) => sum + sizeOf(pair), 0);

  const value = pairs.reduce((sum, pair) => sum + pair.likeness.value * (pair.a.length + pair.b.length), 0);
  return {
    level: against || !enough ? 'none' : surnamesComplete && surnameWords >= 2 && matched >= 3 ? 'full' : 'part',
    weak: pairs.filter((pair) => ['petName', 'shortened', 'typingSlip'].includes(pair.likeness.kind)).length,
    givenAgrees: given.length > 0 && !bothHave(leftA, leftB, 'given'),
    givenSlips: given.some((pair) => pair.likeness.kind === 'typingSlip'),
    similarity: a.length + b.length === 0 ? 0 : value / (a.length + b.length),
    reasons: reasonsOf(a, b, pairs, leftA, leftB, married),
  };
}

const sizeOf = (pair: Pair): number => Math.max(pair.a.length, pair.b.length);

function pairUp(a: readonly NamePart[], b: readonly NamePart[]): Pair[] {
  const pairs: Pair[] = [];
  const takenA = new Set<number>();
  const takenB = new Set<number>();
  const take = (pair: Pair): void => {
    if (pair.a.some((index) => takenA.has(index)) || pair.b.some((index) => takenB.has(index))) return;
    for (const index of pair.a) takenA.add(index);
    for (const index of pair.b) takenB.add(index);
    pairs.push(pair);
  };
  for (const [one, two] of joinedIn(a, b)) take({ a: [one], b: two, likeness: joined });
  for (const [one, two] of joinedIn(b, a)) take({ a: two, b: [one], likeness: joined });
  const candidates = a.flatMap((partA, i) =>
    b.flatMap((partB, j) => {
      const likeness = takenA.has(i) || takenB.has(j) ? undefined : likenessOf(partA, partB);
      if (!likeness) return [];
      const order = (partA.role === partB.role ? 0.01 : 0) - Math.abs(i - j) * 0.001;
      return [{ pair: { a: [i], b: [j], likeness }, rank: likeness.value + order }];
    }),
  );
  for (const { pair } of candidates.sort((one, two) => two.rank - one.rank)) take(pair);
  return pairs;
}

const joined: Likeness = { kind: 'writtenTogether', value: 0.98 };

/** Words of `single` that are two neighbours of `apart` in one: CARRILLOUMANA, Marialuisa, Sanjuan. */
function* joinedIn(single: readonly NamePart[], apart: readonly NamePart[]): Generator<[number, number[]]> {
  for (const [one, part] of single.entries())
    for (const [first, left] of apart.entries()) {
      const right = apart[first + 1];
      if (!right || part.core.length <= left.core.length) continue;
      if (left.forms.some((form) => right.forms.some((next) => part.forms.includes(form + next))))
        yield [one, [first, first + 1]];
    }
}

const bothHave = (leftA: readonly NamePart[], leftB: readonly NamePart[], role: 'given' | 'surname'): boolean =>
  [leftA, leftB].every((left) => left.some((part) => part.role === role || part.role === 'any'));

/** A husband's name stands where the second surname was: each record has one surname more, and one of them is `de` somebody. */
function isMarriedName(leftA: readonly NamePart[], leftB: readonly NamePart[]): boolean {
  const [surnameA, ...moreA] = leftA.filter((part) => part.role === 'surname');
  const [surnameB, ...moreB] = leftB.filter((part) => part.role === 'surname');
  if (!surnameA || !surnameB || moreA.length + moreB.length > 0) return false;
  return surnameA.married || surnameB.married;
}

/** María José is a woman and José María a man. */
function givenOrderDiffers(a: readonly NamePart[], b: readonly NamePart[], pairs: readonly Pair[]): boolean {
  const given = pairs.filter((pair) =>
    [a[pair.a[0] as number], b[pair.b[0] as number]].every((part) => part?.role === 'given'),
  );
  return (
    given.some((pair) => pair.a[0] === 0 && pair.b[0] !== 0) && given.some((pair) => pair.a[0] !== 0 && pair.b[0] === 0)
  );
}

function reasonsOf(
  a: readonly NamePart[],
  b: readonly NamePart[],
  pairs: readonly Pair[],
  leftA: readonly NamePart[],
  leftB: readonly NamePart[],
  married: boolean,
): MatchReason[] {
  const reasons: MatchReason[] = [];
  const inOrder = pairs.toSorted((one, two) => (one.b[0] as number) - (two.b[0] as number));
  for (const pair of inOrder)
    addReason(reasons, pair.likeness.kind, pair.b.map((index) => b[index]?.written).join(' '));
  const crossing = (from: NamePart['role'], to: NamePart['role']): Pair[] =>
    inOrder.filter((pair) => a[pair.a[0] as number]?.role === from && b[pair.b[0] as number]?.role === to);
  const surnames = crossing('surname', 'surname').map((pair) => pair.a[0] as number);
  if (surnames.some((index, at) => index < (surnames[at - 1] ?? -1))) addReason(reasons, 'surnamesSwapped');
  if (crossing('given', 'surname').length > 0 && crossing('surname', 'given').length > 0)
    addReason(reasons, 'orderReversed');
  const missing = [leftA, leftB].map((left) => left.filter((part) => part.role === 'surname'));
  if (married) addReason(reasons, 'marriedName');
  else if (pairs.length > 0 && missing.some((left) => left.length === 0))
    for (const part of missing.flat()) addReason(reasons, 'surnameMissing', part.written);
  return reasons;
}
