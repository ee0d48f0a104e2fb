import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { Hearing } from '@resguardo/contract/hearings';
import type { Representation } from '@resguardo/contract/representations';
import { representationOn } from '@resguardo/domain/representation-rules';
import { Icon } from '@resguardo/ui/icon';
import { StatusTag } from '@resguardo/ui/status-tag';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { SessionStore } from '../platform/session/session-store';
import { RepresentationWords } from './representation-words';

/** Who stands for the person today: of record, for one paper, or nobody and since when. */
@Component({
  selector: 'app-representation-card',
  imports: [Icon, StatusTag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card edge', '[class.open]': 'now().ofRecord.length === 0' },
  template: `
    <div class="card-head">
      <h2>{{ i18n.t('represents.heading') }}</h2>
      @if (now().ofRecord.length > 0 && session.can('representation:record')) {
        <button type="button" class="link-button no-print" (click)="add.emit()">{{ i18n.t('represents.add') }}</button>
      }
    </div>
    @for (row of now().ofRecord; track row.id) {
      <div class="who">
        <p class="name">
          <strong>{{ words.name(row) }}</strong>
          <rg-status-tag status="confirmed" icon="balance">{{ i18n.t('represents.ofRecord') }}</rg-status-tag>
          @if (expiry(row); as expires) {
            <rg-status-tag status="stale">{{ expires }}</rg-status-tag>
          }
        </p>
        <p class="second">{{ words.span(row) }}</p>
        <p class="second">{{ words.details(row) }}</p>
        @if (session.can('representation:edit')) {
          <p class="row no-print">
            <button type="button" class="link-button" (click)="end.emit(row)">{{ i18n.t('represents.end') }}</button>
            <button type="button" class="link-button" (click)="edit.emit(row)">{{ i18n.t('represents.edit') }}</button>
          </p>
        }
      </div>
    } @empty {
      <p class="nobody">
        <rg-icon name="person_off" />
        <span>
          <strong>{{ nobody() }}</strong>
          @if (rows().length === 0) {
            <rg-status-tag status="notAsked">{{ i18n.t('status.notAsked') }}</rg-status-tag>
          }
          @if (ahead(); as words) {
            {{ words }}
          }
        </span>
      </p>
      @if (session.can('representation:record')) {
        <p>
          <button type="button" class="button no-print" (click)="add.emit()">
            <rg-icon name="add" />{{ i18n.t('represents.addFirst') }}
          </button>
        </p>
      }
    }
    @if (now().besides.length > 0) {
      <ul>
        @for (row of now().besides; track row.id) {
          <li>
            <p>
              <strong>{{ words.kind(row) }}</strong>: {{ words.name(row) }}
              <span class="second">{{ i18n.t('represents.notOfRecord') }}</span>
            </p>
            <p class="second">{{ words.span(row) }}</p>
            <p class="second">{{ words.details(row) }}</p>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .name,
    .nobody {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 8px;
      align-items: center;
    }
    .nobody {
      flex-wrap: nowrap;
      align-items: start;
      margin-bottom: 8px;
    }
    .who + .who,
    li {
      margin-top: 8px;
      padding-top: 8px;
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    .row {
      gap: 0 16px;
    }
    .second {
      display: block;
    }
    li .second {
      display: inline;
    }
    li p.second {
      display: block;
    }
  `,
})
export class RepresentationCard {
  readonly rows = input.required<readonly Representation[]>();
  readonly nextHearing = input<Hearing>();
  readonly add = output<void>();
  readonly edit = output<Representation>();
  readonly end = output<Representation>();
  protected readonly i18n = inject(I18n);
  protected readonly session = inject(SessionStore);
  protected readonly words = inject(RepresentationWords);
  private readonly dates = inject(Words);

  protected readonly now = computed(() => representationOn(this.dates.today(), this.rows()));

  protected readonly nobody = computed(() => {
    const { nobodySince } = this.now();
    if (nobodySince !== null) return this.i18n.t('represents.nobodySince', { day: this.dates.plainDay(nobodySince) });
    return this.i18n.t(this.rows().length > 0 ? 'represents.nobody' : 'represents.notAsked');
  });

  /** The hearing for which somebody is wanted. */
  protected readonly ahead = computed(() => {
    const hearing = this.nextHearing();
    if (!hearing?.on) return '';
    const day = this.dates.day(hearing.on);
    return this.i18n.t('represents.ahead', {
      day,
      when: this.dates.daysFromNow(hearing.on, hearing.courtZone ?? this.dates.zone),
    });
  });

  /** Said from sixty days before an accreditation runs out: its renewal takes time. */
  protected expiry({ accreditationExpiresOn: on }: Representation): string {
    if (on === null) return '';
    const today = this.dates.today();
    const soon = new Date(Date.parse(today) + 60 * 86_400_000).toISOString().slice(0, 10);
    if (on > soon) return '';
    return this.i18n.t(on < today ? 'represents.accreditationOver' : 'represents.accreditationEnds', {
      day: this.dates.plainDay(on),
    });
  }
}
