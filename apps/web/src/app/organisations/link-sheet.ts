import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { AccessLink } from '@resguardo/contract/people';
import { Control, Field } from '@resguardo/ui/field';
import { Icon } from '@resguardo/ui/icon';
import { Modal } from '@resguardo/ui/modal';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';

/** The one-time link, shown once: there is no mail yet, so it is handed over by whoever made it. */
@Component({
  selector: 'app-link-sheet',
  imports: [Control, Field, Icon, Modal],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <rg-modal firm [heading]="i18n.t('link.heading', { name: name() })">
      <div class="stack">
        <p>{{ i18n.t('link.text', { until: words.moment(link().expiresAt) }) }}</p>
        <rg-field [label]="i18n.t('link.label')">
          <input #box class="input" rgControl readonly [value]="address()" (focus)="box.select()" />
        </rg-field>
        <div class="row">
          <button type="button" class="button main" (click)="copy(box)">
            <rg-icon name="content_copy" />{{ i18n.t('link.copy') }}
          </button>
          <button type="button" class="button" (click)="closed.emit()">{{ i18n.t('link.done') }}</button>
        </div>
        <p role="status" class="second">{{ copied() ? i18n.t('link.copied') : '' }}</p>
        <p class="second">{{ i18n.t('link.careful') }}</p>
      </div>
    </rg-modal>
  `,
})
export class LinkSheet {
  readonly name = input.required<string>();
  readonly link = input.required<AccessLink>();
  readonly closed = output<void>();
  protected readonly i18n = inject(I18n);
  protected readonly words = inject(Words);
  protected readonly copied = signal(false);
  /** After the `#`: browsers keep that part to themselves, so no log and no other site sees it. */
  protected readonly address = computed(() => `${location.origin}/welcome#${this.link().secret}`);

  protected async copy(box: HTMLInputElement): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.address());
    } catch {
      // No clipboard without TLS on some devices: selected, it can be copied by hand.
      box.select();
      return;
    }
    this.copied.set(true);
  }
}
