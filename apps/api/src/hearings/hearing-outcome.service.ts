import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { HearingStep, NewOutcome, Reschedule } from '@resguardo/contract/hearing-acts';
import type { Hearing, NewHearing } from '@resguardo/contract/hearings';
import { outcomeProblems, saidTooEarly } from '@resguardo/domain/hearing-outcome';
import { Clock } from '../platform/clock';
import { refusedByRule, type Fault } from '../platform/problems';
import { Records } from '../platform/vault/records';
import { adjournmentCodes } from '../reference/reference-data';
import { instantsOf, nothingSaid } from './hearing-times';
import { HearingTruthService } from './hearing-truth.service';
import { HearingEntity } from './hearing.entity';

/** What became of a hearing, and the hearing that comes in its place: both or neither. */
@Injectable()
export class HearingOutcomeService {
  constructor(
    private readonly records: Records,
    private readonly truth: HearingTruthService,
    private readonly clock: Clock,
  ) {}

  async record(id: string, version: number, { next, ...facts }: NewOutcome): Promise<HearingStep> {
    const faults = outcomeProblems(facts);
    return this.step(id, version, facts, faults, next, []);
  }

  /** The court moved the hearing before it was held: it counts as adjourned, and the new one names it. */
  reschedule(id: string, version: number, { next, told, ...why }: Reschedule): Promise<HearingStep> {
    const facts = { result: 'adjourned', inAbsentia: false, ...why } as const;
    const known = told === null || next.on === null ? [] : [this.truth.toldOf(next, told.id ?? randomUUID(), told)];
    // What the court's reason was is often told later, or never: a date that moves does not wait for it.
    return this.step(id, version, facts, [], next, known);
  }

  private async step(
    id: string,
    version: number,
    facts: Omit<NewOutcome, 'next'>,
    faults: Fault[],
    next: NewHearing | null,
    told: Hearing['told'],
  ): Promise<HearingStep> {
    if (facts.adjournmentCode !== null && !adjournmentCodes.has(facts.adjournmentCode))
      faults.push({ path: 'adjournmentCode', code: 'codeUnknown' });
    if (faults.length > 0) throw refusedByRule(faults);
    const again = next?.id === undefined ? undefined : await this.made(id, next.id);
    if (again) return { hearing: await this.records.one(HearingEntity, id), next: again };
    const outcome = { ...facts, ...this.truth.written(this.clock.now().toISOString()) };
    const hearing = await this.records.change(HearingEntity, id, version, ({ on }) => {
      if (saidTooEarly(facts.result, on, this.clock.latestToday()))
        throw refusedByRule([{ path: 'result', code: 'hearingToCome' }]);
      // Nothing came in its place, so the one before it is free for another.
      return facts.result === 'enteredInError' ? { outcome, previousId: null } : { outcome };
    });
    return { hearing, next: next === null ? null : await this.follow(hearing, next, facts.toldUsBy, told) };
  }

  private async follow(
    before: HearingEntity,
    asked: NewHearing,
    toldUsBy: NewOutcome['toldUsBy'],
    told: Hearing['told'],
  ): Promise<Hearing> {
    const { caseId, clientId, id: previousId } = before;
    const [other] = await this.records.select(HearingEntity, 't.previous_id = $1', [previousId]);
    if (other) throw refusedByRule([{ path: 'next', code: 'nextStands' }]);
    const times = instantsOf(asked, this.clock.today(), (path) => `next.${path}`);
    const claims = toldUsBy === null || asked.on === null ? [] : [this.truth.firstWord(asked, toldUsBy)];
    const values = { ...asked, ...times, ...nothingSaid, claims, told, caseId, clientId, previousId };
    return this.records.insert(HearingEntity, values, { ...asked, caseId, previousId });
  }

  /** The next hearing, if this very request made it before. */
  private async made(previousId: string, id: string): Promise<HearingEntity | undefined> {
    const [found] = await this.records.select(HearingEntity, 't.id = $1 and t.previous_id = $2', [id, previousId]);
    return found;
  }
}
