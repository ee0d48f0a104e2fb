import { ChangeDetectionStrategy, Component, ElementRef, inject, input, model, output } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { Field } from './field';
import { Icon } from './icon';
import { uiWords } from './ui-words';

export interface Option<T> {
  value: T;
  label: string;
}

/** One answer of a few, all in view. Nothing is chosen beforehand; an answer can be taken back to *not asked*. */
@Component({
  selector: 'rg-choice',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div
      class="options"
      role="radiogroup"
      [attr.aria-labelledby]="field.labelId"
      [attr.aria-describedby]="field.describedBy()"
      [attr.aria-invalid]="field.error() ? 'true' : null"
    >
      @for (option of options(); track $index) {
        <label [class.chosen]="option.value === value()">
          <input
            type="radio"
            class="visually-hidden"
            [name]="field.controlId"
            [checked]="option.value === value()"
            (change)="choose(option.value)"
            (blur)="touch.emit()"
          />
          @if (option.value === value()) {
            <rg-icon class="small" name="check" />
          }
          {{ option.label }}
        </label>
      }
    </div>
    @if (clearable() && value() !== null) {
      <button type="button" class="link-button" (click)="clear()">{{ words().clear }}</button>
    }
  `,
  styleUrl: './choice.scss',
})
export class Choice<T> implements FormValueControl<T | null> {
  readonly value = model<T | null>(null);
  readonly options = input.required<readonly Option<T>[]>();
  readonly clearable = input(true);
  readonly touch = output<void>();

  protected readonly field = inject(Field);
  protected readonly words = uiWords();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  focus(): void {
    const inputs = this.host.nativeElement.querySelectorAll('input');
    ([...inputs].find((radio) => radio.checked) ?? inputs[0])?.focus();
  }

  protected choose(value: T): void {
    this.value.set(value);
  }

  protected clear(): void {
    this.value.set(null);
    this.focus();
  }
}
