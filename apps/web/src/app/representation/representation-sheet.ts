import {
  ChangeDetectionStrategy,
  Component,
  booleanAttribute,
  computed,
  inject,
  input,
  output,
  type OnInit,
} from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { NewRepresentation, Representation } from '@resguardo/contract/representations';
import { formsOfKind } from '@resguardo/domain/representation-rules';
import { practitionerKinds, representationKinds } from '@resguardo/domain/vocabulary-counsel';
import { DayInput } from '@resguardo/ui/day-input';
import { Control, Field } from '@resguardo/ui/field';
import { Select } from '@resguardo/ui/select';
import { ColleaguesClient } from '../platform/colleagues/colleagues-client';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { Notices } from '../platform/notices/notices';
import { RecordEditor } from '../platform/records/record-editor';
import { RecordSheet } from '../platform/records/record-sheet';
import {
  blankRepresentation,
  modelOfRepresentation,
  representationFaults,
  sentRepresentation,
} from './representation-model';
import { RepresentationWords } from './representation-words';
import { RepresentationsClient } from './representations-client';

/** Writes down who stands for the person, puts it right, or ends it. */
@Component({
  selector: 'app-representation-sheet',
  imports: [Control, DayInput, Field, FormField, RecordSheet, Select],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './representation-sheet.html',
  styles: `
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(160px, 100%), 1fr));
      gap: 12px;
      align-items: start;
    }
  `,
})
export class RepresentationSheet implements OnInit {
  readonly caseId = input.required<string>();
  /** The one to put right or to end; without one another is written down. */
  readonly representation = input<Representation>();
  readonly ending = input(false, { transform: booleanAttribute });
  readonly closed = output<void>();
  readonly saved = output<void>();
  protected readonly i18n = inject(I18n);
  protected readonly words = inject(RepresentationWords);
  private readonly dates = inject(Words);
  private readonly client = inject(RepresentationsClient);
  private readonly colleagues = inject(ColleaguesClient);
  private readonly notices = inject(Notices);

  protected readonly editor = new RecordEditor({
    kind: 'representation',
    stored: Representation,
    schema: NewRepresentation,
    blank: blankRepresentation(),
    sent: sentRepresentation,
    faults: (typed) => representationFaults(typed, this.dates.today()),
    create: (body) => this.client.record(this.caseId(), body),
    change: (version, changes) => this.client.correct(this.representation()?.id ?? '', version, changes),
    done: () => {
      this.notices.say(this.representation() ? 'word.savedNow' : 'represents.kept');
      this.saved.emit();
    },
  });
  protected readonly fields = this.editor.fields;
  protected readonly faults = this.editor.faults;

  protected readonly kinds = computed(() => [
    {
      label: '',
      options: representationKinds.map((value) => ({ value, label: this.i18n.t(`representationKind.${value}`) })),
    },
  ]);
  protected readonly practitionerKinds = computed(() => [
    {
      label: '',
      options: practitionerKinds.map((value) => ({ value, label: this.i18n.t(`practitionerKind.${value}`) })),
    },
  ]);
  /** Only forms that go with the kind. */
  protected readonly forms = computed(() => [
    {
      label: '',
      options: formsOfKind[this.fields.kind().value()].map((value) => ({
        value,
        label: this.i18n.t(`appearanceForm.${value}`),
      })),
    },
  ]);
  protected readonly people = computed(() => [
    { label: '', options: this.colleagues.active().map(({ id, name }) => ({ value: id, label: name })) },
  ]);
  protected readonly accredited = computed(() =>
    ['accreditedFull', 'accreditedPartial'].includes(this.fields.practitionerKind().value() ?? ''),
  );
  /** A withdrawal, or that there is nobody, ends what stood until then: said before it is done. */
  protected readonly ends = computed(
    () => !this.representation() && ['none', 'withdrawn'].includes(this.fields.kind().value()),
  );
  protected readonly heading = computed(() =>
    this.i18n.t(
      this.ending() ? 'represents.endHeading' : this.representation() ? 'represents.correct' : 'represents.add',
    ),
  );

  ngOnInit(): void {
    const record = this.representation();
    const today = this.dates.today();
    if (!record) {
      const model = { ...blankRepresentation(), from: today, filedOn: '' };
      return this.editor.open({ draft: `new-representation:${this.caseId()}`, model });
    }
    const draft = `${this.ending() ? 'end-' : ''}representation:${record.id}`;
    this.editor.open({ draft, model: modelOfRepresentation(record), version: record.version });
    if (this.ending()) this.editor.model.update((model) => ({ ...model, to: today < model.from ? model.from : today }));
  }

  /** Another kind has other forms: one that does not go with it is taken out. */
  protected fitForm(): void {
    this.editor.model.update((model) => {
      const forms = formsOfKind[model.kind];
      return model.form !== null && !forms.includes(model.form) ? { ...model, form: forms[0] ?? null } : model;
    });
  }

  /** Somebody is a colleague or from outside, not both. */
  protected useColleague(id: string | null): void {
    if (id !== null) this.editor.model.update((model) => ({ ...model, practitionerName: '' }));
  }
}
