import {
  ChangeDetectionStrategy,
  Component,
  Directive,
  booleanAttribute,
  computed,
  inject,
  input,
} from '@angular/core';
import { Icon } from './icon';

let made = 0;

/** A label above, a hint below, and in the hint's place the error when there is one. Holds one control marked `rgControl`. */
@Component({
  selector: 'rg-field',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (group()) {
      <span class="label" [id]="labelId">{{ label() }}</span>
    } @else {
      <label class="label" [id]="labelId" [for]="controlId">{{ label() }}</label>
    }
    @if (optional(); as word) {
      <span class="optional">{{ word }}</span>
    }
    <div class="control"><ng-content /></div>
    @if (error(); as sentence) {
      <p class="error" [id]="noteId"><rg-icon class="small" name="error" />{{ sentence }}</p>
    } @else if (hint(); as sentence) {
      <p class="hint" [id]="noteId">{{ sentence }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    .label {
      font: 600 13.5px/20px var(--rg-font);
    }
    .optional {
      margin-left: 6px;
      font-size: 12.5px;
      color: var(--mat-sys-on-surface-variant);
    }
    .control {
      margin-top: 4px;
    }
    .hint,
    .error {
      margin-top: 4px;
      font-size: 12.5px;
      line-height: 17px;
      color: var(--mat-sys-on-surface-variant);
    }
    .error {
      display: flex;
      gap: 4px;
      color: var(--mat-sys-error);
      font-weight: 600;
    }
    /* The answer beside its question. */
    :host(.beside) {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      column-gap: 12px;
      align-items: center;
    }
    :host(.beside) .control {
      grid-area: 1 / 2 / span 2;
      margin: 0;
    }
    :host(.beside) :is(.hint, .error) {
      grid-column: 1;
      margin-top: 0;
    }
    @media (width < 600px) {
      .label {
        font-size: 16px;
        line-height: 23px;
      }
      .hint,
      .error {
        font-size: 14px;
        line-height: 20px;
      }
    }
  `,
})
export class Field {
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string>();
  /** A word such as "optional" beside the label. */
  readonly optional = input<string>();
  /** For a control of several parts, which a single `<label for>` cannot name. */
  readonly group = input(false, { transform: booleanAttribute });

  private readonly base = `field-${++made}`;
  readonly controlId = `${this.base}-control`;
  readonly labelId = `${this.base}-label`;
  readonly noteId = `${this.base}-note`;
  readonly describedBy = computed(() => (this.error() || this.hint() ? this.noteId : null));
}

/** Ties an input, select or textarea to the field around it: label, hint, error and "required" reach readers by ear. */
@Directive({
  selector: '[rgControl]',
  host: {
    '[id]': 'field.controlId',
    '[attr.aria-describedby]': 'field.describedBy()',
    '[attr.aria-invalid]': 'field.error() ? "true" : null',
    '[attr.aria-required]': 'needed() ? "true" : null',
  },
})
export class Control {
  protected readonly field = inject(Field);
  readonly needed = input(false, { transform: booleanAttribute });
}
