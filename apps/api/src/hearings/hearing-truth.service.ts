import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { NewClaim, NewSettlement, NewTold, NewVerification } from '@resguardo/contract/hearing-acts';
import type { Hearing } from '@resguardo/contract/hearings';
import { wallTimeAt } from '@resguardo/domain/hearing-clock';
import { dateInUse, wordsAbout } from '@resguardo/domain/hearing-truth';
import { workedWith } from '@resguardo/domain/working-date';
import { CaseEntity } from '../cases/case.entity';
import { Clock } from '../platform/clock';
import { Units } from '../platform/database/unit-of-work';
import { Refusal, refusedByRule } from '../platform/problems';
import { canonical } from '../platform/vault/changes';
import { Records } from '../platform/vault/records';
import { courtsByCode } from '../reference/reference-data';
import { instantsOf } from './hearing-times';
import { HearingEntity } from './hearing.entity';

/** Of one hearing; a file that needs more is not one hearing's. */
const most = 40;

/** A claim names its time `time`, and has the court's clock from the hearing. */
const asClaimed = (path: string): string => (path === 'courtTime' ? 'time' : 'on');

type Day = Pick<NewSettlement, 'on' | 'time'>;

/** What is said about a hearing's date, which date stands, and who knows of it. Nothing that was said is overwritten. */
@Injectable()
export class HearingTruthService {
  constructor(
    private readonly records: Records,
    private readonly clock: Clock,
    private readonly units: Units,
  ) {}

  /**
   * Keeps what a source says. The date in use follows when the source names an earlier one that is not past; a hearing that is
   * over keeps its day.
   */
  claim(id: string, { id: claimId = randomUUID(), seenAt, ...said }: NewClaim): Promise<Hearing> {
    return this.records.change(HearingEntity, id, 'any', async (stands) => {
      const now = this.clock.now().toISOString();
      if (said.on === null && said.time !== null) throw refusedByRule([{ path: 'on', code: 'dayForTime' }]);
      if (seenAt !== undefined && seenAt > now) throw refusedByRule([{ path: 'seenAt', code: 'seenLater' }]);
      if (this.repeats(stands.claims, claimId, said)) return {};
      const claim = { id: claimId, ...said, seenAt: seenAt ?? now, ...this.written(now) };
      const claims = [...(stands.claims.length > 0 ? stands.claims : this.ownWord(stands)), claim];
      if (claims.length > most) throw refusedByRule([{ path: 'id', code: 'tooManyNotes' }]);
      const zone = await this.zoneOf(stands);
      // A day that nobody could mean is refused even when an earlier one stays in use.
      this.moved(stands, zone, said);
      if (stands.outcome !== null) return { claims };
      const words = wordsAbout({ claims, verified: stands.verified });
      const use = dateInUse(words, stands.settled, wallTimeAt(now, zone).on);
      return { claims, ...(use === undefined ? {} : this.moved(stands, zone, use)) };
    });
  }

  /** Decides which date stands. What sources said before is history from now on. */
  settle(id: string, version: number, { on, time, reason }: NewSettlement): Promise<Hearing> {
    return this.records.change(HearingEntity, id, version, async (stands) => {
      if (on === null && time !== null) throw refusedByRule([{ path: 'on', code: 'dayForTime' }]);
      if (stands.outcome !== null) throw refusedByRule([{ path: 'on', code: 'hearingOver' }]);
      const settled = { on, time, reason, ...this.written(this.clock.now().toISOString()) };
      const zone = await this.zoneOf(stands);
      return { settled, ...this.moved(stands, zone, { on, time }) };
    });
  }

  /** The client was told of the date that is worked with. */
  tell(id: string, { id: toldId = randomUUID(), at, ...said }: NewTold): Promise<Hearing> {
    return this.records.change(HearingEntity, id, 'any', (stands) => {
      if (stands.on === null) throw refusedByRule([{ path: 'how', code: 'noDateToTell' }]);
      if (stands.outcome !== null) throw refusedByRule([{ path: 'how', code: 'hearingOver' }]);
      if (this.repeats(stands.told, toldId, said)) return {};
      if (stands.told.length >= most) throw refusedByRule([{ path: 'id', code: 'tooManyNotes' }]);
      return { told: [...stands.told, this.toldOf(this.worked(stands), toldId, { ...said, at })] };
    });
  }

