import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { FamilyView } from '@resguardo/contract/family-views';
import { splitFactsOf } from '@resguardo/domain/family-split';
import { Icon } from '@resguardo/ui/icon';
import { StatusTag } from '@resguardo/ui/status-tag';
import { OpenFile } from '../cases/open-file';
import { I18n } from '../platform/i18n/i18n';
import { SessionStore } from '../platform/session/session-store';
import { BorderStrip } from './border-strip';
import { FamilyPeople } from './family-people';
import { SplitTable } from './split-table';

/** One family: its places along the border, its members side by side, and its ties. */
@Component({
  selector: 'app-family-panel',
  imports: [BorderStrip, FamilyPeople, Icon, SplitTable, StatusTag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section
      class="card"
      [class]="family().mismatches.length > 0 ? 'edge doubt' : ''"
      [attr.aria-labelledby]="family().id"
    >
      <div class="card-head">
        <div class="row">
          <h2 [id]="family().id">{{ heading() }}</h2>
          @if (family().mismatches.length > 0) {
            <rg-status-tag status="collision" icon="call_split">{{
              i18n.plural('family.differences', family().mismatches.length)
            }}</rg-status-tag>
          } @else {
            <rg-status-tag status="plain">{{ i18n.t('family.together') }}</rg-status-tag>
          }
        </div>
        @if (session.can('family:edit')) {
          <span class="row no-print">
            <button type="button" class="button small" (click)="file.edit('familyMember', family().id)">
              <rg-icon class="small" name="person_add" />{{ i18n.t('family.addMember') }}
            </button>
          </span>
        }
      </div>
      <p class="second">{{ counted() }}</p>
      @if (family().note; as note) {
        <p>{{ note }}</p>
      }
      <app-border-strip [family]="family()" />
    </section>
    @if (family().members.length > 1) {
      <app-split-table [family]="family()" />
    }
    <app-family-people [family]="family()" [own]="own()" />
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      min-width: 0;
    }
  `,
})
export class FamilyPanel {
  readonly family = input.required<FamilyView>();
  /** The client whose file is open. */
  readonly own = input.required<string>();
  protected readonly i18n = inject(I18n);
  protected readonly session = inject(SessionStore);
  protected readonly file = inject(OpenFile);

  protected readonly heading = computed(() => {
    const { kind, members } = this.family();
    return `${this.i18n.t(`familyKind.${kind}`)} · ${this.i18n.plural('family.people', members.length)}`;
  });

  /** `3 places · 3 judges · 3 hearing days`, of what is known. */
  protected readonly counted = computed(() => {
    const facts = this.family().members.map(splitFactsOf);
    const several = (['place', 'court', 'judge', 'nextHearing'] as const).flatMap((fact) => {
      const distinct = new Set(
        facts.flatMap((each) => each[fact]?.split(fact === 'nextHearing' ? '/' : '\n')[0] ?? []),
      );
      return distinct.size > 0 ? [this.i18n.plural(`family.counted.${fact}`, distinct.size)] : [];
    });
    return several.length > 0 ? several.join(' · ') : this.i18n.t('family.nothingKnown');
  });
}
