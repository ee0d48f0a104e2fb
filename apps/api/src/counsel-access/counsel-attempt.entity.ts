import { CounselAttempt } from '@resguardo/contract/counsel-attempts';
import { Column, Entity } from 'typeorm';
import { RecordEntity, RecordOf } from '../platform/vault/record-entity';

/** One attempt to see or reach a client. Fields without a column are sealed. */
@Entity('counsel_attempt')
@RecordOf(CounselAttempt, 'clientId')
export class CounselAttemptEntity extends RecordEntity implements Required<CounselAttempt> {
  @Column('uuid') caseId!: string;
  @Column('uuid') clientId!: string;
  @Column('uuid', { nullable: true }) visitId!: string | null;
  @Column('timestamptz') at!: string;
  @Column('text') zone!: string;
  @Column('text') place!: CounselAttempt['place'];
  @Column('text', { nullable: true }) port!: string | null;
  @Column('text') purpose!: CounselAttempt['purpose'];
  @Column('timestamptz', { nullable: true }) requestedAt!: string | null;
  @Column('text') allowed!: CounselAttempt['allowed'];
  @Column('text', { nullable: true }) refusedBy!: CounselAttempt['refusedBy'];
  @Column('integer', { nullable: true }) minutesAsked!: number | null;
  @Column('integer', { nullable: true }) minutesAllowed!: number | null;
  @Column('integer', { nullable: true }) minutesActual!: number | null;
  @Column('boolean', { nullable: true }) private!: boolean | null;
  @Column('boolean', { nullable: true }) interpreter!: boolean | null;
  @Column('text', { nullable: true }) interpreterLanguage!: string | null;
  @Column('text', { nullable: true }) interpreterSource!: CounselAttempt['interpreterSource'];
  @Column('boolean', { nullable: true }) documentsSigned!: boolean | null;
  @Column('boolean', { nullable: true }) documentsExchanged!: boolean | null;
  @Column('boolean', { nullable: true }) phoneFailure!: boolean | null;
  @Column('integer', { nullable: true }) distanceKm!: number | null;
  @Column('integer', { nullable: true }) costAmount!: number | null;
  @Column('text', { nullable: true }) costCurrency!: CounselAttempt['costCurrency'];
  @Column('text', { nullable: true }) consequence!: CounselAttempt['consequence'];
  @Column('text', { nullable: true }) consentToUse!: CounselAttempt['consentToUse'];
  @Column('uuid', { array: true }) attendedBy!: string[];
  refusedByPost!: string | null;
  reason!: string | null;
  evidenceNote!: string | null;
}
