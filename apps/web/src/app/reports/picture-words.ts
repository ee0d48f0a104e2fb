import { Injectable, inject } from '@angular/core';
import type { Picture, PictureFigure } from '@resguardo/contract/picture';
import type { FigureKey } from '@resguardo/domain/indicators';
import { monthWords } from '@resguardo/ui/day-words';
import { I18n, type MessageKey } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { ReferenceClient } from '../platform/reference/reference-client';

export type Shown = PictureFigure['count'];

/** The figures as sentences that can be read aloud, in the reader's language. */
@Injectable({ providedIn: 'root' })
export class PictureWords {
  private readonly i18n = inject(I18n);
  private readonly words = inject(Words);
  private readonly reference = inject(ReferenceClient);

  count = (shown: Shown): string =>
    shown === 'hidden'
      ? this.i18n.t('picture.hidden')
      : shown.toLocaleString(this.i18n.language() === 'es' ? 'es-MX' : 'en-US');

  name = (figure: FigureKey): string => this.i18n.t(`picture.name.${figure}` as MessageKey);
  means = (figure: FigureKey): string => this.i18n.t(`picture.means.${figure}` as MessageKey);

  /** What the number is of: it stands behind the number. */
  says = ({ key, count }: PictureFigure, { soonUntil }: Picture): string => {
    const form = count === 1 ? 'one' : 'other';
    return this.i18n.t(`picture.says.${key}.${form}` as MessageKey, { until: this.words.day(soonUntil) });
  };

  unknown = ({ key, unknown }: PictureFigure): string =>
    unknown === null ? '' : this.i18n.t(`picture.unknown.${key}` as MessageKey, { n: this.count(unknown) });

  /** The port's name in the US, without what is said in brackets; or why there is none. */
  port = (id: string): string =>
    id === 'unknown' || id === 'notAsked' || id === 'several'
      ? this.i18n.t(`picture.port.${id}`)
      : this.reference.shortPort(id) || id;

  /** The city on the Mexican side. */
  city = (id: string): string => this.reference.port(id)?.mexicanCity ?? '';

  /** `Jul 2026`, and `Jul` within a row of months. */
  month = (month: string, width: 'short' | 'alone' = 'short'): string => {
    const [year = '', number = '1'] = month.split('-');
    const word = monthWords(this.i18n.language(), 'short')[Number(number) - 1] ?? '';
    return width === 'alone' ? word : `${word} ${year}`;
  };

  /** What a chart of ports shows: the largest first, then what is hidden, unknown and not asked. */
  portsInWords = ({ byPort }: PictureFigure): string => {
    const ports = byPort.filter(({ port }) => this.reference.port(port) !== undefined);
    const shown = ports
      .flatMap(({ port, count }) => (count === 'hidden' || count === 0 ? [] : [{ port, count }]))
      .sort((a, b) => b.count - a.count)
      .map(({ port, count }) => `${this.port(port)} ${this.count(count)}`);
    const hidden = ports.filter(({ count }) => count === 'hidden').length;
    const other = (['several', 'unknown', 'notAsked'] as const).flatMap((place) => {
      const count = byPort.find(({ port }) => port === place)?.count ?? 0;
      return count === 0 ? [] : [this.i18n.t(`picture.words.${place}`, { n: this.count(count) })];
    });
    return [
      shown.length > 0 ? `${shown.join(', ')}.` : this.i18n.t('picture.words.noPort'),
      ...(hidden > 0 ? [this.i18n.plural('picture.words.hidden', hidden)] : []),
      ...other,
    ].join(' ');
  };

  /** What a chart of months shows: the sum, and the month with the most. */
  monthsInWords = ({ total, months }: Picture['series'][number]): string => {
    const [first, last] = [months[0]?.month ?? '', months.at(-1)?.month ?? ''];
    const shown = months.flatMap(({ month, count }) => (count === 'hidden' ? [] : [{ month, count }]));
    const most = shown.reduce((best, each) => (each.count > best.count ? each : best), { month: '', count: 0 });
    const hidden = months.length - shown.length;
    return [
      this.i18n.t('picture.words.months', { from: this.month(first), to: this.month(last), n: this.count(total) }),
      ...(most.count > 0
        ? [this.i18n.t('picture.words.most', { month: this.month(most.month), n: this.count(most.count) })]
        : []),
      ...(hidden > 0 ? [this.i18n.plural('picture.words.hiddenMonths', hidden)] : []),
    ].join(' ');
  };
}
