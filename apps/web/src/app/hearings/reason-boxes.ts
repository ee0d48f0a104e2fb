import { ChangeDetectionStrategy, Component, booleanAttribute, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Control, Field } from '@resguardo/ui/field';
import { Lookup } from '@resguardo/ui/lookup';
import { I18n } from '../platform/i18n/i18n';
import type { FormFaults } from '../platform/problems/form-faults';
import { HearingWords } from '../platform/records/hearing-words';

export interface ReasonModel {
  adjournmentCode: string;
  label: string;
}

/** The court's reason, by code or by words of the list, and beside it the words as they were seen. */
@Component({
  selector: 'app-reason-boxes',
  imports: [Control, Field, FormField, Lookup],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <rg-field [label]="i18n.t('reasonGiven.label')" [hint]="effect() || hint()" [error]="faults().of(code())">
      <rg-lookup [entries]="codes()" [placeholder]="i18n.t('reasonGiven.placeholder')" [formField]="code()" />
    </rg-field>
    @if (code()().value() || withWords()) {
      <rg-field [label]="i18n.t('reasonGiven.words')" [error]="faults().of(label())">
        <input class="input" rgControl autocomplete="off" [formField]="label()" />
      </rg-field>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
  `,
})
export class ReasonBoxes {
  readonly code = input.required<FieldTree<string>>();
  readonly label = input.required<FieldTree<string>>();
  readonly faults = input.required<Pick<FormFaults<never>, 'of'>>();
  readonly hint = input.required<string>();
  /** Words may stand alone, without a code. */
  readonly withWords = input(false, { transform: booleanAttribute });
  protected readonly i18n = inject(I18n);
  private readonly words = inject(HearingWords);
  protected readonly codes = computed(() => this.words.codes());
  protected readonly effect = computed(() => this.words.clockEffect(this.code()().value() || null));
}
