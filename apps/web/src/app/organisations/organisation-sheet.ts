import { ChangeDetectionStrategy, Component, computed, inject, input, output, type OnInit } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Organisation, OrganisationChange } from '@resguardo/contract/organisations';
import { interfaceLanguages, type InterfaceLanguage } from '@resguardo/domain/vocabulary';
import { Choice } from '@resguardo/ui/choice';
import { Control, Field } from '@resguardo/ui/field';
import { Select } from '@resguardo/ui/select';
import { ZoneWords } from '../hearings/zone-words';
import { I18n } from '../platform/i18n/i18n';
import { Notices } from '../platform/notices/notices';
import { RecordEditor } from '../platform/records/record-editor';
import { RecordSheet } from '../platform/records/record-sheet';
import { ReferenceClient } from '../platform/reference/reference-client';
import { OrganisationsClient } from './organisations-client';

interface OrganisationModel {
  name: string;
  defaultLanguage: InterfaceLanguage;
  zone: string | null;
  city: string | null;
}

const blank: OrganisationModel = { name: '', defaultLanguage: 'en', zone: null, city: null };

/** Changes what the organisation says of itself. */
@Component({
  selector: 'app-organisation-sheet',
  imports: [Choice, Control, Field, FormField, RecordSheet, Select],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-record-sheet [editor]="editor" [heading]="i18n.t('organisation.edit')" (closed)="closed.emit()">
      <rg-field [label]="i18n.t('field.organisation.name')" [error]="faults.of(fields.name)">
        <input class="input" rgControl needed autocomplete="off" [formField]="fields.name" />
      </rg-field>
      <rg-field [label]="i18n.t('field.organisation.city')" [error]="faults.of(fields.city)">
        <rg-select [groups]="cities()" [formField]="fields.city" />
      </rg-field>
      <rg-field
        [label]="i18n.t('field.organisation.zone')"
        [hint]="i18n.t('organisation.zoneHint')"
        [error]="faults.of(fields.zone)"
      >
        <rg-select [groups]="zones()" [blank]="null" [formField]="fields.zone" />
      </rg-field>
      <rg-field
        group
        [label]="i18n.t('field.organisation.defaultLanguage')"
        [error]="faults.of(fields.defaultLanguage)"
      >
        <rg-choice [options]="languages" [clearable]="false" [formField]="fields.defaultLanguage" />
      </rg-field>
    </app-record-sheet>
  `,
})
export class OrganisationSheet implements OnInit {
  readonly organisation = input.required<Organisation>();
  readonly closed = output<void>();
  readonly saved = output<Organisation>();
  protected readonly i18n = inject(I18n);
  private readonly client = inject(OrganisationsClient);
  private readonly notices = inject(Notices);
  private readonly reference = inject(ReferenceClient);
  private readonly zoneWords = inject(ZoneWords);

  protected readonly editor = new RecordEditor({
    kind: 'organisation',
    stored: Organisation,
    schema: OrganisationChange,
    blank,
    change: (version, changes) => this.client.changeOrganisation(version, changes),
    done: (answer) => {
      this.notices.say('word.savedNow');
      const changed = Organisation.safeParse(answer);
      this.saved.emit(changed.success ? changed.data : this.organisation());
    },
  });
  protected readonly fields = this.editor.fields;
  protected readonly faults = this.editor.faults;

  protected readonly languages = interfaceLanguages.map((value) => ({
    value,
    label: value === 'es' ? 'Español' : 'English',
  }));
  protected readonly cities = computed(() => [
    { label: '', options: this.reference.lists().cities.map(({ name }) => ({ value: name, label: name })) },
  ]);
  /** Those of the cities on the list, and the one that stands. */
  protected readonly zones = computed(() => {
    const known = [...new Set([...this.reference.lists().cities.map(({ zone }) => zone), this.organisation().zone])];
    const options = known.map((zone) => ({
      value: zone,
      label: `${this.zoneWords.name(zone)} (${zone.replace(/^.*\//, '').replaceAll('_', ' ')})`,
    }));
    return [{ label: '', options }];
  });

  ngOnInit(): void {
    const { id, version, ...model } = this.organisation();
    this.editor.open({ draft: `organisation:${id}`, model, version });
  }
}
