import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { ageGroups, familyPlaces, usStates } from '@resguardo/domain/vocabulary-family';
import { Choice } from '@resguardo/ui/choice';
import { Control, Field } from '@resguardo/ui/field';
import { Select } from '@resguardo/ui/select';
import { LanguageGroups } from '../clients/language-groups';
import { I18n } from '../platform/i18n/i18n';
import type { FaultsOf } from '../platform/problems/form-faults';
import { ReferenceClient } from '../platform/reference/reference-client';
import type { PersonModel } from './family-model';

/** The boxes of somebody who is not registered. */
@Component({
  selector: 'app-family-person-fields',
  imports: [Choice, Control, Field, FormField, Select],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'stack' },
  template: `
    <rg-field [label]="i18n.t('field.familyPerson.name')" [error]="faults().of(fields().name)">
      <input class="input" rgControl autocomplete="off" [formField]="fields().name" />
    </rg-field>
    <rg-field group [label]="i18n.t('field.familyPerson.ageGroup')" [error]="faults().of(fields().ageGroup)">
      <rg-choice [options]="ages()" [formField]="fields().ageGroup" />
    </rg-field>
    <rg-field [label]="i18n.t('field.familyPerson.whereabouts')" [error]="faults().of(fields().whereabouts)">
      <rg-select [groups]="places()" [formField]="fields().whereabouts" />
    </rg-field>
    @switch (fields().whereabouts().value()) {
      @case ('mexico') {
        <rg-field [label]="i18n.t('field.familyPerson.city')" [error]="faults().of(fields().city)">
          <rg-select [groups]="cities()" [formField]="fields().city" />
        </rg-field>
      }
      @case ('inUs') {
        <rg-field [label]="i18n.t('field.familyPerson.usState')" [error]="faults().of(fields().usState)">
          <rg-select [groups]="states" [formField]="fields().usState" />
        </rg-field>
      }
      @case ('inUsCustody') {
        <rg-field
          [label]="i18n.t('field.familyPerson.custodyPlace')"
          [hint]="i18n.t('family.custodyHint')"
          [error]="faults().of(fields().custodyPlace)"
        >
          <input class="input" rgControl autocomplete="off" [formField]="fields().custodyPlace" />
        </rg-field>
        <rg-field [label]="i18n.t('field.familyPerson.usState')" [error]="faults().of(fields().usState)">
          <rg-select [groups]="states" [formField]="fields().usState" />
        </rg-field>
      }
    }
    <rg-field [label]="i18n.t('field.familyPerson.language')" [error]="faults().of(fields().language)">
      <rg-select [groups]="languages()" [formField]="fields().language" />
    </rg-field>
    <rg-field [label]="i18n.t('field.familyPerson.note')" [error]="faults().of(fields().note)">
      <textarea class="input" rgControl rows="2" [formField]="fields().note"></textarea>
    </rg-field>
  `,
})
export class FamilyPersonFields {
  readonly fields = input.required<FieldTree<PersonModel>>();
  readonly faults = input.required<FaultsOf>();
  protected readonly i18n = inject(I18n);
  private readonly reference = inject(ReferenceClient);
  protected readonly languages = inject(LanguageGroups).all;
  protected readonly states = [{ label: '', options: usStates.map((value) => ({ value, label: value })) }];

  protected readonly ages = computed(() =>
    ageGroups.map((value) => ({ value, label: this.i18n.t(`ageGroup.${value}`) })),
  );
  protected readonly places = computed(() => [
    { label: '', options: familyPlaces.map((value) => ({ value, label: this.i18n.t(`familyPlace.${value}`) })) },
  ]);
  protected readonly cities = computed(() => [
    {
      label: '',
      options: this.reference.lists().cities.map(({ name, state }) => ({
        value: name,
        label: name === state ? name : `${name}, ${state}`,
      })),
    },
  ]);
}
