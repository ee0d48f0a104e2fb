import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, model, output } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { Field } from '@resguardo/ui/field';
import { Icon } from '@resguardo/ui/icon';
import { I18n } from '../i18n/i18n';
import { ColleaguesClient } from './colleagues-client';

/** Several colleagues: those chosen, each with a way to take it out, and a list of the others. */
@Component({
  selector: 'app-colleague-picker',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (chosen().length > 0) {
      <ul>
        @for (one of chosen(); track one.id) {
          <li>
            {{ one.name }}
            <button
              type="button"
              class="button plain icon-only"
              [attr.aria-label]="i18n.t('colleague.takeOut', { name: one.name })"
              (click)="takeOut(one.id)"
            >
              <rg-icon class="small" name="close" />
            </button>
          </li>
        }
      </ul>
    }
    <select
      class="select"
      [id]="field.controlId"
      [attr.aria-describedby]="field.describedBy()"
      [attr.aria-invalid]="field.error() ? 'true' : null"
      (change)="add($event)"
      (blur)="touch.emit()"
    >
      <option value="">{{ i18n.t('colleague.add') }}</option>
      @for (one of others(); track one.id) {
        <option [value]="one.id">{{ one.name }}</option>
      }
    </select>
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
      margin-bottom: 6px;
    }
    li {
      display: inline-flex;
      align-items: center;
      padding-left: 10px;
      border: 1px solid var(--mat-sys-outline);
      border-radius: 4px;
    }
  `,
})
export class ColleaguePicker implements FormValueControl<string[]> {
  readonly value = model<string[]>([]);
  readonly disabled = input(false);
  readonly touch = output<void>();
  protected readonly i18n = inject(I18n);
  protected readonly field = inject(Field);
  private readonly colleagues = inject(ColleaguesClient);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly chosen = computed(() =>
    this.value().map((id) => ({ id, name: this.colleagues.name(id) || this.i18n.t('history.somebody') })),
  );
  protected readonly others = computed(() => this.colleagues.active().filter(({ id }) => !this.value().includes(id)));

  focus(): void {
    this.host.nativeElement.querySelector('select')?.focus();
  }

  protected add(event: Event): void {
    const select = event.target as HTMLSelectElement;
    if (select.value !== '') this.value.update((ids) => [...ids, select.value]);
    select.value = '';
  }

  protected takeOut(id: string): void {
    this.value.update((ids) => ids.filter((other) => other !== id));
    this.focus();
  }
}
