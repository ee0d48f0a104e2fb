import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Icon } from '@resguardo/ui/icon';
import { OpenFile } from '../cases/open-file';
import { I18n } from '../platform/i18n/i18n';
import { SessionStore } from '../platform/session/session-store';
import { FamilyPanel } from './family-panel';

/** The families of the person: each side by side, with what keeps it apart, who is kin, and who was in it before. */
@Component({
  selector: 'app-family-tab',
  imports: [FamilyPanel, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (file.value(); as value) {
      <div class="stack">
        @for (family of value.families; track family.id) {
          <app-family-panel [family]="family" [own]="value.client.id" />
        } @empty {
          <section class="card stack">
            <h2>{{ i18n.t('family.none') }}</h2>
            <p>{{ i18n.t('family.noneText') }}</p>
            <p class="second">{{ i18n.t('familyKindHint.familyUnit') }}</p>
            <p class="second">{{ i18n.t('familyKindHint.household') }}</p>
          </section>
        }
        @if (session.can('family:create')) {
          <p class="no-print">
            <button
              type="button"
              class="button"
              [class.main]="value.families.length === 0"
              (click)="file.edit('family')"
            >
              <rg-icon name="add" />{{ i18n.t(value.families.length === 0 ? 'family.put' : 'family.putAnother') }}
            </button>
          </p>
        }
      </div>
    }
  `,
})
export class FamilyTab {
  protected readonly i18n = inject(I18n);
  protected readonly session = inject(SessionStore);
  protected readonly file = inject(OpenFile);
}
