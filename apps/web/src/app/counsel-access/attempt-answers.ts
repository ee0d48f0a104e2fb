import { Injectable, inject } from '@angular/core';
import type { CounselAttempt } from '@resguardo/contract/counsel-attempts';
import { I18n, type MessageKey } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { ReferenceClient } from '../platform/reference/reference-client';

export interface Answered {
  readonly label: string;
  readonly said: string;
}

/** What an attempt tells beyond its first lines, for readers who cannot open the sheet. Nothing for what was not asked. */
@Injectable({ providedIn: 'root' })
export class AttemptAnswers {
  private readonly i18n = inject(I18n);
  private readonly words = inject(Words);
  private readonly reference = inject(ReferenceClient);

  of(attempt: CounselAttempt): readonly Answered[] {
    const { interpreterLanguage: language, interpreterSource: source, consequence, consentToUse } = attempt;
    const rows: [MessageKey, string][] = [
      ['field.counselAttempt.requestedAt', this.requested(attempt)],
      ['field.counselAttempt.private', this.yesOrNo(attempt.private)],
      ['field.counselAttempt.interpreter', this.yesOrNo(attempt.interpreter)],
      ['field.counselAttempt.interpreterLanguage', language === null ? '' : this.reference.languageName(language)],
      ['field.counselAttempt.interpreterSource', source === null ? '' : this.i18n.t(`interpreterSource.${source}`)],
      ['field.counselAttempt.documentsSigned', this.yesOrNo(attempt.documentsSigned)],
      ['field.counselAttempt.documentsExchanged', this.yesOrNo(attempt.documentsExchanged)],
      ['field.counselAttempt.phoneFailure', this.yesOrNo(attempt.phoneFailure)],
      ['field.counselAttempt.consequence', consequence === null ? '' : this.i18n.t(`consequence.${consequence}`)],
      ['field.counselAttempt.evidenceNote', attempt.evidenceNote ?? ''],
      ['field.counselAttempt.consentToUse', consentToUse === null ? '' : this.i18n.t(`telling.${consentToUse}`)],
      ['field.counselAttempt.distanceKm', attempt.distanceKm === null ? '' : String(attempt.distanceKm)],
      ['field.counselAttempt.costAmount', this.cost(attempt)],
    ];
    return rows.filter(([, said]) => said !== '').map(([label, said]) => ({ label: this.i18n.t(label), said }));
  }

  /** On the clock of the place, like the visit itself. */
  private requested({ requestedAt: at, zone }: CounselAttempt): string {
    if (at === null) return '';
    return `${this.words.day(this.words.dayIn(at, zone))}, ${this.words.time(at, zone)} ${this.words.offset(at, zone)}`;
  }

  private cost({ costAmount, costCurrency }: CounselAttempt): string {
    if (costAmount === null) return '';
    return costCurrency === null ? String(costAmount) : `${costAmount} ${this.i18n.t(`currency.${costCurrency}`)}`;
  }

  private yesOrNo(answer: boolean | null): string {
    return answer === null ? '' : this.i18n.t(answer ? 'word.yes' : 'word.no');
  }
}
