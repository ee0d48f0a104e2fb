import {
  ChangeDetectionStrategy,
  Component,
  Injector,
  computed,
  inject,
  input,
  output,
  runInInjectionContext,
  signal,
  type OnInit,
} from '@angular/core';
import { form } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { Case, CaseChange, type CaseChange as Change } from '@resguardo/contract/cases';
import { ErrorSummary } from '@resguardo/ui/error-summary';
import { Sheet } from '@resguardo/ui/sheet';
import { DraftKeeper } from '../platform/drafts/draft-keeper';
import { DraftNotice } from '../platform/drafts/draft-notice';
import { I18n, type MessageKey } from '../platform/i18n/i18n';
import { Notices } from '../platform/notices/notices';
import { asForm, withoutBlanks } from '../platform/problems/as-form';
import { FormFaults, checkedBy, formName } from '../platform/problems/form-faults';
import { FieldWords } from '../platform/records/field-words';
import { StalePanel } from '../platform/stale/stale-panel';
import { StaleSave, changesIn } from '../platform/stale/stale-save';
import { CaseForm } from './case-form';
import { blankCase, caseModelOf, type CaseModel } from './case-model';
import { CasesClient } from './cases-client';

const checked = asForm(CaseChange);

/** Opens a case for a person, or changes the facts of one. */
@Component({
  selector: 'app-case-sheet',
  imports: [CaseForm, DraftNotice, ErrorSummary, Sheet, StalePanel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './case-sheet.html',
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
  private readonly words = inject(FieldWords);
  private readonly injector = inject(Injector);

  protected readonly isNew = computed(() => this.case() === undefined);
  private readonly id = crypto.randomUUID();
  private readonly model = signal<CaseModel>(blankCase());
  private readonly base = signal({ version: 0, model: blankCase() });
  protected readonly fields = form(this.model, (path) => checkedBy(path, (typed) => this.faultsIn(typed)), {
    name: formName,
  });
  protected readonly faults = new FormFaults(
    this.fields,
    this.i18n,
    (path) => `field.case.${path || 'enrolledOn'}` as MessageKey,
  );
  protected readonly stale = new StaleSave(Case, {
    label: (field) => this.words.label('case', field),
    value: this.words.value,
  });
  protected draft: DraftKeeper<CaseModel> | undefined;

  ngOnInit(): void {
    const facts = this.case();
    if (facts) {
      this.model.set(caseModelOf(facts));
      this.base.set({ version: facts.version, model: caseModelOf(facts) });
    }
    const key = facts ? `case:${facts.id}` : `new-case:${this.clientId()}`;
    this.draft = runInInjectionContext(
      this.injector,
      () => new DraftKeeper({ key, model: this.model, base: this.base }),
    );
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    await this.faults.save(async () => {
      const { body } = checked.check(this.sent(this.model()));
      if (!body) return;
      if (this.isNew()) return this.open(body);
      await this.send(this.base().version, changesIn(this.before(), body));
    });
  }

  protected async keepChoice(): Promise<void> {
    const { version, changes } = this.stale.resolved();
    await this.faults.save(() => this.send(version, changes));
  }

  /** A reason without a corrected phase says nothing. */
  private sent = (model: CaseModel): CaseModel => ({
    ...model,
    phaseOverrideReason: model.phaseOverride === null ? '' : model.phaseOverrideReason,
  });

  private faultsIn(typed: CaseModel) {
    const { faults } = checked.check(this.sent(typed));
    const owed = typed.phaseOverride !== null && typed.phaseOverrideReason.trim() === '';
    return owed ? [...faults, { path: ['phaseOverrideReason'], code: 'reasonMissing' }] : faults;
  }

  private async open(facts: Change): Promise<void> {
    const made = await this.cases.open({ ...facts, clientId: this.clientId(), id: this.id });
    await this.draft?.done();
    this.notices.say('case.opened');
    await this.router.navigate(['/cases', made.id]);
  }

  /** The record as it was when the form opened. */
  private before = () => withoutBlanks(this.sent(this.base().model)) as Record<string, unknown>;

  private async send(version: number, changes: Change): Promise<void> {
    const facts = this.case();
    try {
      if (facts && Object.keys(changes).length > 0) await this.cases.edit(facts.id, version, changes);
    } catch (error) {
      if (!this.stale.take(error, changes, this.before())) throw error;
      if (this.stale.versions().length > 0) return;
      const { version: stands, changes: mine } = this.stale.resolved();
      this.stale.close();
      return this.send(stands, mine);
    }
    await this.draft?.done();
    this.notices.say('word.savedNow');
    this.saved.emit();
  }
}
