import {
  ChangeDetectionStrategy,
  Component,
  Injector,
  inject,
  input,
  output,
  runInInjectionContext,
  signal,
  type OnInit,
} from '@angular/core';
import { form } from '@angular/forms/signals';
import { Client, NewClient, type ClientChange } from '@resguardo/contract/clients';
import type * as z from 'zod';
import { ErrorSummary } from '@resguardo/ui/error-summary';
import { Sheet } from '@resguardo/ui/sheet';
import { DraftKeeper } from '../platform/drafts/draft-keeper';
import { DraftNotice } from '../platform/drafts/draft-notice';
import { I18n } from '../platform/i18n/i18n';
import { Notices } from '../platform/notices/notices';
import { asForm, withoutBlanks } from '../platform/problems/as-form';
import { FormFaults, checkedBy, formName } from '../platform/problems/form-faults';
import { FieldWords } from '../platform/records/field-words';
import { StalePanel } from '../platform/stale/stale-panel';
import { StaleSave, changesIn } from '../platform/stale/stale-save';
import { ClientForm } from './client-form';
import { clientLabel } from './client-labels';
import { blankClient, modelOf, withContacts, type ClientModel } from './client-model';
import { ClientsClient } from './clients-client';

const checked = asForm(NewClient);

/** Who the person is: the same boxes as at registration. */
@Component({
  selector: 'app-client-sheet',
  imports: [ClientForm, DraftNotice, ErrorSummary, Sheet, StalePanel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <rg-sheet [heading]="i18n.t('client.edit')" (closed)="closed.emit()">
      @if (draft?.ready()) {
        @if (stale.current()) {
          <app-stale-panel [stale]="stale" (keep)="keepChoice()" />
        }
        <form id="client-form" novalidate class="stack" [hidden]="stale.current()" (submit)="save($event)">
          <app-draft-notice [at]="draft!.restoredAt()" (discard)="draft!.discard()" />
          <rg-error-summary
            [heading]="i18n.t('problem.heading')"
            [items]="faults.items()"
            [general]="faults.general()"
            [attempt]="faults.attempt()"
            (mend)="faults.mend($event)"
          />
          <app-client-form [fields]="fields" [faults]="faults" />
        </form>
      }
      <ng-container foot>
        @if (!stale.current()) {
          <button type="submit" form="client-form" class="button main" [disabled]="fields().submitting()">
            {{ i18n.t('word.save') }}
          </button>
          <button type="button" class="button" (click)="closed.emit()">{{ i18n.t('page.close') }}</button>
        }
      </ng-container>
    </rg-sheet>
  `,
})
export class ClientSheet implements OnInit {
  readonly client = input.required<Client>();
  readonly closed = output<void>();
  readonly saved = output<void>();
  protected readonly i18n = inject(I18n);
  private readonly clients = inject(ClientsClient);
  private readonly notices = inject(Notices);
  private readonly words = inject(FieldWords);
  private readonly injector = inject(Injector);

  private readonly model = signal<ClientModel>(blankClient());
  private readonly base = signal({ version: 0, model: blankClient() });
  protected readonly fields = form(
    this.model,
    (path) => checkedBy(path, (typed) => checked.check(withContacts(typed)).faults),
    { name: formName },
  );
  protected readonly faults = new FormFaults(this.fields, this.i18n, clientLabel);
  protected readonly stale = new StaleSave(Client, {
    label: (field) => this.words.label('client', field),
    value: this.words.value,
  });
  protected draft: DraftKeeper<ClientModel> | undefined;

  ngOnInit(): void {
    const client = this.client();
    this.model.set(modelOf(client));
    this.base.set({ version: client.version, model: modelOf(client) });
    this.draft = runInInjectionContext(
      this.injector,
      () => new DraftKeeper({ key: `client:${client.id}`, model: this.model, base: this.base }),
    );
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    await this.faults.save(async () => {
      const { body } = checked.check(withContacts(this.model()));
      if (body) await this.send(this.base().version, changesIn(this.before(), body));
    });
  }

  protected async keepChoice(): Promise<void> {
    const { version, changes } = this.stale.resolved();
    await this.faults.save(() => this.send(version, changes));
  }

  /** The record as it was when the form opened. */
  private before = () => withoutBlanks(withContacts(this.base().model)) as Record<string, unknown>;

  private async send(version: number, changes: z.input<typeof ClientChange>): Promise<void> {
    try {
      if (Object.keys(changes).length > 0) await this.clients.edit(this.client().id, version, changes);
    } catch (error) {
      if (!this.stale.take(error, changes, this.before())) throw error;
      if (this.stale.versions().length > 0) return;
      const { version: stands, changes: mine } = this.stale.resolved();
      this.stale.close();
      return this.send(stands, mine);
    }
    await this.draft?.done();
    this.notices.say('word.savedNow');
    this.saved.emit();
  }
}
