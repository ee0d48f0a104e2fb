import { Injectable, inject, signal } from '@angular/core';
import { SavedState } from '../drafts/saved-state';
import { PageTitle } from '../page/page-title';
import { SessionStore } from '../session/session-store';

/** A neutral page over everything, in one stroke. Coming back takes the password: the session has been ended on the server. */
@Injectable({ providedIn: 'root' })
export class HideScreen {
  private readonly session = inject(SessionStore);
  private readonly title = inject(PageTitle);
  private readonly saved = inject(SavedState);
  private readonly isHidden = signal(false);
  readonly hidden = this.isHidden.asReadonly();

  hide(): void {
    if (this.isHidden() || this.session.user() === null) return;
    this.isHidden.set(true);
    this.title.hide(true);
    // What was being typed goes first; without a link the page is hidden all the same.
    void Promise.race([this.saved.sendAll(), new Promise((done) => setTimeout(done, 2000))]).then(() =>
      this.session.lock(),
    );
  }

  async comeBack(): Promise<void> {
    await this.session.renewed();
    this.isHidden.set(false);
    this.title.hide(false);
  }
}
