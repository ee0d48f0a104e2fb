import { Refusal } from '../problems';

/** A place in a list, opaque to whoever carries it: the sort values of the last row. */
export const writeCursor = (place: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

/** Reads a cursor of `parts` values; anything else begins a problem, never a query. */
export function readCursor(written: string | undefined, check: readonly RegExp[]): string[] | undefined {
  if (written === undefined) return undefined;
  try {
    const place: unknown = JSON.parse(Buffer.from(written, 'base64url').toString('utf8'));
    if (Array.isArray(place) && place.length === check.length) {
      const fits = (value: unknown, index: number) =>
        typeof value === 'string' && (check[index]?.test(value) ?? false) && exists(value);
      if (place.every(fits)) return place as string[];
    }
  } catch {
    // Falls through to the one answer for all that is not ours.
  }
  throw new Refusal(400, 'body', [{ path: 'cursor', code: 'cursor' }]);
}

const instant = /^(?!0000)\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/;

const day = /^(?!0000)\d{4}-\d{2}-\d{2}$/;

/** PostgreSQL has no 31 February either, and would call it our mistake. Throws for some of what does not exist. */
function exists(written: string): boolean {
  if (!instant.test(written) && !day.test(written)) return true;
  return new Date(written).toISOString().startsWith(written.slice(0, 19));
}

export const cursorPart = {
  day,
  instant,
  id: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
} as const;

/**
 * Before and after every row, for a first page: a plain comparison keeps its index behind a policy, where `$1 is null or …`
 * and `coalesce` lose theirs.
 */
export const beforeAll = ['-infinity', '00000000-0000-0000-0000-000000000000'] as const;
export const afterAll = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;

/** `{items, nextCursor}` from one row more than the page holds. */
export function pageOf<Row>(
  rows: Row[],
  limit: number,
  placeOf: (row: Row) => (string | number | null)[],
): { items: Row[]; nextCursor: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? writeCursor(placeOf(last)) : null };
}
