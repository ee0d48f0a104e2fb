import { Injectable, inject, signal } from '@angular/core';
import { I18n, type MessageKey } from '../i18n/i18n';
import { refusalIn } from '../problems/problem';

interface Notice {
  words: () => string;
  undo?: () => Promise<unknown>;
}

/** A short receipt at the foot of the page; for ten seconds what it tells can be undone, where that is possible. */
@Injectable({ providedIn: 'root' })
export class Notices {
  private readonly i18n = inject(I18n);
  private readonly shown = signal<Notice | null>(null);
  readonly notice = this.shown.asReadonly();
  private timer: ReturnType<typeof setTimeout> | undefined;

  say(key: MessageKey, params?: Record<string, string>, how: { undo?: () => Promise<unknown> } = {}): void {
    this.show({ words: () => this.i18n.t(key, params), ...how }, how.undo ? 10_000 : 6000);
  }

  async undo(): Promise<void> {
    const undo = this.shown()?.undo;
    this.close();
    try {
      await undo?.();
      this.say('notice.undone');
    } catch (error) {
      const reason = refusalIn(error);
      this.show({ words: () => reason ?? this.i18n.t('problem.notDone') }, 6000);
    }
  }

  close(): void {
    clearTimeout(this.timer);
    this.shown.set(null);
  }

  private show(notice: Notice, ms: number): void {
    clearTimeout(this.timer);
    this.shown.set(notice);
    this.timer = setTimeout(() => this.shown.set(null), ms);
  }
}
