import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Hearing } from '@resguardo/contract/hearings';
import { OpenFile } from '../cases/open-file';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { chainOf } from './hearing-order';
import { HearingWords } from '../platform/records/hearing-words';

/** How the date came to be: every hearing in whose place this one came, with the court's reason and who told us. */
@Component({
  selector: 'app-date-chain',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (steps().length > 1) {
      <h3>{{ i18n.t('chain.heading') }}</h3>
      <ol>
        @for (step of steps(); track step.id) {
          <li [class.now]="$last">
            <strong>{{ step.date }}</strong>
            <span>
              {{ step.ended }}
              @if (step.details) {
                <span class="second">{{ step.details }}</span>
              }
            </span>
          </li>
        }
      </ol>
    }
  `,
  styles: `
    h3 {
      margin-top: 12px;
    }
    li {
      display: grid;
      grid-template-columns: 180px minmax(0, 1fr);
      gap: 0 12px;
      padding: 5px 0 5px 10px;
      border-left: 3px solid var(--mat-sys-outline-variant);
    }
    li.now {
      border-left-color: var(--mat-sys-primary);
    }
    .second {
      display: block;
    }
    @container content (width < 560px) {
      li {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class DateChain {
  readonly hearing = input.required<Hearing>();
  protected readonly i18n = inject(I18n);
  private readonly words = inject(Words);
  private readonly hearingWords = inject(HearingWords);
  private readonly file = inject(OpenFile);

  protected readonly steps = computed(() => {
    const chain = chainOf(this.hearing(), this.file.value()?.hearings ?? []);
    return chain.map((step) => ({
      id: step.id,
      date: this.hearingWords.dateOf(step),
      ended: this.ended(step),
      details: this.details(step),
    }));
  });

  private ended({ outcome }: Hearing): string {
    if (outcome === null) return this.i18n.t('chain.stands');
    const reason = this.hearingWords.reason(outcome);
    const result = this.i18n.t(`hearingResult.${outcome.result}`);
    return reason === '' ? result : `${result}: ${reason}`;
  }

  private details({ outcome }: Hearing): string {
    if (outcome === null) return '';
    const { adjournmentCode, toldUsBy, noticeOn, by, at } = outcome;
    return [
      this.hearingWords.clockEffect(adjournmentCode),
      toldUsBy === null ? '' : this.i18n.t('chain.toldBy', { source: this.i18n.t(`claimSourceIn.${toldUsBy}`) }),
      noticeOn === null ? '' : this.i18n.t('chain.notice', { day: this.words.plainDay(noticeOn) }),
      this.hearingWords.by(by, at),
    ]
      .filter((part) => part !== '')
      .join(' · ');
  }
}
