import { ChangeDetectionStrategy, Component, computed, effect, inject, untracked } from '@angular/core';
import { ClientsClient } from '../clients/clients-client';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { PagedHistory } from '../platform/records/paged-history';
import { PagedList } from '../platform/page/paged-list';
import { CasesClient } from './cases-client';
import { OpenFile } from './open-file';

/** Who changed what: of the case with its hearings, and of the person. */
@Component({
  selector: 'app-history-tab',
  imports: [PagedHistory],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="second gap">{{ i18n.t('history.clock', { zone: zone }) }}</p>
    <div class="two">
      <app-paged-history [heading]="i18n.t('history.ofCase')" [list]="ofCase" />
      <app-paged-history [heading]="i18n.t('history.ofClient')" [list]="ofClient" />
    </div>
  `,
  styles: `
    .gap {
      margin-bottom: 8px;
    }
    .two {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 420px), 1fr));
      gap: 16px;
      align-items: start;
    }
  `,
})
export class HistoryTab {
  protected readonly i18n = inject(I18n);
  protected readonly zone = inject(Words).zone.replaceAll('_', ' ');
  private readonly file = inject(OpenFile);
  private readonly cases = inject(CasesClient);
  private readonly clients = inject(ClientsClient);
  private readonly caseId = computed(() => this.file.value()?.case.id);
  private readonly clientId = computed(() => this.file.value()?.client.id);

  protected readonly ofCase = new PagedList((cursor) => this.cases.history(this.caseId() ?? '', cursor));
  protected readonly ofClient = new PagedList((cursor) => this.clients.history(this.clientId() ?? '', cursor));

  constructor() {
    effect(() => {
      if (this.file.value() === undefined) return;
      untracked(() => void Promise.all([this.ofCase.restart(), this.ofClient.restart()]));
    });
  }
}
