import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { contactKinds, contactOwners, languageLevels, literacyLevels, sexes } from '@resguardo/domain/vocabulary';
import { Choice, type Option } from '@resguardo/ui/choice';
import { DayInput } from '@resguardo/ui/day-input';
import { Control, Field } from '@resguardo/ui/field';
import { Icon } from '@resguardo/ui/icon';
import { PartialDateInput } from '@resguardo/ui/partial-date-input';
import { Select, type OptionGroup } from '@resguardo/ui/select';
import { I18n, type MessageKey } from '../platform/i18n/i18n';
import type { FaultsOf } from '../platform/problems/form-faults';
import { ReferenceClient } from '../platform/reference/reference-client';
import { LanguageGroups } from './language-groups';
import { asksSpanish, newContact, newLanguage, type ClientModel } from './client-model';

/** The boxes of a client, the same for registering and for editing. The form around them decides when and how to save. */
@Component({
  selector: 'app-client-form',
  imports: [Choice, Control, DayInput, Field, FormField, Icon, PartialDateInput, Select],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './client-form.html',
  styleUrl: './client-form.scss',
})
export class ClientForm {
  readonly fields = input.required<FieldTree<ClientModel>>();
  readonly faults = input.required<FaultsOf>();
  protected readonly i18n = inject(I18n);
  private readonly reference = inject(ReferenceClient);

  protected readonly sexes = computed(() => this.options('sex', sexes));
  protected readonly levels = computed(() => this.options('languageLevel', languageLevels));
  protected readonly literacies = computed(() => this.options('literacy', literacyLevels));
  protected readonly owners = computed(() => [{ label: '', options: this.options('owner', contactOwners) }]);
  protected readonly kinds = computed(() => [
    {
      label: '',
      options: this.options(
        'contactKind',
        contactKinds.filter((kind) => kind !== 'none'),
      ),
    },
  ]);
  protected readonly yesNo = computed<Option<boolean>[]>(() => [
    { value: true, label: this.i18n.t('word.yes') },
    { value: false, label: this.i18n.t('word.no') },
  ]);

  protected readonly countries = computed<OptionGroup<string>[]>(() => {
    const all = this.reference.lists().nationalities.map(({ alpha3, frequent }) => ({
      value: alpha3,
      label: this.reference.country(alpha3),
      frequent,
    }));
    return [
      { label: '', options: [{ value: 'unknown', label: this.i18n.t('word.unknown') }] },
      { label: this.i18n.t('client.frequent'), options: all.filter(({ frequent }) => frequent) },
      { label: this.i18n.t('client.allCountries'), options: sorted(all.filter(({ frequent }) => !frequent)) },
    ];
  });

  protected readonly languages = inject(LanguageGroups).all;

  protected readonly asksSpanish = computed(() => asksSpanish(this.fields()().value()));

  protected addAlias(): void {
    this.change('aliases', (rows) => [...rows, '']);
  }

  protected addLanguage(): void {
    this.change('languages', (rows) => [...rows, newLanguage()]);
  }

  protected addNumber(): void {
    this.change('aNumbers', (rows) => [...rows, { value: '', lead: rows.length === 0 }]);
  }

  protected addContact(): void {
    this.change('contacts', (rows) => [...rows, newContact()]);
  }

  protected drop(list: 'aliases' | 'languages' | 'aNumbers' | 'contacts', index: number): void {
    this.fields()().value.update((model) => ({ ...model, [list]: model[list].filter((_, at) => at !== index) }));
  }

  protected lead(index: number): void {
    this.change('aNumbers', (rows) => rows.map((row, at) => ({ ...row, lead: at === index })));
  }

  private change<Key extends keyof ClientModel>(key: Key, by: (rows: ClientModel[Key]) => ClientModel[Key]): void {
    this.fields()().value.update((model) => ({ ...model, [key]: by(model[key]) }));
    this.fields()().markAsDirty();
  }

  private options<T extends string>(list: string, values: readonly T[]): Option<T>[] {
    return values.map((value) => ({ value, label: this.i18n.t(`${list}.${value}` as MessageKey) }));
  }
}

const sorted = <T extends Option<string>>(options: T[]): T[] =>
  [...options].sort((a, b) => a.label.localeCompare(b.label));
