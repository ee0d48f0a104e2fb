import { Injectable } from '@nestjs/common';
import type { NewRepresentation, Representation, RepresentationChange } from '@resguardo/contract/representations';
import { endedBy, representationProblems } from '@resguardo/domain/representation-rules';
import { CaseEntity } from '../cases/case.entity';
import { Accounts } from '../platform/auth/accounts';
import { Clock } from '../platform/clock';
import { Units } from '../platform/database/unit-of-work';
import { refusedByRule, type Fault } from '../platform/problems';
import { Records } from '../platform/vault/records';
import { RepresentationEntity } from './representation.entity';

/** Writing down who stands for somebody, and when that ended. */
@Injectable()
export class RepresentationsService {
  constructor(
    private readonly records: Records,
    private readonly units: Units,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
  ) {}

  /** A withdrawal, or that nobody represents, ends what stood until then: two rows would contradict each other. */
  async record(caseId: string, asked: NewRepresentation): Promise<Representation> {
    const { clientId } = await this.records.one(CaseEntity, caseId);
    await this.check(asked);
    const made = await this.records.insert(RepresentationEntity, { ...asked, caseId, clientId }, { ...asked, caseId });
    if (!this.units.current().repeated) await this.endWhatStood(made);
    return made;
  }

  one(id: string): Promise<Representation> {
    return this.records.one(RepresentationEntity, id);
  }

  correct(id: string, version: number, change: RepresentationChange): Promise<Representation> {
    return this.records.change(RepresentationEntity, id, version, async (stands) => {
      await this.check({ ...stands, ...change });
      return change;
    });
  }

  private async endWhatStood(said: RepresentationEntity): Promise<void> {
    if (said.kind !== 'none' && said.kind !== 'withdrawn') return;
    const rows = await this.records.select(
      RepresentationEntity,
      't.case_id = $1 and t.from_day <= $2::date order by t.id limit 500',
      [said.caseId, said.from],
    );
    for (const row of rows) {
      const to = endedBy(said, row);
      if (to !== undefined) await this.records.change(RepresentationEntity, row.id, row.version, () => ({ to }));
    }
  }

  private async check(facts: Omit<NewRepresentation, 'id'>): Promise<void> {
    const faults: Fault[] = representationProblems(facts, this.clock.latestToday());
    const { practitionerId } = facts;
    if (practitionerId !== null) {
      const { orgId } = this.units.current().actor;
      const strangers = await this.accounts.strangersAmong(orgId, [practitionerId]);
      if (strangers.size > 0) faults.push({ path: 'practitionerId', code: 'colleagueAbsent' });
    }
    if (faults.length > 0) throw refusedByRule(faults);
  }
}
