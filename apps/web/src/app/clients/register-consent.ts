import { ChangeDetectionStrategy, Component, computed, inject, type OnInit } from '@angular/core';
import { ErrorSummary } from '@resguardo/ui/error-summary';
import { Icon } from '@resguardo/ui/icon';
import { blankAsk } from '../consents/consent-ask';
import { ConsentQuestions } from '../consents/consent-questions';
import { I18n } from '../platform/i18n/i18n';
import { RegisterHead } from './register-head';
import { lacksGuardian } from './register-model';
import { RegisterState } from './register-state';

/** What may be done, before the story: the notice, one question a purpose, and why one cannot go on. */
@Component({
  selector: 'app-register-consent',
  imports: [ConsentQuestions, ErrorSummary, Icon, RegisterHead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-register-head [step]="1" [about]="i18n.t('register.aboutConsent')" [question]="i18n.t('consent.askHeading')" />
    <form class="stack" novalidate (submit)="go($event)">
      <rg-error-summary
        [heading]="i18n.t('problem.heading')"
        [items]="faults.items()"
        [general]="faults.general()"
        [attempt]="faults.attempt()"
        (mend)="faults.mend($event)"
      />
      <app-consent-questions [fields]="state.fields.consent" [faults]="faults" />
      <div class="foot">
        @if (blocked(); as why) {
          <p class="why"><rg-icon class="small" name="error" />{{ why }}</p>
        }
        <div class="row">
          @if (refused()) {
            <button type="button" class="button main" (click)="state.discard()">{{ i18n.t('register.stop') }}</button>
          } @else {
            <button type="submit" class="button main" [disabled]="blocked() !== ''">
              {{ i18n.t('register.next') }}
            </button>
          }
          @if (untouched()) {
            <button type="button" class="button" (click)="later()">{{ i18n.t('register.askLater') }}</button>
          } @else {
            <button type="button" class="button" (click)="state.go('search')">{{ i18n.t('register.back') }}</button>
          }
        </div>
      </div>
    </form>
  `,
  styleUrl: './register-page.scss',
})
export class RegisterConsent implements OnInit {
  protected readonly i18n = inject(I18n);
  protected readonly state = inject(RegisterState);
  protected readonly faults = this.state.faults('consent');

  private readonly answers = computed(() => this.state.model().consent.answers);
  protected readonly refused = computed(() => this.answers().representation === 'refused');
  protected readonly untouched = computed(() => Object.values(this.answers()).every((answer) => answer === null));
  protected readonly blocked = computed(() => {
    if (this.refused()) return this.i18n.t('register.refusedText');
    if (this.answers().representation !== null) return '';
    return this.i18n.t('register.answerMissing', {
      question: this.i18n.t('consentPurpose.representation').toLocaleLowerCase(),
    });
  });

  /** Who came back from the next page because a child’s word alone is not enough is told so at once. */
  ngOnInit(): void {
    if (lacksGuardian(this.state.model(), this.state.today()))
      setTimeout(() => void this.faults.save(() => Promise.resolve()));
  }

  protected async go(event: Event): Promise<void> {
    event.preventDefault();
    await this.faults.save(() => {
      this.state.go('person');
      return Promise.resolve();
    });
  }

  /** Nobody could be asked: that is no answer, and none is kept. */
  protected later(): void {
    const { noticeShownAt } = this.state.model().consent;
    this.state.change({ consent: { ...blankAsk(), noticeShownAt } });
    this.state.go('person');
  }
}
