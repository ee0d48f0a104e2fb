import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { ClientGlimpse } from '@resguardo/contract/clients';
import { Control } from '@resguardo/ui/field';
import { ClientsClient } from '../clients/clients-client';
import { PersonGlimpse } from '../clients/person-glimpse';
import { I18n } from '../platform/i18n/i18n';
import { debounced } from '../platform/page/debounced';

/** Finds one of the organisation's clients by a part of the name or a number, within a form. */
@Component({
  selector: 'app-person-picker',
  imports: [Control, PersonGlimpse],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <input
      class="input"
      type="text"
      rgControl
      autocomplete="off"
      spellcheck="false"
      maxlength="200"
      [placeholder]="i18n.t('search.placeholder')"
      [value]="text()"
      (input)="typed($event)"
      (keydown.enter)="$event.preventDefault()"
    />
    <p class="second" role="status">{{ state() }}</p>
    <ul>
      @for (item of items(); track item.client.id) {
        <li>
          <button type="button" (click)="choose(item.client)">
            <app-person-glimpse [person]="item.client" [reasons]="item.reasons" />
          </button>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: 4px;
    }
    button {
      width: 100%;
      padding: 6px 10px;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 6px;
      background: var(--mat-sys-surface-container-lowest);
      color: inherit;
      font: inherit;
      text-align: start;
      cursor: pointer;
    }
    button:hover {
      background: var(--mat-sys-surface-container);
    }
  `,
})
export class PersonPicker {
  /** Who is there already, and is not offered again. */
  readonly without = input<readonly string[]>([]);
  readonly chosen = output<ClientGlimpse>();
  protected readonly i18n = inject(I18n);

  protected readonly text = signal('');
  private readonly settled = debounced(this.text, 180);
  private readonly found = inject(ClientsClient).search(this.settled, 7);
  protected readonly items = computed(() => {
    if (this.text().trim().length < 2 || !this.found.hasValue()) return [];
    return this.found.value().items.filter(({ client }) => !this.without().includes(client.id));
  });
  protected readonly state = computed(() => {
    if (this.text().trim().length < 2) return '';
    if (this.found.error()) return this.i18n.t('search.notNow');
    if (this.found.isLoading() || this.text() !== this.settled()) return this.i18n.t('search.looking');
    if (this.found.hasValue() && this.found.value().tooMany) return this.i18n.t('search.tooMany');
    return this.items().length === 0
      ? this.i18n.t('search.nobody')
      : this.i18n.plural('search.found', this.items().length);
  });

  protected typed(event: Event): void {
    this.text.set((event.target as HTMLInputElement).value);
  }

  protected choose(client: ClientGlimpse): void {
    this.text.set('');
    this.chosen.emit(client);
  }
}
