import { Injectable, inject, signal } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';
import { SavedState } from './saved-state';

/** Asks only when text would really be lost: when it could not be kept on the server. */
@Injectable({ providedIn: 'root' })
export class ConfirmLeave {
  private readonly saved = inject(SavedState);
  private readonly open = signal(false);
  readonly asking = this.open.asReadonly();
  private answerWith: ((leave: boolean) => void) | null = null;

  constructor() {
    addEventListener('beforeunload', (event) => {
      if (this.saved.wouldLose()) event.preventDefault();
    });
  }

  async mayLeave(): Promise<boolean> {
    if (this.saved.now().word === 'saving') await this.saved.sendAll();
    if (this.saved.now().word !== 'notSaved') return true;
    this.open.set(true);
    return new Promise((resolve) => (this.answerWith = resolve));
  }

  answer(leave: boolean): void {
    this.open.set(false);
    this.answerWith?.(leave);
    this.answerWith = null;
  }
}

export const confirmLeave: CanDeactivateFn<unknown> = () => inject(ConfirmLeave).mayLeave();
