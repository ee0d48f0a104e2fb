import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { iconVersion, type IconName } from './icon-names';

/** A drawing beside a word. It says nothing by itself, so readers of the page by ear never meet it. */
@Component({
  selector: 'rg-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg aria-hidden="true" focusable="false"><use [attr.href]="href()" /></svg>`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      width: 20px;
      height: 20px;
    }
    :host(.small) {
      width: 16px;
      height: 16px;
    }
    :host(.big) {
      width: 24px;
      height: 24px;
    }
    svg {
      width: 100%;
      height: 100%;
      fill: currentcolor;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly href = computed(() => `/icons.svg?v=${iconVersion}#${this.name()}`);
}
