import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Icon } from '@resguardo/ui/icon';
import { I18n } from '../platform/i18n/i18n';
import { isWithoutLink, problemIn } from '../platform/problems/problem';
import { RegisterHead } from './register-head';
import { RegisterKeep } from './register-keep';
import { RegisterState } from './register-state';

/** What is on the server already, and what is not yet. Trying again goes on where it stopped, and makes nothing twice. */
@Component({
  selector: 'app-register-sending',
  imports: [Icon, RegisterHead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-register-head [question]="i18n.t(keep.sending() ? 'register.sendingHeading' : 'register.stoppedHeading')" />
    <p role="status">{{ i18n.t('register.progress', { done: done(), total: people().length }) }}</p>
    <progress
      [value]="done()"
      [max]="people().length"
      [attr.aria-label]="i18n.t('register.progress', { done: done(), total: people().length })"
    ></progress>
    @if (!keep.sending()) {
      <p class="notice doubt" role="alert">{{ why() }}</p>
      <p>{{ i18n.t('register.againText') }}</p>
    }
    <ul class="card people">
      @for (person of people(); track person.id) {
        <li>
          <rg-icon [name]="isKept(person.id) ? 'check_circle' : 'radio_button_unchecked'" />
          <strong>{{ person.name }}</strong>
          <span class="second">{{ i18n.t(isKept(person.id) ? 'register.isKept' : 'register.notKeptYet') }}</span>
        </li>
      }
    </ul>
    <div class="foot row">
      <button type="button" class="button main" [disabled]="keep.sending()" (click)="keep.keep()">
        {{ i18n.t('problem.again') }}
      </button>
    </div>
  `,
  styles: `
    progress {
      width: 100%;
      margin: 8px 0 12px;
    }
  `,
  styleUrl: './register-page.scss',
})
export class RegisterSending {
  protected readonly i18n = inject(I18n);
  protected readonly keep = inject(RegisterKeep);
  private readonly state = inject(RegisterState);

  protected readonly people = computed(() => this.state.model().plan?.people ?? []);
  protected readonly done = computed(() => this.people().filter(({ id }) => this.isKept(id)).length);
  protected readonly why = computed(() => {
    const error = this.keep.stopped();
    if (error === null) return this.i18n.t('register.notFinished');
    if (isWithoutLink(error)) return this.i18n.t('register.withoutLink');
    return problemIn(error)?.title ?? this.i18n.t('problem.unexpected');
  });

  protected isKept = (id: string): boolean => this.state.model().kept.includes(id);
}
