import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  resource,
  signal,
  untracked,
} from '@angular/core';
import { securityEventKinds, type SecurityEventKind } from '@resguardo/domain/vocabulary';
import { Field } from '@resguardo/ui/field';
import { Select } from '@resguardo/ui/select';
import { EventList } from '../organisations/event-list';
import { OrganisationsClient } from '../organisations/organisations-client';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { Loading } from '../platform/page/loading';
import { PagedList } from '../platform/page/paged-list';
import { AdministrationClient } from './administration-client';

/** What happened to accounts and sessions. Never what anybody read. */
@Component({
  selector: 'app-security-page',
  imports: [EventList, Field, Loading, Select],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './security-page.html',
  styleUrl: './security-page.scss',
})
export class SecurityPage {
  protected readonly i18n = inject(I18n);
  protected readonly words = inject(Words);
  private readonly client = inject(AdministrationClient);
  private readonly organisations = inject(OrganisationsClient);

  protected readonly kind = signal<SecurityEventKind | null>(null);
  protected readonly person = signal<string | null>(null);
  protected readonly events = new PagedList((cursor) => this.client.events(this.kind(), this.person(), cursor));
  protected readonly refused = this.client.refused();
  private readonly people = resource({ loader: () => this.organisations.people() });

  protected readonly kinds = computed(() => [
    {
      label: '',
      options: securityEventKinds.map((value) => ({ value, label: this.i18n.t(`eventKind.${value}`) })),
    },
  ]);
  protected readonly persons = computed(() => [
    {
      label: '',
      options: (this.people.hasValue() ? this.people.value() : [])
        .map(({ id, name }) => ({ value: id, label: name }))
        .sort((one, other) => one.label.localeCompare(other.label)),
    },
  ]);

  constructor() {
    effect(() => {
      this.kind();
      this.person();
      untracked(() => void this.events.restart());
    });
  }
}
