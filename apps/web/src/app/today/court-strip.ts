import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { CourtDay } from '@resguardo/contract/today';
import { Icon } from '@resguardo/ui/icon';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';

/** Fourteen days on the courts' calendars: how many hearings, and when nobody sits. */
@Component({
  selector: 'app-court-strip',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="card strip" role="region" tabindex="0" [attr.aria-label]="i18n.t('today.strip')">
      <ol>
        @for (day of shown(); track day.on) {
          <li
            [class.today]="$first"
            [class.weekend]="day.weekend"
            [class.closed]="day.closed"
            [attr.aria-current]="$first ? 'date' : null"
          >
            <span class="weekday">{{ $first ? i18n.t('today.today') : day.weekday }}</span>&ngsp;
            <strong>{{ day.number }}</strong>
            @if (day.month) {
              &ngsp;<span class="month">{{ day.month }}</span>
            }
            @if (day.hearings > 0) {
              &ngsp;<span class="count">
                <rg-icon class="small" name="gavel" /><span aria-hidden="true">{{ day.hearings }}</span
                >&ngsp;
                <span class="visually-hidden">{{ i18n.plural('today.hearings', day.hearings) }}</span>
              </span>
            }
            @if (day.closed) {
              &ngsp;<span class="why">{{ day.closed }}, {{ i18n.t('today.closed') }}</span>
            }
          </li>
        }
      </ol>
    </div>
  `,
  styleUrl: './court-strip.scss',
})
export class CourtStrip {
  readonly days = input.required<readonly CourtDay[]>();
  protected readonly i18n = inject(I18n);
  private readonly words = inject(Words);

  protected readonly shown = computed(() =>
    this.days().map(({ on, hearings, weekend, closed }) => {
      const [weekday = '', number = '', month = ''] = this.words.day(on).split(' ');
      const name = (this.i18n.language() === 'es' ? closed?.nameEs : closed?.nameEn) ?? '';
      return {
        on,
        hearings,
        weekend,
        weekday,
        number,
        month: number === '1' ? month : '',
        closed: closed === null ? '' : name || closed.nameEn,
      };
    }),
  );
}
