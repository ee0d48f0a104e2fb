import { Injectable } from '@nestjs/common';
import type { Case, CaseChange, NewCase } from '@resguardo/contract/cases';
import { phaseByEnrolment } from '@resguardo/domain/program-phase';
import { ClientEntity } from '../clients/client.entity';
import { Accounts } from '../platform/auth/accounts';
import { Clock } from '../platform/clock';
import { Units } from '../platform/database/unit-of-work';
import { absent, refusedByRule, type Fault } from '../platform/problems';
import { Reach } from '../platform/vault/reach';
import { Records } from '../platform/vault/records';
import { courtsByCode, portsById } from '../reference/reference-data';
import { CaseEntity } from './case.entity';

/** A person has one case, seldom two; nobody a hundred. */
const mostCases = 100;

/** Opening a case and keeping its programme facts true. */
@Injectable()
export class CasesService {
  constructor(
    private readonly records: Records,
    private readonly units: Units,
    private readonly accounts: Accounts,
    private readonly reach: Reach,
    private readonly clock: Clock,
  ) {}

  /** Whoever opens a case is on its team. */
  async open(asked: NewCase): Promise<Case> {
    const { userId } = this.units.current().actor;
    const team = [...new Set([userId, ...asked.team])];
    const faults = await this.faults(asked, { team: [userId] });
    const [client] = await this.records.select(ClientEntity, 't.id = $1', [asked.clientId]);
    if (!client) faults.push({ path: 'clientId', code: 'clientAbsent' });
    if (faults.length > 0) throw refusedByRule(faults);
    return this.records.insert(CaseEntity, { ...asked, team, programPhase: phaseOf(asked) }, asked);
  }

  one(id: string): Promise<Case> {
    return this.records.one(CaseEntity, id);
  }

  edit(id: string, version: number, asked: CaseChange): Promise<Case> {
    return this.records.change(CaseEntity, id, version, async (stands) => {
      const change = await this.asSeen(asked, stands);
      const after = { ...stands, ...change };
      const faults = await this.faults(after, stands);
      if (faults.length > 0) throw refusedByRule(faults);
      const team = [...new Set(after.team)];
      return { ...change, team, programPhase: phaseOf(after) };
    });
  }

  /** Whoever may not see the case that leads sees none, and sends none back: that takes nothing away. */
  private async asSeen({ leadCaseId, ...others }: CaseChange, { leadCaseId: lead }: CaseEntity): Promise<CaseChange> {
    if (leadCaseId === undefined) return others;
    const unseen = leadCaseId === null && lead !== null && (await this.hides(lead));
    return unseen ? others : { ...others, leadCaseId };
  }

  private async hides(id: string): Promise<boolean> {
    return (await this.reach.outOfReach([{ bearing: 'case', id }])).has(id);
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

  /**
   * A case that leads has no lead of its own: else two could lead each other, and nobody would know which one the court hears. As
   * far as one may see: to be refused for a case behind a wall would tell of it.
   */
  private async leadFaults(leadCaseId: string, ownId: string | undefined): Promise<Fault[]> {
    const unit = this.units.current();
    // One at a time: two that look at once would each find the other without a lead.
    await unit.hold(`leads of ${unit.actor.orgId}`);
    const [leads, riders] = await Promise.all([
      this.records.select(CaseEntity, 't.id = $1', [leadCaseId]),
      this.records.select(CaseEntity, 't.lead_case_id = $1 limit 1', [ownId ?? null]),
    ]);
    const above = leads[0]?.leadCaseId ?? null;
    const code =
      leadCaseId === ownId || !leads[0]
        ? 'leadAbsent'
        : above !== null && !(await this.hides(above))
          ? 'leadLed'
          : riders.length > 0
            ? 'leadsOthers'
            : null;
    return code === null ? [] : [{ path: 'leadCaseId', code }];
  }

  private async faults(
    facts: Omit<NewCase, 'clientId' | 'id'>,
    stands: Pick<CaseEntity, 'team'> & Partial<Pick<CaseEntity, 'id' | 'leadCaseId'>>,
  ): Promise<Fault[]> {
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
    for (const path of ['ntaServedOn', 'ntaFiledOn'] as const) {
      const day = facts[path];
      if (day !== null && day > this.clock.latestToday()) faults.push({ path, code: 'dayInFuture' });
    }
    if (facts.leadCaseId !== null && facts.leadCaseId !== stands.leadCaseId)
      faults.push(...(await this.leadFaults(facts.leadCaseId, stands.id)));
    const added = facts.team.filter((id) => !stands.team.includes(id));
    const strangers = await this.accounts.strangersAmong(this.units.current().actor.orgId, added);
    facts.team.forEach((id, at) => {
      if (strangers.has(id)) faults.push({ path: `team.${String(at)}`, code: 'colleagueAbsent' });
    });
    return faults;
  }
}

const phaseOf = (facts: Pick<Case, 'enrolledOn' | 'phaseOverride'>): Case['programPhase'] =>
  facts.phaseOverride ?? phaseByEnrolment(facts.enrolledOn).phase;
