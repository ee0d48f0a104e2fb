import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterNextRender,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { I18n } from '../platform/i18n/i18n';

/** Which step this is, and its question. The cursor is led to the question, so that it is read first. */
@Component({
  selector: 'app-register-head',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (step() > 0) {
      <div class="bars" aria-hidden="true">
        @for (bar of bars; track bar) {
          <span [class.done]="bar <= step()"></span>
        }
      </div>
      <p class="second">{{ i18n.t('register.step', { n: step(), of: bars.length }) }} · {{ about() }}</p>
    }
    <h1 #heading tabindex="-1">{{ question() }}</h1>
  `,
  styles: `
    .bars {
      display: grid;
      grid-template-columns: repeat(3, 1fr);
      gap: 4px;
      margin-bottom: 6px;
    }
    .bars span {
      height: 5px;
      border-radius: 3px;
      background: var(--mat-sys-surface-container-highest);
    }
    .bars .done {
      background: var(--mat-sys-primary);
    }
    h1 {
      margin-bottom: 8px;
    }
    @media (forced-colors: active) {
      .bars span {
        border: 1px solid CanvasText;
      }
      .bars .done {
        background: CanvasText;
      }
    }
    @media print {
      .bars {
        display: none;
      }
    }
  `,
})
export class RegisterHead {
  /** 0: before the steps are counted. */
  readonly step = input(0);
  readonly about = input('');
  readonly question = input.required<string>();
  protected readonly i18n = inject(I18n);
  protected readonly bars = [1, 2, 3];
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  constructor() {
    afterNextRender(() => {
      scrollTo({ top: 0 });
      this.heading().nativeElement.focus({ preventScroll: true });
    });
  }
}
