import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { Icon } from '@resguardo/ui/icon';
import { I18n } from '../platform/i18n/i18n';
import { PersonGlimpse } from './person-glimpse';
import { RegisterHead } from './register-head';
import { RegisterState, type Question } from './register-state';

/** Same person, or two? Candidates with their reason in words; the answer is the reader's. */
@Component({
  selector: 'app-register-same',
  imports: [Icon, PersonGlimpse, RegisterHead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-register-head [question]="i18n.t('register.sameHeading')" />
    <p class="quiet gap">{{ i18n.t('register.sameText') }}</p>
    <ul class="stack">
      @for (candidate of question().candidates; track candidate.client.id) {
        <li class="card" [class.edge]="candidate.likely" [class.doubt]="candidate.likely">
          <div class="candidate-row">
            <app-person-glimpse [person]="candidate.client" [reasons]="candidate.reasons" />
            <button type="button" class="button" [disabled]="busy()" (click)="answer(candidate.client.id)">
              {{ i18n.t('register.thisOne') }}
            </button>
          </div>
        </li>
      }
    </ul>
    <div class="foot row">
      <button type="button" class="button main" [disabled]="busy()" (click)="answer(null)">
        <rg-icon name="person_add" />{{ i18n.t('register.saveNew') }}
      </button>
      <button type="button" class="button" (click)="state.question.set(null)">
        {{ i18n.t('register.backToForm') }}
      </button>
    </div>
  `,
  styleUrl: './register-page.scss',
})
export class RegisterSame {
  readonly question = input.required<Question>();
  protected readonly i18n = inject(I18n);
  protected readonly state = inject(RegisterState);
  protected readonly busy = signal(false);

  protected async answer(id: string | null): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    const { none, same } = this.question();
    await (id === null ? none() : same(id));
    this.busy.set(false);
  }
}
