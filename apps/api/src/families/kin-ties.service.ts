import { Injectable } from '@nestjs/common';
import type { KinTie, KinTieChange, NewKinTie } from '@resguardo/contract/families';
import { keptTie } from '@resguardo/domain/kin-ties';
import { ClientEntity } from '../clients/client.entity';
import { Clock } from '../platform/clock';
import { Units } from '../platform/database/unit-of-work';
import { refusedByRule, type Fault } from '../platform/problems';
import { Records } from '../platform/vault/records';
import { FamilyMemberEntity } from './family-member.entity';
import { FamilyEntity } from './family.entity';
import { KinTieEntity } from './kin-tie.entity';

/** Joining people by kin, and ending it. A tie is one row; its other side is made, and ends, with it. */
@Injectable()
export class KinTies {
  constructor(
    private readonly records: Records,
    private readonly units: Units,
    private readonly clock: Clock,
  ) {}

  /** The order in which ties are locked: two families that share people would otherwise wait for each other. */
  inOrder(ties: readonly NewKinTie[]): NewKinTie[] {
    const name = (tie: NewKinTie) => nameOf(keptTie(tie));
    return ties.toSorted((one, other) => (name(one) < name(other) ? -1 : 1));
  }

  async one(id: string): Promise<KinTie> {
    return this.records.one(KinTieEntity, id);
  }

  /** Joins two people who are in reach; a tie that stands already is answered as it is. `within`: where in the request the tie stands. */
  async join(familyId: string, asked: NewKinTie, within = ''): Promise<KinTie> {
    await this.records.one(FamilyEntity, familyId);
    const { from, to, kind } = keptTie(asked);
    const [[fromIs, toIs]] = await Promise.all([
      this.ends(familyId, asked, [from, to]),
      this.units.current().hold(nameOf({ from, to, kind })),
    ]);
    const between = await this.records.select(
      KinTieEntity,
      't.from_id = any($1::uuid[]) and t.to_id = any($1::uuid[]) and t.kind = $2 and t.until_on is null',
      [[from, to], kind],
    );
    const stands = between.find(({ fromClientId, fromMemberId }) => (fromClientId ?? fromMemberId) === from);
    if (!stands && between.length > 0) throw refusedByRule([{ path: `${within}kind`, code: 'tieReversed' }]);
    if (stands) {
      this.units.current().repeated = true;
      return stands;
    }
    const { basis } = asked;
    const values = {
      kind,
      basis,
      untilOn: null,
      fromClientId: fromIs === 'client' ? from : null,
      fromMemberId: fromIs === 'client' ? null : from,
      toClientId: toIs === 'client' ? to : null,
      toMemberId: toIs === 'client' ? null : to,
    };
    return this.records.insert(KinTieEntity, values, values);
  }

  /** Ends a tie, or says what it rests on; both its sides at once. */
  correct(id: string, version: number, change: KinTieChange): Promise<KinTie> {
    if (change.untilOn != null && change.untilOn > this.clock.latestToday())
      throw refusedByRule([{ path: 'untilOn', code: 'dayInFuture' }]);
    return this.records.change(KinTieEntity, id, version, () => change);
  }

  /** What each id names: a client in reach, or a member of this family who is not registered. */
  private async ends(
    familyId: string,
    asked: NewKinTie,
    ids: readonly [string, string],
  ): Promise<('client' | 'member')[]> {
    const [clients, members] = await Promise.all([
      // Held, so that none of them is joined to another record meanwhile: the tie would be left on it.
      this.records.select(ClientEntity, 't.id = any($1::uuid[]) order by t.id for key share of t', [ids]),
      this.records.select(FamilyMemberEntity, 't.family_id = $1 and t.client_id is null and t.id = any($2::uuid[])', [
        familyId,
        ids,
      ]),
    ]);
    const known = [...clients, ...members].map(({ id }) => id);
    const faults: Fault[] = [];
    if (asked.from === asked.to) faults.push({ path: 'to', code: 'tieToSelf' });
    for (const path of ['from', 'to'] as const)
      if (!known.includes(asked[path])) faults.push({ path, code: 'notInFamily' });
    for (const path of ['from', 'to'] as const)
      if (clients.some(({ id, mergedInto }) => id === asked[path] && mergedInto !== null))
        faults.push({ path, code: 'mergedAway' });
    if (faults.length > 0) throw refusedByRule(faults);
    return ids.map((id) => (clients.some((client) => client.id === id) ? 'client' : 'member'));
  }
}

/** The same for both directions: nobody is the parent of their parent. */
const nameOf = ({ from, to, kind }: { from: string; to: string; kind: string }): string =>
  `${from < to ? `${from}|${to}` : `${to}|${from}`}|${kind}`;
