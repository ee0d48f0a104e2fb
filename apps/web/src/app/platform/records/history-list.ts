import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { FieldChange, HistoryEntry } from '@resguardo/contract/history';
import { HistorySentence, type SentencePart } from '@resguardo/ui/history-sentence';
import { I18n, type MessageKey } from '../i18n/i18n';
import { Words } from '../i18n/words';
import { FieldWords, type RecordKind } from './field-words';

/** What the system works out by itself and nobody decided. */
const derived = new Set([
  'id',
  'version',
  'createdAt',
  'clientId',
  'caseId',
  'startsAt',
  'completeness',
  'warnings',
  'leadCaseId',
  'programPhase',
]);

/** The values that need no label to be understood, in the order they are said; the other fields are only named. */
const speaksForItself: Record<RecordKind, readonly string[]> = {
  client: ['givenNames', 'surname1', 'surname2'],
  case: ['enrolledOn', 'entryPlace', 'returnPort', 'courtCode'],
  hearing: ['kind', 'state', 'on', 'courtTime'],
};
const rank = (record: RecordKind, field: string): number => {
  const at = speaksForItself[record].indexOf(field);
  return at < 0 ? 99 : at;
};

/** What happened to a record, newest first, in sentences. */
@Component({
  selector: 'app-history-list',
  imports: [HistorySentence],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol>
      @for (entry of told(); track entry.id) {
        <li>
          @for (sentence of entry.sentences; track $index) {
            <rg-history-sentence [parts]="sentence" [byline]="$last ? entry.byline : ''" />
          }
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: grid;
    }
    li {
      padding: 8px 0;
    }
    li + li {
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
  `,
})
export class HistoryList {
  readonly entries = input.required<readonly HistoryEntry[]>();
  private readonly i18n = inject(I18n);
  private readonly words = inject(Words);
  private readonly fields = inject(FieldWords);

  protected readonly told = computed(() =>
    this.entries().map((entry) => ({
      id: entry.id,
      byline: this.i18n.t('history.by', {
        name: entry.by.name || this.i18n.t('history.somebody'),
        time: this.words.moment(entry.at),
      }),
      sentences: this.sentencesOf(entry),
    })),
  );

  private sentencesOf(entry: HistoryEntry): SentencePart[][] {
    const record = recordOf(entry.record);
    const changes = entry.changes.filter(({ field }) => !derived.has(field));
    if (entry.action === 'client:reveal') {
      const reason = this.fields.value('reason', changes[0]?.to);
      return [
        [
          { text: this.i18n.t('history.revealed'), strong: true },
          { text: ` ${this.i18n.t('history.reason', { reason })}` },
        ],
      ];
    }
    if (/:(create|schedule)$/.test(entry.action)) return [this.madeSentence(record, changes)];
    return changes.map((change) => this.changeSentence(record, change));
  }

  private madeSentence(record: RecordKind, changes: readonly FieldChange[]): SentencePart[] {
    const filled = changes
      .filter(
        ({ field, to }) =>
          this.fields.value(field, to) !== '' && !(field === 'stage' && to === 'pending') && field !== 'courtZone',
      )
      .sort((a, b) => rank(record, a.field) - rank(record, b.field));
    const named = filled.filter(({ field }) => speaksForItself[record].includes(field));
    const others = filled.filter(({ field }) => !named.some((shown) => shown.field === field));
    const values = named.map(({ field, to }) => this.fields.value(field, to)).join(record === 'client' ? ' ' : ' · ');
    const rest = others.map(({ field }) => this.fields.inSentence(record, field)).join(', ');
    return [
      { text: this.i18n.t(`history.made.${record}` as MessageKey), strong: true },
      { text: ` ${values}` },
      ...(rest === '' ? [] : [{ text: ` · ${this.i18n.t('history.with', { fields: rest })}` }]),
    ];
  }

  private changeSentence(record: RecordKind, { field, from, to }: FieldChange): SentencePart[] {
    const [before, after] = [this.fields.value(field, from), this.fields.value(field, to)];
    const key = before === '' ? 'history.set' : after === '' ? 'history.cleared' : 'history.changed';
    const label = this.fields.label(record, field);
    const subject = record === 'hearing' ? `${this.i18n.t('history.hearing')} ` : '';
    const words = this.i18n.t(key, {
      field: subject ? this.fields.inSentence(record, field) : label,
      from: before,
      to: after,
    });
    return subject ? [{ text: subject, strong: true }, { text: words }] : [{ text: words }];
  }
}

const recordOf = (table: string): RecordKind =>
  table.startsWith('hearing') ? 'hearing' : table.startsWith('case') ? 'case' : 'client';
