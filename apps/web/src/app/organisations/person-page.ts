import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AccessLink, User } from '@resguardo/contract/people';
import { Icon } from '@resguardo/ui/icon';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { Notices } from '../platform/notices/notices';
import { Loading } from '../platform/page/loading';
import { PagedList } from '../platform/page/paged-list';
import { problemIn, refusalIn } from '../platform/problems/problem';
import { SessionStore } from '../platform/session/session-store';
import { AccessTag } from './access-tag';
import { EventList } from './event-list';
import { LinkSheet } from './link-sheet';
import { OrganisationsClient } from './organisations-client';
import { PersonSheet } from './person-sheet';

/** One account: what it may do, whether it is open, and who changed what in it. */
@Component({
  selector: 'app-person-page',
  imports: [AccessTag, EventList, Icon, LinkSheet, Loading, PersonSheet, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './person-page.html',
  styleUrl: './person-page.scss',
})
export class PersonPage {
  readonly id = input.required<string>();
  protected readonly i18n = inject(I18n);
  protected readonly words = inject(Words);
  private readonly client = inject(OrganisationsClient);
  private readonly notices = inject(Notices);
  private readonly session = inject(SessionStore);

  protected readonly answer = this.client.person(this.id);
  protected readonly history = new PagedList((cursor) => this.client.history(this.id(), cursor));
  protected readonly editing = signal(false);
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly link = signal<AccessLink | null>(null);
  protected readonly isOneself = computed(() => this.id() === this.session.user()?.id);

  constructor() {
    effect(() => {
      this.id();
      untracked(() => void this.history.restart());
    });
  }

  protected roles(list: User['roles']): string {
    return list.map((role) => this.i18n.t(`role.${role}`)).join(', ');
  }

  /** Done at once, on every device; for ten seconds it can be undone, and later opened again. */
  protected async close(user: User): Promise<void> {
    await this.act(async () => {
      const closed = await this.client.change(user.id, user.version, { active: false });
      this.take(closed);
      const undo = async () => this.take(await this.client.change(closed.id, closed.version, { active: true }));
      this.notices.say('people.closedNow', { name: user.name }, { undo });
    });
  }

  protected async open(user: User): Promise<void> {
    await this.act(async () => {
      this.take(await this.client.change(user.id, user.version, { active: true }));
      this.notices.say('people.openedNow', { name: user.name });
    });
  }

  protected async renew(user: User): Promise<void> {
    await this.act(async () => {
      this.link.set(await this.client.renewAccess(user.id));
      this.refresh();
    });
  }

  protected saved(user: User): void {
    this.editing.set(false);
    this.take(user);
  }

  private take(user: User): void {
    this.answer.set(user);
    void this.history.restart();
  }

  private refresh(): void {
    this.answer.reload();
    void this.history.restart();
  }

  private async act(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.refusal.set(null);
    try {
      await work();
    } catch (error) {
      this.refusal.set(refusalIn(error) ?? this.i18n.t('problem.notDone'));
      if (problemIn(error)?.code === 'stale') this.refresh();
    } finally {
      this.busy.set(false);
    }
  }
}
