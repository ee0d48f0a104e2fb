import { Injectable, signal } from '@angular/core';
import type { MessageKey } from '../i18n/i18n';

interface Notice {
  key: MessageKey;
  params?: Record<string, string>;
}

/** A short receipt at the foot of the page. */
@Injectable({ providedIn: 'root' })
export class Notices {
  private readonly shown = signal<Notice | null>(null);
  readonly notice = this.shown.asReadonly();
  private timer: ReturnType<typeof setTimeout> | undefined;

  say(key: MessageKey, params?: Record<string, string>): void {
    clearTimeout(this.timer);
    this.shown.set({ key, params });
    this.timer = setTimeout(() => this.shown.set(null), 6000);
  }

  close(): void {
    this.shown.set(null);
  }
}
