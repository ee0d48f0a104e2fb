import { ChangeDetectionStrategy, Component, computed, inject, input, output, type OnInit } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { NewVerification } from '@resguardo/contract/hearing-acts';
import { Hearing } from '@resguardo/contract/hearings';
import { verifyingSources } from '@resguardo/domain/vocabulary';
import { Choice } from '@resguardo/ui/choice';
import { Control, Field } from '@resguardo/ui/field';
import { OpenFile } from '../cases/open-file';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { Notices } from '../platform/notices/notices';
import { RecordEditor } from '../platform/records/record-editor';
import { RecordSheet } from '../platform/records/record-sheet';
import { SessionStore } from '../platform/session/session-store';
import { labelOfAct } from './act-labels';
import { HearingWords } from '../platform/records/hearing-words';
import { HearingsClient } from './hearings-client';
import { undoOf } from './undo-act';
import { WhenItWas, justNow, momentOf, whenFaults, type WhenModel } from './when-it-was';

interface VerifyModel extends WhenModel {
  source: (typeof verifyingSources)[number] | null;
  note: string;
}
const blank: VerifyModel = { source: null, note: '', ...justNow };

/** Notes that the court confirms the date that stands. If it says another date, that is a claim and no verification. */
@Component({
  selector: 'app-verify-sheet',
  imports: [Choice, Control, Field, FormField, RecordSheet, WhenItWas],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-record-sheet
      [editor]="editor"
      [heading]="i18n.t('verified.heading')"
      [verb]="i18n.t('verified.same')"
      (closed)="closed.emit()"
    >
      <p>
        {{ i18n.t('verified.asked') }} <strong>{{ date() }}</strong>?
      </p>
      <rg-field group [label]="i18n.t('verified.where')" [error]="faults.of(fields.source)">
        <rg-choice [options]="sources()" [formField]="fields.source" />
      </rg-field>
      <app-when-it-was [label]="i18n.t('verified.when')" [fields]="fields" [faults]="faults" />
      <rg-field [label]="i18n.t('field.hearing.note')" [error]="faults.of(fields.note)">
        <textarea class="input" rgControl rows="2" [formField]="fields.note"></textarea>
      </rg-field>
      @if (session.can('hearing:claim')) {
        <p>
          <button type="button" class="link-button" (click)="file.edit('claim', hearing().id)">
            {{ i18n.t('verified.other') }}
          </button>
        </p>
      } @else {
        <p class="quiet">{{ i18n.t('verified.otherAsk') }}</p>
      }
    </app-record-sheet>
  `,
})
export class VerifySheet implements OnInit {
  readonly hearing = input.required<Hearing>();
  readonly closed = output<void>();
  readonly saved = output<void>();
  protected readonly i18n = inject(I18n);
  protected readonly session = inject(SessionStore);
  protected readonly file = inject(OpenFile);
  private readonly words = inject(HearingWords);
  private readonly zone = inject(Words).zone;
  private readonly hearings = inject(HearingsClient);
  private readonly notices = inject(Notices);

  protected readonly editor = new RecordEditor({
    kind: 'hearing',
    stored: Hearing,
    schema: NewVerification,
    blank,
    sent: ({ source, note, ...when }) => ({ source, note, at: momentOf(when, this.zone, new Date().toISOString()) }),
    faults: ({ source, ...when }) => [
      ...(source === null ? [{ path: ['source'], code: 'required' }] : []),
      ...whenFaults(when, this.zone, new Date().toISOString()),
    ],
    label: labelOfAct,
    create: ({ id: _, ...body }) => this.hearings.verify(this.hearing().id, body),
    done: (kept) => {
      this.notices.say('verified.kept', { date: this.date() }, undoOf(this.hearings, this.file, kept));
      this.saved.emit();
    },
  });
  protected readonly fields = this.editor.fields;
  protected readonly faults = this.editor.faults;
  protected readonly date = computed(() => this.words.dateOf(this.hearing()));
  protected readonly sources = computed(() =>
    verifyingSources.map((value) => ({ value, label: this.words.source(value) })),
  );

  ngOnInit(): void {
    this.editor.open({ draft: `verify:${this.hearing().id}`, model: blank });
  }
}
