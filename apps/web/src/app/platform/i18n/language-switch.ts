import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { interfaceLanguages } from '@resguardo/domain/vocabulary';
import { SessionStore } from '../session/session-store';
import { I18n } from './i18n';

/** EN | ES: the page changes at once, forms keep what is in them, and the choice is kept with the person. */
@Component({
  selector: 'app-language-switch',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="group" [attr.aria-label]="i18n.t('language.label')">
      @for (language of languages; track language) {
        <button
          type="button"
          [attr.aria-pressed]="i18n.language() === language"
          [attr.lang]="language"
          (click)="use(language)"
        >
          {{ language.toUpperCase() }}<span class="visually-hidden"> {{ names[language] }}</span>
        </button>
      }
    </div>
  `,
  styles: `
    div {
      display: inline-flex;
      overflow: clip;
      overflow-clip-margin: 6px;
      border: 1px solid var(--mat-sys-outline);
      border-radius: 6px;
    }
    button {
      min-width: 38px;
      min-height: 30px;
      padding: 0 8px;
      border: 0;
      background: var(--mat-sys-surface-container-lowest);
      font: 600 13px/20px var(--rg-font);
      cursor: pointer;
    }
    button:first-child {
      border-radius: 5px 0 0 5px;
    }
    button:last-child {
      border-radius: 0 5px 5px 0;
    }
    button + button {
      border-left: 1px solid var(--mat-sys-outline);
    }
    button[aria-pressed='true'] {
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
    }
    @media (width < 600px), (pointer: coarse) {
      button {
        min-width: 44px;
        min-height: 44px;
      }
    }
  `,
})
export class LanguageSwitch {
  protected readonly i18n = inject(I18n);
  private readonly session = inject(SessionStore);
  protected readonly languages = interfaceLanguages;
  protected readonly names = { en: 'English', es: 'Español' };

  protected use(language: (typeof interfaceLanguages)[number]): void {
    void this.session.useLanguage(language);
  }
}
