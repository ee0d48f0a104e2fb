import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { clockAt, shortDay } from './day-words';
import { Icon } from './icon';
import { isNight, isReadable, nightsOf, placeOn, spanOf, ticksOf } from './two-clock-scale';
import { UI_LANGUAGE } from './ui-language';
import { uiWords } from './ui-words';

export interface ClockRow {
  title: string;
  place: string;
  /** The second line: whose clock, and how far from UTC. */
  note: string;
  zone: string;
  /** The moment that this clock decides; on the other clocks it is only a reading. */
  decides: 'report' | 'hearing' | null;
}

export interface ClockMoment {
  kind: 'report' | 'hearing';
  at: string;
  label: string;
  estimated: boolean;
}

/**
 * One stretch of real time on two or three clocks. The clock that decides shows its time filled, the others outlined; night is
 * hatched. `words` is the same in a sentence, for readers by ear and for print.
 */
@Component({
  selector: 'rg-two-clock',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './two-clock.html',
  styleUrl: './two-clock.scss',
})
export class TwoClock {
  readonly rows = input.required<readonly ClockRow[]>();
  readonly moments = input.required<readonly ClockMoment[]>();
  /** The zone whose night is hatched: the port's, where people stand and wait. */
  readonly nightZone = input.required<string>();
  /** `dark to {time}`, with the time already in it, is made from this. */
  readonly darkTo = input.required<(time: string) => string>();
  readonly words = input.required<string>();
  /** Columns at every width, for a sheet or a narrow place. */
  readonly narrow = input(false);

  private readonly language = inject(UI_LANGUAGE);
  protected readonly own = uiWords();
  private readonly instants = computed(() => this.moments().map((moment) => moment.at));
  private readonly span = computed(() => spanOf(this.instants()));
  protected readonly columnsOnly = computed(() => this.narrow() || !isReadable(this.span()));

  protected readonly marks = computed(() =>
    this.moments().map((moment) => ({ ...moment, left: placeOn(this.span(), Date.parse(moment.at)) })),
  );
  protected readonly nights = computed(() =>
    nightsOf(this.span(), this.nightZone()).map((night) => ({
      ...night,
      label: night.endsAt && !this.crowded(night) ? this.darkTo()(clockAt(night.endsAt, this.nightZone()).time) : '',
    })),
  );
  protected readonly lanes = computed(() =>
    this.rows().map((row, index) => ({
      ...row,
      ticks: ticksOf(this.span(), row.zone, this.instants()),
      nights: index === 0 ? this.nights() : this.nights().map((night) => ({ ...night, label: '' })),
    })),
  );
  protected readonly bands = computed(() =>
    this.moments().map((moment) => ({ ...moment, dark: isNight(moment.at, this.nightZone()) })),
  );

  /** Would the words at the end of the night stand on a moment's own time? */
  private crowded({ left, width }: { left: number; width: number }): boolean {
    return width < 20 || this.marks().some((mark) => mark.left > left + width - 24 && mark.left < left + width + 3);
  }

  /** The time on this clock, with its day when the day is another than the hearing's own. */
  protected reading(moment: ClockMoment, row: ClockRow): { time: string; day: string } {
    const here = clockAt(moment.at, row.zone);
    const decider = this.rows().find((candidate) => candidate.decides === 'hearing') ?? row;
    const hearing = this.moments().find(({ kind }) => kind === 'hearing') ?? moment;
    const usual = clockAt(hearing.at, decider.zone).on;
    return { time: here.time, day: here.on === usual ? '' : shortDay(here.on, this.language()).replace(/ \d{4}$/, '') };
  }
}