  /** The court confirms the date that is worked with. */
  verify(id: string, { source, note, at }: NewVerification): Promise<Hearing> {
    return this.records.change(HearingEntity, id, 'any', (stands) => {
      if (stands.on === null) throw refusedByRule([{ path: 'source', code: 'noDateToTell' }]);
      if (stands.outcome !== null) throw refusedByRule([{ path: 'source', code: 'hearingOver' }]);
      const { on, courtTime: time } = this.worked(stands);
      return { verified: { on, time, source, note, ...this.written(this.earlier(at)) } };
    });
  }

  private worked = (stands: HearingEntity): Pick<Hearing, 'on' | 'courtTime'> =>
    workedWith<Hearing>(stands, this.clock.now().toISOString());

  /** A word to the client about this hearing's date, as it is kept. */
  toldOf(hearing: Pick<Hearing, 'on' | 'courtTime'>, id: string, said: Omit<NewTold, 'id'>): Hearing['told'][number] {
    const { on, courtTime: time } = hearing;
    const { how, confirmed, note, at } = said;
    return { id, on, time, how, confirmed, note, ...this.written(this.earlier(at)) };
  }

  /** The moment that was given, if it has been; now, if none was. */
  private earlier(at: string | undefined): string {
    const now = this.clock.now().toISOString();
    if (at !== undefined && at > now) throw refusedByRule([{ path: 'at', code: 'seenLater' }]);
    return at ?? now;
  }

  /** What the source says that moved a hearing to this date. */
  firstWord(
    { on, courtTime: time }: Pick<Hearing, 'on' | 'courtTime'>,
    source: NewClaim['source'],
  ): Hearing['claims'][number] {
    const now = this.clock.now().toISOString();
    return { id: randomUUID(), source, on, time, seenAt: now, note: null, ...this.written(now) };
  }

  written = (at: string): { at: string; by: string } => ({ at, by: this.units.current().actor.userId });

  /** What the file said before the first source was heard, so that it can be held against that source. */
  private ownWord({ id: _, on, courtTime: time, createdAt }: HearingEntity): Hearing['claims'] {
    if (on === null) return [];
    const own = { id: randomUUID(), source: 'file', on, time, seenAt: createdAt, note: null } as const;
    return [{ ...own, ...this.written(createdAt) }];
  }

  /**
   * The hearing with another date. A reporting time goes with its day: the port's time of another day is nobody's; and an estimate
   * goes with the hour it was worked out from.
   */
  private moved(stands: HearingEntity, zone: string, { on, time }: Day): Partial<HearingEntity> {
    if (on === stands.on && (time === stands.courtTime || time === null)) return {};
    const state = on === null ? 'unset' : time === null ? 'date' : 'exact';
    const courtZone = on === null ? null : zone;
    const report = on === stands.on && stands.report?.estimated !== true ? stands.report : null;
    const times = { state, on, courtTime: time, courtZone, report } as const;
    return { ...times, ...instantsOf(times, this.clock.today(), asClaimed) };
  }

  /** The court's clock: of the hearing, or of the court that hears the case. */
  private async zoneOf({ courtZone, caseId }: HearingEntity): Promise<string> {
    if (courtZone !== null) return courtZone;
    const { courtCode } = await this.records.one(CaseEntity, caseId);
    const zone = courtsByCode.get(courtCode ?? '')?.zone;
    if (zone === undefined) throw refusedByRule([{ path: 'on', code: 'zoneUnknown' }]);
    return zone;
  }

  /** The same word sent twice is kept once; another one under its id is refused. */
  private repeats(kept: readonly { id: string }[], id: string, said: object): boolean {
    const known = kept.find((one) => one.id === id);
    if (known === undefined) return false;
    const same = Object.entries(said).every(
      ([field, value]) => canonical((known as Record<string, unknown>)[field]) === canonical(value),
    );
    if (!same) throw new Refusal(409, 'exists');
    return true;
  }
}
