import { Injectable } from '@nestjs/common';
import type { Merge, MovedKind } from '@resguardo/contract/merges';
import { CaseEntity } from '../cases/case.entity';
import { ConsentEntity } from '../consents/consent.entity';
import { FamilyMemberEntity } from '../families/family-member.entity';
import { KinTieEntity } from '../families/kin-tie.entity';
import type { Fault } from '../platform/problems';
import { Records } from '../platform/vault/records';
import type { RecordClass, RecordEntity } from '../platform/vault/record-entity';
import { WhereaboutsEntity } from '../whereabouts/whereabouts.entity';

type Moved = Merge['moved'];

/** A record that names a person by one of these fields; what hangs on a case goes with the case. */
const kinds: Record<MovedKind, { readonly entity: RecordClass<RecordEntity>; readonly names: readonly string[] }> = {
  case: { entity: CaseEntity, names: ['clientId'] },
  consent: { entity: ConsentEntity, names: ['clientId'] },
  whereabouts: { entity: WhereaboutsEntity, names: ['clientId'] },
  familyMember: { entity: FamilyMemberEntity, names: ['clientId'] },
  kinTie: { entity: KinTieEntity, names: ['fromClientId', 'toClientId'] },
};
const kindsInOrder = Object.keys(kinds) as MovedKind[];

/** What hangs on a person: found, and moved from one record of the person to another. */
@Injectable()
export class Belongings {
  constructor(private readonly records: Records) {}

  async of(clientId: string): Promise<Moved> {
    const columns = { clientId: 'client_id', fromClientId: 'from_client_id', toClientId: 'to_client_id' };
    const found = await Promise.all(
      kindsInOrder.map(async (kind) => {
        const named = kinds[kind].names.map((name) => columns[name as keyof typeof columns]);
        const condition = named.map((column) => `t.${column} = $1`).join(' or ');
        const records = await this.records.select(kinds[kind].entity, `${condition} order by t.id`, [clientId]);
        return records.map(({ id }) => ({ kind, id }));
      }),
    );
    return found.flat();
  }

  /**
   * Moves these to another record of the person. What hangs on `from` no longer stays where it is, and so does a tie to somebody
   * out of sight. Each is a change of its own.
   */
  async move(what: Moved, from: string, to: string): Promise<void> {
    for (const { kind, id } of what) {
      const { entity, names } = kinds[kind];
      if (kind === 'kinTie' && (await this.records.select(KinTieEntity, 't.id = $1', [id])).length === 0) continue;
      await this.records.change(entity, id, 'any', (stands) =>
        Object.fromEntries(
          names
            .filter((name) => (stands as unknown as Record<string, unknown>)[name] === from)
            .map((name) => [name, to]),
        ),
      );
    }
  }

  /** Why two records cannot be one person as they stand: kin to each other, in one family twice, or twice the same kin of somebody. */
  async collisions(kept: string, duplicate: string): Promise<Fault[]> {
    const [members, ties] = await Promise.all([
      this.records.select(FamilyMemberEntity, 't.client_id = any($1::uuid[]) and t.until_on is null', [
        [kept, duplicate],
      ]),
      this.records.select(KinTieEntity, '(t.from_client_id = any($1::uuid[]) or t.to_client_id = any($1::uuid[]))', [
        [kept, duplicate],
      ]),
    ]);
    const joined = (id: string | null) => (id === duplicate ? kept : id);
    const ends = ties.map((tie) => ({
      from: joined(tie.fromClientId ?? tie.fromMemberId),
      to: joined(tie.toClientId ?? tie.toMemberId),
      now: tie.untilOn === null ? tie.kind : null,
    }));
    if (ends.some(({ from, to }) => from === to)) return [{ path: 'duplicateId', code: 'mergeOfKin' }];
    const twice = (names: readonly string[]) => new Set(names).size < names.length;
    const standing = ends.filter(({ now }) => now !== null).map(({ from, to, now }) => [from, to, now].join());
    return twice(members.map(({ familyId }) => familyId)) || twice(standing)
      ? [{ path: 'duplicateId', code: 'mergeInOneFamily' }]
      : [];
  }
}
