import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { NotesOfFile } from '@resguardo/contract/notes';
import { I18n } from '../platform/i18n/i18n';
import { NoteRow } from './note-row';
import { OpenFile } from '../cases/open-file';

/** The last few notes, on the overview. */
@Component({
  selector: 'app-latest-notes',
  imports: [NoteRow, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (latest().length > 0) {
      <section class="card">
        <div class="card-head">
          <h2>{{ i18n.t('note.latest') }}</h2>
          <a routerLink="notes">{{ i18n.plural('hearing.all', notes().count) }}</a>
        </div>
        <ol>
          @for (note of latest(); track note.id) {
            <li><app-note-row [note]="note" (edit)="file.edit('note', note.id)" /></li>
          }
        </ol>
      </section>
    }
  `,
  styles: `
    li {
      padding: 8px 0;
    }
    li + li {
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
  `,
})
export class LatestNotes {
  readonly notes = input.required<NotesOfFile>();
  protected readonly i18n = inject(I18n);
  protected readonly file = inject(OpenFile);
  protected readonly latest = computed(() => this.notes().items.slice(0, 2));
}
