import { ChangeDetectionStrategy, Component, computed, inject, input, output, type OnInit } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import type { Case } from '@resguardo/contract/cases';
import { NewOutcome } from '@resguardo/contract/hearing-acts';
import { Hearing } from '@resguardo/contract/hearings';
import { saidTooEarly } from '@resguardo/domain/hearing-outcome';
import { hearingKinds, hearingResults } from '@resguardo/domain/vocabulary';
import { Choice } from '@resguardo/ui/choice';
import { Field } from '@resguardo/ui/field';
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
import { outcomeFaults, outcomeModelOf, sentOutcome, usuallyNext, type OutcomeModel } from './outcome-model';
import { ReasonBoxes } from './reason-boxes';
import { undoOf } from './undo-act';
import { usualOf } from './usual';

/** How a hearing ended and when the next one is, in one sheet and one request. */
@Component({
  selector: 'app-outcome-sheet',
  imports: [Choice, Field, FormField, NextDate, ReasonBoxes, RecordSheet, Select],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './outcome-sheet.html',
})
export class OutcomeSheet implements OnInit {
  readonly case = input.required<Case>();
  readonly hearing = input.required<Hearing>();
  readonly closed = output<void>();
  readonly saved = output<void>();
  protected readonly i18n = inject(I18n);
  protected readonly hearingWords = inject(HearingWords);
  private readonly words = inject(Words);
  private readonly hearings = inject(HearingsClient);
  private readonly notices = inject(Notices);
  private readonly reference = inject(ReferenceClient);
  private readonly file = inject(OpenFile);
  private readonly codes = computed(() => new Set(this.reference.lists().adjournmentCodes.map(({ code }) => code)));

  protected readonly editor = new RecordEditor({
    kind: 'hearing',
    stored: Hearing,
    schema: NewOutcome,
    blank: outcomeModelOf({ kind: 'master', outcome: null } as Hearing, {
      courtZone: null,
      port: null,
      portZone: null,
    }),
    sent: sentOutcome,
    faults: (typed) => outcomeFaults(typed, this.codes(), this.words.today(), this.hearing().on),
    label: labelOfAct,
    create: ({ id, ...body }) =>
      this.file.decides(
        this.hearings.outcome(this.hearing(), { ...body, next: body.next ? { ...body.next, id } : null }),
      ),
    done: (kept) => {
      const said = this.model().hasNext === true ? 'outcome.doneWithNext' : 'outcome.done';
      this.notices.say(said, {}, undoOf(this.hearings, this.file, kept));
      this.saved.emit();
    },
  });
  protected readonly fields = this.editor.fields;
  protected readonly faults = this.editor.faults;
  protected readonly model = this.editor.model;

  /** The hearing that came in its place is kept already; it is corrected there. */
  protected readonly followed = computed(() =>
    (this.file.value()?.hearings ?? []).some(({ previousId }) => previousId === this.hearing().id),
  );
  protected readonly results = computed(() =>
    hearingResults
      .filter((value) => !saidTooEarly(value, this.hearing().on, this.words.today()))
      .map((value) => ({ value, label: this.i18n.t(`hearingResult.${value}`) })),
  );
  protected readonly kinds = computed(() => [
    { label: '', options: hearingKinds.map((value) => ({ value, label: this.i18n.t(`hearingKind.${value}`) })) },
  ]);
  protected readonly yesNo = computed(() => [
    { value: true, label: this.i18n.t('word.yes') },
    { value: false, label: this.i18n.t('word.no') },
  ]);

  ngOnInit(): void {
    const model = outcomeModelOf(this.hearing(), usualOf(this.case(), this.reference));
    this.editor.open({ draft: `outcome:${this.hearing().id}`, model });
  }

  protected expectNext(result: OutcomeModel['result']): void {
    this.model.update((model) => ({ ...model, hasNext: this.followed() ? false : usuallyNext(result) }));
  }
}
