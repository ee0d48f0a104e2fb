import type { FamilyMember } from '@resguardo/contract/families';
import { compareFamily, placeOfMember, splitFactsOf, type SplitMismatch } from '@resguardo/domain/family-split';
import type { HearingState } from '@resguardo/domain/vocabulary';
import { currentStay, type StaySpan } from '@resguardo/domain/whereabouts-rules';
import { dayAt, type LocalDays } from '../reference/local-days';

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
  stays: (StaySpan & { cityId: string | null; usState: string | null })[];
}

export interface SplitFamily {
  readonly id: string;
  readonly mismatches: SplitMismatch[];
}

/** What keeps a family from being heard and living together. Languages and counsel that differ do not. */
const apart: readonly SplitMismatch[] = ['hearingDates', 'judges', 'courts', 'ports', 'places', 'inUs', 'custody'];

/** By client: the family that something keeps apart. Of families that are together nothing is said. */
export function splitAmong(rows: readonly SplitRow[], days: LocalDays): Map<string, SplitFamily> {
  const families = new Map<string, SplitRow[]>();
  for (const row of rows) families.set(row.family_id, [...(families.get(row.family_id) ?? []), row]);
  const found = new Map<string, SplitFamily>();
  for (const [id, members] of families) {
    const { mismatches } = compareFamily(members.map((member) => splitFactsOf(personOf(member, days))));
    const between = mismatches.filter((mismatch) => apart.includes(mismatch));
    if (between.length === 0) continue;
    for (const { client_id } of members) if (client_id !== null) found.set(client_id, { id, mismatches: between });
  }
  return found;
}

function personOf({ person, return_port, court_code, state, on_day, starts_at, stays }: SplitRow, days: LocalDays) {
  const stay = currentStay(stays, ({ cityId }) => dayAt(days.inCity, cityId, days.earliest));
  return {
    place: placeOfMember({ person, stay, returnPort: return_port }),
    returnPort: return_port,
    courtCode: court_code,
    judge: null,
    nextHearing: state === null ? null : { state, on: on_day, startsAt: starts_at },
    counsel: null,
    language: null,
  };
}
