import { ChangeDetectionStrategy, Component, inject, input, output, type OnInit } from '@angular/core';
import { NewUser, User, UserWithLink } from '@resguardo/contract/people';
import { I18n } from '../platform/i18n/i18n';
import { Notices } from '../platform/notices/notices';
import { RecordEditor } from '../platform/records/record-editor';
import { RecordSheet } from '../platform/records/record-sheet';
import { OrganisationsClient } from './organisations-client';
import { PersonForm } from './person-form';
import { blankPerson, personModelOf, sentNewPerson, sentPerson } from './person-model';

/** Adds somebody who works here, or changes their account. */
@Component({
  selector: 'app-person-sheet',
  imports: [PersonForm, RecordSheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-record-sheet
      [editor]="editor"
      [heading]="i18n.t(user() ? 'people.edit' : 'people.add')"
      [verb]="user() ? '' : i18n.t('people.addNow')"
      (closed)="closed.emit()"
    >
      <app-person-form
        [fields]="editor.fields"
        [faults]="editor.faults"
        [userId]="user()?.id"
        [held]="user()?.roles ?? []"
      />
    </app-record-sheet>
  `,
})
export class PersonSheet implements OnInit {
  /** Whose account; without one somebody is added. */
  readonly user = input<User>();
  readonly closed = output<void>();
  readonly added = output<UserWithLink>();
  readonly saved = output<User>();
  protected readonly i18n = inject(I18n);
  private readonly client = inject(OrganisationsClient);
  private readonly notices = inject(Notices);

  protected readonly editor = new RecordEditor({
    kind: 'user',
    stored: User,
    schema: NewUser,
    blank: blankPerson('en'),
    sent: (model) => (this.user() ? sentPerson(model) : sentNewPerson(model)),
    // The server chooses the id: accounts are unique on all of it.
    create: ({ id: _, ...person }) => this.client.add(person),
    change: (version, changes) => this.client.change(this.user()?.id ?? '', version, changes),
    done: (answer) => this.done(answer),
  });

  ngOnInit(): void {
    const user = this.user();
    if (user) this.editor.open({ draft: `user:${user.id}`, model: personModelOf(user), version: user.version });
    else this.editor.open({ draft: 'new-user', model: blankPerson(this.i18n.language()) });
  }

  private done(answer: unknown): void {
    const made = UserWithLink.safeParse(answer);
    if (made.success) {
      this.added.emit(made.data);
      return;
    }
    const changed = User.safeParse(answer);
    const user = changed.success ? changed.data : this.user();
    this.notices.say(user && user.rolesWaiting.length > 0 ? 'people.savedWaiting' : 'word.savedNow');
    if (user) this.saved.emit(user);
  }
}
