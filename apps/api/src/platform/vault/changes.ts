import type { DataClass } from './data-class';

/** JSON with sorted keys: two bodies that say the same have the same text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

export interface FieldChange {
  field: string;
  from: unknown;
  to: unknown;
}

/** Which stored fields differ, with both values. */
export function changesOf(
  classes: Record<string, DataClass>,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): FieldChange[] {
  return (
    Object.keys(classes)
      .filter((field) => classes[field] !== 'derived' && !['id', 'version', 'createdAt'].includes(field))
      // A list with nothing in it says no more than no list: nobody was told anything.
      .map((field) => ({ field, from: before[field] ?? emptyAs(after[field]), to: after[field] ?? null }))
      .filter(({ from, to }) => canonical(from) !== canonical(to))
  );
}

const emptyAs = (value: unknown): [] | null => (Array.isArray(value) && value.length === 0 ? [] : null);
