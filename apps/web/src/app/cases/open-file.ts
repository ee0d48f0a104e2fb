import { Injectable, computed, inject, signal } from '@angular/core';
import type { Note } from '@resguardo/contract/notes';
import { asWorkedWith, nextOf } from '../hearings/hearing-order';
import { ConfirmLeave } from '../platform/drafts/confirm-leave';
import { statusOf } from '../platform/problems/problem';
import { CasesClient } from './cases-client';

/** What can be edited beside the file; each has its place in `file-sheets.html`. */
export type SheetName =
  | 'client'
  | 'case'
  | 'hearing'
  | HearingAct
  | 'whereabouts'
  | 'consents'
  | 'consent'
  | 'family'
  | 'familyMember'
  | 'kinTie'
  | 'representation'
  | 'representationEnd'
  | 'attempt'
  | 'refusedVisit'
  | 'note'
  | 'return';

/** Each has its place in `hearing-acts.html`. */
export type HearingAct = 'claim' | 'settle' | 'redate' | 'outcome' | 'told' | 'verify';

/** The file that is open, shared by its tabs, and what is being edited beside it. Provided by the file's page. */
@Injectable()
export class OpenFile {
  readonly id = signal('');
  readonly answer = inject(CasesClient).file(this.id);
  readonly value = computed(() => (this.answer.hasValue() ? this.answer.value() : undefined));
  /** The sheet that is open; without an id it makes a new record. */
  readonly editing = signal<{ sheet: SheetName; id?: string } | null>(null);
  /** Somebody pressed the key for a note: the composer takes the cursor and puts this back. */
  readonly wantsNote = signal(false);
  /** Notes read beyond those that came with the file. */
  readonly olderNotes = signal<readonly Note[]>([]);
  private readonly leave = inject(ConfirmLeave);

  /** The hearings of the file, each on the date that is worked with. */
  readonly hearings = computed(() => this.value()?.hearings.map((each) => asWorkedWith(each, Date.now())) ?? []);
  /** The hearing that comes next on the court's calendar; without a dated one, the one still to be set. */
  readonly nextHearing = computed(() => nextOf(this.hearings(), Date.now()));

  /** Another file than before: nothing of that one stays. */
  show(id: string): void {
    this.id.set(id);
    this.olderNotes.set([]);
  }

  /** Opens a sheet, or none; asks first when that would lose what is typed in the one that is open. */
  async edit(sheet: SheetName | null, id?: string): Promise<void> {
    if (this.editing() === null || (await this.leave.mayLeave())) this.editing.set(sheet && { sheet, id });
  }

  /** The record of this list that is being edited; undefined for a new one. */
  edited<Item extends { id: string }>(list: readonly Item[]): Item | undefined {
    return list.find(({ id }) => id === this.editing()?.id);
  }

  /** A decision made on what is shown. When somebody was faster, what stands now is read again before the answer is given. */
  async decides<Answer>(act: Promise<Answer>): Promise<Answer> {
    try {
      return await act;
    } catch (error) {
      if (statusOf(error) === 412) this.answer.reload();
      throw error;
    }
  }

  /** Reads again after something was saved; what is shown stays until the answer is here. */
  saved(): void {
    this.editing.set(null);
    this.answer.reload();
  }
}
