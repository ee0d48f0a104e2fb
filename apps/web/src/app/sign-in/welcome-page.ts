import { ChangeDetectionStrategy, Component, inject, resource, signal } from '@angular/core';
import { FormField, form, validate } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { isWeakPassword } from '@resguardo/domain/password-rules';
import { ErrorSummary } from '@resguardo/ui/error-summary';
import { Control, Field } from '@resguardo/ui/field';
import { Icon } from '@resguardo/ui/icon';
import { I18n } from '../platform/i18n/i18n';
import { LanguageSwitch } from '../platform/i18n/language-switch';
import { Words } from '../platform/i18n/words';
import { Loading } from '../platform/page/loading';
import { FormFaults, formName } from '../platform/problems/form-faults';
import { refusalIn, statusOf } from '../platform/problems/problem';
import { SessionStore } from '../platform/session/session-store';
import { AccessLinkClient } from './access-link-client';

/** Where a one-time link leads: its holder sets a password and is signed in. */
@Component({
  selector: 'app-welcome-page',
  imports: [Control, ErrorSummary, Field, FormField, Icon, LanguageSwitch, Loading, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './welcome-page.html',
  styleUrl: './sign-in-page.scss',
})
export class WelcomePage {
  protected readonly i18n = inject(I18n);
  protected readonly words = inject(Words);
  private readonly client = inject(AccessLinkClient);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  /** Behind the `#`, which no server and no other page is told of. Dead once it was used. */
  private readonly secret = location.hash.slice(1);
  protected readonly shown = signal(false);

  protected readonly invitation = resource({ loader: () => this.client.look(this.secret) });
  protected readonly model = signal({ password: '' });
  protected readonly fields = form(
    this.model,
    (path) => {
      validate(path.password, ({ value }) =>
        isWeakPassword(value(), this.names()) ? { kind: 'passwordWeak' } : undefined,
      );
    },
    { name: formName },
  );
  protected readonly faults = new FormFaults(this.fields, this.i18n, () => 'signIn.password');

  /** Why the link does not open: used, over, or of somebody else than who is signed in here. */
  protected refusal(): string | undefined {
    const error = this.invitation.error();
    return (statusOf(error) ?? 500) < 500 ? refusalIn(error) : undefined;
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const invitation = this.invitation.value();
    if (!invitation) return;
    const done = await this.faults.save(async () => {
      const { password } = this.model();
      await this.client.setPassword(this.secret, password);
      await this.session.signIn({ email: invitation.email, password });
    });
    if (done) await this.router.navigateByUrl('/');
  }

  private names(): string[] {
    const invitation = this.invitation.hasValue() ? this.invitation.value() : undefined;
    return invitation ? [invitation.name, invitation.email, invitation.organisation] : [];
  }
}
