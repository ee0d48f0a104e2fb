import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { Case } from '@resguardo/contract/cases';
import type { Hearing } from '@resguardo/contract/hearings';
import { Icon } from '@resguardo/ui/icon';
import { I18n } from '../platform/i18n/i18n';
import { HearingCard } from './hearing-card';
import { HearingTags } from './hearing-tags';
import { HearingWords } from '../platform/records/hearing-words';

/** Hearings in a line each: forty of them stay quick. One is unfolded where it stands. */
@Component({
  selector: 'app-past-hearings',
  imports: [HearingCard, HearingTags, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="card">
      @for (row of rows(); track row.hearing.id) {
        <li>
          <div class="line">
            <strong class="day">{{ row.date }}</strong>
            <span class="quiet kind">{{ row.kind }}</span>
            <app-hearing-tags class="tags" [hearing]="row.hearing" />
            <button
              type="button"
              class="button plain small no-print"
              [attr.aria-expanded]="row.open"
              (click)="toggle(row.hearing.id)"
            >
              <rg-icon class="small" [name]="row.open ? 'close' : 'keyboard_arrow_down'" />
              {{ i18n.t(row.open ? 'hearing.fold' : 'hearing.unfold')
              }}<span class="visually-hidden"> {{ row.date }}</span>
            </button>
          </div>
          @if (row.open) {
            <app-hearing-card full [hearing]="row.hearing" [case]="case()" />
          }
        </li>
      }
    </ul>
  `,
  styles: `
    .card {
      padding-block: 4px;
    }
    li + li {
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 2px 14px;
      min-height: 40px;
      padding: 4px 0;
    }
    .day {
      min-width: 168px;
    }
    .kind {
      min-width: 96px;
    }
    .tags {
      flex: 1;
    }
    app-hearing-card {
      display: block;
      margin: 4px 0 12px;
    }
  `,
})
export class PastHearings {
  readonly hearings = input.required<readonly Hearing[]>();
  readonly case = input.required<Case>();
  protected readonly i18n = inject(I18n);
  private readonly hearingWords = inject(HearingWords);
  private readonly unfolded = signal<ReadonlySet<string>>(new Set());

  protected readonly rows = computed(() =>
    this.hearings().map((hearing) => ({
      hearing,
      date: this.hearingWords.dateOf(hearing),
      kind: this.i18n.t(`hearingKind.${hearing.kind}`),
      open: this.unfolded().has(hearing.id),
    })),
  );

  protected toggle(id: string): void {
    this.unfolded.update((open) => new Set(open.has(id) ? [...open].filter((each) => each !== id) : [...open, id]));
  }
}
