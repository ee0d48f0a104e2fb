import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Icon } from '@resguardo/ui/icon';
import { StatusTag } from '@resguardo/ui/status-tag';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { HearingWords } from '../platform/records/hearing-words';
import type { WorkedHearing } from './hearing-order';
import { truthTable } from './truth-table';

const icons = { stands: 'check', aging: 'update', against: null, history: 'history' } as const;

/** Who says what: a row a source, a column a date, a mark where they meet, and in the last row the date that is worked with. */
@Component({
  selector: 'app-truth-matrix',
  imports: [Icon, NgTemplateOutlet, StatusTag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './truth-matrix.html',
  styleUrl: './truth-matrix.scss',
})
export class TruthMatrix {
  readonly hearing = input.required<WorkedHearing>();
  protected readonly i18n = inject(I18n);
  protected readonly words = inject(Words);
  protected readonly hearingWords = inject(HearingWords);

  private readonly table = computed(() => truthTable(this.hearing(), new Date().toISOString()));
  protected readonly columns = computed(() =>
    this.table().columns.map(({ on, time, inUse }) => ({
      inUse,
      // The year goes to the second line, so that a column is no wider than a day.
      day: on === null ? this.i18n.t('hearing.noDate') : this.words.day(on).replace(/ \d{4}$/, ''),
      time: on === null ? '' : `${on.slice(0, 4)}, ${time ?? this.i18n.t('truth.anyTime')}`,
    })),
  );
  protected readonly rows = computed(() =>
    this.table().rows.map((row) => ({
      ...row,
      icon: icons[row.mark],
      name: this.hearingWords.source(row.source),
      who: this.hearingWords.seenBy(row.by, row.seenAt),
      spoken: this.i18n.t(`truth.mark.${row.mark}`),
      old: row.mark === 'aging' ? this.i18n.plural('truth.daysOld', row.days) : '',
      before: row.earlier.map((said) =>
        this.i18n.t('truth.before', { date: this.hearingWords.date(said), day: this.words.moment(said.seenAt) }),
      ),
    })),
  );

  /** Who chose the date, or by which rule it is in use. */
  protected readonly choice = computed(() => {
    const { settled, passed } = this.hearing();
    return settled && !passed
      ? { who: this.hearingWords.by(settled.by, settled.at), why: settled.reason }
      : { who: this.i18n.t('truth.byRule'), why: this.i18n.t('truth.rule') };
  });
}
