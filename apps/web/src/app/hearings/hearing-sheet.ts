import {
  ChangeDetectionStrategy,
  Component,
  Injector,
  computed,
  inject,
  input,
  output,
  runInInjectionContext,
  signal,
  type OnInit,
} from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import type { CaseFile } from '@resguardo/contract/case-file';
import { Hearing, type HearingChange } from '@resguardo/contract/hearings';
import { estimateReport } from '@resguardo/domain/hearing-clock';
import { hearingKinds, hearingMediums, hearingStates } from '@resguardo/domain/vocabulary';
import { Choice, type Option } from '@resguardo/ui/choice';
import { DayInput } from '@resguardo/ui/day-input';
import { clockAt } from '@resguardo/ui/day-words';
import { ErrorSummary } from '@resguardo/ui/error-summary';
import { Control, Field } from '@resguardo/ui/field';
import { Icon } from '@resguardo/ui/icon';
import { Select } from '@resguardo/ui/select';
import { Sheet } from '@resguardo/ui/sheet';
import { TimeInput } from '@resguardo/ui/time-input';
import type * as z from 'zod';
import { DraftKeeper } from '../platform/drafts/draft-keeper';
import { DraftNotice } from '../platform/drafts/draft-notice';
import { I18n, type MessageKey } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { Notices } from '../platform/notices/notices';
import { withoutBlanks } from '../platform/problems/as-form';
import { FormFaults, checkedBy, formName } from '../platform/problems/form-faults';
import { FieldWords } from '../platform/records/field-words';
import { ReferenceClient } from '../platform/reference/reference-client';
import { StalePanel } from '../platform/stale/stale-panel';
import { StaleSave, changesIn } from '../platform/stale/stale-save';
import { HearingClocks, type ClockFacts } from './hearing-clocks';
import { HearingsClient } from './hearings-client';
import {
  blankHearing,
  checkedHearing,
  hearingFaults,
  isEstimate,
  modelOfHearing,
  sentHearing,
  typedInstants,
  type HearingModel,
} from './hearing-model';
import { ZoneWords } from './zone-words';

