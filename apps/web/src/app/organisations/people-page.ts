import { ChangeDetectionStrategy, Component, computed, inject, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { User, UserWithLink } from '@resguardo/contract/people';
import { foldName } from '@resguardo/domain/folding';
import { Icon } from '@resguardo/ui/icon';
import { Sheet } from '@resguardo/ui/sheet';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { Loading } from '../platform/page/loading';
import { AccessTag } from './access-tag';
import { LinkSheet } from './link-sheet';
import { OrganisationsClient } from './organisations-client';
import { PersonSheet } from './person-sheet';

/** Who works here: by name, with what they may do and whether they can come in. */
@Component({
  selector: 'app-people-page',
  imports: [AccessTag, Icon, LinkSheet, Loading, PersonSheet, RouterLink, Sheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './people-page.html',
  styleUrl: './people-page.scss',
})
export class PeoplePage {
  protected readonly i18n = inject(I18n);
  protected readonly words = inject(Words);
  private readonly client = inject(OrganisationsClient);

  protected readonly people = resource({ loader: () => this.client.people() });
  protected readonly text = signal('');
  protected readonly closed = signal(false);
  protected readonly adding = signal(false);
  protected readonly made = signal<UserWithLink | null>(null);

  private readonly sorted = computed(() =>
    (this.people.hasValue() ? this.people.value() : [])
      .map((user) => ({ user, folded: `${foldName(user.name)} ${user.email.toLowerCase()}` }))
      .sort((one, other) => one.user.name.localeCompare(other.user.name, this.i18n.language())),
  );
  protected readonly shown = computed(() => {
    const wanted = foldName(this.text()).split(' ').filter(Boolean);
    return this.sorted()
      .filter(({ user }) => user.active !== this.closed())
      .filter(({ folded }) => wanted.every((word) => folded.includes(word)))
      .map(({ user }) => user);
  });

  protected typed(event: Event): void {
    this.text.set((event.target as HTMLInputElement).value);
  }

  protected roles(user: User): string {
    return user.roles.map((role) => this.i18n.t(`role.${role}`)).join(', ');
  }

  protected take(made: UserWithLink): void {
    this.adding.set(false);
    this.made.set(made);
    this.people.reload();
  }
}
