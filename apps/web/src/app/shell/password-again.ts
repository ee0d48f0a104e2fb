import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Modal } from '@resguardo/ui/modal';
import { I18n } from '../platform/i18n/i18n';
import { SessionStore } from '../platform/session/session-store';
import { SignInForm } from '../platform/session/sign-in-form';

/** The password in place: the page behind it is hidden and keeps what was typed. */
@Component({
  selector: 'app-password-again',
  imports: [Modal, SignInForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <rg-modal [heading]="i18n.t('again.heading')" firm veiled>
      <div class="stack">
        <p class="quiet">{{ i18n.t('again.text') }}</p>
        <app-sign-in-form [email]="session.user()?.email" />
        <p>
          <button type="button" class="link-button" (click)="session.signOut()">{{ i18n.t('again.other') }}</button>
        </p>
      </div>
    </rg-modal>
  `,
})
export class PasswordAgain {
  protected readonly i18n = inject(I18n);
  protected readonly session = inject(SessionStore);
}
