import { Injectable, inject } from '@angular/core';
import type { Hearing } from '@resguardo/contract/hearings';
import type { ClaimSource } from '@resguardo/domain/vocabulary';
import type { LookupEntry } from '@resguardo/ui/lookup-search';
import { ColleaguesClient } from '../colleagues/colleagues-client';
import { I18n } from '../i18n/i18n';
import { Words } from '../i18n/words';
import { ReferenceClient } from '../reference/reference-client';

/** Dates as sources give them, who says so, and the court's reasons, in words. */
@Injectable({ providedIn: 'root' })
export class HearingWords {
  private readonly i18n = inject(I18n);
  private readonly words = inject(Words);
  private readonly colleagues = inject(ColleaguesClient);
  private readonly reference = inject(ReferenceClient);

  /** `Thu 3 Dec 2026, 08:30`, as far as it is known. */
  date = ({ on, time }: { on: string | null; time: string | null }): string =>
    on === null ? this.i18n.t('hearing.noDate') : [this.words.day(on), time ?? ''].filter(Boolean).join(', ');

  dateOf = ({ on, courtTime }: Pick<Hearing, 'on' | 'courtTime'>): string => this.date({ on, time: courtTime });

  source = (source: ClaimSource): string => this.i18n.t(`claimSource.${source}`);

  /** `the portal and the clerk`: inside a sentence. */
  sources = (sources: readonly ClaimSource[]): string =>
    new Intl.ListFormat(this.i18n.language(), { type: 'conjunction' }).format(
      sources.map((source) => this.i18n.t(`claimSourceIn.${source}`)),
    );

  /** `M. Ochoa · 23 Nov 2026, 16:05` */
  by = (by: string, at: string): string =>
    [this.colleagues.name(by), this.words.moment(at)].filter((part) => part !== '').join(' · ');

  /** `M. Ochoa · 22 Nov 2026`, and of today the time. */
  seenBy = (by: string, at: string): string => {
    const day = this.words.dayIn(at, this.words.zone);
    const when =
      day === this.words.today()
        ? this.i18n.t('days.todayAt', { time: this.words.time(at, this.words.zone) })
        : this.words.plainDay(day);
    return [this.colleagues.name(by), when].filter((part) => part !== '').join(' · ');
  };

  /** A reason as it was seen: its code, and the words that were written down, else those of the list. */
  reason = (seen: { adjournmentCode: string | null; label: string | null }): string =>
    [seen.adjournmentCode ?? '', this.reasonWords(seen)].filter((part) => part !== '').join(' ');

  reasonWords = ({ adjournmentCode, label }: { adjournmentCode: string | null; label: string | null }): string => {
    const listed = adjournmentCode === null ? undefined : this.listed(adjournmentCode);
    return label ?? (listed ? this.labelOf(listed) : '');
  };

  /** What the reason does to the asylum clock, where that was looked up. */
  clockEffect = (code: string | null): string => {
    const effect = code === null ? undefined : this.listed(code)?.clockEffect;
    return effect ? this.i18n.t(`clockEffect.${effect}`) : '';
  };

  readonly codes = (): LookupEntry[] =>
    this.reference.lists().adjournmentCodes.map((row) => ({
      code: row.code,
      label: this.labelOf(row),
      also: `${row.labelEn} ${row.labelEs ?? ''}`,
    }));

  private listed = (code: string) => this.reference.lists().adjournmentCodes.find((row) => row.code === code);

  private labelOf = ({ labelEn, labelEs }: { labelEn: string; labelEs: string | null }): string =>
    (this.i18n.language() === 'es' ? labelEs : null) ?? unshouted(labelEn);
}

const kept = /^(DHS|EOIR|BIA|IJ|MC|IC|RC|SC|VP|ROP|FTA|DA|HRG|DHS-?\w*|U\.S\.|\(C\)|42A|42B|249|212)$/;

/** The court writes its reasons in capitals; in small letters they can be read. The words stay the court's. */
function unshouted(label: string): string {
  if (/[a-z]/.test(label)) return label;
  const words = label.split(/(?<=[\s/-])|(?=[\s/-])/).map((word) => (kept.test(word) ? word : word.toLowerCase()));
  const text = words.join('');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
