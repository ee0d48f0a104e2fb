import { Injectable } from '@nestjs/common';
import type { HistoryEntry } from '@resguardo/contract/history';
import type { Hearing } from '@resguardo/contract/hearings';
import { Clock } from '../platform/clock';
import { RecordHistory } from '../platform/audit/record-history';
import { Units } from '../platform/database/unit-of-work';
import { Records } from '../platform/vault/records';
import { HearingTruthService } from './hearing-truth.service';
import { HearingEntity } from './hearing.entity';

/** What is said of one hearing, and what ends it, perhaps with another in its place. */
const said: readonly string[] = ['hearing:tell', 'hearing:verify', 'hearing:claim', 'hearing:settle'];
const ended: readonly string[] = ['hearing:outcome', 'hearing:reschedule'];

/** Taking back what was noted of the wrong person, or by a slip. Both stay in the history. */
@Injectable()
export class HearingUndoService {
  constructor(
    private readonly records: Records,
    private readonly history: RecordHistory,
    private readonly truth: HearingTruthService,
    private readonly clock: Clock,
    private readonly units: Units,
  ) {}

  /**
   * Takes back the last thing that happened to a hearing, when it was this person who noted it: every field is as it was before, and
   * a hearing that came in its place was entered in error. When there is nothing of that kind, or something happened to the one in
   * its place, the hearing is answered as it stands.
   */
  undo(id: string, version: number): Promise<Hearing> {
    const { userId } = this.units.current().actor;
    return this.records.change(HearingEntity, id, version, async () => {
      const [last] = (await this.history.of(HearingEntity, id, { limit: 1 })).items;
      if (last?.by.id !== userId || ![...said, ...ended].includes(last.action)) return {};
      const before = Object.fromEntries(last.changes.map(({ field, from }) => [field, from]));
      return ended.includes(last.action) ? this.begunAgain(id, last, before) : before;
    });
  }

  private async begunAgain(
    id: string,
    { at }: HistoryEntry,
    before: Partial<HearingEntity>,
  ): Promise<Partial<HearingEntity>> {
    const [next] = await this.records.select(HearingEntity, 't.previous_id = $1', [id]);
    const { previousId } = before;
    if (previousId != null) {
      const [other] = await this.records.select(HearingEntity, 't.previous_id = $1', [previousId]);
      if (other) return { ...before, previousId: null };
    }
    // It was there before; only the words about the end were corrected.
    if (next?.createdAt !== at) return before;
    if (next.version > 1) return {};
    const outcome = { ...inError, ...this.truth.written(this.clock.now().toISOString()) };
    await this.records.change(HearingEntity, next.id, 1, () => ({ outcome, previousId: null }));
    return before;
  }
}

const inError = {
  result: 'enteredInError',
  adjournmentCode: null,
  label: null,
  toldUsBy: null,
  noticeOn: null,
  inAbsentia: false,
} as const;
