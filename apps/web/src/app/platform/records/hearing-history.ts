import { Injectable, inject } from '@angular/core';
import type { FieldChange } from '@resguardo/contract/history';
import type { Hearing } from '@resguardo/contract/hearings';
import { I18n } from '../i18n/i18n';
import { HearingWords } from './hearing-words';

/** What was said and decided about a hearing's date, as history tells it: the newest word of a list, and no list. */
@Injectable({ providedIn: 'root' })
export class HearingHistory {
  private readonly i18n = inject(I18n);
  private readonly words = inject(HearingWords);

  /** Sentences without their subject; undefined for a field that is told like any other. */
  sentences({ field, from, to }: FieldChange): string[] | undefined {
    if (field === 'claims') return added(from as Hearing['claims'], to as Hearing['claims']).map(this.claim);
    if (field === 'told') return added(from as Hearing['told'], to as Hearing['told']).map(this.told);
    if (field === 'settled') return of(to as Hearing['settled'], this.settled);
    if (field === 'verified') return of(to as Hearing['verified'], this.verified);
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

  private outcome = (outcome: NonNullable<Hearing['outcome']>): string => {
    const result = this.i18n.t(`hearingResult.${outcome.result}`).toLowerCase();
    const reason = this.words.reason(outcome);
    return [
      reason === '' ? result : `${result}: ${reason}`,
      outcome.toldUsBy === null
        ? ''
        : this.i18n.t('chain.toldBy', { source: this.i18n.t(`claimSourceIn.${outcome.toldUsBy}`) }),
      outcome.inAbsentia ? this.i18n.t('hearing.inAbsentia').toLowerCase() : '',
    ]
      .filter((part) => part !== '')
      .join(' · ');
  };
}

const added = <Item extends { id: string }>(from: readonly Item[] | null, to: readonly Item[] | null): Item[] =>
  (to ?? []).filter(({ id }) => !(from ?? []).some((known) => known.id === id));

const of = <Value>(value: Value | null, say: (value: Value) => string): string[] =>
  value === null ? [] : [say(value)];
