import type { FieldChange, HistoryEntry } from '@resguardo/contract/history';

/** Puts the old value of a change back, for whoever may: what a page gives to the histories it shows. */
export interface Restores {
  readonly offered: (entry: HistoryEntry, change: FieldChange) => boolean;
  restore(entry: HistoryEntry, change: FieldChange): Promise<void>;
}
