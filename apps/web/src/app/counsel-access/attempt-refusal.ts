import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { refusingAgencies } from '@resguardo/domain/vocabulary-counsel';
import { Choice } from '@resguardo/ui/choice';
import { Control, Field } from '@resguardo/ui/field';
import { I18n } from '../platform/i18n/i18n';
import type { FaultsOf } from '../platform/problems/form-faults';
import type { AttemptModel } from './attempt-model';
import { AttemptWords } from './attempt-words';

/** Who refused or cut it short, at which post, and what was said. */
@Component({
  selector: 'app-attempt-refusal',
  imports: [Choice, Control, Field, FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'stack' },
  template: `
    <rg-field group [label]="i18n.t('field.counselAttempt.refusedBy')" [error]="faults().of(fields().refusedBy)">
      <rg-choice [options]="agencies()" [formField]="fields().refusedBy" />
    </rg-field>
    <rg-field
      [label]="i18n.t('field.counselAttempt.reason')"
      [optional]="i18n.t('word.optional')"
      [hint]="i18n.t('visit.reasonHint')"
      [error]="faults().of(fields().reason)"
    >
      <textarea class="input" rgControl rows="2" [formField]="fields().reason"></textarea>
    </rg-field>
    <rg-field
      [label]="i18n.t('field.counselAttempt.refusedByPost')"
      [optional]="i18n.t('word.optional')"
      [hint]="i18n.t('visit.postHint')"
      [error]="faults().of(fields().refusedByPost)"
    >
      <input class="input" rgControl autocomplete="off" [formField]="fields().refusedByPost" />
    </rg-field>
  `,
})
export class AttemptRefusal {
  readonly fields = input.required<FieldTree<AttemptModel>>();
  readonly faults = input.required<FaultsOf>();
  protected readonly i18n = inject(I18n);
  private readonly words = inject(AttemptWords);
  protected readonly agencies = computed(() => this.words.options('refusedBy', refusingAgencies));
}
