import { ChangeDetectionStrategy, Component, computed, inject, input, output, type OnInit } from '@angular/core';
import { Router } from '@angular/router';
import { Case, CaseChange } from '@resguardo/contract/cases';
import { I18n } from '../platform/i18n/i18n';
import { Notices } from '../platform/notices/notices';
import { asForm } from '../platform/problems/as-form';
import { RecordEditor } from '../platform/records/record-editor';
import { RecordSheet } from '../platform/records/record-sheet';
import { CaseForm } from './case-form';
import { blankCase, caseModelOf, type CaseModel } from './case-model';
import { CasesClient } from './cases-client';

const checked = asForm(CaseChange);

/** A reason without a corrected phase says nothing. */
const sent = (model: CaseModel): CaseModel => ({
  ...model,
  phaseOverrideReason: model.phaseOverride === null ? '' : model.phaseOverrideReason,
});

function faultsIn(typed: CaseModel) {
  const { faults } = checked.check(sent(typed));
  const owed = typed.phaseOverride !== null && typed.phaseOverrideReason.trim() === '';
  return owed ? [...faults, { path: ['phaseOverrideReason'], code: 'reasonMissing' }] : faults;
}

/** Opens a case for a person, or changes the facts of one. */
@Component({
  selector: 'app-case-sheet',
  imports: [CaseForm, RecordSheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-record-sheet
      [editor]="editor"
      [heading]="i18n.t(isNew() ? 'case.open' : 'case.edit')"
      [verb]="isNew() ? i18n.t('case.openNow') : ''"
      (closed)="closed.emit()"
    >
      <app-case-form [fields]="editor.fields" [faults]="editor.faults" [withStage]="!isNew()" />
    </app-record-sheet>
  `,
})
export class CaseSheet implements OnInit {
  /** The case to change; without one a case is opened for `clientId`. */
  readonly case = input<Case>();
  readonly clientId = input.required<string>();
  readonly closed = output<void>();
  readonly saved = output<void>();
  protected readonly i18n = inject(I18n);
  private readonly cases = inject(CasesClient);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  protected readonly isNew = computed(() => this.case() === undefined);

  protected readonly editor = new RecordEditor({
    kind: 'case',
    stored: Case,
    schema: CaseChange,
    blank: blankCase(),
    sent,
    faults: faultsIn,
    create: (facts) => this.cases.open({ ...facts, clientId: this.clientId() }),
    change: (version, changes) => this.cases.edit(this.case()?.id ?? '', version, changes),
    done: (answer) => this.done(answer),
  });

  ngOnInit(): void {
    const facts = this.case();
    this.editor.open(
      facts
        ? { draft: `case:${facts.id}`, model: caseModelOf(facts), version: facts.version }
        : { draft: `new-case:${this.clientId()}`, model: blankCase() },
    );
  }

  private async done(answer: unknown): Promise<void> {
    this.notices.say(this.isNew() ? 'case.opened' : 'word.savedNow');
    if (this.isNew()) await this.router.navigate(['/cases', (answer as Case).id]);
    else this.saved.emit();
  }
}
