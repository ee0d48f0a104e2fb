import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { HistoryEntry } from '@resguardo/contract/history';
import { I18n } from '../i18n/i18n';
import { Loading } from '../page/loading';
import type { PagedList } from '../page/paged-list';
import { HistoryList } from './history-list';
import type { Restores } from './restores';

/** A record's history as a card, read page by page. */
@Component({
  selector: 'app-paged-history',
  imports: [HistoryList, Loading],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  template: `
    <h2>{{ heading() }}</h2>
    <app-history-list [entries]="list().items()" [restores]="restores()" />
    @if (list().isEmpty()) {
      <p class="quiet">{{ i18n.t('history.none') }}</p>
    }
    <app-loading [of]="list()" (again)="list().more()" />
    @if (list().hasMore()) {
      <button type="button" class="button" [disabled]="list().isLoading()" (click)="list().more()">
        {{ i18n.t('page.more') }}
      </button>
    }
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class PagedHistory {
  readonly heading = input.required<string>();
  readonly list = input.required<PagedList<HistoryEntry>>();
  /** Puts old values back, where the page can. */
  readonly restores = input<Restores>();
  protected readonly i18n = inject(I18n);
}
