import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { Icon } from '@resguardo/ui/icon';
import { I18n } from '../i18n/i18n';
import { Words } from '../i18n/words';

/** Says that earlier text was put back, since when it was kept, and how to be rid of it. */
@Component({
  selector: 'app-draft-notice',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (at(); as moment) {
      <div class="notice" role="status">
        <rg-icon name="history" />
        <span>{{ i18n.t('draft.restored', { time: words.moment(moment) }) }}</span>
        <button type="button" class="link-button" (click)="discard.emit()">{{ i18n.t('draft.discard') }}</button>
      </div>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    .notice {
      margin: 8px 0 12px;
    }
    .notice span {
      flex: 1 1 190px;
    }
  `,
})
export class DraftNotice {
  readonly at = input.required<string | null>();
  readonly discard = output<void>();
  protected readonly i18n = inject(I18n);
  protected readonly words = inject(Words);
}
