import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { Client } from '@resguardo/contract/clients';
import { I18n } from '../platform/i18n/i18n';
import { ContactWays } from './contact-ways';

/** How to reach the person without putting them in danger. */
@Component({
  selector: 'app-contacts-card',
  imports: [ContactWays],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  template: `
    <h2>{{ i18n.t('contact.heading') }}</h2>
    <app-contact-ways [client]="client()" />
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class ContactsCard {
  readonly client = input.required<Client>();
  protected readonly i18n = inject(I18n);
}
