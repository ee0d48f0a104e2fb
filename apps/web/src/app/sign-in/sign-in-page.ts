import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { Icon } from '@resguardo/ui/icon';
import { I18n } from '../platform/i18n/i18n';
import { LanguageSwitch } from '../platform/i18n/language-switch';
import { SignInForm } from '../platform/session/sign-in-form';

@Component({
  selector: 'app-sign-in-page',
  imports: [Icon, LanguageSwitch, SignInForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <main>
      <header>
        <img src="favicon.svg" alt="" width="40" height="40" />
        <app-language-switch />
      </header>
      <h1>{{ i18n.t('signIn.heading') }}</h1>
      <p class="quiet">{{ i18n.t('signIn.lead') }}</p>
      <app-sign-in-form (done)="go()" />
      <p class="second row"><rg-icon class="small" name="lock" />{{ i18n.t('signIn.audited') }}</p>
    </main>
  `,
  styleUrl: './sign-in-page.scss',
})
export class SignInPage {
  protected readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  /** Where the person wanted to go; an address of this app only. */
  readonly back = input<string>();

  protected go(): void {
    const back = this.back() ?? '/';
    void this.router.navigateByUrl(/^\/(?!\/)/.test(back) ? back : '/');
  }
}
