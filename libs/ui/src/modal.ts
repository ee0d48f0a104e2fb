import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  afterNextRender,
  booleanAttribute,
  inject,
  input,
  output,
  viewChild,
  type ElementRef,
} from '@angular/core';

/** A question that must be answered before anything else. Escape answers *no* unless it is `firm`. */
@Component({
  selector: 'rg-modal',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dialog
      #dialog
      aria-labelledby="modal-heading"
      [class.veiled]="veiled()"
      (cancel)="cancel($event)"
      [attr.closedby]="firm() ? 'none' : null"
      (close)="again()"
    >
      <h2 id="modal-heading" tabindex="-1">{{ heading() }}</h2>
      <ng-content />
    </dialog>
  `,
  styles: `
    dialog {
      width: min(440px, calc(100vw - 28px));
      padding: 20px 24px;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 12px;
      background: var(--mat-sys-surface-container-lowest);
      color: var(--mat-sys-on-surface);
      box-shadow: var(--rg-lifted);
    }
    dialog::backdrop {
      background: rgb(0 0 0 / 45%);
    }
    dialog.veiled::backdrop {
      background: var(--mat-sys-background);
    }
    h2 {
      margin-bottom: 12px;
      font: 650 20px/26px var(--rg-font);
    }
  `,
})
export class Modal {
  readonly heading = input.required<string>();
  readonly firm = input(false, { transform: booleanAttribute });
  /** Hides the page behind it. */
  readonly veiled = input(false, { transform: booleanAttribute });
  readonly closed = output<void>();
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    const opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    afterNextRender(() => {
      const dialog = this.dialog().nativeElement;
      dialog.showModal();
      (dialog.querySelector<HTMLElement>('[autofocus]') ?? dialog.querySelector('h2'))?.focus();
    });
    inject(DestroyRef).onDestroy(() => {
      setTimeout(() => {
        // Whoever has moved on meanwhile is not called back.
        if (opener?.isConnected && document.activeElement === document.body) opener.focus({ preventScroll: true });
      });
    });
  }

  /** Escape, pressed twice, closes a dialog whatever it says; a firm question comes back. */
  protected again(): void {
    if (this.firm()) this.dialog().nativeElement.showModal();
  }

  protected cancel(event: Event): void {
    event.preventDefault();
    if (!this.firm()) this.closed.emit();
  }
}
