import {
  ChangeDetectionStrategy,
  Component,
  afterNextRender,
  inject,
  input,
  output,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { ChooseVersion } from '@resguardo/ui/choose-version';
import { Icon } from '@resguardo/ui/icon';
import { I18n, type MessageKey } from '../i18n/i18n';
import type { StaleSave } from './stale-save';

/** Two people changed this: both values of each field, and one button when all are chosen. */
@Component({
  selector: 'app-stale-panel',
  imports: [ChooseVersion, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="stack" role="alertdialog" aria-labelledby="stale-heading">
      <p class="head" id="stale-heading" tabindex="-1" #heading>
        <rg-icon name="call_split" />{{ i18n.t('stale.heading') }}
      </p>
      <p>{{ i18n.t('stale.text') }}</p>
      <rg-choose-version [versions]="stale().versions()" (choose)="stale().choose($event.field, $event.side)" />
      @if (!stale().decided()) {
        <p class="second" id="stale-why">{{ i18n.t('stale.chooseAll') }}</p>
      }
      <div class="row">
        <button
          type="button"
          class="button main"
          [disabled]="!stale().decided()"
          aria-describedby="stale-why"
          (click)="keep.emit()"
        >
          {{ i18n.t('stale.keep') }}
        </button>
        <button type="button" class="button" (click)="stale().close()">{{ i18n.t(back()) }}</button>
      </div>
    </div>
  `,
  styles: `
    .head {
      display: flex;
      gap: 8px;
      padding: 8px 12px;
      border: 3px double var(--rg-conflict);
      border-radius: 6px;
      background: var(--rg-conflict-container);
      color: var(--rg-conflict);
      font-weight: 650;
    }
  `,
})
export class StalePanel {
  readonly stale = input.required<Pick<StaleSave<never>, 'versions' | 'choose' | 'decided' | 'close'>>();
  /** What the button says that leaves the choice. */
  readonly back = input<MessageKey>('stale.back');
  readonly keep = output<void>();
  protected readonly i18n = inject(I18n);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  constructor() {
    afterNextRender(() => this.heading().nativeElement.focus());
  }
}
