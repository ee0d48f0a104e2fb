import { Injectable } from '@nestjs/common';
import type { FamilyView } from '@resguardo/contract/family-views';
import { can } from '@resguardo/domain/access';
import { nextSince } from '@resguardo/domain/next-hearing';
import { CaseEntity } from '../cases/case.entity';
import { ClientEntity } from '../clients/client.entity';
import { HearingEntity } from '../hearings/hearing.entity';
import { Clock } from '../platform/clock';
import { Units } from '../platform/database/unit-of-work';
import { together } from '../platform/together';
import { Records } from '../platform/vault/records';
import { localDays } from '../reference/local-days';
import { RepresentationEntity } from '../representation/representation.entity';
import { WhereaboutsEntity } from '../whereabouts/whereabouts.entity';
import { FamilyMemberEntity } from './family-member.entity';
import { viewOf } from './family-view';
import { FamilyEntity } from './family.entity';
import { KinTieEntity } from './kin-tie.entity';

const familiesOfCase = `select m.family_id as id from app.family_member m
  join app.case_file c on c.org_id = m.org_id and c.client_id = m.client_id where c.id = $1 and m.until_on is null`;

// Arrays, found once a statement: joined as subqueries they are guessed too small, and a large organisation's policies run by the row.
const families = '($1::uuid[])';
const clients = `(array(select m.client_id from app.family_member m where m.family_id = any${families}))`;
const people = `(array(select coalesce(m.client_id, m.id) from app.family_member m where m.family_id = any${families} and m.until_on is null))`;

/** Families side by side: who is in them, where, and what the court has of each. One flight, however many families; two where they must be found first. */
@Injectable()
export class FamilyViews {
  constructor(
    private readonly records: Records,
    private readonly clock: Clock,
    private readonly units: Units,
  ) {}

  /** These families, in the order of the ids; those out of reach are left out. */
  async named(ids: readonly string[]): Promise<FamilyView[]> {
    const views = await this.read(ids);
    return ids.flatMap((id) => views.find((view) => view.id === id) ?? []);
  }

  /** Families to which the person of this case belongs now, oldest first. Most people have none, so that is asked first. */
  async ofCase(caseId: string): Promise<FamilyView[]> {
    const found = await this.units.current().query<{ id: string }>(familiesOfCase, [caseId]);
    return found.length === 0 ? [] : this.read(found.map(({ id }) => id));
  }

  private async read(ids: readonly string[]): Promise<FamilyView[]> {
    const readsCounsel = can(this.units.current().actor.roles, 'representation:read');
    const since = nextSince(this.clock.now());
    const rows = await together({
      families: this.records.select(FamilyEntity, `t.id = any${families} order by t.created_at, t.id`, [ids]),
      members: this.records.select(FamilyMemberEntity, `t.family_id = any${families}`, [ids]),
      clients: this.records.select(ClientEntity, `t.id = any${clients}`, [ids]),
      cases: this.records.select(
        CaseEntity,
        `t.client_id = any${clients} order by (t.stage = 'pending') desc, t.created_at desc, t.id`,
        [ids],
      ),
      hearings: this.records.select(
        HearingEntity,
        `t.id = any(array(select h.id from app.case_file c cross join lateral (
           select h.id from app.hearing h where h.org_id = c.org_id and h.case_id = c.id and h.outcome is null and (h.sort_at >= $2 or h.state = 'unset')
           order by h.sort_at, h.created_at desc limit 1) h
         where c.client_id = any${clients}))`,
        [ids, since],
      ),
      stays: this.records.select(WhereaboutsEntity, `t.client_id = any${clients}`, [ids]),
      counsel: readsCounsel
        ? this.records.select(RepresentationEntity, `t.client_id = any${clients}`, [ids])
        : Promise.resolve([]),
      ties: this.records.select(
        KinTieEntity,
        `t.until_on is null and t.from_id = any${people} and t.to_id = any${people} order by t.created_at, t.id`,
        [ids],
      ),
    });
    const days = localDays(this.clock.now());
    return rows.families.map((family) => viewOf(family, { ...rows, days }));
  }
}
