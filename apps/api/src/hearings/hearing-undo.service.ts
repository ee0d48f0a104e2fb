import { Injectable } from '@nestjs/common';
import type { Hearing } from '@resguardo/contract/hearings';
import { RecordHistory } from '../platform/audit/record-history';
import { Units } from '../platform/database/unit-of-work';
import { Records } from '../platform/vault/records';
import { HearingEntity } from './hearing.entity';

/** Acts that say something of one hearing. What ends one and begins another is put right by another date, on record. */
const undoable: readonly string[] = ['hearing:tell', 'hearing:verify', 'hearing:claim', 'hearing:settle'];

/** Taking back what was noted of the wrong person, or by a slip. Both stay in the history. */
@Injectable()
export class HearingUndoService {
  constructor(
    private readonly records: Records,
    private readonly history: RecordHistory,
    private readonly units: Units,
  ) {}

  /**
   * Takes back the last thing that happened to a hearing, when it was this person who noted it: every field is as it was before.
   * When there is nothing of that kind, the hearing is answered as it stands.
   */
  undo(id: string, version: number): Promise<Hearing> {
    const { userId } = this.units.current().actor;
    return this.records.change(HearingEntity, id, version, async () => {
      const [last] = (await this.history.of(HearingEntity, id, { limit: 1 })).items;
      if (last?.by.id !== userId || !undoable.includes(last.action)) return {};
      return Object.fromEntries(last.changes.map(({ field, from }) => [field, from]));
    });
  }
}
