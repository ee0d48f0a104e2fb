import { Injectable, inject } from '@angular/core';
import type { Client } from '@resguardo/contract/clients';
import type { Consent } from '@resguardo/contract/consents';
import type { FamilyMember } from '@resguardo/contract/families';
import type { Paper } from '@resguardo/contract/returns';
import type { Report } from '@resguardo/contract/hearings';
import { readablePhone } from '@resguardo/ui/phone-words';
import type { MaybeDate } from '@resguardo/ui/partial-date-input';
import { ColleaguesClient } from '../colleagues/colleagues-client';
import { I18n, type MessageKey } from '../i18n/i18n';
import { Words } from '../i18n/words';
import { ReferenceClient } from '../reference/reference-client';
import { cityName } from './city-name';
import { wordsOf, type RecordKind } from './record-kinds';

/** `Lack of interpreter` within a sentence; an abbreviation stays. */
export const lowered = (text: string): string => text.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase());

/** The label of a field and its value in words: for history, and for choosing between two versions. */
@Injectable({ providedIn: 'root' })
export class FieldWords {
  private readonly i18n = inject(I18n);
  private readonly words = inject(Words);
  private readonly colleagues = inject(ColleaguesClient);
  private readonly reference = inject(ReferenceClient);

  label = (record: RecordKind, field: string): string => this.i18n.t(`field.${record}.${field}` as MessageKey);

  /** The label inside a sentence: `name on the NTA`, but `A-number`. */
  inSentence = (record: RecordKind, field: string): string => lowered(this.label(record, field));

  /** Empty for *not asked*. */
  value = (record: RecordKind, field: string, value: unknown): string => {
    const list = wordsOf(record).lists?.[field];
    if (value === null || value === undefined || value === '') return '';
    if (field === 'ntaDefects' && (value as unknown[]).length === 0) return this.i18n.t('ntaDefect.none');
    if (typeof value === 'string' && list !== undefined) return this.i18n.t(`${list}.${value}` as MessageKey);
    if (value === 'unknown') return this.i18n.t('word.unknown');
    if (field === 'birth') return this.words.birth(value as MaybeDate);
    if (field === 'report') return this.report(value as Report);
    if (field === 'contacts') return this.contacts(value as Client['contacts']);
    if (field === 'languages') return this.languages(value as Client['languages']);
    if (field === 'person') return (value as FamilyMember['person'])?.name ?? '';
    if (field === 'guardian') return this.guardian(value as Consent['guardian']);
    if (field === 'team' || field === 'attendedBy')
      return (value as string[]).map((id) => this.colleagues.name(id) || this.i18n.t('history.somebody')).join(', ');
    if (field === 'papers') return this.papers(value as Paper[]);
    if (field === 'aNumbers') return (value as Client['aNumbers']).map((number) => number.value).join(', ');
    if (field === 'privileged') return this.i18n.t(value === true ? 'note.privilegedTag' : 'note.plainTag');
    if (typeof value === 'boolean') return this.i18n.t(value ? 'word.yes' : 'word.no');
    if (Array.isArray(value))
      return value
        .map((item) => (list ? this.i18n.t(`${list}.${String(item)}` as MessageKey) : String(item)))
        .join(', ');
    return this.text(field, typeof value === 'string' || typeof value === 'number' ? String(value) : '');
  };

  private text(field: string, value: string): string {
    if (field === 'nationality') return this.reference.country(value);
    if (field === 'practitionerId') return this.colleagues.name(value) || this.i18n.t('history.somebody');
    if (field === 'returnPort' || field === 'port') return this.reference.port(value)?.name ?? value;
    if (field === 'courtCode') return this.reference.courtName(value);
    if (field === 'cityId') return cityName(this.i18n, value);
    if (field === 'language' || field === 'interpreterLanguage') return this.reference.languageName(value);
    if (/^\d{4}-\d\d-\d\dT/.test(value)) return this.words.moment(value);
    if (field === 'courtZone' || field === 'zone') return value.replaceAll('_', ' ');
    return /^\d{4}-\d\d-\d\d$/.test(value) ? this.words.day(value) : value;
  }

  private papers(papers: readonly Paper[]): string {
    return papers
      .map(({ kind, number, expiresOn }) => {
        const until = expiresOn === null ? '' : this.i18n.t('paper.until', { day: this.words.plainDay(expiresOn) });
        return [this.i18n.t(`paperKind.${kind}`), number ?? '', until].filter(Boolean).join(', ');
      })
      .join('; ');
  }

  private report({ on, time, port, estimated }: Report): string {
    const place = this.reference.port(port)?.name ?? '';
    const words = [this.words.day(on), time, place].filter((part) => part !== '').join(', ');
    return estimated ? `${words} (${this.i18n.t('status.estimated').toLowerCase()})` : words;
  }

  private guardian(guardian: Consent['guardian']): string {
    return guardian === null ? '' : `${guardian.name}, ${this.i18n.t(`guardian.${guardian.relation}`)}`;
  }

  private contacts(contacts: Client['contacts']): string {
    if (contacts === 'none') return this.i18n.t('client.unreachable');
    return contacts
      .map(({ kind, value, owner, safeToText, safeHours }) => {
        const safety = safeToText === null ? '' : this.i18n.t(safeToText ? 'contact.mayText' : 'contact.noText');
        const whose = owner === null ? '' : this.i18n.t(`owner.${owner}`);
        return [`${this.i18n.t(`contactKind.${kind}`)} ${readablePhone(value)}`, whose, safety, safeHours ?? '']
          .filter(Boolean)
          .join(', ');
      })
      .join('; ');
  }

  private languages(languages: Client['languages']): string {
    return languages
      .map(({ iso6393, level, variety }) => {
        const how = [variety ?? '', level ? this.i18n.t(`languageLevel.${level}`) : ''].filter(Boolean).join(', ');
        return this.reference.languageName(iso6393) + (how ? ` (${how})` : '');
      })
      .join('; ');
  }
}
