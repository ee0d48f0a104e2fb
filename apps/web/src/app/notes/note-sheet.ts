import { ChangeDetectionStrategy, Component, inject, input, output, type OnInit } from '@angular/core';
import { NewNote, Note } from '@resguardo/contract/notes';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { Notices } from '../platform/notices/notices';
import { RecordEditor } from '../platform/records/record-editor';
import { RecordSheet } from '../platform/records/record-sheet';
import { NoteFields } from './note-fields';
import { blankNote, modelOfNote, noteFaults, noteOf } from './note-model';
import { NotesClient } from './notes-client';

/** A note being put right. */
@Component({
  selector: 'app-note-sheet',
  imports: [NoteFields, RecordSheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-record-sheet [editor]="editor" [heading]="i18n.t('note.edit')" (closed)="closed.emit()">
      <app-note-fields
        [fields]="editor.fields"
        [faults]="editor.faults"
        [rows]="14"
        [staysPrivileged]="note().privileged"
      />
    </app-record-sheet>
  `,
})
export class NoteSheet implements OnInit {
  readonly note = input.required<Note>();
  readonly closed = output<void>();
  readonly saved = output<void>();
  protected readonly i18n = inject(I18n);
  private readonly notes = inject(NotesClient);
  private readonly notices = inject(Notices);
  private readonly zone = inject(Words).zone;

  protected readonly editor = new RecordEditor({
    kind: 'note',
    stored: Note,
    schema: NewNote,
    blank: blankNote(false),
    sent: (typed) => noteOf(typed, this.zone),
    faults: (typed) => noteFaults(typed, this.zone),
    change: (version, changes) => this.notes.correct(this.note().id, version, changes),
    done: () => {
      this.notices.say('word.savedNow');
      this.saved.emit();
    },
  });

  ngOnInit(): void {
    const note = this.note();
    this.editor.open({ draft: `note:${note.id}`, model: modelOfNote(note, this.zone), version: note.version });
  }
}
