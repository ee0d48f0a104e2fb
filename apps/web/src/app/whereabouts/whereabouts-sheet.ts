import { ChangeDetectionStrategy, Component, inject, input, output, type OnInit } from '@angular/core';
import { NewWhereabouts, Whereabouts } from '@resguardo/contract/whereabouts';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { Notices } from '../platform/notices/notices';
import { RecordEditor } from '../platform/records/record-editor';
import { RecordSheet } from '../platform/records/record-sheet';
import { WhereaboutsClient } from './whereabouts-client';
import { WhereaboutsFields } from './whereabouts-fields';
import { blankPlace, modelOfPlace, placeFaults, sentPlace } from './whereabouts-model';

/** A new place where the person waits, or one to put right. */
@Component({
  selector: 'app-whereabouts-sheet',
  imports: [RecordSheet, WhereaboutsFields],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-record-sheet [editor]="editor" [heading]="i18n.t(place() ? 'stay.edit' : 'stay.add')" (closed)="closed.emit()">
      <app-whereabouts-fields [fields]="editor.fields" [faults]="editor.faults" [ending]="place() !== undefined" />
    </app-record-sheet>
  `,
})
export class WhereaboutsSheet implements OnInit {
  readonly clientId = input.required<string>();
  /** The place to put right; without one the person has moved. */
  readonly place = input<Whereabouts>();
  readonly closed = output<void>();
  readonly saved = output<void>();
  protected readonly i18n = inject(I18n);
  private readonly whereabouts = inject(WhereaboutsClient);
  private readonly notices = inject(Notices);
  private readonly words = inject(Words);

  protected readonly editor = new RecordEditor({
    kind: 'whereabouts',
    stored: Whereabouts,
    schema: NewWhereabouts,
    blank: blankPlace(),
    sent: sentPlace,
    faults: (typed) => placeFaults(typed, this.words.today()),
    // Whoever says where the person is now has just heard from them.
    create: (body) => this.whereabouts.record(this.clientId(), { ...body, lastContactAt: this.heardAt }),
    change: (version, changes) => this.whereabouts.correct(this.place()?.id ?? '', version, changes),
    done: () => {
      this.notices.say(this.place() ? 'word.savedNow' : 'stay.added');
      this.saved.emit();
    },
  });
  /** Fixed, so that the same creation sent again is the same. */
  private readonly heardAt = new Date().toISOString();

  ngOnInit(): void {
    const place = this.place();
    const draft = place ? `whereabouts:${place.id}` : `new-whereabouts:${this.clientId()}`;
    const model = place ? modelOfPlace(place) : { ...blankPlace(), from: this.words.today() };
    this.editor.open({ draft, model, version: place?.version });
  }
}
