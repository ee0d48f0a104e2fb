import { faultsIn, type ContractFault } from '@resguardo/contract/issue-code';
import type * as z from 'zod';

/** Rows of a list carry these from the start; they alone do not make a row worth keeping. */
const usualPresets: ReadonlySet<string> = new Set(['kind', 'lead', 'level', 'owner']);

/**
 * A contract schema as a form meets it: boxes left blank are *not asked*, rows left blank are not there.
 *
 * `check` answers with what is wrong at the form's own paths, or with the body to send. The rows of a list may have moved when
 * blank ones were dropped; paths are led back to the row the reader sees. `presets`: what the rows of this form have from the start.
 */
export function asForm<Schema extends z.ZodType>(schema: Schema, presets = usualPresets): AsForm<Schema> {
  return {
    check(typed) {
      const rows = new Map<string, number[]>();
      const body = withoutBlanks(typed, '', rows, presets);
      const checked = schema.safeParse(body, { reportInput: true });
      if (checked.success) return { body: body as z.input<Schema>, faults: [] };
      return { faults: faultsIn(checked.error).map((fault) => ({ ...fault, path: asSeen(fault.path, rows) })) };
    },
  };
}

export interface AsForm<Schema extends z.ZodType> {
  check(typed: object): { body?: z.input<Schema>; faults: ContractFault[] };
}

/** The same value with `null` for every blank text, and without blank rows. */
export function withoutBlanks(
  value: unknown,
  path = '',
  rows = new Map<string, number[]>(),
  presets = usualPresets,
): unknown {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (Array.isArray(value)) {
    const kept = value.flatMap((row, index) => (isBlankRow(row, presets) ? [] : [index]));
    rows.set(path, kept);
    return kept.map((index, position) => withoutBlanks(value[index], `${path}.${position}`, rows, presets));
  }
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, withoutBlanks(inner, `${path}.${key}`, rows, presets)]),
    );
  return value;
}

function isBlankRow(row: unknown, presets: ReadonlySet<string>): boolean {
  if (typeof row === 'string') return row.trim() === '';
  if (typeof row !== 'object' || row === null) return row === null;
  return Object.entries(row).every(
    ([key, value]) => presets.has(key) || value === null || value === false || value === '' || value === undefined,
  );
}

function asSeen(path: readonly PropertyKey[], rows: ReadonlyMap<string, number[]>): PropertyKey[] {
  let walked = '';
  return path.map((step) => {
    const seen = typeof step === 'number' ? (rows.get(walked)?.[step] ?? step) : step;
    walked += `.${String(step)}`;
    return seen;
  });
}
