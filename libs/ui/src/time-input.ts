import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  booleanAttribute,
  inject,
  input,
  model,
  output,
  signal,
  computed,
} from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { readTime } from './day-text';
import { Field } from './field';

/** A time on a 24-hour clock. The value is `HH:MM`, or the text as written when it is no time. The browser's own field may show AM. */
@Component({
  selector: 'rg-time-input',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <input
      class="input"
      type="text"
      autocomplete="off"
      spellcheck="false"
      placeholder="08:30"
      [id]="field.controlId"
      [attr.aria-describedby]="field.describedBy()"
      [attr.aria-invalid]="field.error() ? 'true' : null"
      [attr.aria-required]="needed() ? 'true' : null"
      [value]="shown()"
      (input)="typed($event)"
      (blur)="settle()"
    />
    @if (suffix()) {
      <span class="suffix">{{ suffix() }}</span>
    }
  `,
  styles: `
    :host {
      position: relative;
      display: block;
    }
    .suffix {
      position: absolute;
      right: 12px;
      top: 50%;
      translate: 0 -50%;
      font-size: 12.5px;
      color: var(--mat-sys-on-surface-variant);
      pointer-events: none;
    }
  `,
})
export class TimeInput implements FormValueControl<string> {
  readonly value = model('');
  readonly needed = input(false, { transform: booleanAttribute });
  /** Which clock: `UTC−7`. */
  readonly suffix = input('');
  readonly touch = output<void>();

  protected readonly field = inject(Field);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly typing = signal<string | null>(null);
  protected readonly shown = computed(() => this.typing() ?? this.value());

  focus(): void {
    this.host.nativeElement.querySelector('input')?.focus();
  }

  protected typed(event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    this.typing.set(text);
    this.value.set(readTime(text) ?? text.trim());
  }

  protected settle(): void {
    this.typing.set(null);
    this.touch.emit();
  }
}
