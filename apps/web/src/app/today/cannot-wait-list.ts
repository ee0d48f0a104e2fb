import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Today } from '@resguardo/contract/today';
import { StatusTag } from '@resguardo/ui/status-tag';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { SessionStore } from '../platform/session/session-store';
import { WaitWords, waitLooks } from './wait-words';

/** What cannot wait, the most harmful first: what is wrong, why it matters, and one verb. */
@Component({
  selector: 'app-cannot-wait-list',
  imports: [RouterLink, StatusTag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card list" aria-labelledby="cannot-wait">
      <div class="head">
        <h2 id="cannot-wait">{{ i18n.t('wait.heading') }}</h2>
        <span class="second">{{ counted() }}</span>
        @if (!whole() && waiting().total > waiting().items.length) {
          <button type="button" class="link-button no-print" (click)="asked.emit()">
            {{ i18n.t('wait.showAll') }}
          </button>
        }
      </div>
      <ul>
        @for (row of rows(); track row.id) {
          <li class="edge" [class]="row.look.edge">
            <div class="what">
              <p>
                <rg-status-tag [status]="row.look.status" [icon]="row.look.icon">{{ row.reason }}</rg-status-tag>&ngsp;
                <strong>{{ row.exactly }}</strong>&ngsp;<span class="second">{{ row.also }}</span>
              </p>
              <p class="why">
                <a [routerLink]="['/cases', row.caseId]">{{ row.name }}</a> · {{ row.why }}
              </p>
            </div>
            <p class="when">
              <strong>{{ row.day }}</strong>&ngsp;<span class="second">{{ row.clock }}</span>
            </p>
            <a
              class="button small"
              [routerLink]="row.link.path"
              [queryParams]="row.link.query"
              [attr.aria-label]="row.verb + ': ' + row.name"
              >{{ row.verb }}</a
            >
          </li>
        }
      </ul>
    </section>
  `,
  styleUrl: './cannot-wait-list.scss',
})
export class CannotWaitList {
  readonly waiting = input.required<Today['cannotWait']>();
  /** Is this all that one answer holds? */
  readonly whole = input(false);
  readonly asked = output<void>();
  protected readonly i18n = inject(I18n);
  private readonly words = inject(Words);
  private readonly wait = inject(WaitWords);
  private readonly session = inject(SessionStore);

  protected readonly counted = computed(() => {
    const { items, total, more } = this.waiting();
    if (total <= items.length) return this.i18n.t('wait.order');
    return this.i18n.t(more ? 'wait.atLeast' : 'wait.ofAll', { shown: items.length, total });
  });

  protected readonly rows = computed(() =>
    this.waiting().items.map((item) => {
      const { reason, hearing } = item;
      const look = waitLooks[reason];
      const clock = [this.wait.courtClock(hearing), this.wait.daysLeft(hearing)].filter((part) => part !== '');
      return {
        id: hearing.id,
        look,
        caseId: hearing.caseId,
        name: this.words.name(hearing),
        reason: this.wait.reason(reason),
        exactly: this.wait.exactly(item),
        also: this.wait.also(item),
        why: this.i18n.t(`wait.why.${reason}`),
        day: hearing.on === null ? '' : this.wait.day(hearing.on),
        clock: clock.join(' · '),
        // Whoever may not do it themselves reads on, and tells somebody who may.
        ...(this.session.can(look.needs)
          ? { link: this.wait.link(item), verb: this.i18n.t(`wait.verb.${reason}`) }
          : { link: { path: ['/cases', hearing.caseId], query: {} }, verb: this.i18n.t('wait.open') }),
      };
    }),
  );
}
