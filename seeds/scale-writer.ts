import type { INestApplicationContext } from '@nestjs/common';
import { instantOf } from '@resguardo/domain/hearing-clock';
import { hearingProblems } from '@resguardo/domain/hearing-rules';
import { phaseByEnrolment } from '@resguardo/domain/program-phase';
import { DataSource } from 'typeorm';
import { CaseEntity } from '../apps/api/src/cases/case.entity';
import { ClientEntity } from '../apps/api/src/clients/client.entity';
import { ClientIndex } from '../apps/api/src/clients/client-index';
import { checkedClient } from '../apps/api/src/clients/client-rules';
import { HearingEntity } from '../apps/api/src/hearings/hearing.entity';
import type { Actor } from '../apps/api/src/platform/actor';
import { Units, type Unit } from '../apps/api/src/platform/database/unit-of-work';
import { KeyRing } from '../apps/api/src/platform/vault/key-ring';
import { RecordsBatch, type BatchItem } from '../apps/api/src/platform/vault/records-batch';
import type { RecordClass, RecordEntity } from '../apps/api/src/platform/vault/record-entity';
import type { PlannedCase, ScalePerson, ScheduledHearing } from './scale-plan';

/** Writes planned people as the services would: checked, sealed, tokenised, audited, in the context of who does it. */
export class ScaleWriter {
  private readonly units: Units;
  private readonly index: ClientIndex;
  private readonly batch: RecordsBatch;
  private readonly clocks = new Map<string, Pick<ScheduledHearing, 'report'> & { startsAt: string | null }>();

  constructor(
    app: INestApplicationContext,
    private readonly today: string,
  ) {
    this.units = app.get(Units);
    this.index = app.get(ClientIndex, { strict: false });
    this.batch = new RecordsBatch(this.units, app.get(KeyRing), app.get(DataSource));
  }

  /** People are registered, with the tokens they are found by. */
  async register(clients: readonly ScalePerson['client'][], actor: Actor): Promise<void> {
    await this.units.inContext(actor, { action: 'client:create' }, async (unit) => {
      const fresh = await missing(unit, 'client', clients);
      const items = fresh.map((client) => ({ values: checkedClient(client, this.today), asked: client }));
      await this.batch.insertMany(ClientEntity, items);
      await Promise.all(items.map(({ values }) => this.index.write(Object.assign(new ClientEntity(), values), true)));
    });
  }

  /** Their cases are opened. */
  open(cases: readonly PlannedCase[], actor: Actor): Promise<void> {
    return this.records(actor, 'case:create', CaseEntity, 'case_file', cases, (asked) => ({
      values: { ...asked, programPhase: asked.phaseOverride ?? phaseByEnrolment(asked.enrolledOn).phase },
      asked,
    }));
  }

  /** Hearings are set. */
  schedule(hearings: readonly ScheduledHearing[], actor: Actor): Promise<void> {
    return this.records(actor, 'hearing:schedule', HearingEntity, 'hearing', hearings, ({ clientId, ...asked }) => ({
      values: { ...asked, ...this.settled(asked), clientId },
      asked,
    }));
  }

  private async records<T extends { id: string }>(
    actor: Actor,
    action: string,
    entity: RecordClass<RecordEntity>,
    table: string,
    planned: readonly T[],
    item: (asked: T) => BatchItem,
  ): Promise<void> {
    await this.units.inContext(actor, { action }, async (unit) => {
      await this.batch.insertMany(entity, (await missing(unit, table, planned)).map(item));
    });
  }

  /** As `HearingsService` settles them. Few clocks differ, so each is read once. */
  private settled(
    times: Omit<ScheduledHearing, 'clientId'>,
  ): Pick<ScheduledHearing, 'report'> & { startsAt: string | null } {
    const { state, on, courtTime, courtZone, report } = times;
    const name = JSON.stringify([state, on, courtTime, courtZone, report]);
    const known = this.clocks.get(name);
    if (known) return known;
    const [problem] = hearingProblems(times, this.today);
    if (problem) throw new Error(`A planned hearing breaks the rule ${problem.code} at ${problem.path}.`);
    const at = (day: string, time: string, zone: string) => {
      const answer = instantOf(day, time, zone);
      return answer.ok ? answer.instant : null;
    };
    const startsAt =
      state === 'exact' && on !== null && courtTime !== null && courtZone !== null
        ? at(on, courtTime, courtZone)
        : null;
    const settled = { startsAt, report: report && { ...report, at: at(report.on, report.time, report.zone) } };
    // Bounded, so that memory stays flat however many cases are made.
    if (this.clocks.size > 20_000) this.clocks.clear();
    this.clocks.set(name, settled);
    return settled;
  }
}

/** Those that an earlier run has not made. */
async function missing<T extends { id: string }>(unit: Unit, table: string, planned: readonly T[]): Promise<T[]> {
  const rows = await unit.query<{ id: string }>(`select id from app."${table}" where id = any($1::uuid[])`, [
    planned.map((each) => each.id),
  ]);
  const known = new Set(rows.map((row) => row.id));
  return planned.filter((each) => !known.has(each.id));
}
