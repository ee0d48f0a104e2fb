/**
 * Which cells of a published table may be shown. A small cell points at people, so it is hidden; and so is as much beside it as
 * it takes that nobody can work it out from the sums. Both are hidden in the same word: whoever could tell which of them is the
 * small one would know more than we said.
 *
 * Source: domain brief §9 "Published tables": readers outside see nothing under 11, partners under an agreement nothing under 5;
 * zero may also disclose; totals for the public are rounded to 5.
 */

/** Who sees most first: each may read what those behind it are shown. */
export const readers = ['inside', 'donor', 'public'] as const;
export type Readers = (typeof readers)[number];

export interface DisclosureRule {
  /** Counts under this are hidden, zero as well. */
  readonly hiddenUnder: number;
  /** Counts that are shown are rounded to a multiple of this. */
  readonly roundedTo: number;
}

export const disclosureRules: Readonly<Record<Readers, DisclosureRule>> = {
  inside: { hiddenUnder: 0, roundedTo: 1 },
  donor: { hiddenUnder: 5, roundedTo: 1 },
  public: { hiddenUnder: 11, roundedTo: 5 },
};

/** The rules of all who see more than these readers, then their own: what is hidden from those is hidden from these. */
export const rulesFor = (to: Readers): readonly DisclosureRule[] =>
  readers.slice(0, readers.indexOf(to) + 1).map((each) => disclosureRules[each]);

/** What readers get of a count: the number, or the one word for all that is not shown. */
export type Shown = number | 'hidden';

/** Under this many there is no rate: a percentage of nineteen people is a person moved by five points. */
export const smallestDenominator = 20;

/** Whole percent of the published counts, or `null`: one of them is hidden, or there are too few for a rate. */
export function rateOf(part: Shown, whole: Shown): number | null {
  if (part === 'hidden' || whole === 'hidden' || whole < smallestDenominator) return null;
  return Math.round((100 * part) / whole);
}

/** What is shown of a count that is not hidden. Half goes up. */
export const rounded = (count: number, { roundedTo }: DisclosureRule): number =>
  roundedTo * Math.floor(count / roundedTo + 0.5);

/**
 * One count in a system of sums, as a flow from one place to another: at every place as much comes in as goes out. A row that
 * adds up is a place: its total comes in, its cells go out; in a column the cells come in and the total goes out.
 */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  /** Nothing shows it. Where it is small it must not follow from what is shown either; else it costs nothing to hide. */
  readonly silent?: boolean;
  /** Zero in whatever the database may hold, as everybody knows: it is no secret, and hiding it hides nothing else. */
  readonly never?: boolean;
}

/**
 * Indexes of the counts to hide: those under `under`, those that are hidden already elsewhere (`also`), and as little more as it
 * takes that of no hidden count the value follows from the counts that are shown.
 *
 * A hidden count does not follow when another set of counts, none of them negative, fits the same sums: when one more (or one
 * less) can go round in a circle of hidden counts. So for each that follows, the cheapest circle through it is hidden as well
 * (after D. Gusfield, "A graph theoretic approach to statistical data security", 1988). What can never be is in no circle.
 */
export function hiddenIn(flows: readonly Flow[], under: number, also: ReadonlySet<number> = new Set()): Set<number> {
  const hidden = new Set(flows.flatMap((flow, index) => (flow.count < under || also.has(index) ? [index] : [])));
  for (const index of [...hidden].sort((a, b) => a - b)) {
    if (flows[index]?.never === true) continue;
    // A circle of hidden counts costs nothing: then there is nothing to add.
    for (const found of cheapestCircle(flows, hidden, index)) if (flows[found]?.silent !== true) hidden.add(found);
  }
  return hidden;
}

/** The other counts of the cheapest circle that leaves room for one more, or one less, of this count. */
function cheapestCircle(flows: readonly Flow[], hidden: ReadonlySet<number>, index: number): readonly number[] {
  const { from, to, count } = flows[index] as Flow;
  const [more, fewer] = [pathBetween(flows, hidden, index, to, from), pathBetween(flows, hidden, index, from, to)];
  // Where it cannot be more it may still be less, unless it is nothing already.
  const ways = count > 0 ? [more, fewer] : [more];
  return ways.reduce((best, way) => (way.cost < best.cost ? way : best)).through;
}

interface Path {
  readonly cost: number;
  readonly through: readonly number[];
}
const nowhere: Path = { cost: Infinity, through: [] };

/** The cheapest way from one place to another: along a count there may be one more, against it one less if it is not nothing. */
function pathBetween(
  flows: readonly Flow[],
  hidden: ReadonlySet<number>,
  without: number,
  start: string,
  end: string,
): Path {
  const best = new Map<string, Path>([[start, { cost: 0, through: [] }]]);
  const open = new Set([start]);
  for (let here = cheapestOf(open, best); here !== undefined; here = cheapestOf(open, best)) {
    open.delete(here.place);
    flows.forEach((flow, index) => {
      const next = index === without ? undefined : neighbour(flow, here.place);
      if (next === undefined) return;
      const cost = here.path.cost + (hidden.has(index) || flow.silent === true ? 0 : 1 + flow.count);
      if (cost >= (best.get(next) ?? nowhere).cost) return;
      best.set(next, { cost, through: [...here.path.through, index] });
      open.add(next);
    });
  }
  return best.get(end) ?? nowhere;
}

function neighbour({ from, to, count, never }: Flow, place: string): string | undefined {
  if (never === true) return undefined;
  if (from === place) return to;
  return to === place && count > 0 ? from : undefined;
}

function cheapestOf(
  open: ReadonlySet<string>,
  best: ReadonlyMap<string, Path>,
): { place: string; path: Path } | undefined {
  let found: { place: string; path: Path } | undefined;
  for (const place of open) {
    const path = best.get(place) as Path;
    if (found === undefined || path.cost < found.path.cost) found = { place, path };
  }
  return found;
}
