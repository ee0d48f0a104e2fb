import { computed, signal } from '@angular/core';
import type { TwoVersions } from '@resguardo/ui/choose-version';
import type * as z from 'zod';
import { problemIn } from '../problems/problem';

type Fields = Record<string, unknown>;

/** Are two values of a field the same to a reader? A blank box and *not asked* are. */
export const sameValue = (a: unknown, b: unknown): boolean => plain(a) === plain(b);

const plain = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return 'null';
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(plain).join()}]`;
  // `at` follows from the other parts and is only in what the server answers.
  const entries = Object.entries(value).filter(
    ([key, inner]) => key !== 'at' && inner !== null && inner !== undefined && inner !== '',
  );
  return `{${entries
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([key, inner]) => `${key}:${plain(inner)}`)
    .join()}}`;
};

/** Only what the person changed. */
export function changesIn<Body extends Fields>(before: Fields, after: Body): Partial<Body> {
  return Object.fromEntries(
    Object.entries(after).filter(([key, value]) => !sameValue(before[key], value)),
  ) as Partial<Body>;
}

/**
 * Two people changed one record. Holds both versions until the person has chosen, field by field; what only one of them changed
 * is kept without a question.
 */
export class StaleSave<Stored extends { version: number }> {
  private readonly found = signal<{ current: Stored; mine: Fields; asked: string[]; mineAlone: string[] } | null>(null);
  private readonly choices = signal<Readonly<Record<string, 'mine' | 'theirs'>>>({});

  constructor(
    private readonly schema: z.ZodType<Stored>,
    private readonly words: { label: (field: string) => string; value: (field: string, value: unknown) => string },
  ) {}

  readonly current = computed(() => this.found()?.current ?? null);
  readonly versions = computed<TwoVersions[]>(() => {
    const found = this.found();
    if (found === null) return [];
    return found.asked.map((field) => ({
      field,
      label: this.words.label(field),
      mine: this.words.value(field, found.mine[field]),
      theirs: this.words.value(field, (found.current as Fields)[field]),
      chosen: this.choices()[field] ?? null,
    }));
  });
  readonly decided = computed(() => this.versions().every(({ chosen }) => chosen !== null));

  /** Takes a 412 and answers whether it was one. `mine` holds the fields that were to be changed, `before` the record they were read from. */
  take(error: unknown, mine: Fields, before: Fields): boolean {
    const problem = problemIn(error);
    if (problem?.code !== 'stale') return false;
    const read = this.schema.safeParse(problem.current);
    if (!read.success) return false;
    const theirs = read.data as Fields;
    const differing = Object.keys(mine).filter((field) => !sameValue(mine[field], theirs[field]));
    const mineAlone = differing.filter((field) => sameValue(before[field], theirs[field]));
    const asked = differing.filter((field) => !mineAlone.includes(field));
    this.found.set({ current: read.data, mine, asked, mineAlone });
    this.choices.set({});
    return true;
  }

  choose(field: string, side: 'mine' | 'theirs'): void {
    this.choices.update((choices) => ({ ...choices, [field]: side }));
  }

  /** What is to be sent now, on top of the version that stands. */
  resolved(): { version: number; changes: Fields } {
    const found = this.found();
    if (found === null) throw new Error('There is nothing to choose between.');
    const kept = [...found.mineAlone, ...found.asked.filter((field) => this.choices()[field] === 'mine')];
    return {
      version: found.current.version,
      changes: Object.fromEntries(kept.map((field) => [field, found.mine[field]])),
    };
  }

  close(): void {
    this.found.set(null);
  }
}
