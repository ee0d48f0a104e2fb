import { Injectable } from '@nestjs/common';
import type { ClientValues } from '@resguardo/contract/clients';
import type { NewMerge } from '@resguardo/contract/merges';
import { joinedFields, listsTooLong } from '@resguardo/domain/join-records';
import { ClientIndex } from '../clients/client-index';
import { ClientEntity } from '../clients/client.entity';
import { Clock } from '../platform/clock';
import { Units } from '../platform/database/unit-of-work';
import { Refusal, absent, refusedByRule, type Fault } from '../platform/problems';
import { canonical } from '../platform/vault/changes';
import { Records } from '../platform/vault/records';
import { Belongings } from './belongings';
import { MergeEntity } from './merge.entity';

/** Nobody is registered anew as often as this. */
const mostMerges = 50;

/** Joining two records of one person, and parting them again. Nobody is ever joined by the machine. */
@Injectable()
export class MergesService {
  constructor(
    private readonly records: Records,
    private readonly units: Units,
    private readonly index: ClientIndex,
    private readonly belongings: Belongings,
    private readonly clock: Clock,
  ) {}

  one(id: string): Promise<MergeEntity> {
    return this.records.one(MergeEntity, id);
  }

  /** Those that stand, the newest first. 404 when the person is out of reach. */
  async ofClient(clientId: string): Promise<{ items: MergeEntity[]; nextCursor: null }> {
    const [, items] = await Promise.all([
      this.records.one(ClientEntity, clientId),
      this.records.select(
        MergeEntity,
        `$1 in (t.client_id, t.duplicate_client_id) and t.undone_at is null order by t.created_at desc, t.id limit ${String(mostMerges)}`,
        [clientId],
      ),
    ]);
    return { items, nextCursor: null };
  }

  /** Joins a duplicate to the record that is kept. Asked again while it stands, it is answered as it is. */
  async join(keptId: string, version: number, asked: NewMerge): Promise<MergeEntity> {
    const { duplicateId } = asked;
    const [kept, duplicate] = await this.both(keptId, duplicateId);
    if (!kept) throw absent();
    if (!duplicate) throw refusedByRule([{ path: 'duplicateId', code: 'clientAbsent' }]);
    const body = { ...asked, clientId: keptId };
    if (await this.wasAsked(asked.id)) return this.records.insert(MergeEntity, body, body);
    if (duplicate.mergedInto === keptId && kept.mergedInto === null) {
      this.units.current().repeated = true;
      return this.standing(duplicateId);
    }
    if (kept.version !== version) throw new Refusal(412, 'stale', [], { current: kept });
    if (asked.duplicateVersion !== undefined && duplicate.version !== asked.duplicateVersion)
      throw new Refusal(412, 'stale', [], { current: duplicate });
    const became = joinedFields(kept, duplicate, asked.take) as Partial<ClientEntity>;
    const faults = await this.faults(kept, duplicate);
    for (const list of listsTooLong(became)) faults.push({ path: list, code: 'mergeTooLong' });
    if (faults.length > 0) throw refusedByRule(faults);

    const moved = await this.belongings.of(duplicateId);
    await this.belongings.move(moved, duplicateId, keptId);
    const merged = await this.records.change(ClientEntity, duplicateId, 'any', () => ({ mergedInto: keptId }));
    const joined = await this.records.change(ClientEntity, keptId, version, () => became);
    await Promise.all([this.index.write(merged, false), this.index.write(joined, false)]);
    const replaced = pick(kept, Object.keys(became));
    const values = { clientId: keptId, duplicateId, moved, replaced, became, undoneAt: null, id: asked.id };
    return this.records.insert(MergeEntity, values, body);
  }

