import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  Family,
  FamilyChange,
  FamilyMember,
  FamilyMemberChange,
  NewFamily,
  NewFamilyMember,
} from '@resguardo/contract/families';
import type { FamilyView } from '@resguardo/contract/family-views';
import { familyProblems, memberProblems } from '@resguardo/domain/family-rules';
import { ClientEntity } from '../clients/client.entity';
import { Clock } from '../platform/clock';
import { Units } from '../platform/database/unit-of-work';
import { absent, refusedByRule, type Fault } from '../platform/problems';
import { Records } from '../platform/vault/records';
import { citiesById, languagesByIso } from '../reference/reference-data';
import { FamilyMemberEntity } from './family-member.entity';
import { FamilyViews } from './family-views.service';
import { FamilyEntity } from './family.entity';
import { KinTies } from './kin-ties.service';

/** Putting a family together, and keeping true who belongs to it. */
@Injectable()
export class FamiliesService {
  constructor(
    private readonly records: Records,
    private readonly units: Units,
    private readonly clock: Clock,
    private readonly ties: KinTies,
    private readonly views: FamilyViews,
  ) {}

  /** A whole family at once. Sent again under its id, it is the family that stands. */
  async found(asked: NewFamily): Promise<FamilyView> {
    const id = asked.id ?? randomUUID();
    const { kind, note, members, ties } = asked;
    const body = { ...asked, id };
    if (asked.id === undefined || !(await this.stands(id))) {
      await this.check(asked);
      // Members before their family: it is seen only by whoever sees one of its clients.
      for (const member of members) {
        const facts = { ...member, familyId: id };
        await this.records.insert(FamilyMemberEntity, { ...facts, untilOn: null }, facts);
      }
      await this.records.insert(FamilyEntity, { id, kind, note }, body);
      for (const tie of this.ties.inOrder(ties)) await this.ties.join(id, tie, `ties.${String(ties.indexOf(tie))}.`);
      // A tie of before that stands is no repeated creation of this family.
      this.units.current().repeated = false;
    } else await this.records.insert(FamilyEntity, { id, kind, note }, body);
    return this.view(id);
  }

  async view(id: string): Promise<FamilyView> {
    const [found] = await this.views.named([id]);
    if (!found) throw absent();
    return found;
  }

  edit(id: string, version: number, change: FamilyChange): Promise<Family> {
    return this.records.change(FamilyEntity, id, version, () => change);
  }

  /** Puts somebody into a family. Whoever is in it with this role already is answered as they stand. */
  async add(familyId: string, asked: NewFamilyMember): Promise<FamilyMember> {
    await this.records.one(FamilyEntity, familyId);
    const faults: Fault[] = [
      ...memberProblems({ ...asked, untilOn: null }, this.clock.latestToday()),
      ...placeFaults(asked.person),
    ];
    const { before, found } = await this.known(familyId, asked);
    if (asked.clientId !== null && !found) faults.push({ path: 'clientId', code: 'clientAbsent' });
    if (before && before.role !== asked.role) faults.push({ path: 'clientId', code: 'memberTwice' });
    if (faults.length > 0) throw refusedByRule(faults);
    if (before) {
      this.units.current().repeated = true;
      return before;
    }
    const facts = { ...asked, familyId };
    return this.records.insert(FamilyMemberEntity, { ...facts, untilOn: null }, facts);
  }

  member(id: string): Promise<FamilyMember> {
    return this.records.one(FamilyMemberEntity, id);
  }

  correct(id: string, version: number, change: FamilyMemberChange): Promise<FamilyMember> {
    return this.records.change(FamilyMemberEntity, id, version, (stands) => {
      const faults: Fault[] = [
        ...memberProblems({ ...stands, ...change }, this.clock.latestToday()),
        ...placeFaults(change.person),
      ];
      if (faults.length > 0) throw refusedByRule(faults);
      return change;
    });
  }

  /** Does a family of this id stand? Whoever founds it meanwhile is waited for. */
  private async stands(id: string): Promise<boolean> {
    const [, found] = await Promise.all([
      this.units.current().hold(id),
      this.records.select(FamilyEntity, 't.id = $1', [id]),
    ]);
    return found.length > 0;
  }

  private async check(asked: NewFamily): Promise<void> {
    const faults: Fault[] = familyProblems(asked, this.clock.latestToday());
    asked.members.forEach(({ person }, index) => {
      faults.push(...placeFaults(person, `members.${String(index)}.`));
    });
    const wanted = asked.members.flatMap(({ clientId }) => clientId ?? []);
    const inReach = await this.records.select(ClientEntity, 't.id = any($1::uuid[])', [wanted]);
    asked.members.forEach(({ clientId }, index) => {
      if (clientId !== null && !inReach.some((client) => client.id === clientId))
        faults.push({ path: `members.${String(index)}.clientId`, code: 'clientAbsent' });
    });
    if (faults.length > 0) throw refusedByRule(faults);
  }

  /** The client, and whether the client belongs to the family now, other than by this same request. */
  private async known(familyId: string, { id, clientId }: NewFamilyMember) {
    if (clientId === null) return { found: false, before: undefined };
    const unit = this.units.current();
    const [, clients] = await Promise.all([
      // Two who put the same person in at once: the second finds what the first did.
      unit.hold(`${familyId}|${clientId}`),
      this.records.select(ClientEntity, 't.id = $1', [clientId]),
    ]);
    const [before] = await this.records.select(
      FamilyMemberEntity,
      't.family_id = $1 and t.client_id = $2 and t.until_on is null',
      [familyId, clientId],
    );
    return { found: clients.length > 0, before: before?.id === id ? undefined : before };
  }
}

function placeFaults(person: NewFamilyMember['person'] | undefined, within = ''): Fault[] {
  const faults: Fault[] = [];
  if (person?.city != null && !citiesById.has(person.city))
    faults.push({ path: `${within}person.city`, code: 'cityUnknown' });
  if (person?.language != null && !languagesByIso.has(person.language))
    faults.push({ path: `${within}person.language`, code: 'languageCode' });
  return faults;
}
