import { NgComponentOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject, resource, signal } from '@angular/core';
import { Modal } from '@resguardo/ui/modal';
import { ConfirmLeave } from '../platform/drafts/confirm-leave';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { Shortcuts } from '../platform/keyboard/shortcuts';
import { Loading } from '../platform/page/loading';
import { SessionStore } from '../platform/session/session-store';
import { KeyList } from './key-list';

const warnBefore = 2 * 60_000;

/** What may open over any page: the password in place, the end of an idle session, leaving unsaved text, the keys. */
@Component({
  selector: 'app-dialogs',
  imports: [KeyList, Loading, Modal, NgComponentOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (session.signInAgain()) {
      @if (passwordAgain.hasValue()) {
        <ng-container *ngComponentOutlet="passwordAgain.value()" />
      } @else {
        <rg-modal [heading]="i18n.t('again.heading')" firm veiled>
          <app-loading [of]="passwordAgain" (again)="passwordAgain.reload()" />
        </rg-modal>
      }
    } @else if (idle()) {
      <rg-modal [heading]="i18n.t('idle.heading')" (closed)="stay()">
        <p class="gap">{{ i18n.t('idle.text', { time: endsAtWords() }) }}</p>
        <div class="row">
          <button type="button" class="button main" autofocus (click)="stay()">{{ i18n.t('idle.stay') }}</button>
          <button type="button" class="button" (click)="session.signOut()">{{ i18n.t('signOut') }}</button>
        </div>
      </rg-modal>
    } @else if (leave.asking()) {
      <rg-modal [heading]="i18n.t('leave.heading')" (closed)="leave.answer(false)">
        <p class="gap">{{ i18n.t('leave.text') }}</p>
        <div class="row">
          <button type="button" class="button main" autofocus (click)="leave.answer(false)">
            {{ i18n.t('leave.stay') }}
          </button>
          <button type="button" class="button" (click)="leave.answer(true)">{{ i18n.t('leave.go') }}</button>
        </div>
      </rg-modal>
    } @else if (shortcuts.helpOpen()) {
      <rg-modal [heading]="i18n.t('keys.heading')" (closed)="shortcuts.showHelp(false)">
        <app-key-list />
        <div class="gap-above">
          <button type="button" class="button" (click)="shortcuts.showHelp(false)">{{ i18n.t('page.close') }}</button>
        </div>
      </rg-modal>
    }
  `,
  styles: `
    .gap {
      margin-bottom: 16px;
    }
    .gap-above {
      margin-top: 12px;
    }
  `,
})
export class Dialogs {
  protected readonly i18n = inject(I18n);
  protected readonly session = inject(SessionStore);
  protected readonly leave = inject(ConfirmLeave);
  protected readonly shortcuts = inject(Shortcuts);
  private readonly words = inject(Words);
  private readonly now = signal(Date.now());

  protected readonly idle = computed(() => {
    const ends = this.session.endsAt();
    return ends !== null && this.now() > ends - warnBefore;
  });
  /** Forms are heavy, and most sessions never ask: read when the end is near, so that it is there when it comes. */
  protected readonly passwordAgain = resource({
    params: () => this.idle() || this.session.signInAgain() || undefined,
    loader: () => import('./password-again').then((m) => m.PasswordAgain),
  });
  protected readonly endsAtWords = computed(() =>
    this.words.time(new Date(this.session.endsAt() ?? 0).toISOString(), this.words.zone),
  );

  constructor() {
    const clock = setInterval(() => this.tick(), 5000);
    inject(DestroyRef).onDestroy(() => clearInterval(clock));
  }

  protected stay(): void {
    void this.session.keepAlive().catch(() => this.session.renewed());
  }

  private tick(): void {
    this.now.set(Date.now());
    const ends = this.session.endsAt();
    if (ends !== null && Date.now() > ends && !this.session.signInAgain()) void this.session.renewed();
  }
}
