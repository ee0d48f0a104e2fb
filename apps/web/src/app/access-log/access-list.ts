import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import type { AccessEntry } from '@resguardo/contract/access-log';
import { Icon } from '@resguardo/ui/icon';
import type { IconName } from '@resguardo/ui/icon-names';
import { seesEveryonesAccess } from '@resguardo/domain/access';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { Loading } from '../platform/page/loading';
import { PagedList } from '../platform/page/paged-list';
import { SessionStore } from '../platform/session/session-store';
import { AccessLogClient } from './access-log-client';

const icons: Readonly<Record<AccessEntry['act'], IconName>> = {
  read: 'visibility',
  revealed: 'tag',
  edited: 'edit',
  refused: 'block',
};

/** Who opened this file: by day, a line a person and kind of act. Acts only, never what was in them. */
@Component({
  selector: 'app-access-list',
  imports: [Icon, Loading],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  template: `
    <h2>{{ i18n.t('access.heading') }}</h2>
    <p class="second">{{ i18n.t(everyone() ? 'access.text' : 'access.ownText') }}</p>
    @for (day of days(); track day.on) {
      <h3>{{ words.day(day.on) }}</h3>
      <ul>
        @for (entry of day.entries; track entry.by.id + entry.act) {
          <li>
            <rg-icon class="small" [name]="icons[entry.act]" />
            <strong>{{ entry.by.name || i18n.t('history.somebody') }}</strong>
            <span>{{ act(entry) }}</span>
            <span class="second">{{ span(entry) }}</span>
          </li>
        }
      </ul>
    }
    @if (list.isEmpty()) {
      <p class="quiet">{{ i18n.t('access.none') }}</p>
    }
    <app-loading [of]="list" (again)="list.more()" />
    @if (list.hasMore()) {
      <button type="button" class="button no-print" [disabled]="list.isLoading()" (click)="list.more()">
        {{ i18n.t('page.more') }}
      </button>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    h3 {
      margin-top: 12px;
      font-size: 14px;
      line-height: 20px;
      font-weight: 650;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 8px;
      align-items: center;
      padding: 5px 0;
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
  `,
})
export class AccessList {
  readonly caseId = input.required<string>();
  /** Is the reader on the team of the case? */
  readonly isOnTeam = input(false);
  protected readonly i18n = inject(I18n);
  protected readonly words = inject(Words);
  protected readonly icons = icons;
  private readonly log = inject(AccessLogClient);
  private readonly session = inject(SessionStore);

  protected readonly list = new PagedList((cursor) => this.log.of(this.caseId(), this.words.zone, cursor));
  protected readonly everyone = computed(() => seesEveryonesAccess(this.session.user()?.roles ?? [], this.isOnTeam()));
  /** Latest first within a day as well; the server's order there is one that holds still between pages. */
  protected readonly days = computed(() => {
    const byDay = new Map<string, AccessEntry[]>();
    for (const entry of this.list.items()) byDay.set(entry.on, [...(byDay.get(entry.on) ?? []), entry]);
    return [...byDay].map(([on, entries]) => ({
      on,
      entries: entries.sort((a, b) => (a.lastAt < b.lastAt ? 1 : -1)),
    }));
  });

  constructor() {
    effect(() => {
      this.caseId();
      untracked(() => void this.list.restart());
    });
  }

  protected act = ({ act, times }: AccessEntry): string => this.i18n.plural(`access.${act}`, times);

  protected span({ firstAt, lastAt }: AccessEntry): string {
    const [first, last] = [firstAt, lastAt].map((at) => this.words.time(at, this.words.zone));
    return first === last ? (first ?? '') : `${first ?? ''}–${last ?? ''}`;
  }
}
