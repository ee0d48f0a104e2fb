import { Note } from '@resguardo/contract/notes';
import { Column, Entity } from 'typeorm';
import { RecordEntity, RecordOf } from '../platform/vault/record-entity';

/**
 * A note. Privileged ones are in the same table, so that a note can become privileged without leaving its history behind, and so
 * that no list, count or file needs to remember them: the database itself (restrictive policy `privileged`, on notes and on the
 * audit of notes) shows and takes them for nobody but those who see what is privileged. `seesPrivileged` says who that is.
 */
@Entity('note')
@RecordOf(Note, 'clientId')
export class NoteEntity extends RecordEntity implements Required<Note> {
  @Column('uuid') caseId!: string;
  @Column('uuid') clientId!: string;
  @Column('text') kind!: Note['kind'];
  @Column('boolean') privileged!: boolean;
  @Column('timestamptz') at!: string;
  @Column('uuid') authorId!: string;
  text!: string;
}
