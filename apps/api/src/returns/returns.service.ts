import { Injectable } from '@nestjs/common';
import type { NewReturn, Return, ReturnChange } from '@resguardo/contract/returns';
import { returnProblems } from '@resguardo/domain/return-rules';
import { CaseEntity } from '../cases/case.entity';
import { Clock } from '../platform/clock';
import { refusedByRule, type Fault } from '../platform/problems';
import { Records } from '../platform/vault/records';
import { citiesById, portsById } from '../reference/reference-data';
import { ReturnEntity } from './return.entity';

/** Keeping each return to Mexico, with the papers the person came back with. */
@Injectable()
export class ReturnsService {
  constructor(
    private readonly records: Records,
    private readonly clock: Clock,
  ) {}

  async record(caseId: string, asked: NewReturn): Promise<Return> {
    const { clientId } = await this.records.one(CaseEntity, caseId);
    this.check(asked);
    return this.records.insert(ReturnEntity, { ...asked, caseId, clientId }, { ...asked, caseId });
  }

  one(id: string): Promise<Return> {
    return this.records.one(ReturnEntity, id);
  }

  correct(id: string, version: number, change: ReturnChange): Promise<Return> {
    return this.records.change(ReturnEntity, id, version, (stands) => {
      this.check({ ...stands, ...change });
      return change;
    });
  }

  /** Today is UTC's, which is never behind the border's: nothing that has happened is refused. */
  private check(facts: Pick<NewReturn, 'returnedOn' | 'papers' | 'port' | 'city'>): void {
    const faults: Fault[] = returnProblems(facts, this.clock.today());
    const { port, city } = facts;
    if (port !== null && port !== 'unknown' && !portsById.has(port)) faults.push({ path: 'port', code: 'portUnknown' });
    if (city !== null && city !== 'unknown' && !citiesById.has(city))
      faults.push({ path: 'city', code: 'cityUnknown' });
    if (faults.length > 0) throw refusedByRule(faults);
  }
}
