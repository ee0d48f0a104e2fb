import {
  ChangeDetectionStrategy,
  Component,
  afterNextRender,
  inject,
  input,
  output,
  viewChild,
  DestroyRef,
  type ElementRef,
} from '@angular/core';
import { Icon } from './icon';
import { uiWords } from './ui-words';

/**
 * An edit beside the page, so that the evidence stays in view; under 1000 px it covers the page. The body scrolls, the foot stays.
 * Focus goes to the heading and returns to the opener.
 */
@Component({
  selector: 'rg-sheet',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dialog #dialog aria-labelledby="sheet-heading" (cancel)="cancel($event)">
      <header>
        <h2 id="sheet-heading" tabindex="-1">{{ heading() }}</h2>
        <button type="button" class="button plain icon-only" [attr.aria-label]="words().close" (click)="closed.emit()">
          <rg-icon name="close" />
        </button>
      </header>
      <div class="body"><ng-content /></div>
      <footer><ng-content select="[foot]" /></footer>
    </dialog>
  `,
  styleUrl: './sheet.scss',
  host: { '(keydown.escape)': 'cancel($event)' },
})
export class Sheet {
  readonly heading = input.required<string>();
  readonly closed = output<void>();
  protected readonly words = uiWords();
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    const opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    const wide = matchMedia('(min-width: 1000px)');
    const open = (): void => {
      const dialog = this.dialog().nativeElement;
      const within = dialog.contains(document.activeElement) ? (document.activeElement as HTMLElement) : null;
      if (dialog.open) dialog.close();
      if (wide.matches) dialog.show();
      else dialog.showModal();
      (within ?? dialog.querySelector('h2'))?.focus({ preventScroll: true });
    };
    afterNextRender(open);
    wide.addEventListener('change', open);
    inject(DestroyRef).onDestroy(() => {
      wide.removeEventListener('change', open);
      // What was saved may draw the page anew and take the opener with it: then the page itself. Whoever has moved on is not called back.
      const back = (): void => {
        if (document.activeElement !== document.body) return;
        const place = opener?.isConnected ? opener : document.querySelector('main');
        place?.focus({ preventScroll: true });
      };
      for (const moment of [0, 400, 1500]) setTimeout(back, moment);
    });
  }

  protected cancel(event: Event): void {
    event.preventDefault();
    event.stopPropagation();
    this.closed.emit();
  }
}
