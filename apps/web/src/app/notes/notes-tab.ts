import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { foldName } from '@resguardo/domain/folding';
import { noteKinds, type NoteKind } from '@resguardo/domain/vocabulary';
import { OpenFile } from '../cases/open-file';
import { I18n } from '../platform/i18n/i18n';
import { Notices } from '../platform/notices/notices';
import { SessionStore } from '../platform/session/session-store';
import { NoteComposer } from './note-composer';
import { NoteRow } from './note-row';
import { NotesClient } from './notes-client';

/** What was written down about the case, newest first, with a box for the next note on top. */
@Component({
  selector: 'app-notes-tab',
  imports: [NoteComposer, NoteRow],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './notes-tab.html',
  styleUrl: './notes-tab.scss',
})
export class NotesTab {
  protected readonly i18n = inject(I18n);
  protected readonly session = inject(SessionStore);
  protected readonly file = inject(OpenFile);
  private readonly notes = inject(NotesClient);
  private readonly notices = inject(Notices);

  /** How many were written here: each is a composer of its own. */
  protected readonly written = signal(0);
  protected readonly kind = signal<NoteKind | null>(null);
  protected readonly text = signal('');
  protected readonly reading = signal(false);

  private readonly came = computed(() => this.file.value()?.notes);
  protected readonly all = computed(() => {
    const both = [...this.file.olderNotes(), ...(this.came()?.items ?? [])];
    const latest = [...new Map(both.map((note) => [note.id, note])).values()];
    return latest.sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1));
  });
  /** Where the notes that were not read yet begin; null when there are none. A file read again begins again. */
  protected readonly next = linkedSignal(() => this.came()?.nextCursor ?? null);

  protected readonly kinds = computed(() => [
    { kind: null, label: this.i18n.t('note.all'), count: this.all().length },
    ...noteKinds
      .filter((kind) => this.all().some((note) => note.kind === kind))
      .map((kind) => ({
        kind,
        label: this.i18n.t(`noteKind.${kind}`),
        count: this.all().filter((note) => note.kind === kind).length,
      })),
  ]);

  private readonly folded = computed(() => this.all().map((note) => ({ note, words: foldName(note.text) })));
  protected readonly shown = computed(() => {
    const [kind, wanted] = [this.kind(), foldName(this.text())];
    return this.folded()
      .filter(({ note, words }) => (kind === null || note.kind === kind) && words.includes(wanted))
      .map(({ note }) => note);
  });
  protected readonly told = computed(() => {
    const count = this.came()?.count ?? 0;
    const sifted = this.shown().length < this.all().length || this.next() !== null;
    return sifted
      ? this.i18n.t('note.shown', { n: String(this.shown().length), all: String(count) })
      : this.i18n.plural('note.count', count);
  });

  protected find(event: Event): void {
    this.text.set((event.target as HTMLInputElement).value);
  }

  protected wrote(): void {
    this.written.update((n) => n + 1);
    this.file.answer.reload();
  }

  protected async more(caseId: string): Promise<void> {
    const cursor = this.next();
    if (cursor === null) return;
    this.reading.set(true);
    try {
      const page = await this.notes.older(caseId, cursor);
      this.file.olderNotes.update((read) => [...read, ...page.items]);
      this.next.set(page.nextCursor);
    } catch {
      this.notices.say('problem.notDone');
    } finally {
      this.reading.set(false);
    }
  }
}
