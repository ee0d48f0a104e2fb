import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { FieldChange, HistoryEntry } from '@resguardo/contract/history';
import { HistorySentence, type SentencePart } from '@resguardo/ui/history-sentence';
import { I18n, type MessageKey } from '../i18n/i18n';
import { Words } from '../i18n/words';
import { ConsentHistory, purposeIn } from './consent-history';
import { FieldWords } from './field-words';
import { HearingHistory } from './hearing-history';
import { mergeSentence } from './merge-history';
import { kindOfTable, wordsOf, type RecordKind } from './record-kinds';
import type { Restores } from './restores';

/** What the system works out by itself and nobody decided. */
const derived = new Set([
  'id',
  'version',
  'createdAt',
  'clientId',
  'caseId',
  'familyId',
  'startsAt',
  'completeness',
  'warnings',
  'leadCaseId',
  'previousId',
  'programPhase',
  'revokedBy',
  'visitId',
  'privacyNoticeShownAt',
  'privacyNoticeVersion',
  'authorId',
]);

interface Sentence {
  readonly parts: SentencePart[];
  /** The change it tells of, when it tells of one. */
  readonly change?: FieldChange;
}

/** A text of pages is told by its beginning. */
const longest = 140;
const clipped = (text: string): string => (text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text);

const rank = (record: RecordKind, field: string): number => {
  const at = wordsOf(record).speaks.indexOf(field);
  return at < 0 ? 99 : at;
};

