import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, model, output } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import type { Option } from './choice';
import { Field } from './field';
import { uiWords } from './ui-words';

export interface OptionGroup<T> {
  label: string;
  options: readonly Option<T>[];
}

/** One answer of many, in the browser's own list. Without an answer it reads *not asked*. */
@Component({
  selector: 'rg-select',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <select
      class="select"
      [id]="field.controlId"
      [attr.aria-describedby]="field.describedBy()"
      [attr.aria-invalid]="field.error() ? 'true' : null"
      [disabled]="disabled()"
      (change)="choose($event)"
      (blur)="touch.emit()"
    >
      @if (blank() !== null) {
        <option value="" [selected]="value() === null">{{ blank() || words().notAsked }}</option>
      }
      @for (group of keyed(); track $index) {
        @if (group.label) {
          <optgroup [label]="group.label">
            @for (option of group.options; track option.key) {
              <option [value]="option.key" [selected]="option.value === value()">{{ option.label }}</option>
            }
          </optgroup>
        } @else {
          @for (option of group.options; track option.key) {
            <option [value]="option.key" [selected]="option.value === value()">{{ option.label }}</option>
          }
        }
      }
    </select>
  `,
})
export class Select<T> implements FormValueControl<T | null> {
  readonly value = model<T | null>(null);
  readonly groups = input.required<readonly OptionGroup<T>[]>();
  /** What the empty line says; `''` is *not asked*, `null` leaves it out. */
  readonly blank = input<string | null>('');
  readonly disabled = input(false);
  readonly touch = output<void>();

  protected readonly field = inject(Field);
  protected readonly words = uiWords();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly keyed = computed(() =>
    this.groups().map((group, g) => ({
      label: group.label,
      options: group.options.map((option, o) => ({ ...option, key: `${g}.${o}` })),
    })),
  );

  focus(): void {
    this.host.nativeElement.querySelector('select')?.focus();
  }

  protected choose(event: Event): void {
    const key = (event.target as HTMLSelectElement).value;
    const found = this.keyed()
      .flatMap((group) => group.options)
      .find((option) => option.key === key);
    this.value.set(found?.value ?? null);
  }
}
