import { ChangeDetectionStrategy, Component, computed, inject, input, model, output } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import type { Case } from '@resguardo/contract/cases';
import { ntaDefects } from '@resguardo/domain/vocabulary';
import { I18n } from '../platform/i18n/i18n';

type Defects = Case['ntaDefects'];

/** What is wrong with the Notice to Appear: several answers, or that somebody looked and found none. */
@Component({
  selector: 'app-nta-defects',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (defect of defects; track defect) {
      <label class="check">
        <input type="checkbox" [checked]="has(defect)" (change)="turn(defect)" (blur)="touch.emit()" />
        {{ i18n.t(labelOf(defect)) }}
      </label>
    }
    <label class="check">
      <input type="checkbox" [checked]="none()" (change)="value.set(none() ? null : [])" (blur)="touch.emit()" />
      {{ i18n.t('ntaDefect.none') }}
    </label>
  `,
  styles: `
    :host {
      display: grid;
    }
  `,
})
export class NtaDefects implements FormValueControl<Defects> {
  readonly value = model<Defects>(null);
  readonly disabled = input(false);
  readonly touch = output<void>();
  protected readonly i18n = inject(I18n);
  protected readonly defects = ntaDefects;
  protected readonly none = computed(() => this.value()?.length === 0);

  protected labelOf = (defect: (typeof ntaDefects)[number]) => `ntaDefect.${defect}` as const;
  protected has = (defect: (typeof ntaDefects)[number]): boolean => this.value()?.includes(defect) ?? false;

  /** The last one that is taken away leaves the question open again. */
  protected turn(defect: (typeof ntaDefects)[number]): void {
    const chosen = new Set(this.value());
    if (!chosen.delete(defect)) chosen.add(defect);
    this.value.set(chosen.size === 0 ? null : ntaDefects.filter((each) => chosen.has(each)));
  }
}
