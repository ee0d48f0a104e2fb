import { Hearing } from '@resguardo/contract/hearings';
import { Column, Entity } from 'typeorm';
import { RecordEntity, RecordOf } from '../platform/vault/record-entity';

/** A hearing in two clocks. Fields without a column are sealed. */
@Entity('hearing')
@RecordOf(Hearing, 'clientId')
export class HearingEntity extends RecordEntity implements Required<Hearing> {
  @Column('uuid') caseId!: string;
  @Column('uuid') clientId!: string;
  @Column('text') kind!: Hearing['kind'];
  @Column('text', { nullable: true }) medium!: Hearing['medium'];
  @Column('text') state!: Hearing['state'];
  @Column('date', { name: 'on_day', nullable: true }) on!: string | null;
  @Column('text', { nullable: true }) courtTime!: string | null;
  @Column('text', { nullable: true }) courtZone!: string | null;
  @Column('jsonb', { nullable: true }) report!: Hearing['report'];
  @Column('timestamptz', { nullable: true }) startsAt!: string | null;
  judge!: string | null;
  note!: string | null;
}
