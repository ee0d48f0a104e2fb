import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { form } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { ClientMatch, NewClient, type ClientGlimpse, type ClientMatchResult } from '@resguardo/contract/clients';
import { ErrorSummary } from '@resguardo/ui/error-summary';
import { Icon } from '@resguardo/ui/icon';
import { DraftKeeper } from '../platform/drafts/draft-keeper';
import { DraftNotice } from '../platform/drafts/draft-notice';
import { I18n } from '../platform/i18n/i18n';
import { Notices } from '../platform/notices/notices';
import { debounced } from '../platform/page/debounced';
import { Loading } from '../platform/page/loading';
import { asForm } from '../platform/problems/as-form';
import { FormFaults, checkedBy, formName } from '../platform/problems/form-faults';
import { ClientForm } from './client-form';
import { clientLabel } from './client-labels';
import { blankClient, namesFrom, withContacts } from './client-model';
import { ClientsClient } from './clients-client';
import { PersonGlimpse } from './person-glimpse';

const newClient = asForm(NewClient);
const match = asForm(ClientMatch);

/** Search first, then the least that makes a file: a name and a way to reach the person. Before it is kept, who else it may be. */
@Component({
  selector: 'app-register-page',
  imports: [ClientForm, DraftNotice, ErrorSummary, Icon, Loading, PersonGlimpse],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './register-page.html',
  styleUrl: './register-page.scss',
})
export class RegisterPage {
  protected readonly i18n = inject(I18n);
  private readonly clients = inject(ClientsClient);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);

  protected readonly step = signal<'search' | 'form' | 'same'>('search');
  protected readonly text = signal('');
  private readonly settled = debounced(this.text, 200);
  protected readonly found = this.clients.search(this.settled, 5);
  protected readonly items = computed(() => (this.found.hasValue() ? this.found.value().items.slice(0, 5) : []));
  protected readonly searched = computed(
    () =>
      this.text().trim().length >= 2 &&
      this.text() === this.settled() &&
      this.found.hasValue() &&
      !this.found.isLoading(),
  );

  private readonly model = signal(blankClient());
  protected readonly fields = form(
    this.model,
    (path) => checkedBy(path, (typed) => newClient.check(withContacts(typed)).faults),
    { name: formName },
  );
  protected readonly faults = new FormFaults(this.fields, this.i18n, clientLabel);
  protected readonly draft = new DraftKeeper({ key: 'register', model: this.model });
  protected readonly candidates = signal<ClientMatchResult['candidates']>([]);
  protected readonly savable = computed(() => this.fields().valid());
  /** Chosen here so that a repeated request makes one record and not two. */
  private readonly id = crypto.randomUUID();
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');

  constructor() {
    effect(() => {
      if (this.draft.restoredAt() !== null) this.step.set('form');
    });
  }

  protected typed(event: Event): void {
    this.text.set((event.target as HTMLInputElement).value);
  }

  protected begin(): void {
    const names = namesFrom(this.text());
    this.model.update((model) => (model.givenNames || model.surname1 ? model : { ...model, ...names }));
    this.show('form');
  }

  protected show(step: 'search' | 'form' | 'same'): void {
    this.step.set(step);
    setTimeout(() => this.heading()?.nativeElement.focus());
  }

  protected open(client: ClientGlimpse): void {
    void this.router.navigate(client.caseId ? ['/cases', client.caseId] : ['/clients', client.id]);
  }

  protected discard(): void {
    this.draft.discard();
    this.show('search');
  }

  /** Asks first whether the person is here already; keeps the record when nobody is worth asking about. */
  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    await this.faults.save(async () => {
      const { givenNames, surname1, surname2, nameOnNta, birth, aNumbers, contacts } = withContacts(this.model());
      const { body } = match.check({
        givenNames,
        surname1,
        surname2,
        nameAsWritten: nameOnNta,
        birth,
        aNumbers,
        contacts,
      });
      const { candidates } = body ? await this.clients.match(body) : { candidates: [] };
      if (candidates.length === 0) return this.keep();
      this.candidates.set(candidates.slice(0, 5));
      this.show('same');
    });
  }

  protected async saveAsNew(): Promise<void> {
    if (!(await this.faults.save(() => this.keep()))) this.show('form');
  }

  private async keep(): Promise<void> {
    const { body } = newClient.check(withContacts(this.model()));
    if (!body) return;
    const client = await this.clients.register({ ...body, id: this.id });
    await this.draft.done();
    this.notices.say('register.done');
    await this.router.navigate(['/clients', client.id]);
  }
}
