import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { usPlaces, whereaboutsSettings } from '@resguardo/domain/vocabulary';
import { usStates } from '@resguardo/domain/vocabulary-family';
import { usPlaceOf } from '@resguardo/domain/whereabouts-rules';
import { DayInput } from '@resguardo/ui/day-input';
import { Control, Field } from '@resguardo/ui/field';
import { Select, type OptionGroup } from '@resguardo/ui/select';
import { I18n } from '../platform/i18n/i18n';
import type { FaultsOf } from '../platform/problems/form-faults';
import { ReferenceClient } from '../platform/reference/reference-client';
import type { PlaceModel } from './whereabouts-model';

/** The boxes of a place, the same for registering and for editing. */
@Component({
  selector: 'app-whereabouts-fields',
  imports: [Control, DayInput, Field, FormField, Select],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'stack' },
  template: `
    <div class="pair">
      <rg-field [label]="i18n.t('field.whereabouts.cityId')" [error]="faults().of(fields().cityId)">
        <rg-select [groups]="cities()" [formField]="fields().cityId" />
      </rg-field>
      @if (inUs()) {
        <rg-field [label]="i18n.t('field.whereabouts.usState')" [error]="faults().of(fields().usState)">
          <rg-select [groups]="states" [formField]="fields().usState" />
        </rg-field>
      }
      @if (!held()) {
        <rg-field [label]="i18n.t('field.whereabouts.setting')" [error]="faults().of(fields().setting)">
          <rg-select [groups]="settings()" [formField]="fields().setting" />
        </rg-field>
      }
    </div>
    <rg-field
      [label]="i18n.t(held() ? 'field.familyPerson.custodyPlace' : 'field.whereabouts.name')"
      [hint]="i18n.t(held() ? 'family.custodyHint' : 'stay.nameHint')"
      [error]="faults().of(fields().name)"
    >
      <input class="input" rgControl autocomplete="off" [formField]="fields().name" />
    </rg-field>
    <rg-field
      [label]="i18n.t('field.whereabouts.address')"
      [hint]="inUs() ? '' : i18n.t('stay.addressHint')"
      [error]="faults().of(fields().address)"
    >
      <input class="input" rgControl autocomplete="off" [formField]="fields().address" />
    </rg-field>
    <div class="pair">
      <rg-field [label]="i18n.t('field.whereabouts.from')" [error]="faults().of(fields().from)">
        <rg-day-input [formField]="fields().from" />
      </rg-field>
      @if (!inUs()) {
        <rg-field [label]="i18n.t('field.whereabouts.bedUntil')" [error]="faults().of(fields().bedUntil)">
          <rg-day-input [formField]="fields().bedUntil" />
        </rg-field>
      }
    </div>
    @if (ending()) {
      <rg-field
        [label]="i18n.t('field.whereabouts.until')"
        [hint]="i18n.t('stay.untilHint')"
        [error]="faults().of(fields().until)"
      >
        <rg-day-input [formField]="fields().until" />
      </rg-field>
    }
  `,
  styles: `
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(170px, 100%), 1fr));
      gap: 12px;
      align-items: start;
    }
  `,
})
export class WhereaboutsFields {
  readonly fields = input.required<FieldTree<PlaceModel>>();
  readonly faults = input.required<FaultsOf>();
  /** Is there an end to ask about? Not of a place where somebody is only now. */
  readonly ending = input(false);
  protected readonly i18n = inject(I18n);
  private readonly reference = inject(ReferenceClient);

  protected readonly inUs = computed(() => usPlaceOf(this.fields().cityId().value()) !== undefined);
  /** Held there: in what, and with which bed, is not asked. */
  protected readonly held = computed(() => this.fields().cityId().value() === 'inUsCustody');
  protected readonly states = [{ label: '', options: usStates.map((value) => ({ value, label: value })) }];

  protected readonly cities = computed<OptionGroup<string>[]>(() => {
    const all = this.reference.lists().cities.map(({ name, state, returnCity }) => ({
      value: name,
      label: name === state ? name : `${name}, ${state}`,
      returnCity,
    }));
    return [
      { label: this.i18n.t('stay.returnCities'), options: all.filter(({ returnCity }) => returnCity) },
      { label: this.i18n.t('stay.otherCities'), options: all.filter(({ returnCity }) => !returnCity) },
      {
        label: '',
        options: [
          ...usPlaces.map((value) => ({ value, label: this.i18n.t(`familyPlace.${value}`) })),
          { value: 'elsewhere', label: this.i18n.t('city.elsewhere') },
          { value: 'unknown', label: this.i18n.t('word.unknown') },
        ],
      },
    ];
  });
  protected readonly settings = computed(() => [
    {
      label: '',
      options: whereaboutsSettings.map((value) => ({ value, label: this.i18n.t(`setting.${value}`) })),
    },
  ]);
}
