import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Icon } from './icon';
import { uiWords } from './ui-words';

export interface TwoVersions {
  field: string;
  label: string;
  mine: string;
  theirs: string;
  chosen: 'mine' | 'theirs' | null;
}

/** Two people changed one field: both values, and a choice that nobody makes for the reader. */
@Component({
  selector: 'rg-choose-version',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (item of versions(); track item.field) {
      <fieldset>
        <legend>{{ item.label }}</legend>
        @for (side of sides; track side) {
          <label [class.chosen]="item.chosen === side">
            <input
              type="radio"
              [name]="'version-' + item.field"
              [checked]="item.chosen === side"
              (change)="choose.emit({ field: item.field, side })"
            />
            <span>
              <span class="second">{{ called()[side] ?? words()[side] }}</span>
              <span class="value">{{ item[side] || words().empty }}</span>
            </span>
            @if (item.chosen === side) {
              <rg-icon class="small" name="check" />
            }
          </label>
        }
      </fieldset>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 14px;
    }
    legend {
      margin-bottom: 4px;
      font: 650 14px/20px var(--rg-font);
    }
    label {
      display: flex;
      gap: 10px;
      align-items: center;
      min-height: 48px;
      padding: 6px 12px;
      border: 1px solid var(--mat-sys-outline);
      cursor: pointer;
    }
    label:first-of-type {
      border-radius: 6px 6px 0 0;
    }
    label:last-of-type {
      margin-top: -1px;
      border-radius: 0 0 6px 6px;
    }
    .chosen {
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
    }
    span {
      display: block;
    }
    label > span {
      flex: 1;
    }
    .chosen .second {
      color: inherit;
    }
    .value {
      font-weight: 600;
      white-space: pre-wrap;
    }
    input {
      width: 18px;
      height: 18px;
      accent-color: var(--mat-sys-primary);
    }
  `,
})
export class ChooseVersion {
  readonly versions = input.required<readonly TwoVersions[]>();
  /** What the two are, where they are not one's own and another's. */
  readonly called = input<{ mine?: string; theirs?: string }>({});
  readonly choose = output<{ field: string; side: 'mine' | 'theirs' }>();
  protected readonly words = uiWords();
  protected readonly sides = ['mine', 'theirs'] as const;
}
