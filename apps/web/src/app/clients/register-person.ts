import { ChangeDetectionStrategy, Component, computed, inject, type OnInit } from '@angular/core';
import { ClientMatch } from '@resguardo/contract/clients';
import { ErrorSummary } from '@resguardo/ui/error-summary';
import { Icon } from '@resguardo/ui/icon';
import { I18n } from '../platform/i18n/i18n';
import { asForm } from '../platform/problems/as-form';
import { WhereaboutsFields } from '../whereabouts/whereabouts-fields';
import { ClientForm } from './client-form';
import { withContacts } from './client-model';
import { RegisterHead } from './register-head';
import { RegisterKeep } from './register-keep';
import { RegisterMatch } from './register-match';
import { lacksGuardian } from './register-model';
import { RegisterState } from './register-state';

const match = asForm(ClientMatch);

/** The least that makes a file, a name and a way to reach the person, and as much beside it as there is time for. */
@Component({
  selector: 'app-register-person',
  imports: [ClientForm, ErrorSummary, Icon, RegisterHead, WhereaboutsFields],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-register-head [step]="2" [about]="i18n.t('register.minimum')" [question]="i18n.t('register.formHeading')" />
    <form class="stack" novalidate (submit)="save($event)">
      <rg-error-summary
        [heading]="i18n.t('problem.heading')"
        [items]="faults.items()"
        [general]="faults.general()"
        [attempt]="faults.attempt()"
        (mend)="faults.mend($event)"
      />
      <app-client-form [fields]="state.fields.client" [faults]="faults">
        <fieldset class="part">
          <legend>{{ i18n.t('stay.heading') }}</legend>
          <app-whereabouts-fields [fields]="state.fields.place" [faults]="faults" />
        </fieldset>
      </app-client-form>
      <div class="foot">
        <p class="ready" [class.ok]="savable()">
          <rg-icon class="small" [name]="savable() ? 'check_circle' : 'radio_button_unchecked'" />
          <span>{{ i18n.t(savable() ? 'register.ready' : 'register.notReady') }}</span>
          <span class="percent">{{ i18n.t('complete.heading', { percent: state.completeness() }) }}</span>
        </p>
        <div class="row">
          <button type="submit" class="button main" [disabled]="busy()">{{ i18n.t('word.save') }}</button>
          <button type="button" class="button" [disabled]="busy()" (click)="addFamily()">
            <rg-icon name="family_restroom" />{{ i18n.t('register.addFamily') }}
          </button>
          <button type="button" class="link-button" (click)="state.go('consent')">
            {{ i18n.t('register.backOne') }}
          </button>
        </div>
      </div>
    </form>
  `,
  styleUrl: './register-page.scss',
})
export class RegisterPerson implements OnInit {
  protected readonly i18n = inject(I18n);
  protected readonly state = inject(RegisterState);
  private readonly keep = inject(RegisterKeep);
  private readonly asked = inject(RegisterMatch);
  protected readonly faults = this.state.faults('client');
  protected readonly savable = computed(() => this.state.fields().valid());
  protected readonly busy = computed(() => this.state.fields().submitting() || this.keep.sending());

  ngOnInit(): void {
    const refused = this.state.refused();
    this.state.refused.set(null);
    if (refused !== null) setTimeout(() => void this.faults.save(() => Promise.reject(refused)));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    await this.afterAsking(() => this.keep.keep());
  }

  protected addFamily(): Promise<void> {
    return this.afterAsking(() => this.state.go('family'));
  }

  /** Asks first whether the person is here already. */
  private async afterAsking(go: () => Promise<unknown> | void): Promise<void> {
    await this.faults.save(async () => {
      const { givenNames, surname1, surname2, nameOnNta, birth, aNumbers, contacts } = withContacts(
        this.state.model().client,
      );
      const written = { givenNames, surname1, surname2, nameAsWritten: nameOnNta, birth, aNumbers, contacts };
      const candidates = await this.asked.candidates(match.check(written).body);
      if (candidates.length === 0) return this.guarded(go);
      this.state.question.set({ candidates, none: () => this.guarded(go), same: (id) => this.asked.open(id) });
    });
  }

  /** A child’s word alone is not enough: leads back to who agrees for them. */
  private async guarded(go: () => Promise<unknown> | void): Promise<void> {
    this.state.question.set(null);
    if (lacksGuardian(this.state.model(), this.state.today())) {
      this.state.go('consent');
      return;
    }
    await go();
  }
}
