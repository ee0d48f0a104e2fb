import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  effect,
  inject,
  input,
  output,
  signal,
  type OnInit,
} from '@angular/core';
import { NewNote, Note } from '@resguardo/contract/notes';
import { seesPrivileged } from '@resguardo/domain/access';
import { ErrorSummary } from '@resguardo/ui/error-summary';
import { Icon } from '@resguardo/ui/icon';
import { OpenFile } from '../cases/open-file';
import { DraftNotice } from '../platform/drafts/draft-notice';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { Notices } from '../platform/notices/notices';
import { RecordEditor } from '../platform/records/record-editor';
import { SessionStore } from '../platform/session/session-store';
import { NoteFields } from './note-fields';
import { blankNote, noteFaults, noteOf } from './note-model';
import { NotesClient } from './notes-client';

/** One note being written, always ready on top of the notes. The next one is a new composer. */
@Component({
  selector: 'app-note-composer',
  imports: [DraftNotice, ErrorSummary, Icon, NoteFields],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card no-print' },
  template: `
    @if (editor.draft; as draft) {
      <form novalidate class="stack" [attr.aria-label]="i18n.t('note.new')" (submit)="editor.save($event)">
        <app-draft-notice [at]="draft.restoredAt()" (discard)="draft.discard()" />
        <rg-error-summary
          [heading]="i18n.t('problem.heading')"
          [items]="editor.faults.items()"
          [general]="editor.faults.general()"
          [attempt]="editor.faults.attempt()"
          (mend)="editor.faults.mend($event)"
        />
        <app-note-fields [fields]="editor.fields" [faults]="editor.faults" [asksWhen]="earlier()" />
        <p class="row">
          <button type="submit" class="button main" [disabled]="editor.fields().submitting()">
            <rg-icon name="check" />{{ i18n.t('note.keep') }}
          </button>
          @if (!earlier()) {
            <button type="button" class="link-button" (click)="earlier.set(true)">{{ i18n.t('note.earlier') }}</button>
          }
        </p>
      </form>
    }
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class NoteComposer implements OnInit {
  readonly caseId = input.required<string>();
  readonly kept = output<void>();
  protected readonly i18n = inject(I18n);
  private readonly notes = inject(NotesClient);
  private readonly notices = inject(Notices);
  private readonly file = inject(OpenFile);
  private readonly zone = inject(Words).zone;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  /** What nobody else needs to know is the safer thing to keep; one word makes it plain, and no word takes back what was read. */
  private readonly blank = blankNote(seesPrivileged(inject(SessionStore).user()?.roles ?? []));

  protected readonly earlier = signal(false);
  protected readonly editor = new RecordEditor({
    kind: 'note',
    stored: Note,
    schema: NewNote,
    blank: this.blank,
    sent: (typed) => noteOf(typed, this.zone),
    faults: (typed) => noteFaults(typed, this.zone),
    create: (body) => this.notes.write(this.caseId(), body),
    done: () => {
      this.notices.say('note.kept');
      this.kept.emit();
    },
  });

  constructor() {
    effect(() => {
      const draft = this.editor.draft;
      if (!draft?.ready()) return;
      if (this.editor.model().on !== '') this.earlier.set(true);
      if (!this.file.wantsNote()) return;
      this.file.wantsNote.set(false);
      this.host.nativeElement.querySelector('textarea')?.focus();
    });
  }

  ngOnInit(): void {
    this.editor.open({ draft: `new-note:${this.caseId()}`, model: this.blank });
  }
}
