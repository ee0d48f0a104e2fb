import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CaseFile } from '@resguardo/contract/case-file';
import type { Client } from '@resguardo/contract/clients';
import { caseCompletenessOf, type AskedBeside, type CaseCompleteness } from '@resguardo/domain/completeness';
import { I18n } from '../platform/i18n/i18n';
import { FieldWords } from '../platform/records/field-words';
import { SessionStore } from '../platform/session/session-store';

type Asking = 'client' | 'case' | AskedBeside;

/** How much of the file has been asked, and what has not. */
@Component({
  selector: 'app-completeness-card',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  template: `
    <div class="card-head">
      <h2>{{ i18n.t('complete.heading', { percent: percent() }) }}</h2>
      @if (next(); as sheet) {
        <button type="button" class="link-button no-print" (click)="edit.emit(sheet)">
          {{ i18n.t('complete.ask') }}
        </button>
      }
    </div>
    <div class="bar" aria-hidden="true"><span [style.width.%]="percent()"></span></div>
    @if (missing(); as words) {
      <p>
        <strong>{{ i18n.t('complete.notAsked') }}</strong> {{ words }}
      </p>
    } @else {
      <p>{{ i18n.t('complete.all') }}</p>
    }
    @if (unknown(); as words) {
      <p>
        <strong>{{ i18n.t('complete.unknown') }}</strong> {{ words }}
      </p>
    }
    @if (session.can('merge:join')) {
      <p class="second no-print">
        <a [routerLink]="['/clients', client().id, 'merge']">{{ i18n.t('merge.link') }}</a>
      </p>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .bar {
      height: 6px;
      margin-bottom: 8px;
      border-radius: 3px;
      background: var(--mat-sys-surface-container-highest);
    }
    .bar span {
      display: block;
      height: 100%;
      border-radius: 3px;
      background: var(--mat-sys-primary);
    }
  `,
})
export class CompletenessCard {
  readonly client = input.required<Client>();
  /** The rest of the file, where the person has a case. */
  readonly file = input<Pick<CaseFile, 'case' | 'whereabouts' | 'consents'>>();
  /** What is to be asked next. */
  readonly edit = output<Asking>();
  protected readonly i18n = inject(I18n);
  protected readonly session = inject(SessionStore);
  private readonly words = inject(FieldWords);

  private readonly whole = computed<Client['completeness'] & CaseCompleteness>(() => {
    const file = this.file();
    const { completeness } = this.client();
    if (!file) return { ...completeness, missingOfCase: [], unknownOfCase: [], missingBeside: [] };
    const consents = this.session.can('consent:read') ? file.consents : null;
    return caseCompletenessOf(completeness, { ...file, consents });
  });
  /** What is not whole is never called so by rounding. */
  protected readonly percent = computed(() => {
    const { asked, total } = this.whole();
    return asked < total ? Math.min(99, Math.round((asked / total) * 100)) : 100;
  });
  protected readonly missing = computed(() => {
    const { missing, missingOfCase, missingBeside } = this.whole();
    const beside = missingBeside.map((what) => this.i18n.t(`complete.${what}`));
    return [...this.labels('client', missing), ...this.labels('case', missingOfCase), ...beside].join(', ');
  });
  protected readonly unknown = computed(() => {
    const { unknown, unknownOfCase } = this.whole();
    return [...this.labels('client', unknown), ...this.labels('case', unknownOfCase)].join(', ');
  });
  /** The first of what was not asked that this reader may write down. */
  protected readonly next = computed((): Asking | null => {
    const { missing, missingOfCase, missingBeside } = this.whole();
    const { session } = this;
    if (missing.length > 0 && session.can('client:edit')) return 'client';
    if (missingOfCase.length > 0 && session.can('case:edit')) return 'case';
    if (missingBeside.includes('whereabouts') && session.can('whereabouts:record')) return 'whereabouts';
    return missingBeside.includes('consents') && session.can('consent:record') ? 'consents' : null;
  });

  private labels = (record: 'client' | 'case', fields: readonly string[]): string[] =>
    fields.map((field) => this.words.inSentence(record, field));
}
