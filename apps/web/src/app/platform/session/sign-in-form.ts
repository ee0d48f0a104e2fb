import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { Control, Field } from '@resguardo/ui/field';
import { ErrorSummary } from '@resguardo/ui/error-summary';
import { I18n, type MessageKey } from '../i18n/i18n';
import { FormFaults, formName } from '../problems/form-faults';
import { SessionStore } from './session-store';

const labels: Record<string, MessageKey> = { email: 'signIn.email', password: 'signIn.password' };

/** E-mail and password. With `email` given, only the password is asked for: somebody comes back to a page left open. */
@Component({
  selector: 'app-sign-in-form',
  imports: [Control, ErrorSummary, Field, FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="save($event)">
      <rg-error-summary
        [heading]="i18n.t('problem.heading')"
        [items]="faults.items()"
        [general]="faults.general()"
        [attempt]="faults.attempt()"
        (mend)="faults.mend($event)"
      />
      @if (email(); as known) {
        <p class="second">{{ i18n.t('signIn.as', { email: known }) }}</p>
        <input
          class="visually-hidden"
          type="email"
          autocomplete="username"
          tabindex="-1"
          aria-hidden="true"
          readonly
          [value]="known"
        />
      } @else {
        <rg-field [label]="i18n.t('signIn.email')" [error]="faults.of(fields.email)">
          <input class="input" rgControl needed type="email" autocomplete="username" [formField]="fields.email" />
        </rg-field>
      }
      <rg-field [label]="i18n.t('signIn.password')" [error]="faults.of(fields.password)">
        <input
          class="input"
          rgControl
          needed
          type="password"
          autocomplete="current-password"
          [attr.autofocus]="email() ? '' : null"
          [formField]="fields.password"
        />
      </rg-field>
      <button type="submit" class="button main" [disabled]="fields().submitting()">{{ i18n.t('signIn.go') }}</button>
    </form>
  `,
})
export class SignInForm {
  readonly email = input<string>();
  readonly done = output<void>();
  protected readonly i18n = inject(I18n);
  private readonly session = inject(SessionStore);

  private readonly model = signal({ email: '', password: '' });
  private readonly known = computed(() => this.email() !== undefined);
  protected readonly fields = form(
    this.model,
    (path) => {
      required(path.email, { when: () => !this.known() });
      required(path.password);
    },
    { name: formName },
  );
  protected readonly faults = new FormFaults(this.fields, this.i18n, (path) => labels[path] ?? 'signIn.email');

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const saved = await this.faults.save(async () => {
      const { email, password } = this.model();
      await this.session.signIn({ email: (this.email() ?? email).trim(), password });
    });
    if (saved) this.done.emit();
  }
}
