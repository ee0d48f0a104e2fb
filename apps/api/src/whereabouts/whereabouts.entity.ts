import { Whereabouts } from '@resguardo/contract/whereabouts';
import { Column, Entity } from 'typeorm';
import { RecordEntity, RecordOf } from '../platform/vault/record-entity';

/** Where a person waits, or waited. Fields without a column are sealed. */
@Entity('whereabouts')
@RecordOf(Whereabouts, 'clientId')
export class WhereaboutsEntity extends RecordEntity implements Required<Whereabouts> {
  @Column('uuid') clientId!: string;
  @Column('text', { nullable: true }) cityId!: string | null;
  @Column('text', { nullable: true }) usState!: string | null;
  @Column('text', { nullable: true }) setting!: Whereabouts['setting'];
  @Column('date', { name: 'from_day', nullable: true }) from!: string | null;
  @Column('date', { name: 'until_day', nullable: true }) until!: string | null;
  @Column('timestamptz', { nullable: true }) lastContactAt!: string | null;
  @Column('date', { nullable: true }) bedUntil!: string | null;
  name!: string | null;
  address!: string | null;
}
