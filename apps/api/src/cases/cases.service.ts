import { Injectable } from '@nestjs/common';
import type { Case, CaseChange, NewCase } from '@resguardo/contract/cases';
import { phaseByEnrolment } from '@resguardo/domain/program-phase';
import { ClientEntity } from '../clients/client.entity';
import { absent, refusedByRule, type Fault } from '../platform/problems';
import { Records } from '../platform/vault/records';
import { courtsByCode, portsById } from '../reference/reference-data';
import { CaseEntity } from './case.entity';

/** A person has one case, seldom two; nobody a hundred. */
const mostCases = 100;

/** Opening a case and keeping its programme facts true. */
@Injectable()
export class CasesService {
  constructor(private readonly records: Records) {}

  async open(asked: NewCase): Promise<Case> {
    const faults = await this.faults(asked);
    const [client] = await this.records.select(ClientEntity, 't.id = $1', [asked.clientId]);
    if (!client) faults.push({ path: 'clientId', code: 'clientAbsent' });
    if (faults.length > 0) throw refusedByRule(faults);
    return this.records.insert(CaseEntity, { ...asked, programPhase: phaseOf(asked) }, asked);
  }

  one(id: string): Promise<Case> {
    return this.records.one(CaseEntity, id);
  }

  edit(id: string, version: number, change: CaseChange): Promise<Case> {
    return this.records.change(CaseEntity, id, version, async (stands) => {
      const after = { ...stands, ...change };
      const faults = await this.faults(after, id);
      if (faults.length > 0) throw refusedByRule(faults);
      return { ...change, programPhase: phaseOf(after) };
    });
  }

  /** The cases of one person, newest first. 404 when the person is out of reach. */
  async ofClient(clientId: string): Promise<{ items: Case[]; nextCursor: null }> {
    const [[client], items] = await Promise.all([
      this.records.select(ClientEntity, 't.id = $1', [clientId]),
      this.records.select(CaseEntity, `t.client_id = $1 order by t.created_at desc limit ${String(mostCases)}`, [
        clientId,
      ]),
    ]);
    if (!client) throw absent();
    return { items, nextCursor: null };
  }

  private async faults(facts: Omit<NewCase, 'clientId' | 'id'>, ownId?: string): Promise<Fault[]> {
    const faults: Fault[] = [];
    if (facts.courtCode !== null && facts.courtCode !== 'unknown' && !courtsByCode.has(facts.courtCode)) {
      faults.push({ path: 'courtCode', code: 'courtUnknown' });
    }
    if (facts.returnPort !== null && facts.returnPort !== 'unknown' && !portsById.has(facts.returnPort)) {
      faults.push({ path: 'returnPort', code: 'portUnknown' });
    }
    if (facts.phaseOverride !== null && facts.phaseOverrideReason === null) {
      faults.push({ path: 'phaseOverrideReason', code: 'reasonMissing' });
    }
    if (facts.leadCaseId !== null) {
      const lead =
        facts.leadCaseId === ownId ? [] : await this.records.select(CaseEntity, 't.id = $1', [facts.leadCaseId]);
      if (lead.length === 0) faults.push({ path: 'leadCaseId', code: 'leadAbsent' });
    }
    return faults;
  }
}

const phaseOf = (facts: Pick<Case, 'enrolledOn' | 'phaseOverride'>): Case['programPhase'] =>
  facts.phaseOverride ?? phaseByEnrolment(facts.enrolledOn).phase;
