import { DestroyRef, Injectable, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { I18n } from '../i18n/i18n';
import { SessionStore } from '../session/session-store';
import { HideScreen } from './hide-screen';

/** Where `g` and a letter lead. */
export const goTo = {
  t: '/today',
  p: '/picture',
  c: '/clients',
  r: '/register',
  b: '/port-roster',
  a: '/administration',
} as const;

const within = 900;

/** The keys that work on every page. Single letters do nothing while somebody is typing. */
@Injectable({ providedIn: 'root' })
export class Shortcuts {
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly i18n = inject(I18n);
  private readonly screen = inject(HideScreen);
  private readonly open = signal(false);
  readonly helpOpen = this.open.asReadonly();
  /** Puts the cursor into the search box, at once: the next key already belongs to it. */
  search: () => void = () => undefined;

  private readonly ofPage = new Map<string, () => void>();
  private shifts: number[] = [];
  private goPressedAt = 0;

  constructor() {
    const keys = (event: KeyboardEvent): void => this.press(event);
    addEventListener('keydown', keys);
    inject(DestroyRef).onDestroy(() => removeEventListener('keydown', keys));
  }

  /** A single key that acts while a page is open, for as long as the caller lives. */
  on(key: string, act: () => void): void {
    this.ofPage.set(key, act);
    inject(DestroyRef).onDestroy(() => {
      if (this.ofPage.get(key) === act) this.ofPage.delete(key);
    });
  }

  showHelp(shown: boolean): void {
    this.open.set(shown);
  }

  private press(event: KeyboardEvent): void {
    if (this.session.user() === null || this.screen.hidden()) return;
    if (this.countShift(event)) return this.screen.hide();
    if ((event.ctrlKey || event.metaKey) && event.key === 'k') return this.take(event, () => this.search());
    if (event.altKey && event.code === 'KeyL')
      return this.take(event, () => void this.session.useLanguage(this.i18n.other()));
    if (event.ctrlKey && event.key === 'Enter') return this.submitForm(event);
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    this.pressAlone(event);
  }

  private pressAlone(event: KeyboardEvent): void {
    const leads = Date.now() - this.goPressedAt < within ? goTo[event.key as keyof typeof goTo] : undefined;
    this.goPressedAt = event.key === 'g' ? Date.now() : 0;
    if (leads) return this.take(event, () => void this.router.navigateByUrl(leads));
    if (event.key === '/') return this.take(event, () => this.search());
    if (event.key === '?') return this.take(event, () => this.showHelp(true));
    const act = this.ofPage.get(event.key);
    if (act) return this.take(event, act);
    if (event.key === '[' || event.key === ']') this.step(event.key === ']' ? 1 : -1);
  }

  /** Next or previous tab of the file. */
  private step(by: number): void {
    const tabs = [...document.querySelectorAll<HTMLAnchorElement>('[data-tabs] a')];
    const here = tabs.findIndex((tab) => tab.getAttribute('aria-current') === 'page');
    tabs[here + by]?.click();
  }

  private submitForm(event: KeyboardEvent): void {
    const form = event.target instanceof Element ? event.target.closest('form') : null;
    if (form) this.take(event, () => form.requestSubmit());
  }

  private countShift(event: KeyboardEvent): boolean {
    if (event.key !== 'Shift' || event.repeat) {
      this.shifts = [];
      return false;
    }
    const now = Date.now();
    this.shifts = [...this.shifts.filter((at) => now - at < within), now];
    return this.shifts.length >= 3;
  }

  private take(event: KeyboardEvent, act: () => void): void {
    event.preventDefault();
    act();
  }
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
