import { Return } from '@resguardo/contract/returns';
import { Column, Entity } from 'typeorm';
import { RecordEntity, RecordOf } from '../platform/vault/record-entity';

/** A return to Mexico. The papers' kinds and days are clear, their numbers sealed. */
@Entity('return')
@RecordOf(Return, 'clientId')
export class ReturnEntity extends RecordEntity implements Required<Return> {
  @Column('uuid') caseId!: string;
  @Column('uuid') clientId!: string;
  @Column('date') returnedOn!: string;
  @Column('text', { nullable: true }) port!: string | null;
  @Column('text', { nullable: true }) city!: string | null;
  @Column('jsonb') papers!: Return['papers'];
  note!: string | null;
}
