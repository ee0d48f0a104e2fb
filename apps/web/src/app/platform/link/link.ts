import { Injectable, signal } from '@angular/core';

/** Can the server be reached? Known from the last request and from the browser's own word. */
@Injectable({ providedIn: 'root' })
export class Link {
  private readonly up = signal(navigator.onLine);
  readonly isUp = this.up.asReadonly();

  constructor() {
    addEventListener('offline', () => this.lost());
    addEventListener('online', () => this.reached());
  }

  reached(): void {
    this.up.set(true);
  }

  lost(): void {
    this.up.set(false);
  }
}
