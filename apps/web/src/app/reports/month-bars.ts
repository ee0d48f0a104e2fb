import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { PictureSeries } from '@resguardo/contract/picture';
import { PictureWords, type Shown } from './picture-words';

interface Bar {
  month: string;
  shown: Shown;
  words: string;
  label: string;
  year: string;
  /** Across the drawing, in percent. */
  x: number;
  height: number;
  isNow: boolean;
}

const tallest = 120;

/** One bar a month, from zero, with its number above it. What is hidden has a hatched stub of one height, whatever it hides. */
@Component({
  selector: 'app-month-bars',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg role="group" width="100%" height="190" [attr.aria-label]="label()">
      <defs>
        <pattern [id]="patternId" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="paper" width="6" height="6" />
          <line class="hatch" x1="0" y1="0" x2="0" y2="6" />
        </pattern>
      </defs>
      <line class="ground" x1="0" x2="100%" y1="148" y2="148" />
      @for (bar of bars(); track bar.month) {
        <g tabindex="0" role="img" [attr.aria-label]="bar.words">
          <rect class="reach" y="0" height="190" [attr.x]="bar.x + '%'" [attr.width]="width() + '%'" />
          <rect
            [class]="bar.shown === 'hidden' ? 'secret' : bar.isNow ? 'now' : 'some'"
            [attr.fill]="bar.shown === 'hidden' ? 'url(#' + patternId + ')' : null"
            [attr.x]="bar.x + width() * 0.15 + '%'"
            [attr.width]="width() * 0.7 + '%'"
            [attr.y]="148 - bar.height"
            [attr.height]="bar.height"
          />
          <text text-anchor="middle" class="count" [attr.x]="bar.x + width() / 2 + '%'" [attr.y]="142 - bar.height">
            {{ bar.shown === 'hidden' ? '–' : bar.shown }}
          </text>
          <text text-anchor="middle" [attr.x]="bar.x + width() / 2 + '%'" y="165">{{ bar.label }}</text>
          <text text-anchor="middle" class="year" [attr.x]="bar.x + width() / 2 + '%'" y="182">{{ bar.year }}</text>
        </g>
      }
    </svg>
  `,
  styles: `
    :host {
      display: block;
    }
    text {
      font: 500 12px/16px var(--rg-font);
      fill: var(--mat-sys-on-surface);
    }
    .count {
      font-weight: 650;
    }
    .year {
      fill: var(--mat-sys-on-surface-variant);
    }
    .ground {
      stroke: var(--mat-sys-outline);
    }
    .some {
      fill: var(--mat-sys-primary);
    }
    .now {
      fill: var(--mat-sys-primary-container);
      stroke: var(--mat-sys-primary);
      stroke-width: 2;
    }
    .secret {
      stroke: var(--mat-sys-outline);
      stroke-dasharray: 3 3;
    }
    .paper {
      fill: var(--mat-sys-surface-container-lowest);
    }
    .hatch {
      stroke: var(--mat-sys-outline);
      stroke-width: 2;
    }
    .reach {
      fill: transparent;
    }
    g:focus-visible {
      outline: none;
    }
    g:focus-visible .reach {
      stroke: var(--rg-focus);
      stroke-width: 3;
    }
    @media print {
      .some {
        fill: #fff;
        stroke: #000;
        stroke-width: 2;
      }
    }
  `,
})
export class MonthBars {
  readonly series = input.required<PictureSeries>();
  /** Its month is not over: drawn open. */
  readonly today = input.required<string>();
  readonly label = input.required<string>();
  private readonly say = inject(PictureWords);
  protected readonly patternId = `months-${String(made++)}`;

  protected readonly width = computed(() => 100 / this.series().months.length);
  protected readonly bars = computed<Bar[]>(() => {
    const { months } = this.series();
    const most = Math.max(1, ...months.map(({ count }) => (count === 'hidden' ? 0 : count)));
    return months.map(({ month, count }, index) => ({
      month,
      shown: count,
      words: `${this.say.month(month)}: ${this.say.count(count)}`,
      label: this.say.month(month, 'alone'),
      year: index === 0 || month.endsWith('-01') ? month.slice(0, 4) : '',
      x: index * this.width(),
      height: count === 'hidden' ? 12 : (tallest * count) / most,
      isNow: this.today().startsWith(month),
    }));
  });
}

let made = 0;
