import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { Case } from '@resguardo/contract/cases';
import { StatusTag } from '@resguardo/ui/status-tag';
import { I18n } from '../platform/i18n/i18n';
import { FieldWords } from '../platform/records/field-words';
import { SessionStore } from '../platform/session/session-store';

const shown = [
  'enrolledOn',
  'entryPlace',
  'returnPort',
  'courtCode',
  'ntaServedOn',
  'ntaFiledOn',
  'ntaBox',
  'ntaDefects',
  'stage',
  'team',
] as const;

/** The programme's facts, each with its doubt. */
@Component({
  selector: 'app-case-facts',
  imports: [StatusTag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  template: `
    <div class="card-head">
      <h2>{{ i18n.t('case.facts') }}</h2>
      @if (session.can('case:edit')) {
        <button type="button" class="link-button no-print" (click)="edit.emit()">{{ i18n.t('case.editVerb') }}</button>
      }
    </div>
    <dl class="facts">
      <div>
        <dt>{{ i18n.t('field.case.programPhase') }}</dt>
        <dd>
          {{ words.value('case', 'programPhase', case().programPhase) }}
          @if (case().phaseOverride !== null) {
            <span class="second">{{ i18n.t('case.corrected', { reason: case().phaseOverrideReason ?? '' }) }}</span>
          }
        </dd>
      </div>
      @for (fact of facts(); track fact.label) {
        <div>
          <dt>{{ fact.label }}</dt>
          <dd>
            @if (fact.unknown) {
              <rg-status-tag status="unknown">{{ i18n.t('status.unknown') }}</rg-status-tag>
            } @else if (fact.value === '') {
              <rg-status-tag status="notAsked">{{ i18n.t('status.notAsked') }}</rg-status-tag>
            } @else {
              {{ fact.value }}
            }
          </dd>
        </div>
      }
    </dl>
    @if (case().warnings.includes('enrolmentOutsideWindow')) {
      <p class="notice stale">{{ i18n.t('case.outsideWindow') }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .notice {
      margin-top: 10px;
    }
  `,
})
export class CaseFacts {
  readonly case = input.required<Case>();
  readonly edit = output<void>();
  protected readonly i18n = inject(I18n);
  protected readonly session = inject(SessionStore);
  protected readonly words = inject(FieldWords);

  protected readonly facts = computed(() =>
    shown.map((field) => ({
      label: this.words.label('case', field),
      value: this.words.value('case', field, this.case()[field]),
      unknown: this.case()[field] === 'unknown',
    })),
  );
}
