import { ChangeDetectionStrategy, Component, ElementRef, effect, inject, input, output } from '@angular/core';
import { Icon } from './icon';

export interface SummaryItem {
  label: string;
  sentence: string;
}

/** What stops this form, at its top: one link per thing to mend. It takes the focus when it appears. */
@Component({
  selector: 'rg-error-summary',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (items().length > 0 || general()) {
      <div class="box" role="alert" tabindex="-1">
        <p class="head"><rg-icon name="error" />{{ heading() }}</p>
        @if (general(); as sentence) {
          <p>{{ sentence }}</p>
        }
        <ul>
          @for (item of items(); track $index) {
            <li>
              <button type="button" class="link-button" (click)="mend.emit($index)">
                {{ item.label }}: {{ item.sentence }}
              </button>
            </li>
          }
        </ul>
      </div>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    .box {
      margin-top: 8px;
      padding: 10px 14px;
      border: 1px solid var(--mat-sys-error);
      border-left-width: 6px;
      border-radius: 6px;
      background: var(--mat-sys-error-container);
      color: var(--mat-sys-on-error-container);
    }
    .head {
      display: flex;
      gap: 8px;
      font-weight: 650;
    }
    .link-button {
      color: inherit;
      text-align: left;
    }
  `,
})
export class ErrorSummary {
  readonly heading = input.required<string>();
  readonly items = input<readonly SummaryItem[]>([]);
  /** What concerns the whole record and no field of it. */
  readonly general = input<string>();
  /** Rises with each attempt to save, so that the summary is read out again. */
  readonly attempt = input(0);
  readonly mend = output<number>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  constructor() {
    effect(() => {
      if (this.attempt() === 0) return;
      setTimeout(() => this.host.nativeElement.querySelector<HTMLElement>('.box')?.focus());
    });
  }
}
