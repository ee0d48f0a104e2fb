import type { FamilyMember } from '@resguardo/contract/families';
import { compareFamily, splitFactsOf, type SplitMismatch } from '@resguardo/domain/family-split';
import type { HearingState } from '@resguardo/domain/vocabulary';

/** A member of a family with what columns tell of the case and its next hearing. */
export interface SplitRow {
  family_id: string;
  client_id: string | null;
  person: FamilyMember['person'];
  return_port: string | null;
  court_code: string | null;
  state: HearingState | null;
  on_day: string | null;
  starts_at: string | null;
}

export interface SplitFamily {
  readonly id: string;
  readonly mismatches: SplitMismatch[];
}

/** What keeps a family from being heard and living together. Languages and counsel that differ do not. */
const apart: readonly SplitMismatch[] = ['hearingDates', 'judges', 'courts', 'ports', 'places', 'inUs', 'custody'];

/** By client: the family that something keeps apart. Of families that are together nothing is said. */
export function splitAmong(rows: readonly SplitRow[]): Map<string, SplitFamily> {
  const families = new Map<string, SplitRow[]>();
  for (const row of rows) families.set(row.family_id, [...(families.get(row.family_id) ?? []), row]);
  const found = new Map<string, SplitFamily>();
  for (const [id, members] of families) {
    const { mismatches } = compareFamily(members.map((member) => splitFactsOf(personOf(member))));
    const between = mismatches.filter((mismatch) => apart.includes(mismatch));
    if (between.length === 0) continue;
    for (const { client_id } of members) if (client_id !== null) found.set(client_id, { id, mismatches: between });
  }
  return found;
}

const sentBack = { kind: 'mexico', city: null, usState: null } as const;

function personOf({ person, return_port, court_code, state, on_day, starts_at }: SplitRow) {
  const place = person?.whereabouts == null ? null : { ...person, kind: person.whereabouts };
  return {
    // Whoever was sent back waits in Mexico; where is another question.
    place: person === null && return_port !== null && return_port !== 'unknown' ? sentBack : place,
    returnPort: return_port,
    courtCode: court_code,
    judge: null,
    nextHearing: state === null ? null : { state, on: on_day, startsAt: starts_at },
    counsel: null,
    language: null,
  };
}
