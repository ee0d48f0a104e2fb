import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Client } from '@resguardo/contract/clients';
import { I18n } from '../platform/i18n/i18n';
import { FieldWords } from '../platform/records/field-words';
import { SessionStore } from '../platform/session/session-store';

/** How much of the file has been asked, and what has not. */
@Component({
  selector: 'app-completeness-card',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  template: `
    <div class="card-head">
      <h2>{{ i18n.t('complete.heading', { percent: percent() }) }}</h2>
      @if (session.can('client:edit') && missing()) {
        <button type="button" class="link-button no-print" (click)="edit.emit()">{{ i18n.t('complete.ask') }}</button>
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
  readonly edit = output<void>();
  protected readonly i18n = inject(I18n);
  protected readonly session = inject(SessionStore);
  private readonly words = inject(FieldWords);

  protected readonly percent = computed(() => {
    const { asked, total } = this.client().completeness;
    return Math.round((asked / Math.max(1, total)) * 100);
  });
  protected readonly missing = computed(() => this.labels(this.client().completeness.missing));
  protected readonly unknown = computed(() => this.labels(this.client().completeness.unknown));

  private labels(fields: readonly string[]): string {
    return fields.map((field) => this.words.inSentence('client', field)).join(', ');
  }
}
