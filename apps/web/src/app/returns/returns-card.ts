import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { Paper, Return } from '@resguardo/contract/returns';
import { daysUntil } from '@resguardo/domain/court-days';
import { paperStatus, type PaperStatus } from '@resguardo/domain/return-rules';
import { StatusTag, type Status } from '@resguardo/ui/status-tag';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { SessionStore } from '../platform/session/session-store';
import { ReferenceClient } from '../platform/reference/reference-client';

const tags: Readonly<Record<PaperStatus, Status>> = {
  current: 'plain',
  expiring: 'stale',
  expired: 'stale',
  undated: 'notAsked',
};

/** The last return to Mexico, and the papers the person holds with the day on which each ends. */
@Component({
  selector: 'app-returns-card',
  imports: [StatusTag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card', '[class.edge]': 'waning()', '[class.stale]': 'waning()' },
  template: `
    <div class="card-head">
      <h2>{{ i18n.t('return.heading') }}</h2>
      @if (session.can('return:record')) {
        <button type="button" class="link-button no-print" (click)="edit.emit(undefined)">
          {{ i18n.t('return.addVerb') }}
        </button>
      }
    </div>
    @if (last(); as kept) {
      <p>
        <strong>{{ words.day(kept.returnedOn) }}</strong>
        <span class="second"> {{ place(kept) }}</span>
      </p>
      <ul>
        @for (paper of papers(); track $index) {
          <li>
            <span>{{ i18n.t(paper.kind) }}</span>
            <rg-status-tag [status]="paper.tag">{{ paper.words }}</rg-status-tag>
            @if (paper.number) {
              <span class="second">{{ paper.number }}</span>
            }
          </li>
        } @empty {
          <li>
            <rg-status-tag status="notAsked">{{ i18n.t('return.noPapers') }}</rg-status-tag>
          </li>
        }
      </ul>
      @if (session.can('return:edit')) {
        <p class="no-print">
          <button type="button" [class]="waning() ? 'button' : 'link-button'" (click)="edit.emit(kept)">
            {{ i18n.t(waning() ? 'return.renew' : 'return.editVerb') }}
          </button>
        </p>
      }
      @if (before().length > 0) {
        <details>
          <summary>{{ i18n.t('return.before') }}</summary>
          <ul>
            @for (earlier of before(); track earlier.id) {
              <li>
                {{ words.day(earlier.returnedOn) }} <span class="second">{{ place(earlier) }}</span>
                @if (session.can('return:edit')) {
                  <button type="button" class="link-button no-print" (click)="edit.emit(earlier)">
                    {{ i18n.t('return.editVerb')
                    }}<span class="visually-hidden">: {{ words.day(earlier.returnedOn) }}</span>
                  </button>
                }
              </li>
            }
          </ul>
        </details>
      }
    } @else {
      <p>
        <rg-status-tag status="notAsked">{{ i18n.t('return.none') }}</rg-status-tag>
      </p>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 8px;
      align-items: center;
      padding: 3px 0;
    }
    details {
      margin-top: 6px;
    }
  `,
})
export class ReturnsCard {
  /** The latest first. */
  readonly returns = input.required<readonly Return[]>();
  /** The return to put right; without one, a new return. */
  readonly edit = output<Return | undefined>();
  protected readonly i18n = inject(I18n);
  protected readonly words = inject(Words);
  protected readonly session = inject(SessionStore);
  private readonly reference = inject(ReferenceClient);
  private readonly today = this.words.today();

  protected readonly last = computed(() => this.returns()[0]);
  protected readonly before = computed(() => this.returns().slice(1));
  private readonly told = computed(() =>
    (this.last()?.papers ?? []).map((paper) => ({ paper, status: paperStatus(paper.expiresOn, this.today) })),
  );
  protected readonly papers = computed(() =>
    this.told().map(({ paper, status }) => ({
      kind: `paperKind.${paper.kind}` as const,
      number: paper.number,
      tag: tags[status],
      words: this.until(paper, status),
    })),
  );
  /** A paper that has ended, or ends within days, waits for somebody to do something. */
  protected readonly waning = computed(() =>
    this.told().some(({ status }) => status === 'expired' || status === 'expiring'),
  );

  protected place({ port, city }: Return): string {
    const bridge = this.reference.port(port)?.name ?? '';
    return [bridge, city === 'unknown' ? this.i18n.t('word.unknown') : (city ?? '')].filter(Boolean).join(' → ');
  }

  private until({ expiresOn }: Paper, status: PaperStatus): string {
    if (expiresOn === null) return this.i18n.t('paper.undated');
    const day = this.words.plainDay(expiresOn);
    if (status === 'expired') return this.i18n.t('paper.expired', { day });
    if (status === 'current') return this.i18n.t('paper.until', { day });
    const days = daysUntil(expiresOn, this.today);
    return days === 0 ? this.i18n.t('paper.endsToday') : this.i18n.plural('paper.endsIn', days);
  }
}
