/** A thing with a day, as the timeline draws it. */
export interface LaneMark {
  readonly id: string;
  readonly on: string;
  /** Marks of one kind that would lie on each other are drawn as one. */
  readonly kind: string;
}

/** One drawn mark: of one thing, or of several that fell on the same place. */
export interface PlacedMark<Mark extends LaneMark> {
  readonly marks: readonly Mark[];
  /** In pixels from the start of the axis. */
  readonly x: number;
  readonly row: number;
  /** Which side of the mark its words are on; null when there is no room for them. */
  readonly words: 'right' | 'left' | null;
}

export interface Axis {
  readonly from: number;
  readonly to: number;
}

const dayLength = 86_400_000;
const dayNumber = (on: string): number => Date.parse(`${on}T00:00:00Z`) / dayLength;
/** At least so many days beside today, so that today is never at the edge. */
const around = 30;
const markSize = 24;
const letter = 7;
const mostRows = 3;

/** From the first thing to the last, with today among them. */
export function axisOf(days: readonly string[], today: string): Axis {
  const numbers = days.map(dayNumber);
  const now = dayNumber(today);
  return { from: Math.min(now - around, ...numbers) - 3, to: Math.max(now + around, ...numbers) + 3 };
}

export const placeOn = ({ from, to }: Axis, on: string): number => (dayNumber(on) - from) / (to - from);

/** The first days of months, of quarters or of years: so many that their names fit. */
export function ticksOf({ from, to }: Axis, width: number): string[] {
  const months = (to - from) / 30.4;
  const room = Math.max(2, width / 76);
  const step = [1, 3, 6, 12, 24].find((each) => months / each <= room) ?? 60;
  const first = new Date(from * dayLength);
  const ticks: string[] = [];
  for (let month = first.getUTCFullYear() * 12 + first.getUTCMonth(); ; month += 1) {
    const at = Date.UTC(Math.floor(month / 12), month % 12, 1) / dayLength;
    if (at > to) return ticks;
    if (at >= from && month % step === 0) ticks.push(new Date(at * dayLength).toISOString().slice(0, 10));
  }
}

/** The words beside a mark: what it is, and when. */
export interface MarkWords {
  readonly text: string;
  readonly second: string;
}

/**
 * Where each mark of a lane is drawn, and which of them have room for their words. Marks come in the order of days; those of one
 * kind that would lie on each other become one. A mark never hides behind the words of another: these go first.
 */
export function placed<Mark extends LaneMark>(
  marks: readonly Mark[],
  { axis, width, wordsOf }: { axis: Axis; width: number; wordsOf: (marks: readonly Mark[]) => MarkWords },
): PlacedMark<Mark>[] {
  const groups: { marks: Mark[]; x: number }[] = [];
  for (const mark of marks) {
    const x = placeOn(axis, mark.on) * width;
    const near = groups.findLast((group) => group.marks[0]?.kind === mark.kind);
    if (near && x - near.x < markSize) near.marks.push(mark);
    else groups.push({ marks: [mark], x });
  }
  const rows: { end: number; lastDot: number; last?: { words: PlacedMark<Mark>['words'] } }[] = Array.from(
    { length: mostRows },
    () => ({ end: -Infinity, lastDot: -Infinity }),
  );
  return groups.map(({ marks: together, x }) => {
    const [start, end] = [x - markSize / 2, x + markSize / 2];
    const { text, second } = wordsOf(together);
    const words = Math.max(text.length, second.length) * letter + 8;
    const side = end + words <= width ? ('right' as const) : ('left' as const);
    const roomy = rows.findIndex((row) => row.end <= (side === 'right' ? start : start - words));
    const bare = roomy >= 0 ? roomy : rows.findIndex((row) => row.end <= start);
    const row = bare >= 0 ? bare : lowest(rows.map(({ lastDot }) => lastDot));
    const found = rows[row];
    if (bare < 0 && found?.last) found.last.words = null;
    const mark = { marks: together, x, row, words: roomy >= 0 ? side : null } as {
      -readonly [Key in keyof PlacedMark<Mark>]: PlacedMark<Mark>[Key];
    };
    rows[row] = { end: mark.words === 'right' ? end + words : end, lastDot: end, last: mark };
    return mark;
  });
}

const lowest = (values: readonly number[]): number => values.indexOf(Math.min(...values));
