import { ChangeDetectionStrategy, Component, computed, inject, input, output, type OnInit } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { NewClaim } from '@resguardo/contract/hearing-acts';
import { Hearing } from '@resguardo/contract/hearings';
import { claimSources, hearingStates, type ClaimSource, type HearingState } from '@resguardo/domain/vocabulary';
import { instantOf } from '@resguardo/domain/hearing-clock';
import { Choice } from '@resguardo/ui/choice';
import { DayInput } from '@resguardo/ui/day-input';
import { Control, Field } from '@resguardo/ui/field';
import { Select } from '@resguardo/ui/select';
import { TimeInput } from '@resguardo/ui/time-input';
import { OpenFile } from '../cases/open-file';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { Notices } from '../platform/notices/notices';
import { RecordEditor } from '../platform/records/record-editor';
import { RecordSheet } from '../platform/records/record-sheet';
import { labelOfAct } from './act-labels';
import { HearingWords } from '../platform/records/hearing-words';
import { HearingsClient } from './hearings-client';
import { undoOf } from './undo-act';
import { WhenItWas, justNow, momentOf, whenFaults, type WhenModel } from './when-it-was';

interface ClaimModel extends WhenModel {
  source: Exclude<ClaimSource, 'file'> | null;
  /** What the source knows: day and time, the day, or that none is set. */
  state: HearingState;
  on: string;
  time: string;
  note: string;
}

const blank: ClaimModel = {
  source: null,
  state: 'exact',
  on: '',
  time: '',
  ...justNow,
  note: '',
};

/** Writes down what a source says about the date. It stands beside what others said; nothing is overwritten. */
@Component({
  selector: 'app-claim-sheet',
  imports: [Choice, Control, DayInput, Field, FormField, RecordSheet, Select, TimeInput, WhenItWas],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './claim-sheet.html',
  styles: `
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
      gap: 12px;
    }
  `,
})
export class ClaimSheet implements OnInit {
  readonly hearing = input.required<Hearing>();
  readonly closed = output<void>();
  readonly saved = output<void>();
  protected readonly i18n = inject(I18n);
  private readonly words = inject(Words);
  protected readonly hearingWords = inject(HearingWords);
  private readonly hearings = inject(HearingsClient);
  private readonly file = inject(OpenFile);
  private readonly notices = inject(Notices);

  protected readonly editor = new RecordEditor({
    kind: 'hearing',
    stored: Hearing,
    schema: NewClaim,
    blank,
    sent: (model) => this.sent(model),
    faults: (model) => this.faultsIn(model),
    label: labelOfAct,
    create: (body) => this.hearings.claim(this.hearing().id, body),
    done: (answer) => {
      const moved = this.hearingWords.dateOf(answer as Hearing) !== this.hearingWords.dateOf(this.hearing());
      const date = this.hearingWords.dateOf(answer as Hearing);
      this.notices.say(moved ? 'claim.moved' : 'claim.kept', { date }, undoOf(this.hearings, this.file, answer));
      this.saved.emit();
    },
  });
  protected readonly fields = this.editor.fields;
  protected readonly faults = this.editor.faults;
  protected readonly model = this.editor.model;

  protected readonly sources = computed(() => [
    {
      label: '',
      options: claimSources.flatMap((value) =>
        value === 'file' ? [] : [{ value, label: this.hearingWords.source(value) }],
      ),
    },
  ]);
  protected readonly states = computed(() =>
    hearingStates.map((value) => ({
      value,
      label: this.i18n.t(value === 'unset' ? 'claim.noDate' : `hearingState.${value}`),
    })),
  );
  protected readonly offset = computed(() => {
    const { courtZone, startsAt } = this.hearing();
    return courtZone === null ? '' : this.words.offset(startsAt ?? new Date().toISOString(), courtZone);
  });

  ngOnInit(): void {
    this.editor.open({ draft: `claim:${this.hearing().id}`, model: blank });
  }

  private sent(model: ClaimModel) {
    const { source, state, on, time, note } = model;
    return {
      source,
      on: state === 'unset' ? '' : on,
      time: state === 'exact' ? time : '',
      seenAt: momentOf(model, this.words.zone, new Date().toISOString()),
      note,
    };
  }

  private faultsIn(model: ClaimModel) {
    const { source, state, on, time } = model;
    const blanks = [
      source === null ? 'source' : '',
      state !== 'unset' && on.trim() === '' ? 'on' : '',
      state === 'exact' && time.trim() === '' ? 'time' : '',
    ];
    const faults = [
      ...blanks.filter(Boolean).map((path) => ({ path: [path], code: 'required' })),
      ...whenFaults(model, this.words.zone, new Date().toISOString()),
    ];
    if (faults.length > 0) return faults;
    const zone = this.hearing().courtZone ?? 'America/Denver';
    const answer = state === 'unset' ? { ok: true as const } : instantOf(on, state === 'exact' ? time : '12:00', zone);
    if (answer.ok) return [];
    const path = answer.problem === 'dayOutOfRange' ? 'on' : 'time';
    return [
      {
        path: [path],
        code: answer.problem === 'timeNotOnClock' && !/^\d\d:\d\d$/.test(time) ? 'wallTime' : answer.problem,
      },
    ];
  }
}
