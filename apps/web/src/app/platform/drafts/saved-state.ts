import { Injectable, computed, signal } from '@angular/core';

export type SavedWord = 'none' | 'saving' | 'saved' | 'notSaved';

interface Saved {
  word: SavedWord;
  at: string | null;
}

/** A form that is open and keeps what is typed into it. */
export interface OpenForm {
  /** Sends what has not been sent yet. */
  flush(): Promise<void>;
  /** Puts earlier text back into the boxes. */
  take(content: string, keptAt: string | null): void;
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

  private readonly open = new Map<string, OpenForm>();

  register(key: string, form: OpenForm): void {
    this.open.set(key, form);
  }

  /** The form that is open under this key: it may be another one than a minute ago. */
  formOf(key: string): OpenForm | undefined {
    return this.open.get(key);
  }

  async sendAll(): Promise<void> {
    await Promise.allSettled([...this.open.values()].map((form) => form.flush()));
  }

  note(key: string, word: SavedWord, at: string | null = null): void {
    this.forms.update((forms) => new Map(forms).set(key, { word, at }));
  }

  /** This form is closed. Another one may be open under its key already, and stays known. */
  forget(key: string, form: OpenForm): void {
    const standing = this.open.get(key);
    if (standing !== undefined && standing !== form) return;
    this.open.delete(key);
    this.forms.update((forms) => new Map([...forms].filter(([known]) => known !== key)));
  }
}
