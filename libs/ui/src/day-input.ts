import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  booleanAttribute,
  computed,
  inject,
  input,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { readDay } from './day-text';
import { shortDay } from './day-words';
import { Field } from './field';
import { Icon } from './icon';
import { UI_LANGUAGE } from './ui-language';
import { uiWords } from './ui-words';

/**
 * A day, written or picked, that always shows its month as a word. The value is `YYYY-MM-DD`, or the text as it was written
 * when it is no day: nothing typed is lost, and the form's rule refuses it.
 */
@Component({
  selector: 'rg-day-input',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <input
      class="input"
      type="text"
      autocomplete="off"
      spellcheck="false"
      [id]="field.controlId"
      [attr.aria-describedby]="field.describedBy()"
      [attr.aria-invalid]="field.error() ? 'true' : null"
      [attr.aria-required]="needed() ? 'true' : null"
      [placeholder]="placeholder()"
      [value]="shown()"
      (input)="typed($event)"
      (blur)="settle()"
    />
    <button type="button" class="pick" [attr.aria-label]="words().openCalendar" (click)="pick()">
      <rg-icon name="calendar_month" />
    </button>
    <input
      #native
      class="native"
      type="date"
      tabindex="-1"
      aria-hidden="true"
      [value]="day() ?? ''"
      (change)="picked($event)"
    />
  `,
  styles: `
    :host {
      position: relative;
      display: block;
    }
    .input {
      padding-right: 44px;
    }
    .pick {
      position: absolute;
      inset: 1px 1px 1px auto;
      width: 40px;
      border: 0;
      border-radius: 5px;
      background: none;
      color: var(--mat-sys-on-surface-variant);
      display: grid;
      place-items: center;
      cursor: pointer;
    }
    .native {
      position: absolute;
      right: 20px;
      bottom: 0;
      width: 1px;
      height: 1px;
      border: 0;
      padding: 0;
      opacity: 0;
      pointer-events: none;
    }
    @media (width < 600px), (pointer: coarse) {
      .pick {
        width: 48px;
      }
      .input {
        padding-right: 52px;
      }
    }
  `,
})
export class DayInput implements FormValueControl<string> {
  readonly value = model('');
  readonly needed = input(false, { transform: booleanAttribute });
  readonly touch = output<void>();

  protected readonly field = inject(Field);
  protected readonly words = uiWords();
  private readonly language = inject(UI_LANGUAGE);
  private readonly native = viewChild.required<ElementRef<HTMLInputElement>>('native');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly day = computed(() => readDay(this.value()));
  protected readonly placeholder = computed(() => (this.language() === 'es' ? '3 dic 2026' : '3 Dec 2026'));
  private readonly written = computed(() => {
    const day = this.day();
    return day === undefined ? this.value() : shortDay(day, this.language());
  });
  private readonly typing = signal<string | null>(null);
  protected readonly shown = computed(() => this.typing() ?? this.written());

  focus(): void {
    this.host.nativeElement.querySelector('input')?.focus();
  }

  protected typed(event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    this.typing.set(text);
    this.value.set(readDay(text) ?? text);
  }

  protected settle(): void {
    this.typing.set(null);
    this.touch.emit();
  }

  protected pick(): void {
    this.native().nativeElement.showPicker();
  }

  protected picked(event: Event): void {
    this.typing.set(null);
    this.value.set((event.target as HTMLInputElement).value);
  }
}
