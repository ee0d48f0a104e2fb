import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Client } from '@resguardo/contract/clients';
import { Icon } from '@resguardo/ui/icon';
import type { IconName } from '@resguardo/ui/icon-names';
import { readablePhone } from '@resguardo/ui/phone-words';
import { StatusTag } from '@resguardo/ui/status-tag';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';

const icons: Record<string, IconName> = { phone: 'call', whatsapp: 'chat', email: 'mail', other: 'pin_drop' };

/** The ways to reach a person: whose each is, whether messages are safe, at which hours, and the code word. */
@Component({
  selector: 'app-contact-ways',
  imports: [Icon, StatusTag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (client().contacts === 'none') {
      <p class="way"><rg-icon name="link_off" />{{ i18n.t('client.unreachable') }}</p>
    }
    @for (contact of contacts(); track $index) {
      <div class="way">
        <rg-icon [name]="contact.icon" />
        <div>
          <p>
            <strong>{{ contact.value }}</strong>
            @if (contact.owner) {
              <span class="quiet"> · {{ contact.owner }}</span>
            }
          </p>
          @if (contact.safeHours) {
            <p class="second">{{ i18n.t('contact.hours', { hours: contact.safeHours }) }}</p>
          }
          @if (contact.safeToText === null) {
            <rg-status-tag status="notAsked">{{ i18n.t('contact.textNotAsked') }}</rg-status-tag>
          } @else if (contact.safeToText) {
            <p class="second">{{ i18n.t('contact.mayText') }}</p>
          } @else {
            <rg-status-tag status="stale" icon="do_not_disturb_on">{{ i18n.t('contact.noText') }}</rg-status-tag>
          }
          @if (contact.codeWord) {
            <p class="second">{{ i18n.t('contact.codeWord', { word: contact.codeWord }) }}</p>
          }
          @if (contact.lastWorked) {
            <p class="second">{{ i18n.t('contact.lastWorked', { day: contact.lastWorked }) }}</p>
          }
          @if (contact.note) {
            <p class="second">{{ contact.note }}</p>
          }
        </div>
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .way {
      display: flex;
      gap: 10px;
      padding: 6px 0;
    }
  `,
})
export class ContactWays {
  readonly client = input.required<Pick<Client, 'contacts'>>();
  protected readonly i18n = inject(I18n);
  private readonly words = inject(Words);

  protected readonly contacts = computed(() => {
    const { contacts } = this.client();
    if (contacts === 'none') return [];
    return contacts.map((contact) => ({
      ...contact,
      value: readablePhone(contact.value),
      icon: icons[contact.kind] ?? 'call',
      lastWorked: contact.lastWorkedOn ? this.words.plainDay(contact.lastWorkedOn) : '',
      owner: contact.owner === null ? '' : this.i18n.t(`owner.${contact.owner}`),
    }));
  });
}
