import { Injectable, inject } from '@angular/core';
import type { Consent } from '@resguardo/contract/consents';
import type { FieldChange, HistoryEntry } from '@resguardo/contract/history';
import type { SentencePart } from '@resguardo/ui/history-sentence';
import { I18n } from '../i18n/i18n';
import { Words } from '../i18n/words';
import { ReferenceClient } from '../reference/reference-client';

/** What somebody agreed to, refused or took back, as history tells it: who, what for, how, and until when. */
@Injectable({ providedIn: 'root' })
export class ConsentHistory {
  private readonly i18n = inject(I18n);
  private readonly words = inject(Words);
  private readonly reference = inject(ReferenceClient);

  /** The answer as it was kept. */
  asked(entry: HistoryEntry): SentencePart[] {
    const consent = told(entry.changes);
    const { purpose, answer, evidence } = consent;
    if (purpose === undefined || answer === undefined) return [];
    const how = this.how(consent, this.words.dayIn(entry.at, this.words.zone)).filter((part) => part !== '');
    const text = [
      [this.i18n.t(`consentTo.${purpose}`), ...how].join(', '),
      ...(evidence ? [this.i18n.t('history.consent.evidence', { evidence })] : []),
    ].join('. ');
    const by = consent.guardian ? ` ${this.guardian(consent.guardian)}` : '';
    return [{ text: this.i18n.t(`history.consent.${answer}`), strong: true }, { text: `${by} ${text}.` }];
  }

  /** That it was taken back; undefined: it was not. `purpose`: what it was for, where the history still says so. */
  withdrawn(entry: HistoryEntry, purpose: Consent['purpose'] | undefined): SentencePart[] | undefined {
    const { revokedAt, revokedReason } = told(entry.changes);
    if (!revokedAt) return undefined;
    const to = purpose === undefined ? '' : this.i18n.t(`consentTo.${purpose}`);
    const what = to === '' ? '' : `, ${this.i18n.t('history.consent.was', { to })}`;
    const why = revokedReason ? ` ${this.i18n.t('history.reason', { reason: revokedReason })}` : '';
    return [{ text: this.i18n.t('history.consent.withdrawn'), strong: true }, { text: `${what}.${why}` }];
  }

  private how(consent: Partial<Consent>, keptOn: string): string[] {
    const { mode, language, recipients, dataClasses, capacity, assent, from, until } = consent;
    const covers = (dataClasses ?? []).map((each) => this.i18n.t(`consentData.${each}`).toLocaleLowerCase());
    const list = new Intl.ListFormat(this.i18n.language(), { type: 'conjunction' });
    return [
      recipients ? this.i18n.t('history.consent.for', { recipients }) : '',
      mode ? this.i18n.t(`consentModeIn.${mode}`) : '',
      language ? this.i18n.t('history.consent.in', { language: this.language(language) }) : '',
      capacity === 'withSupport' || capacity === 'unable' ? this.i18n.t(`history.consent.${capacity}`) : '',
      assent === true || assent === false ? this.i18n.t(`history.consent.assent.${assent ? 'yes' : 'no'}`) : '',
      from && from !== keptOn ? this.i18n.t('history.consent.from', { day: this.words.plainDay(from) }) : '',
      until ? this.i18n.t('history.consent.until', { day: this.words.plainDay(until) }) : '',
      covers.length > 0 ? this.i18n.t('history.consent.covers', { what: list.format(covers) }) : '',
    ];
  }

  /** Spanish writes languages small. */
  private language(code: string): string {
    const name = this.reference.languageName(code);
    return this.i18n.language() === 'es' ? name.toLocaleLowerCase() : name;
  }

  private guardian({ name, relation }: NonNullable<Consent['guardian']>): string {
    const who = relation === 'other' ? name : `${name} (${this.i18n.t(`guardian.${relation}`).toLocaleLowerCase()})`;
    return this.i18n.t('history.consent.by', { who });
  }
}

/** The record that these changes lead to, as far as they tell. */
const told = (changes: readonly FieldChange[]): Partial<Consent> =>
  Object.fromEntries(changes.map(({ field, to }) => [field, to]));

/** What this consent was for, read from the entry that tells of its making. */
export const purposeIn = (entries: readonly HistoryEntry[], recordId: string): Consent['purpose'] | undefined =>
  entries.flatMap((entry) => (entry.recordId === recordId ? (told(entry.changes).purpose ?? []) : []))[0];
