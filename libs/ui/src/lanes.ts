import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { monthWords } from './day-words';
import { Icon } from './icon';
import type { IconName } from './icon-names';
import { axisOf, placeOn, placed, ticksOf, type LaneMark, type MarkWords, type PlacedMark } from './lane-layout';
import { UI_LANGUAGE } from './ui-language';

/** Something with a day, as a lane shows it: past or ahead, certain or in doubt. */
export interface ShownMark extends LaneMark {
  readonly icon: IconName;
  readonly text: string;
  readonly second: string;
  /** All of it in words: what, and on which day. */
  readonly full: string;
  readonly doubt: boolean;
}

export interface ShownLane {
  readonly key: string;
  readonly label: string;
  readonly marks: readonly ShownMark[];
}

/**
 * What has happened, in lanes over one axis of real time, with a line at today. Every lane is one stop of the Tab key; the arrows
 * go from mark to mark, and the mark that has the cursor is told in words below. Its twin, a list, is the page's business.
 */
@Component({
  selector: 'rg-lanes',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './lanes.html',
  styleUrl: './lanes.scss',
})
export class Lanes {
  readonly lanes = input.required<readonly ShownLane[]>();
  readonly today = input.required<string>();
  readonly todayLabel = input.required<string>();
  /** Several marks on one place, in words: how many and of what, and from when to when. */
  readonly many = input.required<(marks: readonly ShownMark[]) => MarkWords>();
  readonly opened = output<ShownMark>();

  private readonly language = inject(UI_LANGUAGE);
  private readonly width = signal(640);
  protected readonly pointed = signal<PlacedMark<ShownMark> | null>(null);

  private readonly axis = computed(() =>
    axisOf(
      this.lanes().flatMap(({ marks }) => marks.map(({ on }) => on)),
      this.today(),
    ),
  );
  protected readonly now = computed(() => placeOn(this.axis(), this.today()) * this.width());
  protected readonly ticks = computed(() => {
    const words = monthWords(this.language(), 'short');
    return ticksOf(this.axis(), this.width()).map((on, at) => {
      const [year = '', month = '01'] = on.split('-');
      const name = words[Number(month) - 1] ?? '';
      const x = placeOn(this.axis(), on) * this.width();
      // A name at the very end would leave the picture.
      const label = x > this.width() - 56 ? '' : at === 0 || month === '01' ? `${name} ${year}` : name;
      return { on, x, label };
    });
  });
  protected readonly drawn = computed(() =>
    this.lanes().map(({ key, label, marks }) => {
      const shown = placed(marks, {
        axis: this.axis(),
        width: this.width(),
        wordsOf: (some) => this.short(some),
      });
      const rows = Math.max(1, ...shown.map(({ row }) => row + 1));
      return { key, label, shown, height: rows * 40 + 8 };
    }),
  );

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    if (!('ResizeObserver' in globalThis)) return;
    const watch = new ResizeObserver(([entry]) => {
      // Beside the names of the lanes.
      if (entry) this.width.set(Math.max(200, entry.contentRect.width - nameWidth - edge));
    });
    watch.observe(host);
    inject(DestroyRef).onDestroy(() => watch.disconnect());
  }

  /** What stands beside a mark. */
  protected short(marks: readonly ShownMark[]): MarkWords {
    const [only, more] = marks;
    return only && !more ? only : this.many()(marks);
  }

  protected words({ marks }: PlacedMark<ShownMark>): string {
    const { text, second } = this.short(marks);
    return marks.length === 1 ? (marks[0]?.full ?? '') : `${text}, ${second}`;
  }

  protected isAhead = ({ marks }: PlacedMark<ShownMark>): boolean => (marks[0]?.on ?? '') > this.today();
  protected inDoubt = ({ marks }: PlacedMark<ShownMark>): boolean => marks.some(({ doubt }) => doubt);

  protected open({ marks }: PlacedMark<ShownMark>): void {
    const [first] = marks;
    if (first) this.opened.emit(first);
  }

  /** Arrows, Home and End within one lane. */
  protected move(event: KeyboardEvent): void {
    const lane = (event.currentTarget as HTMLElement).closest('ol');
    const marks = [...(lane?.querySelectorAll<HTMLButtonElement>('button') ?? [])];
    const here = marks.indexOf(event.target as HTMLButtonElement);
    const to = { ArrowLeft: here - 1, ArrowRight: here + 1, Home: 0, End: marks.length - 1 }[event.key];
    const next = to === undefined ? undefined : marks[to];
    if (!next) return;
    event.preventDefault();
    for (const mark of marks) mark.tabIndex = mark === next ? 0 : -1;
    next.focus();
  }
}

const nameWidth = 104;
/** Half a mark, for what is on the last day. */
const edge = 14;
