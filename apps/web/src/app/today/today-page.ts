import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { HearingAhead, Today } from '@resguardo/contract/today';
import { Icon } from '@resguardo/ui/icon';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { Loading } from '../platform/page/loading';
import { SessionStore } from '../platform/session/session-store';
import { CannotWaitList } from './cannot-wait-list';
import { CourtStrip } from './court-strip';
import { HearingsAheadList } from './hearings-ahead-list';
import { TodayClient } from './today-client';
import { WaitWords } from './wait-words';

/** The list also has what began this morning and has no outcome yet. */
const isToCome = ({ startsAt, on }: HearingAhead, today: string): boolean =>
  startsAt === null ? on !== null && on >= today : Date.parse(startsAt) > Date.now();

/** The first page of the day: the fortnight, what cannot wait, and the next hearings. */
@Component({
  selector: 'app-today-page',
  imports: [CannotWaitList, CourtStrip, HearingsAheadList, Icon, Loading, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './today-page.html',
  styleUrl: './today-page.scss',
})
export class TodayPage {
  /** `?cases=mine` or `team`; without it, an attorney's own. */
  readonly cases = input<string>();
  protected readonly i18n = inject(I18n);
  protected readonly words = inject(Words);
  protected readonly session = inject(SessionStore);
  private readonly wait = inject(WaitWords);
  private readonly client = inject(TodayClient);
  private readonly router = inject(Router);

  protected readonly mine = computed(
    () =>
      this.cases() === 'mine' || (this.cases() !== 'team' && (this.session.user()?.roles ?? []).includes('attorney')),
  );
  protected readonly all = linkedSignal({ source: this.mine, computation: () => false });
  protected readonly answer = this.client.now(this.mine, this.all);
  /** What was read last stays while all of it is being read. */
  protected readonly value = linkedSignal<Today | undefined, Today | undefined>({
    source: () => (this.answer.hasValue() ? this.answer.value() : undefined),
    computation: (now, before) => now ?? (this.all() ? before?.value : undefined),
  });
  /** The first page and those that were asked for after it; another answer begins anew. */
  protected readonly list = linkedSignal(() => this.value()?.hearings ?? { items: [], nextCursor: null });
  /** Only those that have to be verified with the court. */
  protected readonly unverified = linkedSignal({ source: this.value, computation: () => false });
  protected readonly busy = signal(false);
  protected readonly failed = signal(false);

  protected readonly sentence = computed(() => {
    const value = this.value();
    if (!value) return '';
    const { total } = value.cannotWait;
    const waits = total === 0 ? this.i18n.t('today.nothingWaits') : this.i18n.plural('today.waits', total);
    const { items, nextCursor } = value.hearings;
    const next = items.find((hearing) => isToCome(hearing, value.on));
    if (!next) return nextCursor === null ? `${waits} ${this.i18n.t('today.noneAhead')}` : waits;
    const day = next.on === null || next.days <= 0 ? this.i18n.t('days.today') : this.wait.day(next.on);
    const place = this.wait.courtClock(next) || this.wait.court(next);
    const when = [day, place].filter((part) => part !== '').join(', ');
    return `${waits} ${this.i18n.t('today.next', { when })}`;
  });

  protected show(cases: 'mine' | 'team'): void {
    void this.router.navigate([], { queryParams: { cases }, replaceUrl: true });
  }

  protected more(): void {
    const { nextCursor } = this.list();
    if (nextCursor !== null) void this.read(this.unverified(), nextCursor);
  }

  protected async read(unverified: boolean, cursor?: string): Promise<void> {
    if (this.busy()) return;
    const before = this.list();
    this.busy.set(true);
    this.failed.set(false);
    try {
      const page = await this.client.next(this.mine(), unverified, cursor);
      // Whoever changed between one's own and the team's meanwhile has another list before them.
      if (this.list() !== before) return;
      this.unverified.set(unverified);
      this.list.set({ ...page, items: cursor === undefined ? page.items : [...before.items, ...page.items] });
    } catch {
      this.failed.set(true);
    } finally {
      this.busy.set(false);
    }
  }
}
