import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { Modal } from '@resguardo/ui/modal';
import { AccessList } from '../access-log/access-list';
import { ClientsClient } from '../clients/clients-client';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { PagedHistory } from '../platform/records/paged-history';
import { PagedList } from '../platform/page/paged-list';
import { SessionStore } from '../platform/session/session-store';
import { StalePanel } from '../platform/stale/stale-panel';
import { CasesClient } from './cases-client';
import { OpenFile } from './open-file';
import { RestoreValue } from './restore-value';

/** Who changed what, of the case with its records and of the person, with a way back; and who opened the file. */
@Component({
  selector: 'app-history-tab',
  imports: [AccessList, Modal, PagedHistory, StalePanel],
  providers: [RestoreValue],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="row gap">
      @if (session.can('accessLog:read')) {
        <div class="row no-print" role="group" [attr.aria-label]="i18n.t('history.views')">
          @for (view of views; track view.access) {
            <button
              type="button"
              class="button small"
              [class.chosen]="access() === view.access"
              [attr.aria-pressed]="access() === view.access"
              (click)="access.set(view.access)"
            >
              {{ i18n.t(view.label) }}
            </button>
          }
        </div>
      }
      <p class="second">{{ i18n.t('history.clock', { zone: zone }) }}</p>
    </div>
    @if (access()) {
      <app-access-list [caseId]="file.id()" [isOnTeam]="isOnTeam()" />
    } @else {
      <div class="two">
        <app-paged-history [heading]="i18n.t('history.ofCase')" [list]="ofCase" [restores]="restores" />
        <app-paged-history [heading]="i18n.t('history.ofClient')" [list]="ofClient" [restores]="restores" />
      </div>
    }
    @if (restores.stale(); as stale) {
      @if (stale.versions.current()) {
        <rg-modal [heading]="i18n.t('restore.verb')" (closed)="restores.stale.set(null)">
          <app-stale-panel back="word.cancel" [stale]="stale.versions" (keep)="restores.keepChoice()" />
        </rg-modal>
      }
    }
  `,
  styles: `
    .gap {
      margin-bottom: 10px;
    }
    .chosen {
      border-color: var(--mat-sys-primary);
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
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
  protected readonly session = inject(SessionStore);
  protected readonly zone = inject(Words).zone.replaceAll('_', ' ');
  protected readonly file = inject(OpenFile);
  protected readonly restores = inject(RestoreValue);
  private readonly cases = inject(CasesClient);
  private readonly clients = inject(ClientsClient);
  private readonly caseId = computed(() => this.file.value()?.case.id);
  private readonly clientId = computed(() => this.file.value()?.client.id);

  /** The second view: who opened the file. */
  protected readonly access = signal(false);
  protected readonly views = [
    { access: false, label: 'history.changes' },
    { access: true, label: 'access.heading' },
  ] as const;

  protected readonly isOnTeam = computed(
    () => this.file.value()?.case.team.includes(this.session.user()?.id ?? '') ?? false,
  );

  protected readonly ofCase = new PagedList((cursor) => this.cases.history(this.caseId() ?? '', cursor));
  protected readonly ofClient = new PagedList((cursor) => this.clients.history(this.clientId() ?? '', cursor));

  constructor() {
    effect(() => {
      if (this.file.value() === undefined) return;
      untracked(() => void Promise.all([this.ofCase.restart(), this.ofClient.restart()]));
    });
  }
}
