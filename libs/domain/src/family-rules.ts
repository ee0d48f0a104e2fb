/** The parts of a new family that its rules speak about, as the contract names them. */
export interface FamilyAsked {
  readonly members: readonly {
    readonly id?: string;
    readonly clientId: string | null;
    readonly person: unknown;
    readonly sinceOn: string | null;
  }[];
  readonly ties: readonly { readonly from: string; readonly to: string }[];
}

export const familyProblemCodes = [
  'clientOrPerson',
  'familyWithoutClient',
  'memberTwice',
  'notInFamily',
  'tieToSelf',
  'dayInFuture',
  'untilBeforeFrom',
] as const;
export type FamilyProblemCode = (typeof familyProblemCodes)[number];

export interface FamilyProblem {
  readonly path: string;
  readonly code: FamilyProblemCode;
}

/**
 * What is wrong with this family? An empty list: nothing. Each member is a client or somebody who is not registered, at least one
 * of them a client, nobody twice; a tie joins two of them. `today` is a day in the reader's calendar.
 */
export function familyProblems({ members, ties }: FamilyAsked, today: string): FamilyProblem[] {
  const problems: FamilyProblem[] = [];
  const seen = new Set<string>();
  const known = new Set<string>();
  members.forEach((member, index) => {
    const path = `members.${String(index)}`;
    problems.push(...memberProblems({ ...member, untilOn: null }, today).map((found) => within(path, found)));
    const { id, clientId } = member;
    if (id !== undefined) known.add(id);
    if (clientId === null) return;
    if (seen.has(clientId)) problems.push({ path: `${path}.clientId`, code: 'memberTwice' });
    seen.add(clientId);
    known.add(clientId);
  });
  if (seen.size === 0) problems.push({ path: 'members', code: 'familyWithoutClient' });
  ties.forEach(({ from, to }, index) => {
    const path = `ties.${String(index)}`;
    if (!known.has(from)) problems.push({ path: `${path}.from`, code: 'notInFamily' });
    if (!known.has(to)) problems.push({ path: `${path}.to`, code: 'notInFamily' });
    if (from === to) problems.push({ path: `${path}.to`, code: 'tieToSelf' });
  });
  return problems;
}

const within = (path: string, found: FamilyProblem): FamilyProblem => ({
  path: found.path === '' ? path : `${path}.${found.path}`,
  code: found.code,
});

/** What is wrong with one member of a family? */
export function memberProblems(
  member: {
    readonly clientId: string | null;
    readonly person: unknown;
    readonly sinceOn: string | null;
    readonly untilOn: string | null;
  },
  today: string,
): FamilyProblem[] {
  const { clientId, person, sinceOn, untilOn } = member;
  const problems: FamilyProblem[] = [];
  if ((clientId === null) === (person === null)) problems.push({ path: '', code: 'clientOrPerson' });
  if (sinceOn !== null && sinceOn > today) problems.push({ path: 'sinceOn', code: 'dayInFuture' });
  if (untilOn !== null && untilOn > today) problems.push({ path: 'untilOn', code: 'dayInFuture' });
  if (sinceOn !== null && untilOn !== null && untilOn < sinceOn)
    problems.push({ path: 'untilOn', code: 'untilBeforeFrom' });
  return problems;
}
