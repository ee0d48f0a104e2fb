import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Icon } from '@resguardo/ui/icon';
import { StatusTag } from '@resguardo/ui/status-tag';
import { Router, RouterLink } from '@angular/router';
import { CaseSheet } from '../cases/case-sheet';
import { CasesClient } from '../cases/cases-client';
import { ConsentSheet } from '../consents/consent-sheet';
import { ConsentsCard } from '../consents/consents-card';
import { ConsentsClient } from '../consents/consents-client';
import { ConsentsSheet } from '../consents/consents-sheet';
import { ConfirmLeave } from '../platform/drafts/confirm-leave';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { Loading } from '../platform/page/loading';
import { PagedList } from '../platform/page/paged-list';
import { FieldWords } from '../platform/records/field-words';
import { PagedHistory } from '../platform/records/paged-history';
import { SessionStore } from '../platform/session/session-store';
import { WhereaboutsCard } from '../whereabouts/whereabouts-card';
import { WhereaboutsClient } from '../whereabouts/whereabouts-client';
import { WhereaboutsSheet } from '../whereabouts/whereabouts-sheet';
import { ClientSheet } from './client-sheet';
import { ClientsClient } from './clients-client';
import { CompletenessCard } from './completeness-card';
import { ContactsCard } from './contacts-card';
import { RevealNumber } from './reveal-number';

const shown = [
  'birth',
  'sex',
  'nationality',
  'languages',
  'literacy',
  'preferredName',
  'nameOnNta',
  'nameOnId',
  'aliases',
] as const;

/** A person without a case yet: what is known, what is next. */
@Component({
  selector: 'app-client-page',
  imports: [
    CaseSheet,
    ClientSheet,
    CompletenessCard,
    ConsentSheet,
    ConsentsCard,
    ConsentsSheet,
    ContactsCard,
    Icon,
    Loading,
    PagedHistory,
    RevealNumber,
    RouterLink,
    StatusTag,
    WhereaboutsCard,
    WhereaboutsSheet,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './client-page.html',
  styleUrl: './client-page.scss',
})
export class ClientPage {
  readonly id = input.required<string>();
  protected readonly i18n = inject(I18n);
  protected readonly session = inject(SessionStore);
  protected readonly words = inject(Words);
  private readonly fieldWords = inject(FieldWords);
  private readonly clients = inject(ClientsClient);

  private readonly leave = inject(ConfirmLeave);
  private readonly router = inject(Router);

  protected readonly answer = this.clients.one(this.id);
  protected readonly cases = inject(CasesClient).ofClient(this.id);
  /** Once it is known that the person has no case; else the file is their page. */
  protected readonly client = computed(() =>
    this.answer.hasValue() && this.cases.hasValue() && this.cases.value().items.length === 0
      ? this.answer.value()
      : undefined,
  );
  private readonly known = computed(() => this.client()?.id);
  protected readonly whereabouts = inject(WhereaboutsClient).ofClient(this.known);
  protected readonly stays = computed(() => (this.whereabouts.hasValue() ? this.whereabouts.value().items : []));
  protected readonly asked = inject(ConsentsClient).ofClient(
    computed(() => (this.session.can('consent:read') ? this.known() : undefined)),
  );
  protected readonly consents = computed(() => (this.asked.hasValue() ? this.asked.value().items : []));
  protected readonly editing = signal<{
    sheet: 'client' | 'case' | 'place' | 'consents' | 'consent';
    id?: string;
  } | null>(null);
  protected readonly history = new PagedList((cursor) => this.clients.history(this.id(), cursor));

  protected readonly facts = computed(() => {
    const client = this.client();
    if (client === undefined) return [];
    return shown
      .map((field) => ({
        field,
        label: this.fieldWords.label('client', field),
        value: this.fieldWords.value('client', field, client[field]),
        unknown: client[field] === 'unknown',
      }))
      .filter(({ field, value }) => value !== '' || !['preferredName', 'aliases'].includes(field));
  });

  constructor() {
    effect(() => {
      const [newest] = this.cases.hasValue() ? this.cases.value().items : [];
      if (newest) void this.router.navigate(['/cases', newest.id], { replaceUrl: true });
    });
    effect(() => {
      if (this.client() !== undefined && this.session.can('client:history'))
        untracked(() => void this.history.restart());
    });
  }

  protected async close(): Promise<void> {
    if (await this.leave.mayLeave()) this.editing.set(null);
  }

  protected edit(sheet: 'client' | 'case' | 'place' | 'consents' | 'consent', id?: string): void {
    this.editing.set({ sheet, id });
  }

  protected edited<Item extends { id: string }>(list: readonly Item[]): Item | undefined {
    return list.find(({ id }) => id === this.editing()?.id);
  }

  protected saved(): void {
    this.editing.set(null);
    this.answer.reload();
    this.whereabouts.reload();
    this.asked.reload();
  }
}
