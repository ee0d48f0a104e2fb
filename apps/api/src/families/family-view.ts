import type { FamilySplitMember, FamilyTie, FamilyView } from '@resguardo/contract/family-views';
import { compareFamily, placeOfMember, splitFactsOf } from '@resguardo/domain/family-split';
import { reciprocal } from '@resguardo/domain/kin-ties';
import { reportAtPort } from '@resguardo/domain/report-at-port';
import { representationOn } from '@resguardo/domain/representation-rules';
import { familyRoles } from '@resguardo/domain/vocabulary-family';
import { currentStay } from '@resguardo/domain/whereabouts-rules';
import type { CaseEntity } from '../cases/case.entity';
import type { ClientEntity } from '../clients/client.entity';
import type { HearingEntity } from '../hearings/hearing.entity';
import { dayAt, type LocalDays } from '../reference/local-days';
import { portsById } from '../reference/reference-data';
import type { RepresentationEntity } from '../representation/representation.entity';
import type { WhereaboutsEntity } from '../whereabouts/whereabouts.entity';
import type { FamilyMemberEntity } from './family-member.entity';
import type { FamilyEntity } from './family.entity';
import type { KinTieEntity } from './kin-tie.entity';

/** What was read of these families. */
export interface FamilyRows {
  readonly members: readonly FamilyMemberEntity[];
  readonly clients: readonly ClientEntity[];
  readonly cases: readonly CaseEntity[];
  readonly hearings: readonly HearingEntity[];
  readonly stays: readonly WhereaboutsEntity[];
  readonly counsel: readonly RepresentationEntity[];
  readonly ties: readonly KinTieEntity[];
  readonly days: LocalDays;
}

/** One family of those that were read. */
export function viewOf(family: FamilyEntity, rows: FamilyRows): FamilyView {
  const all = rows.members.filter(({ familyId }) => familyId === family.id).map((member) => sideBySide(member, rows));
  all.sort(byPlaceInFamily(new Set(all.map(({ caseId }) => caseId))));
  const members = all.filter(({ untilOn }) => untilOn === null);
  const ids = members.map(personId);
  const ties = rows.ties.flatMap(bothSides).filter(({ from, to }) => ids.includes(from) && ids.includes(to));
  return Object.assign(family, {
    members,
    formerMembers: all.filter(({ untilOn }) => untilOn !== null),
    ties,
    mismatches: [...compareFamily(members.map(splitFactsOf)).mismatches],
  });
}

const personId = ({ id, clientId }: { id: string; clientId: string | null }): string => clientId ?? id;

function sideBySide(member: FamilyMemberEntity, rows: FamilyRows): FamilySplitMember {
  const client = rows.clients.find(({ id }) => id === member.clientId);
  const file = rows.cases.find(({ clientId }) => clientId === member.clientId);
  const hearing = rows.hearings.find(({ caseId }) => caseId === file?.id);
  const { person } = member;
  return {
    ...member,
    givenNames: client?.givenNames ?? null,
    surname1: client?.surname1 ?? null,
    surname2: client?.surname2 ?? null,
    preferredName: client?.preferredName ?? null,
    birth: client?.birth ?? null,
    place: placeOf(member, file, rows),
    caseId: file?.id ?? null,
    leadCaseId: file?.leadCaseId ?? null,
    returnPort: file?.returnPort ?? null,
    courtCode: file?.courtCode ?? null,
    judge: hearing?.judge ?? null,
    nextHearing: hearing ? { ...hearing, report: reportAtPort(hearing, portsById.get(file?.returnPort ?? '')) } : null,
    counsel: file ? counselOf(file, rows) : null,
    language: person ? person.language : (client?.languages[0]?.iso6393 ?? null),
  };
}

function placeOf(
  { clientId, person }: FamilyMemberEntity,
  file: CaseEntity | undefined,
  { stays, days }: FamilyRows,
): FamilySplitMember['place'] {
  const stay = currentStay(
    stays.filter((each) => each.clientId === clientId),
    ({ cityId }) => dayAt(days.inCity, cityId, days.earliest),
  );
  const place = placeOfMember({ person, stay, returnPort: file?.returnPort ?? null });
  const held = place?.kind === 'inUsCustody';
  return (
    place && {
      ...place,
      setting: held ? null : (stay?.setting ?? null),
      custodyPlace: person ? person.custodyPlace : held ? (stay?.name ?? null) : null,
    }
  );
}

function counselOf({ id, courtCode }: CaseEntity, { counsel, days }: FamilyRows): FamilySplitMember['counsel'] {
  const standing = representationOn(
    dayAt(days.atCourt, courtCode, days.earliest),
    counsel.filter(({ caseId }) => caseId === id),
  );
  if (standing.ofRecord.length > 0) return 'ofRecord';
  if (standing.besides.length > 0) return 'besides';
  return standing.nobodySince === null ? null : 'nobody';
}

function bothSides({ id, version, kind, basis, ...ends }: KinTieEntity): FamilyTie[] {
  const tie = {
    from: ends.fromClientId ?? ends.fromMemberId ?? '',
    to: ends.toClientId ?? ends.toMemberId ?? '',
    kind,
  };
  return [tie, reciprocal(tie)].map((side) => ({ id, version, ...side, basis }));
}

/**
 * Parents before children; among equals whose case leads, then other clients, then who is not registered. Only a lead that is
 * shown counts: one's place must not tell of a case that one may not see.
 */
function byPlaceInFamily(shown: ReadonlySet<string | null>) {
  const rank = ({ caseId, leadCaseId, role, clientId }: FamilySplitMember) =>
    familyRoles.indexOf(role) * 3 +
    (clientId === null ? 2 : caseId !== null && (leadCaseId === null || !shown.has(leadCaseId)) ? 0 : 1);
  return (one: FamilySplitMember, other: FamilySplitMember): number =>
    rank(one) - rank(other) || one.createdAt.localeCompare(other.createdAt) || one.id.localeCompare(other.id);
}
