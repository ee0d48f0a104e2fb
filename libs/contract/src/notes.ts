import { noteKinds } from '@resguardo/domain/vocabulary';
import * as z from 'zod';
import { PageQuery, changeOf, clear, id, instant, page, sealed, stored, text } from './primitives';

const noteFields = {
  kind: clear(z.enum(noteKinds)),
  /** For those who see what is privileged only: nobody else learns that the note is there. */
  privileged: clear(z.boolean().default(false)),
  text: sealed(text(20_000)),
};

/** What somebody wrote down after a call, a visit, a meeting, or about how to go on. */
export const Note = z
  .strictObject({
    ...stored,
    caseId: clear(id()),
    clientId: clear(id()),
    ...noteFields,
    /** When the call or the visit was; when the note was written, if nobody said. */
    at: clear(instant()),
    authorId: clear(id()),
  })
  .meta({ id: 'Note' });
export type Note = z.infer<typeof Note>;

export const NewNote = z.strictObject({ id: id().optional(), at: instant().optional(), ...noteFields }).meta({
  id: 'NewNote',
  examples: [{ kind: 'call', text: 'She has the tear sheet. Her sister drives her to the bridge.' }],
});
export type NewNote = z.infer<typeof NewNote>;
export type NewNoteInput = z.input<typeof NewNote>;

export const NoteChange = changeOf({ ...noteFields, at: instant() }).meta({
  id: 'NoteChange',
  examples: [{ kind: 'visit' }],
});
export type NoteChange = z.infer<typeof NoteChange>;

/** Notes of one case, newest first by when it happened. */
export const NotesQuery = PageQuery.extend({ kind: z.enum(noteKinds).optional() });
export type NotesQuery = z.infer<typeof NotesQuery>;

export const NotePage = page(Note).meta({ id: 'NotePage' });
export type NotePage = z.infer<typeof NotePage>;

/** The newest notes of a file, and how many there are for this reader. `nextCursor` goes on in the list. */
export const NotesOfFile = z.strictObject({ ...NotePage.shape, count: z.int().min(0) }).meta({ id: 'NotesOfFile' });
export type NotesOfFile = z.infer<typeof NotesOfFile>;
