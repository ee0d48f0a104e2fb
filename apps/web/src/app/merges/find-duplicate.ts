import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { Icon } from '@resguardo/ui/icon';
import { ClientsClient } from '../clients/clients-client';
import { PersonGlimpse } from '../clients/person-glimpse';
import { I18n } from '../platform/i18n/i18n';
import { debounced } from '../platform/page/debounced';
import { Loading } from '../platform/page/loading';

/** The other record of the same person: searched for, never proposed by the machine alone. */
@Component({
  selector: 'app-find-duplicate',
  imports: [Icon, Loading, PersonGlimpse],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  template: `
    <h2 id="find-duplicate">{{ i18n.t('merge.findHeading') }}</h2>
    <div class="find">
      <rg-icon name="search" />
      <input
        class="input"
        type="search"
        autocomplete="off"
        spellcheck="false"
        maxlength="200"
        aria-labelledby="find-duplicate"
        [placeholder]="i18n.t('search.placeholder')"
        [value]="text()"
        (input)="typed($event)"
      />
    </div>
    <p class="second" role="status">{{ state() }}</p>
    @if (found.error()) {
      <app-loading [of]="found" (again)="found.reload()" />
    }
    <ul class="stack">
      @for (item of items(); track item.client.id) {
        <li class="candidate">
          <app-person-glimpse [person]="item.client" [reasons]="item.reasons" />
          <button type="button" class="button" (click)="chosen.emit(item.client.id)">
            {{ i18n.t('merge.thisOne') }}
          </button>
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: block;
    }
    .find {
      position: relative;
      margin: 8px 0 4px;
    }
    .find rg-icon {
      position: absolute;
      top: 50%;
      left: 10px;
      translate: 0 -50%;
    }
    .find .input {
      padding-left: 36px;
    }
    .candidate {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 8px 16px;
      padding-top: 12px;
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
  `,
})
export class FindDuplicate {
  /** The record at hand: it is not its own duplicate. */
  readonly of = input.required<string>();
  readonly chosen = output<string>();
  protected readonly i18n = inject(I18n);

  protected readonly text = signal('');
  private readonly settled = debounced(this.text, 200);
  protected readonly found = inject(ClientsClient).search(this.settled, 10);
  protected readonly items = computed(() =>
    this.found.hasValue() ? this.found.value().items.filter(({ client }) => client.id !== this.of()) : [],
  );
  protected readonly state = computed(() => {
    if (this.text().trim().length < 2 || this.found.error()) return '';
    if (this.found.isLoading() || this.text() !== this.settled()) return this.i18n.t('search.looking');
    if (this.found.hasValue() && this.found.value().tooMany) return this.i18n.t('search.tooMany');
    return this.items().length === 0
      ? this.i18n.t('search.nobody')
      : this.i18n.plural('search.found', this.items().length);
  });

  protected typed(event: Event): void {
    this.text.set((event.target as HTMLInputElement).value);
  }
}
