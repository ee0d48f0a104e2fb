import { ChangeDetectionStrategy, Component, computed, inject, input, output, type OnInit } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import type { Case } from '@resguardo/contract/cases';
import { NewReturn, Return } from '@resguardo/contract/returns';
import { paperKinds } from '@resguardo/domain/vocabulary';
import { DayInput } from '@resguardo/ui/day-input';
import { Control, Field } from '@resguardo/ui/field';
import { Select } from '@resguardo/ui/select';
import { I18n, type MessageKey } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { Notices } from '../platform/notices/notices';
import { RecordEditor } from '../platform/records/record-editor';
import { RecordSheet } from '../platform/records/record-sheet';
import { ReferenceClient } from '../platform/reference/reference-client';
import { blankReturn, modelOfReturn, newPaper, paperPresets, returnFaults } from './return-model';
import { ReturnsClient } from './returns-client';

/** A return to Mexico with its papers: a new one, or one to put right. */
@Component({
  selector: 'app-return-sheet',
  imports: [Control, DayInput, Field, FormField, RecordSheet, Select],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './return-sheet.html',
  styles: `
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(170px, 100%), 1fr));
      gap: 12px;
      align-items: start;
    }
    .paper {
      padding-bottom: 10px;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }
    legend {
      font-weight: 650;
    }
    .start {
      justify-self: start;
    }
  `,
})
export class ReturnSheet implements OnInit {
  readonly case = input.required<Case>();
  /** The return to put right; without one, a new return. */
  readonly return = input<Return>();
  readonly closed = output<void>();
  readonly saved = output<void>();
  protected readonly i18n = inject(I18n);
  private readonly reference = inject(ReferenceClient);
  private readonly returns = inject(ReturnsClient);
  private readonly notices = inject(Notices);
  private readonly words = inject(Words);

  protected readonly editor = new RecordEditor({
    kind: 'return',
    stored: Return,
    schema: NewReturn,
    blank: blankReturn(null),
    presets: paperPresets,
    faults: (typed) => returnFaults(typed, this.words.today()),
    label: (path) => labels[path.replace(/\.\d+(?=\.)/, '')] ?? 'field.return.papers',
    create: (body) => this.returns.record(this.case().id, body),
    change: (version, changes) => this.returns.correct(this.return()?.id ?? '', version, changes),
    done: () => {
      this.notices.say(this.return() ? 'word.savedNow' : 'return.added');
      this.saved.emit();
    },
  });
  protected readonly fields = this.editor.fields;
  protected readonly faults = this.editor.faults;

  private readonly unknown = computed(() => ({
    label: '',
    options: [{ value: 'unknown', label: this.i18n.t('word.unknown') }],
  }));
  protected readonly ports = computed(() => [
    { label: '', options: this.reference.lists().ports.map(({ id, name }) => ({ value: id, label: name })) },
    this.unknown(),
  ]);
  protected readonly cities = computed(() => {
    const all = this.reference.lists().cities.map((city) => ({ ...city, value: city.name, label: city.name }));
    return [
      { label: this.i18n.t('stay.returnCities'), options: all.filter(({ returnCity }) => returnCity) },
      { label: this.i18n.t('stay.otherCities'), options: all.filter(({ returnCity }) => !returnCity) },
      this.unknown(),
    ];
  });
  protected readonly kinds = computed(() => [
    { label: '', options: paperKinds.map((kind) => ({ value: kind, label: this.i18n.t(`paperKind.${kind}`) })) },
  ]);

  ngOnInit(): void {
    const kept = this.return();
    const { id, returnPort } = this.case();
    this.editor.open({
      draft: kept ? `return:${kept.id}` : `new-return:${id}`,
      model: kept ? modelOfReturn(kept) : blankReturn(returnPort),
      version: kept?.version,
    });
  }

  protected addPaper(): void {
    this.editor.model.update((model) => ({ ...model, papers: [...model.papers, newPaper()] }));
  }

  protected drop(index: number): void {
    this.editor.model.update((model) => ({ ...model, papers: model.papers.filter((_, at) => at !== index) }));
  }
}

const labels: Readonly<Record<string, MessageKey | undefined>> = {
  returnedOn: 'field.return.returnedOn',
  port: 'field.return.port',
  city: 'field.return.city',
  note: 'field.return.note',
  'papers.kind': 'field.return.papers.kind',
  'papers.number': 'field.return.papers.number',
  'papers.issuedOn': 'field.return.papers.issuedOn',
  'papers.expiresOn': 'field.return.papers.expiresOn',
};
