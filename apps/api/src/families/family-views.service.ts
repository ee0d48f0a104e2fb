import { Injectable } from '@nestjs/common';
import type { FamilySplitMember, FamilyTie, FamilyView } from '@resguardo/contract/family-views';
import { compareFamily, splitFactsOf } from '@resguardo/domain/family-split';
import { reciprocal } from '@resguardo/domain/kin-ties';
import { familyRoles } from '@resguardo/domain/vocabulary';
import { CaseEntity } from '../cases/case.entity';
import { ClientEntity } from '../clients/client.entity';
import { HearingEntity } from '../hearings/hearing.entity';
import { Clock } from '../platform/clock';
import { together } from '../platform/together';
import { Records } from '../platform/vault/records';
import { FamilyMemberEntity } from './family-member.entity';
import { FamilyEntity } from './family.entity';
import { KinTieEntity } from './kin-tie.entity';

/** A hearing stays "next" for the rest of its day. */
const lingerHours = 12;

const named = '(select unnest($1::uuid[]))';
const ofCase = `(select m.family_id from app.family_member m join app.case_file c on c.org_id = m.org_id and c.client_id = m.client_id
  where c.id = $1 and m.until_on is null)`;

interface Rows {
  readonly families: readonly FamilyEntity[];
  readonly members: readonly FamilyMemberEntity[];
  readonly clients: readonly ClientEntity[];
  readonly cases: readonly CaseEntity[];
  readonly hearings: readonly HearingEntity[];
  readonly ties: readonly KinTieEntity[];
}

/** Families side by side: who is in them, where, and what the court has of each. One flight, however many families. */
@Injectable()
export class FamilyViews {
  constructor(
    private readonly records: Records,
    private readonly clock: Clock,
  ) {}

  /** These families, in the order of the ids; those out of reach are left out. */
  async named(ids: readonly string[]): Promise<FamilyView[]> {
    const views = await this.read(named, ids);
    return ids.flatMap((id) => views.find((view) => view.id === id) ?? []);
  }

  /** Families to which the person of this case belongs now. */
  ofCase(caseId: string): Promise<FamilyView[]> {
    return this.read(ofCase, caseId);
  }

  /** `families`: a query of ids with one parameter. */
  private async read(families: string, parameter: unknown): Promise<FamilyView[]> {
    const since = new Date(this.clock.now().getTime() - lingerHours * 3_600_000).toISOString();
    const clients = `(select m.client_id from app.family_member m where m.family_id in ${families})`;
    const people = `(select coalesce(m.client_id, m.id) from app.family_member m where m.family_id in ${families} and m.until_on is null)`;
    const rows = await together({
      families: this.records.select(FamilyEntity, `t.id in ${families} order by t.created_at, t.id`, [parameter]),
      members: this.records.select(FamilyMemberEntity, `t.family_id in ${families}`, [parameter]),
      clients: this.records.select(ClientEntity, `t.id in ${clients}`, [parameter]),
      cases: this.records.select(
        CaseEntity,
        `t.client_id in ${clients} order by (t.stage = 'pending') desc, t.created_at desc, t.id`,
        [parameter],
      ),
      hearings: this.records.select(
        HearingEntity,
        `t.id in (select h.id from app.case_file c cross join lateral (
           select h.id from app.hearing h where h.org_id = c.org_id and h.case_id = c.id and (h.sort_at >= $2 or h.state = 'unset')
           order by h.sort_at, h.created_at desc limit 1) h
         where c.client_id in ${clients})`,
        [parameter, since],
      ),
      ties: this.records.select(
        KinTieEntity,
        `t.until_on is null and t.from_id in ${people} and t.to_id in ${people} order by t.created_at, t.id`,
        [parameter],
      ),
    });
    return rows.families.map((family) => viewOf(family, rows));
  }
}

function viewOf(family: FamilyEntity, rows: Rows): FamilyView {
  const all = rows.members
    .filter(({ familyId }) => familyId === family.id)
    .map((member) => sideBySide(member, rows))
    .sort(byPlaceInFamily);
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

function sideBySide(member: FamilyMemberEntity, rows: Rows): FamilySplitMember {
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
    place: person ? placeOf(person) : sentBackTo(file),
    caseId: file?.id ?? null,
    leadCaseId: file?.leadCaseId ?? null,
    returnPort: file?.returnPort ?? null,
    courtCode: file?.courtCode ?? null,
    judge: hearing?.judge ?? null,
    nextHearing: hearing ?? null,
    counsel: null,
    language: person ? person.language : (client?.languages[0]?.iso6393 ?? null),
  };
}

const placeOf = ({
  whereabouts,
  city,
  usState,
  custodyPlace,
}: NonNullable<FamilyMemberEntity['person']>): FamilySplitMember['place'] =>
  whereabouts === null ? null : { kind: whereabouts, city, usState, custodyPlace };

/** Whoever was sent back waits in Mexico, unless somebody says otherwise; where is another question. */
const sentBackTo = (file: CaseEntity | undefined): FamilySplitMember['place'] =>
  file?.returnPort == null || file.returnPort === 'unknown'
    ? null
    : { kind: 'mexico', city: null, usState: null, custodyPlace: null };

function bothSides({ id, version, kind, basis, ...ends }: KinTieEntity): FamilyTie[] {
  const tie = {
    from: ends.fromClientId ?? ends.fromMemberId ?? '',
    to: ends.toClientId ?? ends.toMemberId ?? '',
    kind,
  };
  return [tie, reciprocal(tie)].map((side) => ({ id, version, ...side, basis }));
}

/** Parents before children; among equals whose case leads, then other clients, then who is not registered. */
function byPlaceInFamily(one: FamilySplitMember, other: FamilySplitMember): number {
  const rank = ({ caseId, leadCaseId, role, clientId }: FamilySplitMember) =>
    familyRoles.indexOf(role) * 3 + (clientId === null ? 2 : caseId !== null && leadCaseId === null ? 0 : 1);
  return rank(one) - rank(other) || one.createdAt.localeCompare(other.createdAt) || one.id.localeCompare(other.id);
}
