import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { costCurrencies, counselConsequences, tellingConsents } from '@resguardo/domain/vocabulary-counsel';
import { Choice } from '@resguardo/ui/choice';
import { DayInput } from '@resguardo/ui/day-input';
import { Control, Field } from '@resguardo/ui/field';
import { Select } from '@resguardo/ui/select';
import { TimeInput } from '@resguardo/ui/time-input';
import { I18n } from '../platform/i18n/i18n';
import type { FaultsOf } from '../platform/problems/form-faults';
import type { AttemptModel } from './attempt-model';
import { AttemptWords } from './attempt-words';

/** When it was asked for, what it cost, what came of it, the evidence, and whether it may be told. */
@Component({
  selector: 'app-attempt-rest',
  imports: [Choice, Control, DayInput, Field, FormField, Select, TimeInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'stack' },
  template: `
    <div class="pair">
      <rg-field [label]="i18n.t('field.counselAttempt.requestedOn')" [error]="faults().of(fields().requestedOn)">
        <rg-day-input [formField]="fields().requestedOn" />
      </rg-field>
      <rg-field [label]="i18n.t('field.counselAttempt.requestedTime')" [error]="faults().of(fields().requestedTime)">
        <rg-time-input [formField]="fields().requestedTime" />
      </rg-field>
    </div>
    <rg-field [label]="i18n.t('field.counselAttempt.consequence')" [error]="faults().of(fields().consequence)">
      <rg-select [groups]="consequences()" [formField]="fields().consequence" />
    </rg-field>
    <rg-field
      [label]="i18n.t('field.counselAttempt.evidenceNote')"
      [hint]="i18n.t('visit.evidenceHint')"
      [error]="faults().of(fields().evidenceNote)"
    >
      <textarea class="input" rgControl rows="2" [formField]="fields().evidenceNote"></textarea>
    </rg-field>
    <rg-field
      group
      [label]="i18n.t('field.counselAttempt.consentToUse')"
      [hint]="i18n.t('visit.tellingHint')"
      [error]="faults().of(fields().consentToUse)"
    >
      <rg-choice [options]="telling()" [formField]="fields().consentToUse" />
    </rg-field>
    <div class="pair three">
      <rg-field [label]="i18n.t('field.counselAttempt.distanceKm')" [error]="faults().of(fields().distanceKm)">
        <input class="input" rgControl inputmode="numeric" autocomplete="off" [formField]="fields().distanceKm" />
      </rg-field>
      <rg-field [label]="i18n.t('field.counselAttempt.costAmount')" [error]="faults().of(fields().costAmount)">
        <input class="input" rgControl inputmode="numeric" autocomplete="off" [formField]="fields().costAmount" />
      </rg-field>
      <rg-field [label]="i18n.t('field.counselAttempt.costCurrency')" [error]="faults().of(fields().costCurrency)">
        <rg-select [groups]="currencies()" [formField]="fields().costCurrency" />
      </rg-field>
    </div>
  `,
  styleUrl: './attempt-fields.scss',
})
export class AttemptRest {
  readonly fields = input.required<FieldTree<AttemptModel>>();
  readonly faults = input.required<FaultsOf>();
  protected readonly i18n = inject(I18n);
  private readonly words = inject(AttemptWords);
  protected readonly consequences = computed(() => this.words.groups('consequence', counselConsequences));
  protected readonly telling = computed(() => this.words.options('telling', tellingConsents));
  protected readonly currencies = computed(() => this.words.groups('currency', costCurrencies));
}
