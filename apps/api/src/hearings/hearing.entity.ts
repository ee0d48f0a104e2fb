import { Hearing } from '@resguardo/contract/hearings';
import { disagreementIn, toldStateOf, wordsAbout } from '@resguardo/domain/hearing-truth';
import { Column, Entity } from 'typeorm';
import { RecordEntity, RecordOf } from '../platform/vault/record-entity';

/** A hearing in two clocks, and what is said and known about its date. Fields without a column are sealed. */
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
  @Column('jsonb') claims!: Hearing['claims'];
  @Column('jsonb', { nullable: true }) settled!: Hearing['settled'];
  @Column('jsonb') told!: Hearing['told'];
  @Column('jsonb', { nullable: true }) verified!: Hearing['verified'];
  @Column('jsonb', { nullable: true }) outcome!: Hearing['outcome'];
  @Column('uuid', { nullable: true }) previousId!: string | null;
  judge!: string | null;
  note!: string | null;

  get disagreement(): Hearing['disagreement'] {
    return disagreementIn(wordsAbout(this), this.settled).map((date) => ({ ...date, sources: [...date.sources] }));
  }

  get toldState(): Hearing['toldState'] {
    return toldStateOf(this, this.told);
  }
}
