import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Icon } from '@resguardo/ui/icon';
import { OpenFile } from '../cases/open-file';
import { I18n } from '../platform/i18n/i18n';
import { SessionStore } from '../platform/session/session-store';
import { HearingCard } from './hearing-card';
import { inOrder, placeOf } from './hearing-order';
import { PastHearings } from './past-hearings';

/** Every hearing of the case: the next one in full, what else is to come, then what waits for its outcome and what has been. */
@Component({
  selector: 'app-hearings-tab',
  imports: [HearingCard, Icon, PastHearings],
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
        @if (places().ahead.length > 0) {
          <h2>{{ i18n.t('hearing.ahead') }}</h2>
          @for (hearing of places().ahead; track hearing.id) {
            <app-hearing-card
              [full]="$first || hearing.disagreement.length > 0"
              [hearing]="hearing"
              [case]="value.case"
            />
          }
        }
        @if (places().waiting.length > 0) {
          <h2>{{ i18n.t('hearing.waiting') }}</h2>
          <app-past-hearings [hearings]="places().waiting" [case]="value.case" />
        }
        @if (places().over.length > 0) {
          <h2>{{ i18n.t('hearing.past') }}</h2>
          <app-past-hearings [hearings]="places().over" [case]="value.case" />
        }
      </div>
    }
  `,
  // Forty hearings with their rulers are many lines to draw: those out of sight wait until they come near.
  styles: `
    @media screen {
      app-hearing-card {
        content-visibility: auto;
        contain-intrinsic-size: auto 340px;
      }
    }
  `,
})
export class HearingsTab {
  protected readonly i18n = inject(I18n);
  protected readonly session = inject(SessionStore);
  protected readonly file = inject(OpenFile);

  protected readonly places = computed(() => {
    const hearings = [...this.file.hearings()].sort(inOrder);
    const at = (place: ReturnType<typeof placeOf>) =>
      hearings.filter((hearing) => placeOf(hearing, Date.now()) === place);
    return { ahead: at('ahead'), waiting: at('waiting').reverse(), over: at('over').reverse() };
  });
}
