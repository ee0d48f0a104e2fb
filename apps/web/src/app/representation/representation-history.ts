import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { Representation } from '@resguardo/contract/representations';
import { I18n } from '../platform/i18n/i18n';
import { SessionStore } from '../platform/session/session-store';
import { RepresentationWords } from './representation-words';

/** Everybody who stood for the person, the latest first, with the scope. */
@Component({
  selector: 'app-representation-history',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  template: `
    <h2>{{ i18n.t('represents.history') }}</h2>
    @if (rows().length === 0) {
      <p class="second">{{ i18n.t('represents.historyNone') }}</p>
    }
    <ol>
      @for (row of rows(); track row.id) {
        <li>
          <p>
            <strong>{{ words.kind(row) }}</strong>
            @if (row.kind !== 'none') {
              · {{ words.name(row) }}
            }
          </p>
          <p class="second">{{ words.span(row) }}</p>
          <p class="second">{{ words.details(row) }}</p>
          @if (session.can('representation:edit')) {
            <button
              type="button"
              class="link-button no-print"
              [attr.aria-label]="i18n.t('represents.editThis', { what: words.kind(row), when: words.span(row) })"
              (click)="edit.emit(row)"
            >
              {{ i18n.t('represents.edit') }}
            </button>
          }
        </li>
      }
    </ol>
  `,
  styles: `
    :host {
      display: block;
    }
    li {
      padding: 8px 0;
    }
    li + li {
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
  `,
})
export class RepresentationHistory {
  readonly rows = input.required<readonly Representation[]>();
  readonly edit = output<Representation>();
  protected readonly i18n = inject(I18n);
  protected readonly session = inject(SessionStore);
  protected readonly words = inject(RepresentationWords);
}
