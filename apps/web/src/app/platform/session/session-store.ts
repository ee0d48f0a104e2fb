import { Injectable, computed, inject, signal } from '@angular/core';
import type { Login, PreferencesChange, Session } from '@resguardo/contract/auth';
import { can, type Permission } from '@resguardo/domain/access';
import type { InterfaceLanguage } from '@resguardo/domain/vocabulary';
import { I18n } from '../i18n/i18n';
import { statusOf } from '../problems/problem';
import { Theme } from '../theme/theme';
import { AuthClient } from './auth-client';

/** The server notes activity at most once a minute, so its end of the session may be that much earlier than ours. */
const noteEvery = 60_000;

/** Who is signed in, what they may do, and until when. When a session ends under a form, the form waits for the password. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly client = inject(AuthClient);
  private readonly i18n = inject(I18n);
  private readonly theme = inject(Theme);
  private readonly current = signal<Session | null>(null);
  private readonly asking = signal(false);
  private readonly idleFor = signal(15 * 60_000);
  private readonly lastActive = signal(Date.now());
  private waiting: { promise: Promise<void>; resolve: () => void } | null = null;

  readonly session = this.current.asReadonly();
  readonly user = computed(() => this.current()?.user ?? null);
  /** Is the password being asked for in place? */
  readonly signInAgain = this.asking.asReadonly();
  /** When this session ends if nothing more is done, in milliseconds since 1970. */
  readonly endsAt = computed(() => {
    const session = this.current();
    return session === null
      ? null
      : Math.min(this.lastActive() + this.idleFor() - noteEvery, Date.parse(session.absoluteUntil));
  });

  can = (permission: Permission): boolean => can(this.user()?.roles ?? [], permission);

  /** Asks once at the start; nobody signed in is no error. */
  async load(): Promise<void> {
    // The token's cookie comes and goes with the session; without it there is nobody to ask about.
    if (!/(^|; )XSRF-TOKEN=/.test(document.cookie)) return;
    try {
      await this.take(await this.client.me());
    } catch (error) {
      if (statusOf(error) !== 401) console.warn('The session could not be read.', statusOf(error));
    }
  }

  async signIn(login: Login): Promise<void> {
    const before = this.user()?.id;
    const session = await this.client.signIn(login);
    // Somebody else at the same desk must not find the forms of the person before.
    if (before !== undefined && before !== session.user.id) {
      location.assign('/');
      return;
    }
    await this.take(session);
    this.asking.set(false);
    this.waiting?.resolve();
    this.waiting = null;
  }

  /** Resolves once the same person has signed in again, in place. */
  renewed(): Promise<void> {
    this.asking.set(true);
    if (this.waiting === null) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.waiting = { promise, resolve };
    }
    return this.waiting.promise;
  }

  /** Ends the session on the server and stays on the page: the hidden screen. */
  async lock(): Promise<void> {
    await this.client.signOut().catch(() => undefined);
  }

  async signOut(): Promise<void> {
    await this.client.signOut().catch(() => undefined);
    location.assign('/sign-in');
  }

  /** Stays signed in: any answer from the server counts. */
  async keepAlive(): Promise<void> {
    await this.take(await this.client.me());
  }

  active(): void {
    this.lastActive.set(Date.now());
  }

  async useLanguage(language: InterfaceLanguage): Promise<void> {
    await this.i18n.use(language);
    await this.prefer({ language });
  }

  async prefer(change: PreferencesChange): Promise<void> {
    if (change.colourScheme) this.theme.use(change.colourScheme);
    if (this.current() !== null) this.current.set(await this.client.prefer(change));
  }

  private async take(session: Session): Promise<void> {
    const now = Date.now();
    this.idleFor.set(Math.max(2 * noteEvery, Date.parse(session.idleUntil) - now));
    this.lastActive.set(now);
    this.theme.use(session.user.preferences.colourScheme);
    await this.i18n.use(session.user.preferences.language);
    this.current.set(session);
  }
}
