import { Injectable, computed, inject, signal } from '@angular/core';
import { clockAt } from '@resguardo/ui/day-words';
import { ConfirmLeave } from '../platform/drafts/confirm-leave';
import { CasesClient } from './cases-client';

/** What can be edited beside the file; each has its place in `file-sheets.html`. */
export type SheetName =
  | 'client'
  | 'case'
  | 'hearing'
  | 'whereabouts'
  | 'consents'
  | 'consent'
  | 'family'
  | 'familyMember'
  | 'kinTie'
  | 'representation'
  | 'representationEnd'
  | 'attempt'
  | 'refusedVisit';

/** The file that is open, shared by its tabs, and what is being edited beside it. Provided by the file's page. */
@Injectable()
export class OpenFile {
  readonly id = signal('');
  readonly answer = inject(CasesClient).file(this.id);
  readonly value = computed(() => (this.answer.hasValue() ? this.answer.value() : undefined));
  /** The sheet that is open; without an id it makes a new record. */
  readonly editing = signal<{ sheet: SheetName; id?: string } | null>(null);
  private readonly leave = inject(ConfirmLeave);

  /** The hearing that comes next on the court's calendar; without a dated one, the one still to be set. */
  readonly nextHearing = computed(() => {
    const hearings = this.value()?.hearings ?? [];
    const ahead = hearings.filter((hearing) => {
      if (hearing.startsAt !== null) return hearing.startsAt >= new Date(Date.now() - 12 * 3_600_000).toISOString();
      return (
        hearing.on !== null && hearing.on >= clockAt(new Date().toISOString(), hearing.courtZone ?? 'America/Denver').on
      );
    });
    const byDay = [...ahead].sort((a, b) => ((a.startsAt ?? a.on ?? '') < (b.startsAt ?? b.on ?? '') ? -1 : 1));
    return byDay[0] ?? hearings.find((hearing) => hearing.state === 'unset');
  });

  /** Opens a sheet, or none; asks first when that would lose what is typed in the one that is open. */
  async edit(sheet: SheetName | null, id?: string): Promise<void> {
    if (this.editing() === null || (await this.leave.mayLeave())) this.editing.set(sheet && { sheet, id });
  }

  /** The record of this list that is being edited; undefined for a new one. */
  edited<Item extends { id: string }>(list: readonly Item[]): Item | undefined {
    return list.find(({ id }) => id === this.editing()?.id);
  }

  /** Reads again after something was saved; what is shown stays until the answer is here. */
  saved(): void {
    this.editing.set(null);
    this.answer.reload();
  }
}
