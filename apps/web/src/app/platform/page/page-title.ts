import { Injectable, effect, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { TitleStrategy, type RouterStateSnapshot } from '@angular/router';
import { I18n, type MessageKey } from '../i18n/i18n';

/** "Resguardo · Hearings": the window says where one is and never whom one reads. Follows the language. */
@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly i18n = inject(I18n);
  private readonly key = signal<MessageKey | null>(null);
  private readonly isHidden = signal(false);

  constructor() {
    super();
    effect(() => {
      const key = this.key();
      const words = key === null ? 'Resguardo' : `Resguardo · ${this.i18n.t(key)}`;
      this.title.setTitle(this.isHidden() ? this.i18n.t('hide.title') : words);
    });
  }

  hide(hidden: boolean): void {
    this.isHidden.set(hidden);
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.key.set((this.buildTitle(snapshot) ?? null) as MessageKey | null);
  }
}
