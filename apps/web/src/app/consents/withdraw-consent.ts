import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import type { Consent } from '@resguardo/contract/consents';
import { Control, Field } from '@resguardo/ui/field';
import { Modal } from '@resguardo/ui/modal';
import { I18n } from '../platform/i18n/i18n';
import { Notices } from '../platform/notices/notices';
import { isWithoutLink, problemIn } from '../platform/problems/problem';
import { ConsentsClient } from './consents-client';

/** Takes a consent back. It cannot be undone: a new yes is a new consent. So it says what follows before it does it. */
@Component({
  selector: 'app-withdraw-consent',
  imports: [Control, Field, Modal],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <rg-modal [heading]="i18n.t('consent.withdrawHeading')" (closed)="closed.emit()">
      <p>{{ i18n.t('consent.withdrawText', { purpose: purpose() }) }}</p>
      <form novalidate class="stack" (submit)="withdraw($event)">
        <rg-field [label]="i18n.t('consent.withdrawReason')" [error]="fault()">
          <input
            class="input"
            rgControl
            autofocus
            autocomplete="off"
            maxlength="300"
            #reason
            (input)="text.set(reason.value)"
          />
        </rg-field>
        <div class="row">
          <button type="submit" class="button main" [disabled]="sending()">{{ i18n.t('consent.withdraw') }}</button>
          <button type="button" class="button" (click)="closed.emit()">{{ i18n.t('word.cancel') }}</button>
        </div>
      </form>
    </rg-modal>
  `,
  styles: `
    form {
      margin-top: 12px;
    }
  `,
})
export class WithdrawConsent {
  readonly consent = input.required<Consent>();
  readonly closed = output<void>();
  readonly done = output<void>();
  protected readonly i18n = inject(I18n);
  private readonly consents = inject(ConsentsClient);
  private readonly notices = inject(Notices);
  protected readonly text = signal('');
  protected readonly sending = signal(false);
  protected readonly fault = signal('');

  protected purpose = (): string => this.i18n.t(`consentPurpose.${this.consent().purpose}`);

  protected async withdraw(event: Event): Promise<void> {
    event.preventDefault();
    if (this.sending()) return;
    this.sending.set(true);
    try {
      const { id, version } = this.consent();
      await this.consents.withdraw(id, version, this.text().trim() || null);
      this.notices.say('consent.withdrawn');
      this.done.emit();
    } catch (error) {
      const title = problemIn(error)?.title ?? this.i18n.t('problem.unexpected');
      this.fault.set(isWithoutLink(error) ? this.i18n.t('problem.withoutLink') : title);
    } finally {
      this.sending.set(false);
    }
  }
}
