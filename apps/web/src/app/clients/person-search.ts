import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  computed,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import type { ClientGlimpse } from '@resguardo/contract/clients';
import { Icon } from '@resguardo/ui/icon';
import { I18n } from '../platform/i18n/i18n';
import { Shortcuts } from '../platform/keyboard/shortcuts';
import { debounced } from '../platform/page/debounced';
import { ClientsClient } from './clients-client';
import { PersonGlimpse } from './person-glimpse';

/** The search box of every page. What is typed travels in a request's body and never in an address. */
@Component({
  selector: 'app-person-search',
  imports: [Icon, PersonGlimpse],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './person-search.html',
  styleUrl: './person-search.scss',
  host: { '(focusout)': 'left($event)' },
})
export class PersonSearch {
  protected readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  protected readonly text = signal('');
  protected readonly open = signal(false);
  /** On a phone the box is an icon until it is asked for. */
  protected readonly unfolded = signal(false);
  protected readonly at = signal(-1);
  private readonly settled = debounced(this.text, 180);
  protected readonly found = inject(ClientsClient).search(this.settled, 7);
  protected readonly items = computed(() => (this.found.hasValue() ? this.found.value().items : []));
  protected readonly listed = computed(() => this.open() && this.text().trim().length >= 2);
  protected readonly state = computed(() => {
    if (this.found.error()) return this.i18n.t('search.notNow');
    if (this.found.isLoading() || this.text() !== this.settled()) return this.i18n.t('search.looking');
    if (this.found.hasValue() && this.found.value().tooMany) return this.i18n.t('search.tooMany');
    return this.items().length === 0
      ? this.i18n.t('search.nobody')
      : this.i18n.plural('search.found', this.items().length);
  });

  constructor() {
    const shortcuts = inject(Shortcuts);
    shortcuts.search = () => this.unfold();
    inject(DestroyRef).onDestroy(() => (shortcuts.search = () => undefined));
  }

  protected unfold(): void {
    this.unfolded.set(true);
    this.box().nativeElement.focus();
  }

  protected typed(event: Event): void {
    this.text.set((event.target as HTMLInputElement).value);
    this.open.set(true);
    this.at.set(-1);
  }

  protected key(event: KeyboardEvent): void {
    const last = this.items().length - 1;
    if (event.key === 'Escape') {
      this.close();
      return;
    }
    const steps: Record<string, number> = {
      ArrowDown: this.at() >= last ? 0 : this.at() + 1,
      ArrowUp: this.at() <= 0 ? last : this.at() - 1,
    };
    const step = steps[event.key];
    if (step !== undefined && last >= 0) {
      event.preventDefault();
      this.at.set(step);
    } else if (event.key === 'Enter') {
      const chosen = this.items()[Math.max(0, this.at())];
      if (chosen && !this.found.isLoading() && this.text() === this.settled()) this.choose(chosen.client);
    }
  }

  protected choose(client: ClientGlimpse): void {
    this.close();
    this.text.set('');
    void this.router.navigate(client.caseId ? ['/cases', client.caseId] : ['/clients', client.id]);
  }

  protected close(): void {
    this.open.set(false);
    this.unfolded.set(false);
    this.at.set(-1);
  }

  protected left(event: FocusEvent): void {
    if (!this.host.nativeElement.contains(event.relatedTarget as Node | null)) this.close();
  }
}
