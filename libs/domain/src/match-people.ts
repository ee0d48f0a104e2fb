import { aNumberAgreement, birthAgreement, type ANumberAgreement, type BirthAgreement } from './match-evidence';
import type { MatchReason, MatchReasonKind } from './match-reasons';
import { alignNames, type NamesAgreement } from './name-alignment';
import { mainName, otherNames, type NamedPerson, type NamePart } from './names';

/** `score` 0 to 1; every likely pair scores above every pair that is not likely. */
export interface PeopleMatch {
  score: number;
  likely: boolean;
  reasons: MatchReason[];
}

/** From this score on a pair that is not likely is still worth showing as possible. */
export const possibleScore = 0.25;

interface Evidence {
  names: NamesAgreement;
  birth: BirthAgreement;
  aNumber: ANumberAgreement;
  phone: boolean;
}

/**
 * May these two records be one person? `known` is the one on file: reasons speak of it as the file has it.
 *
 * A pair is likely only when nothing speaks against it; a likely pair is offered, never merged or chosen for the reader.
 */
export function matchPeople(asked: NamedPerson, known: NamedPerson): PeopleMatch {
  const evidence: Evidence = {
    names: bestNames(asked, known),
    birth: birthAgreement(asked.birth, known.birth),
    aNumber: aNumberAgreement(asked.aNumbers ?? [], known.aNumbers ?? []),
    phone: (asked.phones ?? []).some((phone) => (known.phones ?? []).includes(phone)),
  };
  const likely = isLikely(evidence);
  const weight =
    0.5 * evidence.names.similarity +
    birthWeights[evidence.birth] +
    aNumberWeights[evidence.aNumber] +
    (evidence.phone ? 0.05 : 0);
  const possible = Math.max(0.6 * weight, evidence.aNumber === 'same' ? 0.3 : 0);
  return { score: likely ? 0.6 + 0.4 * weight : Math.min(possible, 0.59), likely, reasons: reasonsOf(evidence) };
}

const birthWeights: Record<BirthAgreement, number> = {
  same: 0.3,
  swapped: 0.25,
  yearOff: 0.2,
  near: 0.15,
  year: 0.15,
  unknown: 0.05,
  conflict: 0,
};

const aNumberWeights: Record<ANumberAgreement, number> = { same: 0.15, near: 0.08, unknown: 0, conflict: 0 };

/** One row per way in which two records are found to be one person; see the spec's pairs for each. */
function isLikely({ names, birth, aNumber, phone }: Evidence): boolean {
  const dated = birth === 'same' || birth === 'swapped';
  if (aNumber === 'same') return names.level !== 'none' || (dated && names.givenAgrees);
  if (names.level === 'none') return false;
  const uncontested = aNumber !== 'conflict';
  if (dated) {
    if (names.givenSlips && !uncontested) return false;
    return names.weak <= (names.level === 'full' || phone ? 1 : 0) && (names.level === 'full' || uncontested || phone);
  }
  if (names.weak > 0) return false;
  if (names.level === 'part') return birth === 'yearOff' && phone && uncontested;
  if (birth === 'yearOff' || birth === 'year') return uncontested || phone;
  return (birth === 'near' || birth === 'unknown') && phone && uncontested;
}

const levels = ['none', 'part', 'full'] as const;

/** People are compared by each of their names, and the best agreement counts. */
function bestNames(asked: NamedPerson, known: NamedPerson): NamesAgreement {
  const [main, ...others] = namesOf(known);
  let best = alignNames([], []);
  for (const name of namesOf(asked)) {
    best = better(best, alignNames(name, main as NamePart[]));
    for (const other of others) best = better(best, asAlias(alignNames(name, other), other));
  }
  return best;
}

function namesOf(person: NamedPerson): NamePart[][] {
  const main = mainName(person);
  const others = otherNames(person);
  return main.length > 0 || others.length === 0 ? [main, ...others] : others;
}

const better = (one: NamesAgreement, two: NamesAgreement): NamesAgreement => {
  const levelled = levels.indexOf(two.level) - levels.indexOf(one.level);
  return levelled > 0 || (levelled === 0 && two.similarity > one.similarity) ? two : one;
};

const asAlias = (agreement: NamesAgreement, alias: readonly NamePart[]): NamesAgreement => ({
  ...agreement,
  reasons: [{ kind: 'alias', text: alias.map((part) => part.written).join(' ') }, ...agreement.reasons],
});

const birthReasons: Partial<Record<BirthAgreement, MatchReasonKind>> = {
  same: 'birthSame',
  swapped: 'birthSwapped',
  yearOff: 'birthYearOff',
  near: 'birthNear',
  year: 'birthYear',
};

function reasonsOf({ names, birth, aNumber, phone }: Evidence): MatchReason[] {
  const reasons = [...names.reasons];
  const birthReason = birthReasons[birth];
  if (birthReason) reasons.push({ kind: birthReason });
  if (aNumber === 'same') reasons.push({ kind: 'aNumber' });
  if (aNumber === 'near') reasons.push({ kind: 'aNumberNear' });
  if (phone) reasons.push({ kind: 'phone' });
  return reasons;
}
