import { ChangeDetectionStrategy, Component, computed, inject, input, output, type OnInit } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { KinTie, NewKinTie } from '@resguardo/contract/families';
import type { FamilyView } from '@resguardo/contract/family-views';
import { tieBases, tieKinds, type TieKind } from '@resguardo/domain/vocabulary-family';
import { Field } from '@resguardo/ui/field';
import { Select } from '@resguardo/ui/select';
import { I18n } from '../platform/i18n/i18n';
import { Notices } from '../platform/notices/notices';
import { RecordEditor } from '../platform/records/record-editor';
import { RecordSheet } from '../platform/records/record-sheet';
import { FamiliesClient } from './families-client';
import { FamilyWords } from './family-words';

interface TieModel {
  from: string | null;
  kind: TieKind;
  to: string | null;
  basis: (typeof tieBases)[number] | null;
}

/** Notes who is kin to whom: one sentence of three choices. Its other side is made with it. */
@Component({
  selector: 'app-kin-tie-sheet',
  imports: [Field, FormField, RecordSheet, Select],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-record-sheet [editor]="editor" [heading]="i18n.t('family.addTie')" (closed)="closed.emit()">
      <p class="second">{{ i18n.t('family.tieHint') }}</p>
      <rg-field [label]="i18n.t('field.kinTie.from')" [error]="faults.of(fields.from)">
        <rg-select [groups]="people()" [formField]="fields.from" />
      </rg-field>
      <rg-field [label]="i18n.t('field.kinTie.kind')" [error]="faults.of(fields.kind)">
        <rg-select [groups]="kinds()" [blank]="null" [formField]="fields.kind" />
      </rg-field>
      <rg-field [label]="i18n.t('field.kinTie.to')" [error]="faults.of(fields.to)">
        <rg-select [groups]="people()" [formField]="fields.to" />
      </rg-field>
      <rg-field [label]="i18n.t('field.kinTie.basis')" [error]="faults.of(fields.basis)">
        <rg-select [groups]="bases()" [formField]="fields.basis" />
      </rg-field>
    </app-record-sheet>
  `,
})
export class KinTieSheet implements OnInit {
  readonly family = input.required<FamilyView>();
  readonly closed = output<void>();
  readonly saved = output<void>();
  protected readonly i18n = inject(I18n);
  private readonly families = inject(FamiliesClient);
  private readonly notices = inject(Notices);
  private readonly words = inject(FamilyWords);

  protected readonly editor = new RecordEditor<TieModel, typeof NewKinTie>({
    kind: 'kinTie',
    stored: KinTie,
    schema: NewKinTie,
    blank: { from: null, kind: 'parent', to: null, basis: null },
    create: ({ id: _, ...body }) => this.families.join(this.family().id, body),
    done: () => {
      this.notices.say('family.tieAdded');
      this.saved.emit();
    },
  });
  protected readonly fields = this.editor.fields;
  protected readonly faults = this.editor.faults;

  protected readonly people = computed(() => [
    {
      label: '',
      options: this.family().members.map((member) => ({
        value: member.clientId ?? member.id,
        label: this.words.name(member),
      })),
    },
  ]);
  protected readonly kinds = computed(() => [
    { label: '', options: tieKinds.map((value) => ({ value, label: this.i18n.t(`tieOf.${value}`) })) },
  ]);
  protected readonly bases = computed(() => [
    { label: '', options: tieBases.map((value) => ({ value, label: this.i18n.t(`tieBasis.${value}`) })) },
  ]);

  ngOnInit(): void {
    this.editor.open({ draft: `new-kin-tie:${this.family().id}`, model: this.editor.model() });
  }
}
