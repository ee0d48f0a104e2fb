import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FamilyView } from '@resguardo/contract/family-views';
import { StatusTag } from '@resguardo/ui/status-tag';
import { I18n } from '../platform/i18n/i18n';
import { SessionStore } from '../platform/session/session-store';
import { FamilyWords } from './family-words';

/** On the overview: who belongs to the person's family, and what keeps it apart. One verb. */
@Component({
  selector: 'app-family-card',
  imports: [RouterLink, StatusTag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (family of families(); track family.id) {
      <section class="card" [class]="family.mismatches.length > 0 ? 'edge doubt' : ''">
        <div class="card-head">
          <h2>{{ kindWords(family.kind) }}</h2>
          <a class="no-print" routerLink="family">{{ i18n.t('family.sideBySide') }}</a>
        </div>
        @if (family.mismatches.length > 0) {
          <p>
            <rg-status-tag status="collision" icon="call_split">{{
              i18n.plural('family.splitWays', family.mismatches.length)
            }}</rg-status-tag>
          </p>
          <p>{{ apart(family) }}</p>
        } @else {
          <p>{{ i18n.t('family.together') }}</p>
        }
        <p class="second">{{ names(family) }}</p>
      </section>
    } @empty {
      <section class="card">
        <div class="card-head">
          <h2>{{ i18n.t('file.family') }}</h2>
          @if (session.can('family:create')) {
            <button type="button" class="link-button no-print" (click)="put.emit()">{{ i18n.t('family.put') }}</button>
          }
        </div>
        <p class="second">{{ i18n.t('family.none') }}</p>
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
  `,
})
export class FamilyCard {
  readonly families = input.required<readonly FamilyView[]>();
  readonly put = output<void>();
  protected readonly i18n = inject(I18n);
  protected readonly session = inject(SessionStore);
  private readonly words = inject(FamilyWords);

  protected kindWords = (kind: FamilyView['kind']): string => this.i18n.t(`familyKind.${kind}`);

  protected names = ({ members }: FamilyView): string => members.map(this.words.shortName).join(', ');

  protected apart({ mismatches }: FamilyView): string {
    const said = mismatches.map((mismatch) => this.i18n.t(`familyApart.${mismatch}`)).join(' · ');
    return said.charAt(0).toUpperCase() + said.slice(1);
  }
}
