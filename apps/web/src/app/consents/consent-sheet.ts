import { ChangeDetectionStrategy, Component, computed, inject, input, output, type OnInit } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Consent, ConsentChange } from '@resguardo/contract/consents';
import { consentDataClasses, consentModes } from '@resguardo/domain/vocabulary';
import { Choice } from '@resguardo/ui/choice';
import { DayInput } from '@resguardo/ui/day-input';
import { Control, Field } from '@resguardo/ui/field';
import { Select } from '@resguardo/ui/select';
import { LanguageGroups } from '../clients/language-groups';
import { I18n } from '../platform/i18n/i18n';
import { Notices } from '../platform/notices/notices';
import { RecordEditor } from '../platform/records/record-editor';
import { RecordSheet } from '../platform/records/record-sheet';
import { ConsentsClient } from './consents-client';

const blank = {
  mode: null as Consent['mode'],
  recipients: '',
  language: null as string | null,
  until: '',
  evidence: '',
  dataClasses: Object.fromEntries(consentDataClasses.map((name) => [name, false])) as Record<
    (typeof consentDataClasses)[number],
    boolean
  >,
};
type Model = typeof blank;
const detailsOf = ({ mode, recipients, language, until, evidence, dataClasses }: Consent): Model => ({
  mode,
  recipients: recipients ?? '',
  language,
  until: until ?? '',
  evidence: evidence ?? '',
  dataClasses: Object.fromEntries(
    consentDataClasses.map((name) => [name, dataClasses.includes(name)]),
  ) as Model['dataClasses'],
});
const sent = (model: Model) => ({
  ...model,
  dataClasses: consentDataClasses.filter((name) => model.dataClasses[name]),
});

/** Puts right how a consent was given: the paper is signed now, it ends earlier, it covers less. */
@Component({
  selector: 'app-consent-sheet',
  imports: [Choice, Control, DayInput, Field, FormField, RecordSheet, Select],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-record-sheet [editor]="editor" [heading]="heading()" (closed)="closed.emit()">
      <rg-field group [label]="i18n.t('consent.how')" [error]="editor.faults.of(editor.fields.mode)">
        <rg-choice [options]="modes()" [clearable]="false" [formField]="editor.fields.mode" />
      </rg-field>
      <rg-field
        [label]="i18n.t('field.consent.evidence')"
        [hint]="i18n.t('consent.evidenceHint')"
        [error]="editor.faults.of(editor.fields.evidence)"
      >
        <input class="input" rgControl autocomplete="off" [formField]="editor.fields.evidence" />
      </rg-field>
      <rg-field [label]="i18n.t('field.consent.until')" [error]="editor.faults.of(editor.fields.until)">
        <rg-day-input [formField]="editor.fields.until" />
      </rg-field>
      <rg-field
        [label]="i18n.t('field.consent.recipients')"
        [hint]="i18n.t('consent.recipientsHint')"
        [error]="editor.faults.of(editor.fields.recipients)"
      >
        <input class="input" rgControl autocomplete="off" [formField]="editor.fields.recipients" />
      </rg-field>
      <rg-field [label]="i18n.t('field.consent.language')" [error]="editor.faults.of(editor.fields.language)">
        <rg-select [groups]="languages()" [formField]="editor.fields.language" />
      </rg-field>
      <fieldset>
        <legend>{{ i18n.t('field.consent.dataClasses') }}</legend>
        @for (name of classes; track name) {
          <label class="check">
            <input type="checkbox" [formField]="editor.fields.dataClasses[name]" />{{ i18n.t(labelOf(name)) }}
          </label>
        }
      </fieldset>
    </app-record-sheet>
  `,
  styles: `
    fieldset {
      display: grid;
      padding: 0;
      border: 0;
    }
    legend {
      font: 600 13.5px/20px var(--rg-font);
    }
  `,
})
export class ConsentSheet implements OnInit {
  readonly consent = input.required<Consent>();
  readonly closed = output<void>();
  readonly saved = output<void>();
  protected readonly i18n = inject(I18n);
  private readonly consents = inject(ConsentsClient);
  private readonly notices = inject(Notices);
  protected readonly languages = inject(LanguageGroups).all;
  protected readonly classes = consentDataClasses;

  protected readonly editor = new RecordEditor({
    kind: 'consent',
    stored: Consent,
    schema: ConsentChange,
    blank,
    sent,
    change: (version, changes) => this.consents.correct(this.consent().id, version, changes),
    done: () => {
      this.notices.say('word.savedNow');
      this.saved.emit();
    },
  });
  protected readonly heading = computed(() => this.i18n.t(`consentPurpose.${this.consent().purpose}`));
  protected readonly modes = computed(() =>
    consentModes.map((value) => ({ value, label: this.i18n.t(`consentMode.${value}`) })),
  );
  protected labelOf = (name: (typeof consentDataClasses)[number]) => `consentData.${name}` as const;

  ngOnInit(): void {
    const consent = this.consent();
    this.editor.open({ draft: `consent:${consent.id}`, model: detailsOf(consent), version: consent.version });
  }
}
