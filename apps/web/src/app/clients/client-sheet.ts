import { ChangeDetectionStrategy, Component, inject, input, output, type OnInit } from '@angular/core';
import { Client, NewClient } from '@resguardo/contract/clients';
import { I18n } from '../platform/i18n/i18n';
import { Notices } from '../platform/notices/notices';
import { RecordEditor } from '../platform/records/record-editor';
import { RecordSheet } from '../platform/records/record-sheet';
import { ClientForm } from './client-form';
import { clientLabel } from './client-labels';
import { blankClient, modelOf, withContacts } from './client-model';
import { ClientsClient } from './clients-client';

/** Who the person is: the same boxes as at registration. */
@Component({
  selector: 'app-client-sheet',
  imports: [ClientForm, RecordSheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-record-sheet [editor]="editor" [heading]="i18n.t('client.edit')" (closed)="closed.emit()">
      <app-client-form [fields]="editor.fields" [faults]="editor.faults" />
    </app-record-sheet>
  `,
})
export class ClientSheet implements OnInit {
  readonly client = input.required<Client>();
  readonly closed = output<void>();
  readonly saved = output<void>();
  protected readonly i18n = inject(I18n);
  private readonly clients = inject(ClientsClient);
  private readonly notices = inject(Notices);

  protected readonly editor = new RecordEditor({
    kind: 'client',
    stored: Client,
    schema: NewClient,
    blank: blankClient(),
    sent: withContacts,
    label: clientLabel,
    change: (version, changes) => this.clients.edit(this.client().id, version, changes),
    done: () => {
      this.notices.say('word.savedNow');
      this.saved.emit();
    },
  });

  ngOnInit(): void {
    const client = this.client();
    this.editor.open({ draft: `client:${client.id}`, model: modelOf(client), version: client.version });
  }
}
