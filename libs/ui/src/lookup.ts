import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  model,
  output,
  signal,
} from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { Field } from './field';
import { Icon } from './icon';
import { found, type LookupEntry } from './lookup-search';
import { uiWords } from './ui-words';

/**
 * One entry of a long list, found by its code or by words of it. The value is the code, or the text as written when the list has
 * no such code: nothing typed is lost, and the form's rule refuses it.
 */
@Component({
  selector: 'rg-lookup',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './lookup.html',
  styleUrl: './lookup.scss',
  host: { '(focusout)': 'left($event)' },
})
export class Lookup implements FormValueControl<string> {
  readonly value = model('');
  readonly entries = input.required<readonly LookupEntry[]>();
  /** What stands in the empty box. */
  readonly placeholder = input('');
  readonly touch = output<void>();

  protected readonly field = inject(Field);
  protected readonly words = uiWords();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly listId = `${this.field.controlId}-list`;

  protected readonly open = signal(false);
  protected readonly at = signal(-1);
  private readonly typing = signal<string | null>(null);
  protected readonly chosen = computed(() => this.entries().find(({ code }) => code === this.value()));
  protected readonly shown = computed(() => {
    const entry = this.chosen();
    return this.typing() ?? (entry ? `${entry.code} ${entry.label}` : this.value());
  });
  protected readonly offered = computed(() => found(this.entries(), this.typing() ?? ''));

  focus(): void {
    this.host.nativeElement.querySelector('input')?.focus();
  }

  protected typed(event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    const written = text.trim();
    this.typing.set(text);
    this.value.set(this.entries().find(({ code }) => code === written.toUpperCase())?.code ?? written);
    this.at.set(-1);
    this.unfold();
  }

  protected key(event: KeyboardEvent): void {
    const last = this.offered().length - 1;
    if (event.key === 'Escape' && this.open()) {
      event.stopPropagation();
      event.preventDefault();
      this.close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const next = this.at() + step;
      this.at.set(!this.open() || next > last ? 0 : next < 0 ? last : next);
      this.unfold();
      setTimeout(() => this.host.nativeElement.querySelector('.here')?.scrollIntoView({ block: 'nearest' }));
    } else if (event.key === 'Enter' && this.open()) {
      const entry = this.offered()[Math.max(0, this.at())];
      event.preventDefault();
      if (entry && !event.ctrlKey) this.choose(entry);
    }
  }

  protected toggle(): void {
    if (this.open()) this.open.set(false);
    else this.unfold();
    this.focus();
  }

  protected choose(entry: LookupEntry): void {
    this.value.set(entry.code);
    this.close();
  }

  protected left(event: FocusEvent): void {
    if (this.host.nativeElement.contains(event.relatedTarget as Node | null)) return;
    this.close();
    this.touch.emit();
  }

  /** In the flow the list may open below what is in view. */
  private unfold(): void {
    if (this.open()) return;
    this.open.set(true);
    setTimeout(() => this.host.nativeElement.querySelector('ul')?.scrollIntoView({ block: 'nearest' }));
  }

  private close(): void {
    this.typing.set(null);
    this.open.set(false);
    this.at.set(-1);
  }
}