/** One act may make a record and change another: only what is made says whose it is. A hearing is made by moving another, too. */
const isMaking = ({ action, changes }: HistoryEntry, record: RecordKind): boolean =>
  (record === 'hearing' || action.endsWith(`:${wordsOf(record).madeBy}`)) &&
  (record === 'client' || changes.some(({ field }) => field === 'clientId'));

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
            <rg-history-sentence [parts]="sentence.parts" [byline]="$last ? entry.byline : ''">
              @if (sentence.change; as change) {
                @if (restores()?.offered(entry.entry, change)) {
                  <button
                    type="button"
                    class="link-button restore no-print"
                    (click)="restores()?.restore(entry.entry, change)"
                  >
                    {{ i18n.t('restore.verb') }}<span class="visually-hidden">: {{ before(entry.entry, change) }}</span>
                  </button>
                }
              }
            </rg-history-sentence>
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
    .restore {
      margin-left: 8px;
    }
    li + li {
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
  `,
})
export class HistoryList {
  readonly entries = input.required<readonly HistoryEntry[]>();
  readonly restores = input<Restores>();
  protected readonly i18n = inject(I18n);
  private readonly words = inject(Words);
  private readonly fields = inject(FieldWords);
  private readonly hearings = inject(HearingHistory);
  private readonly consents = inject(ConsentHistory);

  protected readonly told = computed(() =>
    this.entries().flatMap((entry) => {
      const record = kindOfTable(entry.record);
      return record === undefined ? [] : [this.tell(entry, record)];
    }),
  );

  /** The value that would come back, for whoever hears the page. */
  protected before(entry: HistoryEntry, { field, from }: FieldChange): string {
    const record = kindOfTable(entry.record);
    if (record === undefined) return '';
    const words = clipped(this.fields.value(record, field, from)) || this.i18n.t('status.notAsked');
    return `${this.fields.label(record, field)}, ${words}`;
  }

  private tell(entry: HistoryEntry, record: RecordKind) {
    return {
      id: entry.id,
      entry,
      byline: this.i18n.t('history.by', {
        name: entry.by.name || this.i18n.t('history.somebody'),
        time: this.words.moment(entry.at),
      }),
      sentences: this.sentencesOf(entry, record),
    };
  }

  private sentencesOf(entry: HistoryEntry, record: RecordKind): Sentence[] {
    const changes = entry.changes.filter(({ field }) => !derived.has(field));
    if (entry.action === 'client:reveal') {
      const reason = this.fields.value(record, 'reason', changes[0]?.to);
      const shown = { text: this.i18n.t('history.revealed'), strong: true };
      return [{ parts: [shown, { text: ` ${this.i18n.t('history.reason', { reason })}` }] }];
    }
    const merged = mergeSentence(entry);
    if (merged) {
      const told = { parts: [...this.subject(record), { text: this.i18n.t(merged), strong: record === 'client' }] };
      const named = changes.filter(({ field }) => !/^mergedInto$|clientId$/i.test(field));
      return [told, ...named.map((change) => ({ parts: this.changeSentence(record, change), change }))];
    }
    if (record === 'consent') {
      const withdrawn = this.consents.withdrawn(entry, purposeIn(this.entries(), entry.recordId));
      if (withdrawn) return [{ parts: withdrawn }];
      if (isMaking(entry, record)) return [{ parts: this.consents.asked(entry) }];
    }
    if (entry.action === 'hearing:undo') return this.takenBack(changes, entry.at);
    const grown = record === 'hearing' ? changes.flatMap((change) => this.grownSentences(change, entry.at)) : [];
    const others = changes.filter(
      (change) => record !== 'hearing' || this.hearings.sentences(change, entry.at) === undefined,
    );
    if (isMaking(entry, record)) return [{ parts: this.madeSentence(record, others) }, ...grown];
    return [...grown, ...others.map((change) => ({ parts: this.changeSentence(record, change), change }))];
  }

  /** What was said of a hearing by a slip, in the words in which it was told; and what else changed back with it. */
  private takenBack(changes: readonly FieldChange[], keptAt: string): Sentence[] {
    const subject = { text: `${this.i18n.t('history.about.hearing')} `, strong: true };
    return changes.flatMap((change) => {
      const said = this.hearings.sentences({ ...change, from: change.to, to: change.from }, keptAt);
      if (said === undefined) return [{ parts: this.changeSentence('hearing', change) }];
      // What came in its place was entered in error by the same act.
      if (said.length === 0) return this.grownSentences(change, keptAt);
      return said.map((what) => ({ parts: [subject, { text: this.i18n.t('history.takenBack', { what }) }] }));
    });
  }

  private grownSentences(change: FieldChange, keptAt: string): Sentence[] {
    const subject = { text: `${this.i18n.t('history.about.hearing')} `, strong: true };
    return (this.hearings.sentences(change, keptAt) ?? []).map((text) => ({ parts: [subject, { text }] }));
  }

  private madeSentence(record: RecordKind, changes: readonly FieldChange[]): SentencePart[] {
    const filled = changes
      .filter(
        ({ field, to }) =>
          this.fields.value(record, field, to) !== '' &&
          !(field === 'stage' && to === 'pending') &&
          !(field === 'privileged' && to === false) &&
          // The day and the time say it themselves.
          !(field === 'state' && (to === 'exact' || to === 'date')) &&
          field !== 'courtZone' &&
          field !== 'zone',
      )
      .sort((a, b) => rank(record, a.field) - rank(record, b.field));
    const named = filled.filter(({ field }) => wordsOf(record).speaks.includes(field));
    const others = filled.filter(({ field }) => !named.some((shown) => shown.field === field));
    const values = named
      .map(({ field, to }) => clipped(this.fields.value(record, field, to)))
      .join(record === 'client' ? ' ' : ' · ');
    const rest = others.map(({ field }) => this.fields.inSentence(record, field)).join(', ');
    return [
      { text: this.i18n.t(`history.made.${record}` as MessageKey), strong: true },
      { text: ` ${values}` },
      ...(rest === '' ? [] : [{ text: ` · ${this.i18n.t('history.with', { fields: rest })}` }]),
    ];
  }

  private changeSentence(record: RecordKind, { field, from, to }: FieldChange): SentencePart[] {
    const [before, after] = [this.fields.value(record, field, from), this.fields.value(record, field, to)];
    const key = before === '' ? 'history.set' : after === '' ? 'history.cleared' : 'history.changed';
    const label = this.fields.label(record, field);
    const subject = this.subject(record);
    const words = this.i18n.t(key, {
      field: subject.length > 0 ? this.fields.inSentence(record, field) : label,
      from: clipped(before),
      to: clipped(after),
    });
    return [...subject, { text: words }];
  }

  /** Whose change it is, where the page is not of that record alone. */
  private subject(record: RecordKind): SentencePart[] {
    if (record === 'client' || record === 'case') return [];
    return [{ text: `${this.i18n.t(`history.about.${record}` as MessageKey)} `, strong: true }];
  }
}
