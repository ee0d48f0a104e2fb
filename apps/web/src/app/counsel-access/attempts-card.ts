import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { CounselAttempt } from '@resguardo/contract/counsel-attempts';
import type { Hearing } from '@resguardo/contract/hearings';
import { counselSums } from '@resguardo/domain/counsel-access';
import { Icon } from '@resguardo/ui/icon';
import { StatusTag } from '@resguardo/ui/status-tag';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { SessionStore } from '../platform/session/session-store';
import { AttemptAnswers } from './attempt-answers';
import { AttemptWords } from './attempt-words';

/** Every attempt to see the person, with what they come to on top: each figure with what nobody knows beside it. */
@Component({
  selector: 'app-attempts-card',
  imports: [Icon, StatusTag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  templateUrl: './attempts-card.html',
  styleUrl: './attempts-card.scss',
})
export class AttemptsCard {
  readonly attempts = input.required<readonly CounselAttempt[]>();
  readonly hearings = input.required<readonly Hearing[]>();
  readonly add = output<void>();
  readonly edit = output<CounselAttempt>();
  protected readonly i18n = inject(I18n);
  protected readonly session = inject(SessionStore);
  private readonly dates = inject(Words);
  private readonly words = inject(AttemptWords);
  private readonly answers = inject(AttemptAnswers);

  private readonly sums = computed(() => counselSums(this.attempts(), this.hearings()));

  protected readonly sentences = computed(() => [this.blocked(), this.letIn(), this.minutes()]);

  protected readonly rows = computed(() =>
    this.attempts().map((attempt) => ({
      attempt,
      when: this.words.when(attempt),
      where: this.words.where(attempt),
      purpose: this.i18n.t(`counselPurpose.${attempt.purpose}`),
      result: this.words.result(attempt),
      details: [this.words.refusal(attempt), this.words.meeting(attempt)].filter((line) => line !== ''),
      answers: this.answers.of(attempt),
      together: attempt.visitId !== null,
    })),
  );

  private blocked() {
    const { attempts, blockedOrCutShort: n, blockedUnknown: unknown } = this.sums();
    return {
      said: this.i18n.t('counsel.blocked', { n, of: this.i18n.plural('counsel.visits', attempts) }),
      unknown: unknown === 0 ? '' : this.i18n.plural('counsel.blockedUnknown', unknown),
    };
  }

  private letIn() {
    const { successes, allowedUnknown, attemptsPerSuccess } = this.sums();
    const each = attemptsPerSuccess === null ? '' : attemptsPerSuccess.toFixed(1).replace(/\.0$/, '');
    return {
      said: successes === 0 ? this.i18n.t('counsel.noneLetIn') : this.i18n.t('counsel.letIn', { n: successes, each }),
      unknown: allowedUnknown === 0 ? '' : this.i18n.plural('counsel.letInUnknown', allowedUnknown),
    };
  }

  private minutes() {
    const { confidentialMinutes: n, confidentialUnknown: unknown, firstMerits } = this.sums();
    const day = firstMerits?.on ? this.dates.day(firstMerits.on) : '';
    const minutes = this.i18n.plural('counsel.minutes', n);
    return {
      said:
        day === '' ? this.i18n.t('counsel.soFar', { minutes }) : this.i18n.t('counsel.beforeMerits', { minutes, day }),
      unknown: unknown === 0 ? '' : this.i18n.plural('counsel.minutesUnknown', unknown),
    };
  }
}
