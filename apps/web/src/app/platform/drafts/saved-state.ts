import { Injectable, computed, signal } from '@angular/core';

export type SavedWord = 'none' | 'saving' | 'saved' | 'notSaved';

interface Saved {
  word: SavedWord;
  at: string | null;
}

/** Where the text of the open forms is: the word in the top bar, and the reason to ask before leaving. */
@Injectable({ providedIn: 'root' })
export class SavedState {
  private readonly forms = signal<ReadonlyMap<string, Saved>>(new Map());

  readonly now = computed<Saved>(() => {
    const all = [...this.forms().values()];
    const order: SavedWord[] = ['notSaved', 'saving', 'saved'];
    for (const word of order) {
      const found = all.findLast((form) => form.word === word);
      if (found) return found;
    }
    return { word: 'none', at: null };
  });
  readonly wouldLose = computed(() => this.now().word === 'notSaved' || this.now().word === 'saving');

  private readonly senders = new Map<string, () => Promise<void>>();

  /** A form that can send what it has not sent yet. */
  register(key: string, send: () => Promise<void>): void {
    this.senders.set(key, send);
  }

  async sendAll(): Promise<void> {
    await Promise.allSettled([...this.senders.values()].map((send) => send()));
  }

  note(key: string, word: SavedWord, at: string | null = null): void {
    this.forms.update((forms) => new Map(forms).set(key, { word, at }));
  }

  forget(key: string): void {
    this.senders.delete(key);
    this.forms.update((forms) => new Map([...forms].filter(([known]) => known !== key)));
  }
}
