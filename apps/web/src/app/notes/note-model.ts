import { NewNote, type Note } from '@resguardo/contract/notes';
import type { ContractFault } from '@resguardo/contract/issue-code';
import { instantOf } from '@resguardo/domain/hearing-clock';
import type { NoteKind } from '@resguardo/domain/vocabulary';
import { clockAt } from '@resguardo/ui/day-words';
import { asForm } from '../platform/problems/as-form';

/** A note as the form holds it: when it was is a day and a time on the reader's clock, empty for *now*. */
export interface NoteModel {
  kind: NoteKind;
  privileged: boolean;
  text: string;
  on: string;
  time: string;
}

export const blankNote = (privileged: boolean): NoteModel => ({ kind: 'call', privileged, text: '', on: '', time: '' });

export function modelOfNote(note: Note, zone: string): NoteModel {
  const { on, time } = clockAt(note.at, zone);
  return { kind: note.kind, privileged: note.privileged, text: note.text, on, time };
}

/** What is sent; a day without a time is noon of that day, when nobody is yet in tomorrow or still in yesterday. */
export function noteOf({ kind, privileged, text, on, time }: NoteModel, zone: string): object {
  const at = on === '' ? undefined : instantOf(on, time === '' ? '12:00' : time, zone);
  return { kind, privileged, text, ...(at?.ok === true ? { at: at.instant } : {}) };
}

const checked = asForm(NewNote);

/** What is wrong with it, at the form's own boxes. */
export function noteFaults(typed: NoteModel, zone: string): readonly ContractFault[] {
  const { faults } = checked.check(noteOf(typed, zone));
  return [...faults, ...momentFaults(typed, zone)];
}

function momentFaults({ on, time }: NoteModel, zone: string): ContractFault[] {
  if (on === '') return time === '' ? [] : [{ path: ['on'], code: 'required' }];
  if (!/^\d{4}-\d\d-\d\d$/.test(on)) return [{ path: ['on'], code: 'date' }];
  if (time !== '' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return [{ path: ['time'], code: 'wallTime' }];
  const at = instantOf(on, time === '' ? '12:00' : time, zone);
  if (!at.ok) return [{ path: [at.problem === 'dayOutOfRange' ? 'on' : 'time'], code: at.problem }];
  // Noon of today may be still to come when only the day was written.
  const isPast = time === '' ? on <= clockAt(new Date().toISOString(), zone).on : Date.parse(at.instant) <= Date.now();
  return isPast ? [] : [{ path: [time === '' ? 'on' : 'time'], code: 'momentInFuture' }];
}
