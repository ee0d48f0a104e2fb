import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PictureFigure } from '@resguardo/contract/picture';
import { I18n } from '../platform/i18n/i18n';
import { alongTheBorder } from '../platform/reference/along-the-border';
import { PictureWords, type Shown } from './picture-words';

interface Mark {
  port: string;
  name: string;
  city: string;
  shown: Shown;
  words: string;
  /** Across the drawing, in percent; down it, in pixels. */
  x: number;
  y: number;
  r: number;
}

const [top, depth] = [64, 52];
const [smallest, largest] = [17, 34];

/** The ports of return along the border, west to east, each with its count. A wide drawing, and one that reads downwards on a phone. */
@Component({
  selector: 'app-border-chart',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './border-chart.html',
  styleUrl: './border-chart.scss',
})
export class BorderChart {
  readonly figure = input.required<PictureFigure>();
  /** Leads from a port to its cases. Off for readers outside, who open none. */
  readonly leads = input(true);
  protected readonly i18n = inject(I18n);
  private readonly say = inject(PictureWords);

  protected readonly marks = computed<Mark[]>(() => {
    const counts = new Map(this.figure().byPort.map(({ port, count }) => [port, count]));
    const most = Math.max(1, ...[...counts.values()].map((count) => (count === 'hidden' ? 0 : count)));
    return alongTheBorder.map(({ port, south }, index) => {
      const shown = counts.get(port) ?? 0;
      const [name, city] = [this.say.port(port), this.say.city(port)];
      return {
        port,
        name,
        city,
        shown,
        words: `${name}, ${city}: ${this.say.count(shown)}`,
        x: (100 * (index + 0.5)) / alongTheBorder.length,
        y: top + depth * south,
        // The area says how many.
        r: typeof shown === 'number' && shown > 0 ? Math.max(smallest, largest * Math.sqrt(shown / most)) : smallest,
      };
    });
  });
  /** From one port to the next, and out to both seas. */
  protected readonly line = computed(() => {
    const marks = this.marks();
    const points = [{ x: 0, y: marks[0]?.y ?? 0 }, ...marks, { x: 100, y: (marks.at(-1)?.y ?? 0) + 8 }];
    return points.slice(1).map((to, index) => ({ from: points[index] ?? to, to }));
  });
  protected readonly count = (shown: Shown): string => this.say.count(shown);
  protected readonly height = top + depth + 96;
}
