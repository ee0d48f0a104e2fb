import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
  type OnInit,
  type Signal,
} from '@angular/core';
import { FormField } from '@angular/forms/signals';
import type { Case } from '@resguardo/contract/cases';
import { Reschedule } from '@resguardo/contract/hearing-acts';
import { Hearing } from '@resguardo/contract/hearings';
import { claimSources, tellingWays } from '@resguardo/domain/vocabulary';
import { Choice } from '@resguardo/ui/choice';
import { DayInput } from '@resguardo/ui/day-input';
import { Field } from '@resguardo/ui/field';
import { Icon } from '@resguardo/ui/icon';
import { Select } from '@resguardo/ui/select';
import { OpenFile } from '../cases/open-file';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { Notices } from '../platform/notices/notices';
import { RecordEditor } from '../platform/records/record-editor';
import { RecordSheet } from '../platform/records/record-sheet';
import { ReferenceClient } from '../platform/reference/reference-client';
import { labelOfAct } from './act-labels';
import { HearingWords } from '../platform/records/hearing-words';
import { HearingsClient } from './hearings-client';
import { NextDate } from './next-date';
import { ReasonBoxes } from './reason-boxes';
import { papers, redateFaults, redateModelOf, sentRedate, standsAgainst, type RedateModel } from './redate-model';
import { undoOf } from './undo-act';
import { usualOf } from './usual';

/** Moves a hearing to another date, with all three clocks, who said so, and whether the client knows: one sheet. */
@Component({
  selector: 'app-redate-sheet',
  imports: [Choice, DayInput, Field, FormField, Icon, NextDate, ReasonBoxes, RecordSheet, Select],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './redate-sheet.html',
  styleUrl: './redate-sheet.scss',
})
export class RedateSheet implements OnInit {
  readonly case = input.required<Case>();
  readonly hearing = input.required<Hearing>();
  /** What the client is called. */
  readonly name = input.required<string>();
  readonly closed = output<void>();
  readonly saved = output<void>();
  protected readonly i18n = inject(I18n);
  private readonly words = inject(Words);
  private readonly hearingWords = inject(HearingWords);
  private readonly hearings = inject(HearingsClient);
  private readonly notices = inject(Notices);
  private readonly reference = inject(ReferenceClient);
  private readonly file = inject(OpenFile);
  /** The reader moves the date although several sources stand against it. */
  private readonly moves = signal(false);
  private readonly codes = computed(() => new Set(this.reference.lists().adjournmentCodes.map(({ code }) => code)));

  protected readonly editor = new RecordEditor({
    kind: 'hearing',
    stored: Hearing,
    schema: Reschedule,
    blank: redateModelOf({ kind: 'master' } as Hearing, { courtZone: null, port: null, portZone: null }),
    sent: sentRedate,
    faults: (typed) => redateFaults(typed, this.codes(), this.words.today()),
    label: labelOfAct,
    create: ({ id, ...body }): Promise<unknown> =>
      this.keeps()
        ? this.hearings.claim(this.hearing().id, { id, ...this.claimed() })
        : this.file.decides(this.hearings.reschedule(this.hearing(), { ...body, next: { ...body.next, id } })),
    done: (kept): void => {
      const undo = undoOf(this.hearings, this.file, kept);
      this.notices.say(this.keeps() ? 'claim.kept' : 'redate.done', { date: this.newDate() }, undo);
      this.saved.emit();
    },
  });
  protected readonly fields = this.editor.fields;
  protected readonly faults = this.editor.faults;
  private readonly model: Signal<RedateModel> = this.editor.model;

  protected readonly against: Signal<number> = computed(() =>
    standsAgainst(this.hearing(), this.model(), new Date().toISOString()),
  );
  private readonly keeps: Signal<boolean> = computed(() => this.against() > 0 && !this.moves());
  protected readonly oldDate = computed(() => this.hearingWords.dateOf(this.hearing()));
  protected readonly oldDay = computed(() => this.words.plainDay(this.hearing().on ?? ''));
  protected readonly newDate = computed(() => {
    const { state, on, courtTime } = this.model().next;
    const isDay = /^\d{4}-\d\d-\d\d$/.test(on);
    return this.hearingWords.date({
      on: state !== 'unset' && isDay ? on : null,
      time: state === 'exact' ? courtTime : null,
    });
  });
  protected readonly verb = computed(() => {
    if (this.against() > 0) return this.i18n.t('redate.keep', { day: this.oldDay() });
    return this.i18n.t(this.model().next.state === 'unset' ? 'redate.take' : 'redate.move');
  });
  protected readonly onPaper = computed(() => papers.includes(this.model().toldUsBy));
  protected readonly knows = computed(() => this.model().told !== 'notYet');
  protected readonly dated = computed(() => this.model().next.state !== 'unset');

  /** What belongs to the old date and does not move by itself. */
  protected readonly left = computed(() => {
    const { toldState, report } = this.hearing();
    const told = toldState === 'told' || toldState === 'confirmed';
    return [
      // An estimate of ours is on no paper.
      report && !report.estimated ? this.i18n.t('redate.leavesReport', { time: report.time }) : '',
      told && !this.knows() ? this.i18n.t('redate.leavesTold', { name: this.name() }) : '',
    ].filter((line) => line !== '');
  });

  protected readonly sources = computed(() => [
    {
      label: '',
      options: claimSources
        .filter((source): source is NonNullable<RedateModel['toldUsBy']> => source !== 'file')
        .map((value) => ({ value, label: this.hearingWords.source(value) })),
    },
  ]);
  protected readonly answers = computed(() =>
    (['confirmed', 'told', 'notYet'] as const).map((value) => ({ value, label: this.i18n.t(`redate.told.${value}`) })),
  );
  protected readonly ways = computed(() => [
    { label: '', options: tellingWays.map((value) => ({ value, label: this.i18n.t(`tellingWay.${value}`) })) },
  ]);

  ngOnInit(): void {
    const model = redateModelOf(this.hearing(), usualOf(this.case(), this.reference));
    this.editor.open({ draft: `redate:${this.hearing().id}`, model });
  }

  protected async moveAllTheSame(): Promise<void> {
    this.moves.set(true);
    await this.editor.save();
    this.moves.set(false);
  }

  private claimed() {
    const { next, toldUsBy } = this.model();
    return {
      source: toldUsBy ?? 'other',
      on: next.state === 'unset' ? null : next.on,
      time: next.state === 'exact' ? next.courtTime : null,
    };
  }
}
