import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { privacyNotices } from '@resguardo/domain/vocabulary';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { SessionStore } from '../platform/session/session-store';

/** What people are told before they are asked anything: who keeps it, what for, what is free, and what they may ask for. */
@Component({
  selector: 'app-privacy-notice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'notice' },
  template: `
    <div>
      <h2>{{ i18n.t('privacy.heading') }}</h2>
      <p>{{ i18n.t('privacy.short', { organisation: session.user()?.organisation?.name ?? '' }) }}</p>
      <details>
        <summary>{{ i18n.t('privacy.all') }}</summary>
        <p>{{ i18n.t('privacy.necessary') }}</p>
        <p>{{ i18n.t('privacy.free') }}</p>
        <p>{{ i18n.t('privacy.sensitive') }}</p>
        <p>{{ i18n.t('privacy.rights') }}</p>
      </details>
      @if (shown(); as words) {
        <p class="second">{{ words }}</p>
      }
    </div>
  `,
  styles: `
    h2 {
      font: 650 14px/20px var(--rg-font);
    }
    details p {
      margin-top: 6px;
    }
    .second {
      color: inherit;
    }
    summary {
      min-height: 24px;
      font-weight: 600;
      cursor: pointer;
    }
    @media (pointer: coarse) {
      summary {
        padding-block: 10px;
      }
    }
  `,
})
export class PrivacyNotice {
  readonly shownAt = input<string | null>(null);
  protected readonly i18n = inject(I18n);
  protected readonly session = inject(SessionStore);
  private readonly words = inject(Words);
  protected readonly shown = computed(() => {
    const at = this.shownAt();
    const version = privacyNotices.at(-1) ?? '';
    return at === null ? '' : this.i18n.t('privacy.shown', { time: this.words.time(at, this.words.zone), version });
  });
}