  /**
   * Parts them: what hung on the duplicate goes back to it, and each changed field of the kept record is again as it was, unless
   * somebody has changed it since. What was written meanwhile stays with the kept record. Asked again, it is answered as it is.
   */
  async part(id: string): Promise<MergeEntity> {
    const merge = await this.records.one(MergeEntity, id);
    const [kept, duplicate] = await this.both(merge.clientId, merge.duplicateId);
    if (!kept || !duplicate) throw absent();
    // Asked again under the lock: somebody else may have parted them meanwhile.
    const stands = await this.records.one(MergeEntity, id);
    if (stands.undoneAt !== null) return stands;
    if (kept.mergedInto !== null || (await this.joinedLater(stands))) throw refusedByRule([mergedLater]);

    const parted = await this.records.change(ClientEntity, duplicate.id, 'any', () => ({ mergedInto: null }));
    // Asked once they are apart: until then, what is around one of them is around both.
    const faults = await this.sightFaults(kept.id, duplicate.id);
    if (faults.length > 0) throw refusedByRule(faults);
    await this.belongings.move(merge.moved, kept.id, duplicate.id);
    const untouched = Object.keys(merge.became).filter((field) =>
      same(pick(kept, [field]), pick(merge.became, [field])),
    );
    const back = await this.records.change(ClientEntity, kept.id, 'any', () => pick(merge.replaced, untouched));
    await Promise.all([this.index.write(parted, false), this.index.write(back, false)]);
    return this.records.change(MergeEntity, id, 'any', () => ({ undoneAt: this.clock.now().toISOString() }));
  }

  /** Both records, locked in one order, so that two who join the same people wait for each other and do not deadlock. */
  private async both(...ids: [kept: string, duplicate: string]): Promise<(ClientEntity | undefined)[]> {
    const found = await this.records.select(ClientEntity, 't.id = any($1::uuid[]) order by t.id for update of t', [
      ids,
    ]);
    return ids.map((id) => found.find((client) => client.id === id));
  }

  /** Was this very merge made before? Then it is answered as it is, undone or not. */
  private async wasAsked(id: string | undefined): Promise<boolean> {
    return id !== undefined && (await this.records.select(MergeEntity, 't.id = $1', [id])).length > 0;
  }

  private async standing(duplicateId: string): Promise<MergeEntity> {
    const [merge] = await this.records.select(MergeEntity, 't.duplicate_client_id = $1 and t.undone_at is null', [
      duplicateId,
    ]);
    if (!merge) throw absent();
    return merge;
  }

  /** Was another one joined to the kept record after this one? Its fields became what they are by both. */
  private async joinedLater({ clientId, createdAt }: MergeEntity): Promise<boolean> {
    const condition = 't.client_id = $1 and t.undone_at is null and t.created_at > $2';
    return (await this.records.select(MergeEntity, condition, [clientId, createdAt])).length > 0;
  }

  private async faults(kept: ClientEntity, duplicate: ClientEntity): Promise<Fault[]> {
    if (kept.id === duplicate.id) return [{ path: 'duplicateId', code: 'mergeOfOne' }];
    if (kept.mergedInto !== null) return [{ path: '', code: 'mergedAway' }];
    if (duplicate.mergedInto !== null) return [{ path: 'duplicateId', code: 'mergedAlready' }];
    const [sight, collisions] = await Promise.all([
      this.sightFaults(kept.id, duplicate.id),
      this.belongings.collisions(kept.id, duplicate.id),
    ]);
    return [...sight, ...collisions];
  }

  /**
   * What moves from one to the other must not come before the eyes of anybody who may not see it: the same people may see both,
   * whichever of a person's records hides them.
   */
  private async sightFaults(one: string, other: string): Promise<Fault[]> {
    const unlike = await this.units.current().query(
      `with person (id, records) as (
         select id, app.all_records_of(array[id], app.ctx_org()) from unnest(array[$1, $2]::uuid[]) id)
       select from (
         select id, 'wall' as by, user_id, null::timestamptz as until from person join app.wall on client_id = any (records)
         union select id, 'restriction', null, null from person join app.restriction on client_id = any (records)
         union select id, 'grant', user_id, expires_at from person join app.client_grant on client_id = any (records)) s
       group by by, user_id, until having count(*) <> 2 limit 1`,
      [one, other],
    );
    return unlike.length > 0 ? [{ path: '', code: 'mergeSight' }] : [];
  }
}

const mergedLater: Fault = { path: '', code: 'mergedLater' };

const pick = (values: object, fields: readonly string[]): ClientValues =>
  Object.fromEntries(fields.map((field) => [field, (values as Record<string, unknown>)[field]]));

const same = (one: object, other: object): boolean => canonical(one) === canonical(other);
