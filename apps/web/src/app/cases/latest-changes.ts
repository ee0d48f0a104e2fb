import { ChangeDetectionStrategy, Component, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { I18n } from '../platform/i18n/i18n';
import { HistoryList } from '../platform/records/history-list';
import { CasesClient } from './cases-client';

/** The last few changes of the case, on the overview. */
@Component({
  selector: 'app-latest-changes',
  imports: [HistoryList, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (answer.hasValue() && answer.value().length > 0) {
      <section class="card">
        <div class="card-head">
          <h2>{{ i18n.t('history.latest') }}</h2>
          <a routerLink="history">{{ i18n.t('history.all') }}</a>
        </div>
        <app-history-list [entries]="answer.value()" />
      </section>
    }
  `,
})
export class LatestChanges {
  readonly caseId = input.required<string>();
  /** Read again whenever the file has been. */
  readonly seen = input<unknown>();
  protected readonly i18n = inject(I18n);
  private readonly cases = inject(CasesClient);

  protected readonly answer = resource({
    params: () => ({ id: this.caseId(), seen: this.seen() }),
    loader: async ({ params }) => (await this.cases.history(params.id, undefined)).items.slice(0, 3),
  });
}
