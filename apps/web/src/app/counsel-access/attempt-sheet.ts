import {
  ChangeDetectionStrategy,
  Component,
  booleanAttribute,
  computed,
  inject,
  input,
  output,
  signal,
  type OnInit,
} from '@angular/core';
import { FormField } from '@angular/forms/signals';
import type { CaseFile } from '@resguardo/contract/case-file';
import { CounselAttempt, NewCounselAttempt } from '@resguardo/contract/counsel-attempts';
import type { Hearing } from '@resguardo/contract/hearings';
import { counselAnswers } from '@resguardo/domain/vocabulary-counsel';
import { Choice } from '@resguardo/ui/choice';
import { Field } from '@resguardo/ui/field';
import { ColleaguePicker } from '../platform/colleagues/colleague-picker';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { Notices } from '../platform/notices/notices';
import { RecordEditor } from '../platform/records/record-editor';
import { RecordSheet } from '../platform/records/record-sheet';
import { ReferenceClient } from '../platform/reference/reference-client';
import { SessionStore } from '../platform/session/session-store';
import { AttemptMeeting } from './attempt-meeting';
import { attemptFaults, blankAttempt, modelOfAttempt, sentAttempt } from './attempt-model';
import { AttemptRefusal } from './attempt-refusal';
import { AttemptRest } from './attempt-rest';
import { AttemptTable } from './attempt-table';
import { AttemptWhen } from './attempt-when';
import { AttemptWords } from './attempt-words';
import { CounselAttemptsClient } from './counsel-attempts-client';

const somewhere = { at: '2026-01-01T12:00:00Z', zone: 'UTC', port: null, userId: '' };

/** Writes down an attempt to see the person. One that was refused needs one answer: the rest is there before anybody types. */
@Component({
  selector: 'app-attempt-sheet',
  imports: [
    AttemptMeeting,
    AttemptRefusal,
    AttemptRest,
    AttemptTable,
    AttemptWhen,
    Choice,
    ColleaguePicker,
    Field,
    FormField,
    RecordSheet,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './attempt-sheet.html',
  styles: `
    h3 {
      font: 650 14px/20px var(--rg-font);
    }
  `,
})
export class AttemptSheet implements OnInit {
  readonly file = input.required<CaseFile>();
  readonly nextHearing = input<Hearing>();
  /** The attempt to put right; without one another is written down. */
  readonly attempt = input<CounselAttempt>();
  /** Refused, and in a hurry: only what is asked at a gate. */
  readonly refused = input(false, { transform: booleanAttribute });
  readonly closed = output<void>();
  readonly saved = output<void>();
  protected readonly i18n = inject(I18n);
  private readonly client = inject(CounselAttemptsClient);
  private readonly notices = inject(Notices);
  private readonly reference = inject(ReferenceClient);
  private readonly session = inject(SessionStore);
  private readonly clocks = inject(Words);
  private readonly words = inject(AttemptWords);

  protected readonly editor = new RecordEditor({
    kind: 'counselAttempt',
    stored: CounselAttempt,
    schema: NewCounselAttempt,
    blank: blankAttempt(somewhere, 'no'),
    sent: sentAttempt,
    faults: (typed) => attemptFaults(typed, new Date()),
    create: (body) => this.client.record(this.file().case.id, body),
    change: (version, changes) => this.client.correct(this.attempt()?.id ?? '', version, changes),
    done: () => {
      this.notices.say(this.attempt() ? 'word.savedNow' : this.refused() ? 'visit.refusedKept' : 'visit.kept');
      this.saved.emit();
    },
  });
  protected readonly fields = this.editor.fields;
  protected readonly faults = this.editor.faults;

  protected readonly asksAll = signal(false);
  protected readonly short = computed(() => this.refused() && !this.asksAll());
  protected readonly answers = computed(() => this.words.options('counselAllowed', counselAnswers));
  protected readonly heading = computed(() =>
    this.i18n.t(this.attempt() ? 'counsel.correct' : this.short() ? 'visit.refusedHeading' : 'counsel.add'),
  );
  /** A refusal has a place here; so has a visit that was let in and cut short. */
  protected readonly wasCutShort = computed(() => {
    const { allowed, minutesAllowed, minutesActual, refusedBy } = this.editor.model();
    return allowed === 'no' || refusedBy !== null || (allowed === 'yes' && `${minutesAllowed}${minutesActual}` !== '');
  });

  ngOnInit(): void {
    const attempt = this.attempt();
    if (attempt)
      return this.editor.open({
        draft: `counsel-attempt:${attempt.id}`,
        model: modelOfAttempt(attempt),
        version: attempt.version,
      });
    const { id, returnPort } = this.file().case;
    const port = this.reference.port(this.nextHearing()?.report?.port ?? returnPort) ?? this.reference.port(returnPort);
    const here = {
      at: new Date().toISOString(),
      zone: port?.zone ?? this.clocks.zone,
      port: port?.id ?? null,
      userId: this.session.user()?.id ?? '',
    };
    const draft = `${this.refused() ? 'refused' : 'new'}-counsel-attempt:${id}`;
    this.editor.open({ draft, model: blankAttempt(here, this.refused() ? 'no' : null) });
  }
}
