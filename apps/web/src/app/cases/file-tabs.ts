import type { CaseFile } from '@resguardo/contract/case-file';
import type { Permission } from '@resguardo/domain/access';
import type { MessageKey } from '../platform/i18n/i18n';

export interface FileTab {
  /** Under the file's address; empty is the overview. */
  readonly path: string;
  readonly label: MessageKey;
  readonly needs: Permission;
  /** How many things in it wait for a decision; none is not shown. */
  readonly waits?: (file: CaseFile) => number;
}

/** One line a side of the case, in the order they are read. */
export const fileTabs: readonly FileTab[] = [
  { path: '', label: 'file.overview', needs: 'case:read' },
  {
    path: 'hearings',
    label: 'file.hearings',
    needs: 'hearing:read',
    waits: ({ hearings }) =>
      hearings.filter(({ disagreement, outcome }) => disagreement.length > 0 && outcome === null).length,
  },
  { path: 'counsel', label: 'file.counsel', needs: 'representation:read' },
  {
    path: 'family',
    label: 'file.family',
    needs: 'family:read',
    // A household and a family unit of the same people differ by the same things: each is one to look at.
    waits: ({ families }) => new Set(families.flatMap(({ mismatches }) => mismatches)).size,
  },
  { path: 'notes', label: 'file.notes', needs: 'note:read' },
  { path: 'history', label: 'file.history', needs: 'case:history' },
];
