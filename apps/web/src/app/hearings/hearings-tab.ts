import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Icon } from '@resguardo/ui/icon';
import { OpenFile } from '../cases/open-file';
import { I18n } from '../platform/i18n/i18n';
import { SessionStore } from '../platform/session/session-store';
import { HearingCard } from './hearing-card';

/** Every hearing of the case: what is to come first, then what has been. */
@Component({
  selector: 'app-hearings-tab',
  imports: [HearingCard, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (file.value(); as value) {
      <div class="stack">
        @if (value.hearings.length === 0) {
          <div class="card stack">
            <h2>{{ i18n.t('hearing.none') }}</h2>
            <p>{{ i18n.t('hearing.noneText') }}</p>
            @if (session.can('hearing:schedule')) {
              <p>
                <button type="button" class="button main" (click)="file.edit('hearing')">
                  <rg-icon name="add" />{{ i18n.t('hearing.add') }}
                </button>
              </p>
            }
          </div>
        }
        @for (part of parts(); track part.heading) {
          @if (part.hearings.length > 0) {
            <h2>{{ part.heading }}</h2>
            @for (hearing of part.hearings; track hearing.id) {
              <app-hearing-card [hearing]="hearing" [case]="value.case" (correct)="file.edit('hearing', hearing.id)" />
            }
          }
        }
      </div>
    }
  `,
})
export class HearingsTab {
  protected readonly i18n = inject(I18n);
  protected readonly session = inject(SessionStore);
  protected readonly file = inject(OpenFile);

  protected readonly parts = computed(() => {
    const today = new Date(Date.now() - 12 * 3_600_000).toISOString();
    const hearings = this.file.value()?.hearings ?? [];
    const isPast = (hearing: (typeof hearings)[number]) =>
      hearing.startsAt === null ? hearing.on !== null && hearing.on < today.slice(0, 10) : hearing.startsAt < today;
    return [
      { heading: this.i18n.t('hearing.ahead'), hearings: hearings.filter((hearing) => !isPast(hearing)) },
      { heading: this.i18n.t('hearing.past'), hearings: hearings.filter(isPast).reverse() },
    ];
  });
}
