import { DOCUMENT, Injectable, inject, signal } from '@angular/core';
import type { Preferences } from '@resguardo/contract/auth';

type Scheme = Preferences['colourScheme'];

/** Light, dark, or as the device says. */
@Injectable({ providedIn: 'root' })
export class Theme {
  private readonly document = inject(DOCUMENT);
  private readonly chosen = signal<Scheme>('system');
  readonly scheme = this.chosen.asReadonly();

  use(scheme: Scheme): void {
    this.chosen.set(scheme);
    const root = this.document.documentElement;
    if (scheme === 'system') root.removeAttribute('data-theme');
    else root.setAttribute('data-theme', scheme);
  }
}
