import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  signal,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { PictureFigure, PictureSeries } from '@resguardo/contract/picture';
import { readers, type Readers } from '@resguardo/domain/disclosure';
import type { FigureKey } from '@resguardo/domain/indicators';
import { Icon } from '@resguardo/ui/icon';
import { I18n, type MessageKey } from '../platform/i18n/i18n';
import { MessageKeyPipe } from '../platform/i18n/message-key';
import { Words } from '../platform/i18n/words';
import { Loading } from '../platform/page/loading';
import { SessionStore } from '../platform/session/session-store';
import { BorderChart } from './border-chart';
import { MonthBars } from './month-bars';
import { PictureClient } from './picture-client';
import { PictureWords } from './picture-words';

/** The organisation in figures: each a sentence with what it is of and what is unknown, then where and when, then what the words mean. */
@Component({
  selector: 'app-picture-page',
  imports: [BorderChart, Icon, Loading, MessageKeyPipe, MonthBars, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './picture-page.html',
  styleUrl: './picture-page.scss',
})
export class PicturePage {
  protected readonly i18n = inject(I18n);
  protected readonly words = inject(Words);
  protected readonly say = inject(PictureWords);
  protected readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly address = toSignal(inject(ActivatedRoute).queryParamMap);

  protected readonly kinds = readers;
  /** In the address, so that a page that was sent to somebody shows no more than it was meant to. */
  protected readonly readers = computed<Readers>(() => {
    const asked = this.address()?.get('readers');
    return readers.find((kind) => kind === asked) ?? 'inside';
  });
  protected readonly answer = inject(PictureClient).picture(this.readers);
  protected readonly picture = computed(() => (this.answer.hasValue() ? this.answer.value() : undefined));

  private readonly border = viewChild<ElementRef<HTMLElement>>('border');
  private readonly chosen = signal<FigureKey>('openCases');
  protected readonly onBorder = computed(() => this.picture()?.figures.find(({ key }) => key === this.chosen()));
  /** The charts that are shown as tables. */
  protected readonly asTable = signal<ReadonlySet<string>>(new Set());

  protected show(kind: Readers): void {
    const queryParams = { readers: kind === 'inside' ? null : kind };
    void this.router.navigate([], { queryParams, replaceUrl: true });
  }

  /** Brings the drawing into view with this figure on it. */
  protected showPorts(key: FigureKey): void {
    this.chosen.set(key);
    const heading = this.border()?.nativeElement;
    heading?.focus({ preventScroll: true });
    heading?.closest('section')?.scrollIntoView({ block: 'nearest' });
  }

  protected choose(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    const figure = this.picture()?.figures.find(({ key }) => key === value);
    if (figure) this.chosen.set(figure.key);
  }

  protected turn(chart: string, table: boolean): void {
    this.asTable.update(
      (before) => new Set([...before].filter((other) => other !== chart).concat(table ? [chart] : [])),
    );
  }

  protected seriesName = ({ key }: PictureSeries): string => this.i18n.t(`picture.series.${key}` as MessageKey);

  /** Every place of a figure of which there is something to say. */
  protected rows = ({ byPort }: PictureFigure): PictureFigure['byPort'] =>
    byPort.filter(({ count, of, unknown }) => count !== 0 || (of ?? 0) !== 0 || (unknown ?? 0) !== 0);

  protected print(): void {
    globalThis.print();
  }
}
