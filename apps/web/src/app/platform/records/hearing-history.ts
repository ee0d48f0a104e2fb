import { Injectable, inject } from '@angular/core';
import type { FieldChange } from '@resguardo/contract/history';
import type { Hearing } from '@resguardo/contract/hearings';
import { I18n } from '../i18n/i18n';
import { Words } from '../i18n/words';
import { lowered } from './field-words';
import { HearingWords } from './hearing-words';

/** What was said and decided about a hearing's date, as history tells it: the newest word of a list, and no list. */
@Injectable({ providedIn: 'root' })
export class HearingHistory {
  private readonly i18n = inject(I18n);
  private readonly words = inject(HearingWords);
  private readonly moments = inject(Words);

  /** Sentences without their subject; undefined for a field that is told like any other. `keptAt`: when it was written down. */
  sentences({ field, from, to }: FieldChange, keptAt: string): string[] | undefined {
    if (field === 'claims') return added(from as Hearing['claims'], to as Hearing['claims']).map(this.claim);
    if (field === 'told')
      return added(from as Hearing['told'], to as Hearing['told']).map(
        (told) => this.told(told) + this.when(told, keptAt),
      );
    if (field === 'settled') return of(to as Hearing['settled'], this.settled);
    if (field === 'verified')
      return of(to as Hearing['verified'], (verified) => this.verified(verified) + this.when(verified, keptAt));
    return field === 'outcome' ? of(to as Hearing['outcome'], this.outcome) : undefined;
  }

  private claim = (claim: Hearing['claims'][number]): string => {
    if (claim.source === 'file') return this.i18n.t('history.claimOfFile', { date: this.words.date(claim) });
    const source = this.i18n.t(`claimSourceIn.${claim.source}`);
    return this.i18n.t('history.claim', { source, date: this.words.date(claim) });
  };

  private told = (told: Hearing['told'][number]): string => {
    const how = this.i18n.t(`tellingWayIn.${told.how}`);
    return this.i18n.t(told.confirmed ? 'history.toldConfirmed' : 'history.told', { date: this.words.date(told), how });
  };

  private settled = (settled: NonNullable<Hearing['settled']>): string =>
    this.i18n.t('history.settled', { date: this.words.date(settled), reason: settled.reason });

  private verified = (verified: NonNullable<Hearing['verified']>): string => {
    const source = this.i18n.t(`claimSourceIn.${verified.source}`);
    return this.i18n.t('history.verified', { date: this.words.date(verified), source });
  };

  /** `, on 23 Nov 2026, 16:05`, when it was written down later than it was. */
  private when = ({ at }: { at: string }, keptAt: string): string =>
    Date.parse(keptAt) - Date.parse(at) < aMoment
      ? ''
      : `, ${this.i18n.t('history.on', { when: this.moments.moment(at) })}`;

  private outcome = (outcome: NonNullable<Hearing['outcome']>): string => {
    const { result, adjournmentCode, toldUsBy, noticeOn, inAbsentia } = outcome;
    const reason = this.words.reasonWords(outcome);
    const code = adjournmentCode === null ? '' : this.i18n.t('history.code', { code: adjournmentCode });
    const why = [lowered(reason), code].filter(Boolean).join(', ');
    return [
      [this.i18n.t(`resultIn.${result}`), why && this.i18n.t('history.because', { why })].filter(Boolean).join(' '),
      toldUsBy === null ? '' : this.i18n.t('history.toldUs', { source: this.i18n.t(`claimSourceIn.${toldUsBy}`) }),
      noticeOn === null ? '' : this.i18n.t('history.notice', { day: this.moments.plainDay(noticeOn) }),
      inAbsentia ? this.i18n.t('history.inAbsentia') : '',
    ]
      .filter((part) => part !== '')
      .join(', ');
  };
}

/** What was written down within this time was written down at once. */
const aMoment = 5 * 60_000;

const added = <Item extends { id: string }>(from: readonly Item[] | null, to: readonly Item[] | null): Item[] =>
  (to ?? []).filter(({ id }) => !(from ?? []).some((known) => known.id === id));

const of = <Value>(value: Value | null, say: (value: Value) => string): string[] =>
  value === null ? [] : [say(value)];
