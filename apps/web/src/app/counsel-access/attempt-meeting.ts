import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { interpreterSources } from '@resguardo/domain/vocabulary-counsel';
import { Choice } from '@resguardo/ui/choice';
import { Control, Field } from '@resguardo/ui/field';
import { Select } from '@resguardo/ui/select';
import { I18n } from '../platform/i18n/i18n';
import type { FaultsOf } from '../platform/problems/form-faults';
import { ReferenceClient } from '../platform/reference/reference-client';
import type { AttemptModel } from './attempt-model';
import { AttemptWords } from './attempt-words';

const minutes = ['minutesAsked', 'minutesAllowed', 'minutesActual'] as const;
const answers = ['documentsSigned', 'documentsExchanged', 'phoneFailure'] as const;

/** How long it took, who could hear, who interpreted, and what was handed over. */
@Component({
  selector: 'app-attempt-meeting',
  imports: [Choice, Control, Field, FormField, Select],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'stack' },
  template: `
    <div class="pair three">
      @for (name of minutes; track name) {
        <rg-field [label]="labels()[name]" [error]="faults().of(fields()[name])">
          <input class="input" rgControl inputmode="numeric" autocomplete="off" [formField]="fields()[name]" />
        </rg-field>
      }
    </div>
    <rg-field
      group
      [label]="i18n.t('field.counselAttempt.private')"
      [hint]="i18n.t('visit.privateHint')"
      [error]="faults().of(fields().private)"
    >
      <rg-choice [options]="words.yesOrNo()" [formField]="fields().private" />
    </rg-field>
    <rg-field group [label]="i18n.t('field.counselAttempt.interpreter')" [error]="faults().of(fields().interpreter)">
      <rg-choice [options]="words.yesOrNo()" [formField]="fields().interpreter" />
    </rg-field>
    @if (fields().interpreter().value() === true) {
      <div class="pair">
        <rg-field
          [label]="i18n.t('field.counselAttempt.interpreterLanguage')"
          [error]="faults().of(fields().interpreterLanguage)"
        >
          <rg-select [groups]="languages()" [formField]="fields().interpreterLanguage" />
        </rg-field>
        <rg-field
          [label]="i18n.t('field.counselAttempt.interpreterSource')"
          [error]="faults().of(fields().interpreterSource)"
        >
          <rg-select [groups]="sources()" [formField]="fields().interpreterSource" />
        </rg-field>
      </div>
    }
    @for (name of answers; track name) {
      <rg-field group [label]="labels()[name]" [error]="faults().of(fields()[name])">
        <rg-choice [options]="words.yesOrNo()" [formField]="fields()[name]" />
      </rg-field>
    }
  `,
  styleUrl: './attempt-fields.scss',
})
export class AttemptMeeting {
  readonly fields = input.required<FieldTree<AttemptModel>>();
  readonly faults = input.required<FaultsOf>();
  protected readonly i18n = inject(I18n);
  protected readonly words = inject(AttemptWords);
  private readonly reference = inject(ReferenceClient);
  protected readonly minutes = minutes;
  protected readonly answers = answers;

  protected readonly labels = computed(() => ({
    minutesAsked: this.i18n.t('field.counselAttempt.minutesAsked'),
    minutesAllowed: this.i18n.t('field.counselAttempt.minutesAllowed'),
    minutesActual: this.i18n.t('field.counselAttempt.minutesActual'),
    documentsSigned: this.i18n.t('field.counselAttempt.documentsSigned'),
    documentsExchanged: this.i18n.t('field.counselAttempt.documentsExchanged'),
    phoneFailure: this.i18n.t('field.counselAttempt.phoneFailure'),
  }));
  protected readonly sources = computed(() => this.words.groups('interpreterSource', interpreterSources));
  protected readonly languages = computed(() => {
    const coded = this.reference.lists().languages.flatMap(({ iso6393 }) => (iso6393 === null ? [] : [iso6393]));
    const options = [...new Set(coded)].map((value) => ({ value, label: this.reference.languageName(value) }));
    return [{ label: '', options: options.sort((a, b) => a.label.localeCompare(b.label)) }];
  });
}
