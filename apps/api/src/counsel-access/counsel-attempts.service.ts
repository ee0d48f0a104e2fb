import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CounselAttempt, CounselAttemptChange, NewCounselAttempt } from '@resguardo/contract/counsel-attempts';
import { can } from '@resguardo/domain/access';
import { attemptProblems } from '@resguardo/domain/counsel-access';
import { CaseEntity } from '../cases/case.entity';
import { Accounts } from '../platform/auth/accounts';
import { Clock } from '../platform/clock';
import { Units } from '../platform/database/unit-of-work';
import { Refusal, refusedByRule, type Fault } from '../platform/problems';
import { Records } from '../platform/vault/records';
import { languagesByIso, portsById } from '../reference/reference-data';
import { CounselAttemptEntity } from './counsel-attempt.entity';

/** Writing down attempts to see or reach clients, let in or not. */
@Injectable()
export class CounselAttemptsService {
  constructor(
    private readonly records: Records,
    private readonly units: Units,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
  ) {}

  /** One attempt for this case, and one for each other that was at the same table. The answer is this case's. */
  async record(caseId: string, asked: NewCounselAttempt): Promise<CounselAttempt> {
    const { clientId } = await this.records.one(CaseEntity, caseId);
    const { otherCaseIds, id = randomUUID(), ...facts } = asked;
    const { others, faults } = await this.atTheTable(caseId, otherCaseIds);
    faults.push(...(await this.faults(facts)));
    if (faults.length > 0) throw refusedByRule(faults);
    // An id of its own: that of one row would tell, in the others, that there is this one.
    const visitId = others.length > 0 ? randomUUID() : null;
    const made = await this.records.insert(
      CounselAttemptEntity,
      { ...facts, id, caseId, clientId, visitId },
      { ...asked, id, caseId },
    );
    if (this.units.current().repeated) return this.again(made);
    for (const other of others) {
      const own = { ...facts, caseId: other.id, visitId };
      await this.records.insert(CounselAttemptEntity, { ...own, clientId: other.clientId }, own);
    }
    return made;
  }

  /** The answer to a creation sent twice: never what others wrote since, to somebody who may record visits and not read them. */
  private again(made: CounselAttempt): CounselAttempt {
    if (made.version > 1 && !can(this.units.current().actor.roles, 'counselAttempt:read'))
      throw new Refusal(409, 'exists');
    return made;
  }

  one(id: string): Promise<CounselAttempt> {
    return this.records.one(CounselAttemptEntity, id);
  }

  correct(id: string, version: number, change: CounselAttemptChange): Promise<CounselAttempt> {
    return this.records.change(CounselAttemptEntity, id, version, async (stands) => {
      const faults = await this.faults({ ...stands, ...change });
      if (faults.length > 0) throw refusedByRule(faults);
      return change;
    });
  }

  /** The other cases, in reach and each of them once. */
  private async atTheTable(caseId: string, ids: readonly string[]): Promise<{ others: CaseEntity[]; faults: Fault[] }> {
    if (ids.length === 0) return { others: [], faults: [] };
    const others = await this.records.select(CaseEntity, 't.id = any($1::uuid[]) order by t.id', [ids]);
    const faults = ids.flatMap((id, at): Fault[] => {
      const path = `otherCaseIds.${String(at)}`;
      if (id === caseId || ids.indexOf(id) < at) return [{ path, code: 'caseTwice' }];
      return others.some((other) => other.id === id) ? [] : [{ path, code: 'caseAbsent' }];
    });
    return { others, faults };
  }

  private async faults(facts: Omit<NewCounselAttempt, 'id' | 'otherCaseIds'>): Promise<Fault[]> {
    const faults: Fault[] = attemptProblems(facts, this.clock.now());
    const { port, interpreterLanguage, attendedBy } = facts;
    if (port !== null && !portsById.has(port)) faults.push({ path: 'port', code: 'portUnknown' });
    if (interpreterLanguage !== null && !languagesByIso.has(interpreterLanguage))
      faults.push({ path: 'interpreterLanguage', code: 'languageCode' });
    const strangers = await this.accounts.strangersAmong(this.units.current().actor.orgId, attendedBy);
    attendedBy.forEach((id, at) => {
      if (strangers.has(id)) faults.push({ path: `attendedBy.${String(at)}`, code: 'colleagueAbsent' });
    });
    return faults;
  }
}