/** Adds a hearing or corrects one, with both clocks in view while they are typed. */
@Component({
  selector: 'app-hearing-sheet',
  imports: [
    Choice,
    Control,
    DayInput,
    DraftNotice,
    ErrorSummary,
    Field,
    FormField,
    HearingClocks,
    Icon,
    Select,
    Sheet,
    StalePanel,
    TimeInput,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './hearing-sheet.html',
  styleUrl: './hearing-sheet.scss',
})
export class HearingSheet implements OnInit {
  readonly file = input.required<CaseFile>();
  /** The hearing to correct; without one a hearing is added. */
  readonly hearing = input<Hearing>();
  readonly closed = output<void>();
  readonly saved = output<void>();
  protected readonly i18n = inject(I18n);
  private readonly hearings = inject(HearingsClient);
  private readonly notices = inject(Notices);
  private readonly fieldWords = inject(FieldWords);
  private readonly words = inject(Words);
  private readonly reference = inject(ReferenceClient);
  private readonly injector = inject(Injector);
  protected readonly zones = inject(ZoneWords);

  private readonly id = crypto.randomUUID();
  private readonly model = signal<HearingModel>(blankHearing({ courtZone: null, port: null, portZone: null }));
  private readonly base = signal({ version: 0, model: this.model() });
  protected readonly fields = form(
    this.model,
    (path) => checkedBy(path, (typed) => hearingFaults(typed, this.today())),
    { name: formName },
  );
  protected readonly faults = new FormFaults(
    this.fields,
    this.i18n,
    (path) => `field.hearing.${path || 'state'}` as MessageKey,
  );
  protected readonly stale = new StaleSave(Hearing, {
    label: (field) => this.fieldWords.label('hearing', field),
    value: this.fieldWords.value,
  });
  protected draft: DraftKeeper<HearingModel> | undefined;

  protected readonly states = computed(() => this.options('hearingState', hearingStates));
  protected readonly kinds = computed(() => [{ label: '', options: this.options('hearingKind', hearingKinds) }]);
  protected readonly mediums = computed(() => [{ label: '', options: this.options('hearingMedium', hearingMediums) }]);
  protected readonly ports = computed(() => [
    { label: '', options: this.reference.lists().ports.map(({ id, name }) => ({ value: id, label: name })) },
  ]);

  private readonly instants = computed(() => typedInstants(this.model()));
  protected readonly preview = computed<ClockFacts | null>(() => {
    const { startsAt, reportAt } = this.instants();
    if (startsAt === null && reportAt === null) return null;
    const { courtZone, report, state } = this.model();
    return {
      startsAt,
      reportAt,
      courtZone: state === 'exact' ? courtZone : null,
      courtCode: this.file().case.courtCode,
      reportZone: report.zone,
      port: report.port ?? this.file().case.returnPort,
      estimated: isEstimate(this.model()),
    };
  });
  protected readonly estimable = computed(() => this.instants().startsAt !== null && this.model().report.zone !== null);
  protected readonly estimated = computed(() => isEstimate(this.model()));
  protected readonly courtOffset = computed(() => this.offset(this.model().courtZone, this.instants().startsAt));
  protected readonly portOffset = computed(() =>
    this.offset(this.model().report.zone, this.instants().reportAt ?? this.instants().startsAt),
  );

  /** The port's own clock in words, while the form uses it; empty when another clock is set and must be seen. */
  protected readonly portsClock = computed(() => {
    const { port, zone } = this.model().report;
    const own = this.reference.port(port)?.zone;
    return own !== undefined && own === zone ? this.i18n.t('hearing.portsClock', { zone: this.zones.name(own) }) : '';
  });

  ngOnInit(): void {
    const facts = this.file().case;
    const port = this.reference.port(facts.returnPort);
    const courtZone =
      this.reference.court(facts.courtCode)?.zone ?? this.reference.court(port?.courtCode)?.zone ?? null;
    const hearing = this.hearing();
    const usual = { courtZone, port: port?.id ?? null, portZone: port?.zone ?? null };
    const model = hearing ? modelOfHearing(hearing, usual) : blankHearing(usual);
    this.model.set(model);
    this.base.set({ version: hearing?.version ?? 0, model });
    const key = hearing ? `hearing:${hearing.id}` : `new-hearing:${facts.id}`;
    this.draft = runInInjectionContext(
      this.injector,
      () => new DraftKeeper({ key, model: this.model, base: this.base }),
    );
  }

  /** The port decides the clock that the tear sheet is read on. */
  protected usePortsClock(port: string | null): void {
    const zone = this.reference.port(port)?.zone;
    if (zone) this.model.update((model) => ({ ...model, report: { ...model.report, zone } }));
  }

  protected estimate(): void {
    const [startsAt, zone] = [this.instants().startsAt, this.model().report.zone];
    if (startsAt === null || zone === null) return;
    const { on, time } = estimateReport(startsAt, zone);
    this.model.update((model) => ({ ...model, report: { ...model.report, on, time, estimate: `${on} ${time}` } }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    await this.faults.save(async () => {
      const { body } = checkedHearing.check(sentHearing(this.model()));
      if (!body) return;
      if (this.hearing() === undefined) {
        await this.hearings.schedule(this.file().case.id, { ...body, id: this.id });
        return this.finish('hearing.added');
      }
      await this.send(this.base().version, changesIn(this.before(), body));
    });
  }

  protected async keepChoice(): Promise<void> {
    const { version, changes } = this.stale.resolved();
    await this.faults.save(() => this.send(version, changes));
  }

  /** The record as it was when the form opened. */
  private before = () => withoutBlanks(sentHearing(this.base().model)) as Record<string, unknown>;

  private async send(version: number, changes: z.input<typeof HearingChange>): Promise<void> {
    const hearing = this.hearing();
    try {
      if (hearing && Object.keys(changes).length > 0) await this.hearings.correct(hearing.id, version, changes);
    } catch (error) {
      if (!this.stale.take(error, changes, this.before())) throw error;
      if (this.stale.versions().length > 0) return;
      const { version: stands, changes: mine } = this.stale.resolved();
      this.stale.close();
      return this.send(stands, mine);
    }
    await this.finish('word.savedNow');
  }

  private async finish(notice: MessageKey): Promise<void> {
    await this.draft?.done();
    this.notices.say(notice);
    this.saved.emit();
  }

  private today = (): string => clockAt(new Date().toISOString(), this.words.zone).on;

  private offset(zone: string | null, at: string | null): string {
    return zone === null ? '' : this.words.offset(at ?? new Date().toISOString(), zone);
  }

  private options<T extends string>(list: string, values: readonly T[]): Option<T>[] {
    return values.map((value) => ({ value, label: this.i18n.t(`${list}.${value}` as MessageKey) }));
  }
}
