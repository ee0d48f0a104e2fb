import { hiddenIn, rounded, type DisclosureRule, type Flow, type Shown } from './disclosure';

/** A column and what it is the sum of: `{ open: { represented: {}, notRepresented: {} } }`. */
export interface Columns {
  readonly [column: string]: Columns;
}

/** A table whose rows and columns add up. Counts are given for columns that are no sums; what is not given is zero. */
export interface CountTable {
  /** One column, of which all others are parts. */
  readonly columns: Columns;
  readonly rows: readonly string[];
  readonly count: (row: string, column: string) => number;
  /** Columns that nothing shows. */
  readonly silent?: readonly string[];
  /** Counts that the database cannot give, of columns that are no sums. They are hidden like other zeros, but hide nothing. */
  readonly never?: (row: string, column: string) => boolean;
}

/** The row that sums all rows. */
export const allRows = 'all';

interface Cell extends Flow {
  readonly row: string;
  readonly column: string;
}

/** The same number in two tables, or nearly: hidden in one, it is hidden in the other. */
export interface SameCell<Name extends string> {
  readonly one: Name;
  readonly other: Name;
  readonly oneColumn: string;
  readonly otherColumn: string;
  /** `each`: row by row; a row that only one of them has stands for nothing. */
  readonly rows: 'each' | 'all';
}

/** What is shown of each cell. */
export type Published = (row: string, column: string) => Shown;

/**
 * What may be shown of these tables side by side. Tables that count the same people are told so, and hide the same cells. The rules
 * are those of `rulesFor`: the last one is kept, and what one of the others hides stays hidden.
 */
export function publish<Name extends string>(
  tables: Readonly<Record<Name, CountTable>>,
  same: readonly SameCell<Name>[],
  rules: readonly DisclosureRule[],
): Record<Name, Published> {
  const names = Object.keys(tables) as Name[];
  const cells = new Map(names.map((name) => [name, cellsOf(tables[name])]));
  const hidden = new Map(names.map((name) => [name, new Set<number>()]));
  const of = <V>(map: ReadonlyMap<Name, V>, name: Name): V => map.get(name) as V;
  for (const { hiddenUnder } of rules) hideUnder(hiddenUnder);
  const rule = rules.at(-1) as DisclosureRule;
  const shown = (name: Name): Published => {
    const found = new Map(
      of(cells, name).map(({ row, column, count }, index) => [keyOf(row, column), { count, index }]),
    );
    return (row, column) => {
      const cell = found.get(keyOf(row, column));
      if (cell === undefined) throw new Error(`No cell ${column} of ${row}.`);
      return of(hidden, name).has(cell.index) ? 'hidden' : rounded(cell.count, rule);
    };
  };
  return Object.fromEntries(names.map((name) => [name, shown(name)])) as Record<Name, Published>;

  /** Until no table hides a cell that another one has to hide with it. */
  function hideUnder(under: number): void {
    let before = -1;
    for (let now = 0; now !== before;) {
      before = now;
      for (const name of names) hidden.set(name, hiddenIn(of(cells, name), under, of(hidden, name)));
      for (const pair of same) {
        share(pair.one, pair.oneColumn, pair.other, pair.otherColumn, pair.rows);
        share(pair.other, pair.otherColumn, pair.one, pair.oneColumn, pair.rows);
      }
      now = names.reduce((sum, name) => sum + of(hidden, name).size, 0);
    }
  }

  function share(from: Name, fromColumn: string, to: Name, toColumn: string, rows: SameCell<Name>['rows']): void {
    for (const index of of(hidden, from)) {
      const { row, column } = of(cells, from)[index] as Cell;
      if (column !== fromColumn || (rows === 'all' && row !== allRows)) continue;
      const there = of(cells, to).findIndex((cell) => cell.row === row && cell.column === toColumn);
      if (there >= 0) of(hidden, to).add(there);
    }
  }
}

const keyOf = (row: string, column: string): string => `${row}|${column}`;

/**
 * The table as a flow that goes round: from a column's head through its rows into its parts, and back through the row of sums.
 * So every cell is between two places, at each of which what comes in goes out.
 */
export function cellsOf({ columns, rows, count, silent = [], never = () => false }: CountTable): Cell[] {
  const cells: Cell[] = [];
  const sum = (row: string, column: string, parts: Columns): number => {
    const names = Object.entries(parts);
    if (names.length > 0) return names.reduce((whole, [name, its]) => whole + sum(row, name, its), 0);
    return row === allRows ? rows.reduce((whole, each) => whole + count(each, column), 0) : count(row, column);
  };
  const cannotBe = (row: string, column: string, parts: Columns): boolean => {
    const names = Object.entries(parts);
    if (names.length > 0) return names.every(([name, its]) => cannotBe(row, name, its));
    return row === allRows ? rows.every((each) => never(each, column)) : never(row, column);
  };
  const add = (row: string, column: string, parts: Columns, whole: string): void => {
    const isSum = Object.keys(parts).length > 0;
    const inner = isSum ? `${row}/${column}` : `every row/${column}`;
    const [from, to] = row === allRows ? [inner, whole] : [whole, inner];
    const known = { silent: silent.includes(column), never: cannotBe(row, column, parts) };
    cells.push({ row, column, from, to, count: sum(row, column, parts), ...known });
    for (const [name, its] of Object.entries(parts)) add(row, name, its, inner);
  };
  for (const row of [...rows, allRows])
    for (const [column, parts] of Object.entries(columns)) add(row, column, parts, 'the whole');
  return cells;
}
