import { DestroyRef, effect, inject, signal, untracked, type WritableSignal } from '@angular/core';
import { Link } from '../link/link';
import { Notices } from '../notices/notices';
import { DraftsClient } from './drafts-client';
import { SavedState, type OpenForm, type SavedWord } from './saved-state';

const pause = 700;

export interface DraftOptions<Model> {
  key: string;
  model: WritableSignal<Model>;
  /** The record as it was when the form opened, so that a later comparison still knows what was changed. */
  base?: WritableSignal<{ version: number; model: Model }>;
}

/**
 * Keeps what is typed, sealed on the server, while it is being typed: it survives a closed tab, an ended session and a dead battery.
 * `ready` turns true when the kept text, if any, is back in the form.
 */
export class DraftKeeper<Model extends object> implements OpenForm {
  private readonly client = inject(DraftsClient);
  private readonly saved = inject(SavedState);
  private readonly link = inject(Link);
  private readonly notices = inject(Notices);
  private readonly isReady = signal(false);
  private readonly restored = signal<string | null>(null);
  readonly ready = this.isReady.asReadonly();
  /** When the text that was put back had been saved; null when the form started empty. */
  readonly restoredAt = this.restored.asReadonly();

  private timer: ReturnType<typeof setTimeout> | undefined;
  private kept: string;
  private closed = false;
  private readonly start: { model: Model; base: { version: number; model: Model } | undefined };

  constructor(private readonly options: DraftOptions<Model>) {
    this.start = { model: options.model(), base: options.base?.() };
    this.kept = this.content();
    this.saved.register(options.key, this);
    void this.load();
    effect(() => {
      this.options.model();
      if (this.isReady()) untracked(() => this.later());
    });
    effect(() => {
      if (this.link.isUp() && untracked(() => this.saved.now().word === 'notSaved')) untracked(() => this.later());
    });
    inject(DestroyRef).onDestroy(() => {
      void this.flush().then(() => this.saved.forget(this.options.key, this));
    });
  }

  /** Sends what has not been sent yet. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    const content = this.content();
    if (this.closed || !this.isReady() || content === this.kept) return;
    this.saved.note(this.options.key, this.link.isUp() ? 'saving' : 'notSaved');
    try {
      const draft = await this.client.put(this.options.key, content);
      this.kept = content;
      this.note('saved', draft.savedAt);
    } catch {
      this.note('notSaved');
    }
  }

  /** Throws the text away and starts the form again, as it was or with `blank`. For ten seconds one click puts the text back. */
  discard(blank: Model = this.start.model): void {
    const thrown = this.content();
    const keptAt = this.restored();
    this.options.model.set(blank);
    if (this.start.base) this.options.base?.set(this.start.base);
    this.restored.set(null);
    clearTimeout(this.timer);
    this.kept = this.content();
    void this.remove();
    this.notices.say('draft.thrownAway', {}, { undo: () => this.putBack(thrown, keptAt) });
  }

  take(content: string, keptAt: string | null): void {
    const found = this.read(content);
    if (!found) return;
    this.options.model.set(found.model);
    if (found.base) this.options.base?.set(found.base);
    this.restored.set(keptAt);
  }

  /** The record is saved, so its draft has done its work. */
  async done(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    this.saved.forget(this.options.key, this);
    await this.remove();
  }

  /** Into the form where it is open; else it waits on the server until the form is opened. */
  private async putBack(content: string, keptAt: string | null): Promise<void> {
    const open = this.saved.formOf(this.options.key);
    if (open) open.take(content, keptAt);
    else await this.client.put(this.options.key, content);
  }

  /** The record may have been saved while the draft was on its way. */
  private note(word: SavedWord, at: string | null = null): void {
    if (!this.closed) this.saved.note(this.options.key, word, at);
  }

  private later(): void {
    clearTimeout(this.timer);
    if (this.closed || this.content() === this.kept) return;
    this.saved.note(this.options.key, this.link.isUp() ? 'saving' : 'notSaved');
    this.timer = setTimeout(() => void this.flush(), pause);
  }

  private async load(): Promise<void> {
    try {
      const draft = await this.client.find(this.options.key);
      if (draft !== null && this.read(draft.content)) {
        this.take(draft.content, draft.savedAt);
        this.kept = this.content();
      }
    } catch {
      this.saved.note(this.options.key, 'notSaved');
    }
    this.isReady.set(true);
  }

  /** Only a text that this form wrote fits back into it. */
  private read(content: string): { model: Model; base?: { version: number; model: Model } } | undefined {
    try {
      const found = JSON.parse(content) as { model?: Model; base?: { version: number; model: Model } };
      const wanted = Object.keys(this.start.model);
      return found.model && wanted.every((key) => key in (found.model as Model))
        ? { model: found.model, base: found.base }
        : undefined;
    } catch {
      return undefined;
    }
  }

  private content(): string {
    return JSON.stringify({ model: untracked(this.options.model), base: untracked(() => this.options.base?.()) });
  }

  private async remove(): Promise<void> {
    await this.client.remove(this.options.key).catch(() => undefined);
  }
}
