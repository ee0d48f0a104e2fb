import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { I18n } from '../platform/i18n/i18n';
import { cityName } from '../platform/records/city-name';
import { ReferenceClient } from '../platform/reference/reference-client';
import { RegisterState } from './register-state';

/** What is the same for the whole family: asked of the first person, typed once. */
@Component({
  selector: 'app-register-shared',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'notice' },
  template: `
    <div>
      <strong>{{ i18n.t('register.sameForAll') }}</strong>
      <p>{{ facts() }}</p>
    </div>
    @if (changeable()) {
      <button type="button" class="link-button" (click)="edit.emit()">{{ i18n.t('register.change') }}</button>
    }
  `,
  styles: `
    :host {
      justify-content: space-between;
      margin-bottom: 12px;
    }
    div {
      flex: 1;
    }
  `,
})
export class RegisterShared {
  readonly changeable = input(true);
  readonly edit = output<void>();
  protected readonly i18n = inject(I18n);
  private readonly state = inject(RegisterState);
  private readonly reference = inject(ReferenceClient);

  protected readonly facts = computed(() => {
    const { client, place } = this.state.model();
    const { nationality, languages, contacts, unreachable } = client;
    const { cityId } = place;
    const city = cityId === null || cityId === 'elsewhere' || cityId === 'unknown' ? '' : cityName(this.i18n, cityId);
    const parts = [
      this.reference.country(nationality),
      ...languages.map(({ iso6393 }) => (iso6393 === null ? '' : this.reference.languageName(iso6393).toLowerCase())),
      unreachable ? this.i18n.t('client.unreachable') : (contacts[0]?.value ?? ''),
      [place.name, city].filter(Boolean).join(', '),
    ];
    return parts.filter((part) => part !== '').join(' · ');
  });
}
