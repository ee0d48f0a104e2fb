import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import type { ClientGlimpse } from '@resguardo/contract/clients';
import { Icon } from '@resguardo/ui/icon';
import { I18n } from '../platform/i18n/i18n';
import { debounced } from '../platform/page/debounced';
import { Loading } from '../platform/page/loading';
import { namesFrom } from './client-model';
import { ClientsClient } from './clients-client';
import { PersonGlimpse } from './person-glimpse';
import { RegisterHead } from './register-head';
import { RegisterState } from './register-state';

/** Search first: whoever is here already is not registered again. Going on is offered only after it ran. */
@Component({
  selector: 'app-register-search',
  imports: [Icon, Loading, PersonGlimpse, RegisterHead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-register-head [question]="i18n.t('register.searchHeading')" />
    <p class="quiet" id="register-hint">{{ i18n.t('register.searchHint') }}</p>
    <div class="find">
      <rg-icon name="search" />
      <input
        class="input"
        type="search"
        autocomplete="off"
        spellcheck="false"
        maxlength="200"
        aria-describedby="register-hint"
        [attr.aria-label]="i18n.t('register.searchHeading')"
        [value]="text()"
        (input)="typed($event)"
      />
    </div>
    <p class="count" role="status">
      @if (searched()) {
        <strong>{{
          items().length === 0 ? i18n.t('register.nobody') : i18n.plural('register.alike', items().length)
        }}</strong>
      } @else if (text().trim().length >= 2 && !found.error()) {
        {{ i18n.t('search.looking') }}
      }
    </p>
    @if (found.error()) {
      <app-loading [of]="found" (again)="found.reload()" />
    }
    <ul class="stack">
      @for (item of items(); track item.client.id) {
        <li>
          <button type="button" class="card candidate" (click)="open(item.client)">
            <app-person-glimpse [person]="item.client" [reasons]="item.reasons" />
            <rg-icon name="chevron_right" />
          </button>
        </li>
      }
    </ul>
    <div class="foot">
      @if (searched()) {
        <button type="button" class="button main wide" (click)="begin()">
          <rg-icon name="person_add" />{{ i18n.t(items().length > 0 ? 'register.noneOfThese' : 'register.begin') }}
        </button>
      } @else {
        <p class="quiet">{{ i18n.t('register.searchFirst') }}</p>
      }
    </div>
  `,
  styleUrl: './register-page.scss',
})
export class RegisterSearch {
  protected readonly i18n = inject(I18n);
  private readonly state = inject(RegisterState);
  private readonly router = inject(Router);

  protected readonly text = computed(() => this.state.model().text);
  private readonly settled = debounced(this.text, 200);
  protected readonly found = inject(ClientsClient).search(this.settled, 5);
  protected readonly items = computed(() => (this.found.hasValue() ? this.found.value().items.slice(0, 5) : []));
  protected readonly searched = computed(
    () =>
      this.text().trim().length >= 2 &&
      this.text() === this.settled() &&
      this.found.hasValue() &&
      !this.found.isLoading(),
  );

  protected typed(event: Event): void {
    this.state.change({ text: (event.target as HTMLInputElement).value });
  }

  protected begin(): void {
    const { client, text } = this.state.model();
    if (!client.givenNames && !client.surname1) this.state.change({ client: { ...client, ...namesFrom(text) } });
    this.state.go('consent');
  }

  protected open(client: ClientGlimpse): void {
    void this.state.leave();
    void this.router.navigate(client.caseId ? ['/cases', client.caseId] : ['/clients', client.id]);
  }
}
