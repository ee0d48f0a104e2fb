import { ChangeDetectionStrategy, Component, computed, inject, input, output, type OnInit } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import type { CaseFile } from '@resguardo/contract/case-file';
import { Hearing, NewHearing } from '@resguardo/contract/hearings';
import { estimateReport } from '@resguardo/domain/hearing-clock';
import { hearingKinds, hearingMediums, hearingStates } from '@resguardo/domain/vocabulary';
import { Choice, type Option } from '@resguardo/ui/choice';
import { DayInput } from '@resguardo/ui/day-input';
import { Control, Field } from '@resguardo/ui/field';
import { Icon } from '@resguardo/ui/icon';
import { Select } from '@resguardo/ui/select';
import { TimeInput } from '@resguardo/ui/time-input';
import { I18n, type MessageKey } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { Notices } from '../platform/notices/notices';
import { RecordEditor } from '../platform/records/record-editor';
import { RecordSheet } from '../platform/records/record-sheet';
import { ReferenceClient } from '../platform/reference/reference-client';
import { HearingClocks } from './hearing-clocks';
import { HearingsClient } from './hearings-client';
import {
  blankHearing,
  hearingFaults,
  isEstimate,
  modelOfHearing,
  sentHearing,
  typedClocks,
  typedInstants,
} from './hearing-model';
import { usualOf } from './usual';
import { ZoneWords } from './zone-words';

/** Adds a hearing or corrects one, with both clocks in view while they are typed. */
@Component({
  selector: 'app-hearing-sheet',
  imports: [Choice, Control, DayInput, Field, FormField, HearingClocks, Icon, RecordSheet, Select, TimeInput],
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
  private readonly words = inject(Words);
  private readonly reference = inject(ReferenceClient);
  protected readonly zones = inject(ZoneWords);

  protected readonly editor = new RecordEditor({
    kind: 'hearing',
    stored: Hearing,
    schema: NewHearing,
    blank: blankHearing({ courtZone: null, port: null, portZone: null }),
    sent: sentHearing,
    faults: (typed) => hearingFaults(typed, this.words.today()),
    label: (path) => `field.hearing.${path || 'state'}` as MessageKey,
    create: (body) => this.hearings.schedule(this.file().case.id, body),
    change: (version, changes) => this.hearings.correct(this.hearing()?.id ?? '', version, changes),
    done: () => {
      this.notices.say(this.hearing() ? 'word.savedNow' : 'hearing.added');
      this.saved.emit();
    },
  });
  protected readonly fields = this.editor.fields;
  protected readonly faults = this.editor.faults;
  private readonly model = this.editor.model;

  protected readonly states = computed(() => this.options('hearingState', hearingStates));
  protected readonly kinds = computed(() => [{ label: '', options: this.options('hearingKind', hearingKinds) }]);
  protected readonly mediums = computed(() => [{ label: '', options: this.options('hearingMedium', hearingMediums) }]);
  protected readonly ports = computed(() => [
    { label: '', options: this.reference.lists().ports.map(({ id, name }) => ({ value: id, label: name })) },
  ]);

  private readonly instants = computed(() => typedInstants(this.model()));
  protected readonly preview = computed(() => typedClocks(this.model(), this.file().case));
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
    const hearing = this.hearing();
    const usual = usualOf(facts, this.reference);
    const model = hearing ? modelOfHearing(hearing, usual) : blankHearing(usual);
    const draft = hearing ? `hearing:${hearing.id}` : `new-hearing:${facts.id}`;
    this.editor.open({ draft, model, version: hearing?.version });
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

  private offset(zone: string | null, at: string | null): string {
    return zone === null ? '' : this.words.offset(at ?? new Date().toISOString(), zone);
  }

  private options<T extends string>(list: string, values: readonly T[]): Option<T>[] {
    return values.map((value) => ({ value, label: this.i18n.t(`${list}.${value}` as MessageKey) }));
  }
}
