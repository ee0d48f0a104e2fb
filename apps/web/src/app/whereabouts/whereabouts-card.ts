import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { Whereabouts } from '@resguardo/contract/whereabouts';
import { Icon } from '@resguardo/ui/icon';
import { StatusTag } from '@resguardo/ui/status-tag';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { Notices } from '../platform/notices/notices';
import { SessionStore } from '../platform/session/session-store';
import { StayWords } from './stay-words';
import { WhereaboutsClient } from './whereabouts-client';

/** Where the person waits now, and when somebody last heard from them. */
@Component({
  selector: 'app-whereabouts-card',
  imports: [Icon, StatusTag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    class: 'card',
    '[class.edge]': 'stale() || !current()',
    '[class.stale]': 'stale()',
    '[class.open]': '!current()',
  },
  template: `
    <div class="card-head">
      <h2>{{ i18n.t('stay.heading') }}</h2>
      @if (session.can('whereabouts:record')) {
        <button type="button" class="link-button no-print" (click)="edit.emit(undefined)">
          {{ i18n.t(current() ? 'stay.moved' : 'stay.ask') }}
        </button>
      }
    </div>
    @if (current(); as stay) {
      <p class="place">
        <rg-icon name="location_on" /><strong>{{ words.place(stay) || i18n.t('stay.placeUnknown') }}</strong>
      </p>
      @if (stay.address && stay.cityId !== 'elsewhere') {
        <p class="second">{{ stay.address }}</p>
      }
      <p class="second">{{ since(stay) }}</p>
      @if (stay.bedUntil) {
        <p class="second">{{ i18n.t('stay.bed', { day: dates.day(stay.bedUntil) }) }}</p>
      }
      <p class="heard">
        @if (stale()) {
          <rg-status-tag status="stale" icon="person_search">{{ words.contact(stay) }}</rg-status-tag>
        } @else {
          <rg-icon class="small" name="check_circle" />{{ words.contact(stay) }}
        }
      </p>
      @if (session.can('whereabouts:edit')) {
        <p class="row no-print">
          <button type="button" class="button" [disabled]="sending()" (click)="heard(stay)">
            <rg-icon name="call" />{{ i18n.t('stay.heardToday') }}
          </button>
          <button type="button" class="link-button" (click)="edit.emit(stay)">{{ i18n.t('stay.editVerb') }}</button>
        </p>
      }
    } @else {
      <p>
        <rg-status-tag status="notAsked">{{ i18n.t('status.notAsked') }}</rg-status-tag>
      </p>
    }
    @if (before().length > 0) {
      <details>
        <summary>{{ i18n.t('stay.before') }}</summary>
        <ul>
          @for (stay of before(); track stay.id) {
            <li>
              {{ words.place(stay) || i18n.t('stay.placeUnknown') }}
              <span class="second">{{ since(stay) }}</span>
              @if (session.can('whereabouts:edit')) {
                <button type="button" class="link-button no-print" (click)="edit.emit(stay)">
                  {{ i18n.t('stay.editVerb') }}
                </button>
              }
            </li>
          }
        </ul>
      </details>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .place,
    .heard {
      display: flex;
      gap: 8px;
      align-items: center;
    }
    .heard {
      gap: 4px;
      margin: 6px 0;
    }
    details {
      margin-top: 6px;
    }
    li {
      padding: 4px 0;
    }
    .second {
      display: block;
    }
  `,
})
export class WhereaboutsCard {
  readonly stays = input.required<readonly Whereabouts[]>();
  /** The place to put right; without one, a new place. */
  readonly edit = output<Whereabouts | undefined>();
  readonly changed = output<void>();
  protected readonly i18n = inject(I18n);
  protected readonly session = inject(SessionStore);
  protected readonly words = inject(StayWords);
  protected readonly dates = inject(Words);
  private readonly whereabouts = inject(WhereaboutsClient);
  private readonly notices = inject(Notices);

  protected readonly sending = signal(false);
  protected readonly current = computed(() => this.words.current(this.stays()));
  protected readonly before = computed(() => this.stays().filter(({ id }) => id !== this.current()?.id));
  protected readonly stale = computed(() => {
    const stay = this.current();
    return stay !== undefined && this.words.isStale(stay);
  });

  protected since({ from, until }: Whereabouts): string {
    const parts = [
      from === null ? this.i18n.t('stay.sinceUnknown') : this.i18n.t('stay.since', { day: this.dates.plainDay(from) }),
      until === null ? '' : this.i18n.t('stay.until', { day: this.dates.plainDay(until) }),
    ];
    return parts.filter((part) => part !== '').join(' · ');
  }

  protected async heard(stay: Whereabouts): Promise<void> {
    this.sending.set(true);
    try {
      const noted = await this.whereabouts.heard(stay, new Date().toISOString());
      const undo = async () => {
        await this.whereabouts.heard(noted, stay.lastContactAt);
        this.changed.emit();
      };
      this.notices.say('stay.heardNoted', {}, { undo });
      this.changed.emit();
    } catch {
      this.notices.say('problem.notDone');
    } finally {
      this.sending.set(false);
    }
  }
}
