import { ChangeDetectionStrategy, Component, computed, inject, input, output, type OnInit } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { NewSettlement } from '@resguardo/contract/hearing-acts';
import { Hearing } from '@resguardo/contract/hearings';
import { Control, Field } from '@resguardo/ui/field';
import { DayInput } from '@resguardo/ui/day-input';
import { Icon } from '@resguardo/ui/icon';
import { TimeInput } from '@resguardo/ui/time-input';
import { OpenFile } from '../cases/open-file';
import { I18n } from '../platform/i18n/i18n';
import { Notices } from '../platform/notices/notices';
import { RecordEditor } from '../platform/records/record-editor';
import { RecordSheet } from '../platform/records/record-sheet';
import { labelOfAct } from './act-labels';
import { HearingWords } from '../platform/records/hearing-words';
import { HearingsClient } from './hearings-client';
import { undoOf } from './undo-act';

interface SettleModel {
  /** `2026-12-03 08:30`, `none` for no date, `other` for one that no source names; empty until one is chosen. */
  choice: string;
  on: string;
  time: string;
  reason: string;
}

const dateOf = ({ choice, on, time }: SettleModel): { on: string; time: string } => {
  if (choice === 'other') return { on, time };
  const [day = '', clock = ''] = choice === 'none' ? [] : choice.split(' ');
  return { on: day, time: clock };
};

/** Decides which date stands, with a name and a reason; the sources stay to be seen. */
@Component({
  selector: 'app-settle-sheet',
  imports: [Control, DayInput, Field, FormField, Icon, RecordSheet, TimeInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './settle-sheet.html',
  styleUrl: './settle-sheet.scss',
})
export class SettleSheet implements OnInit {
  readonly hearing = input.required<Hearing>();
  readonly closed = output<void>();
  readonly saved = output<void>();
  protected readonly i18n = inject(I18n);
  protected readonly words = inject(HearingWords);
  private readonly hearings = inject(HearingsClient);
  private readonly notices = inject(Notices);
  private readonly file = inject(OpenFile);

  protected readonly editor = new RecordEditor({
    kind: 'hearing',
    stored: Hearing,
    schema: NewSettlement,
    blank: { choice: '', on: '', time: '', reason: '' },
    sent: (model) => ({ ...dateOf(model), reason: model.reason }),
    faults: (model) => [
      ...(model.choice === '' ? [{ path: ['choice'], code: 'choice' }] : []),
      ...(model.choice === 'other' && model.on.trim() === '' ? [{ path: ['on'], code: 'required' }] : []),
      ...(model.reason.trim() === '' ? [{ path: ['reason'], code: 'required' }] : []),
    ],
    label: labelOfAct,
    create: ({ id: _, ...body }) => this.file.decides(this.hearings.settle(this.hearing(), body)),
    done: (kept) => {
      this.notices.say('settle.done', {}, undoOf(this.hearings, this.file, kept));
      this.saved.emit();
    },
  });
  protected readonly fields = this.editor.fields;
  protected readonly faults = this.editor.faults;
  private readonly model = this.editor.model;

  protected readonly dates = computed(() =>
    this.hearing().disagreement.map(({ on, time, sources }) => ({
      key: on === null ? 'none' : `${on} ${time ?? ''}`.trim(),
      date: this.words.date({ on, time }),
      sources: this.words.sources(sources),
    })),
  );
  protected readonly isOther = computed(() => this.model().choice === 'other');

  /** Another date than the earliest is chosen: what happens when the earliest was right after all. */
  protected readonly risk = computed(() => {
    const [first] = this.dates();
    const { choice } = this.model();
    return first && first.key !== 'none' && choice !== '' && choice !== first.key
      ? this.i18n.t('settle.risk', { date: first.date })
      : '';
  });

  ngOnInit(): void {
    this.editor.open({
      draft: `settle:${this.hearing().id}`,
      model: { choice: '', on: '', time: '', reason: '' },
    });
  }
}
