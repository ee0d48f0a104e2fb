import { Case } from '@resguardo/contract/cases';
import { phaseByEnrolment } from '@resguardo/domain/program-phase';
import { Column, Entity } from 'typeorm';
import { RecordEntity, RecordOf } from '../platform/vault/record-entity';

/** The US case of a person. Fields without a column are sealed. */
@Entity('case_file')
@RecordOf(Case, 'clientId')
export class CaseEntity extends RecordEntity implements Required<Case> {
  @Column('uuid') clientId!: string;
  @Column('date', { nullable: true }) enrolledOn!: string | null;
  @Column('text', { nullable: true }) phaseOverride!: Case['phaseOverride'];
  @Column('text') programPhase!: Case['programPhase'];
  @Column('text', { nullable: true }) returnPort!: string | null;
  @Column('text', { nullable: true }) courtCode!: string | null;
  @Column('uuid', { nullable: true }) leadCaseId!: string | null;
  @Column('date', { nullable: true }) ntaServedOn!: string | null;
  @Column('date', { nullable: true }) ntaFiledOn!: string | null;
  @Column('text', { nullable: true }) ntaBox!: Case['ntaBox'];
  @Column('text', { array: true, nullable: true }) ntaDefects!: Case['ntaDefects'];
  @Column('text') stage!: Case['stage'];
  @Column('uuid', { array: true }) team!: string[];
  phaseOverrideReason!: string | null;
  entryPlace!: string | null;

  get warnings(): Case['warnings'] {
    return phaseByEnrolment(this.enrolledOn).outsideWindow ? ['enrolmentOutsideWindow'] : [];
  }
}
