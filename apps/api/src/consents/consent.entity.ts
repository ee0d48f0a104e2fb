import { Consent } from '@resguardo/contract/consents';
import { isWrittenStillOwed } from '@resguardo/domain/consent-rules';
import { Column, Entity } from 'typeorm';
import { RecordEntity, RecordOf } from '../platform/vault/record-entity';

/** What a person answered when asked for one purpose. Fields without a column are sealed. */
@Entity('consent')
@RecordOf(Consent, 'clientId')
export class ConsentEntity extends RecordEntity implements Required<Consent> {
  @Column('uuid') clientId!: string;
  @Column('text') purpose!: Consent['purpose'];
  @Column('text') answer!: Consent['answer'];
  @Column('jsonb') dataClasses!: Consent['dataClasses'];
  @Column('text', { nullable: true }) language!: string | null;
  @Column('text', { nullable: true }) mode!: Consent['mode'];
  @Column('text', { nullable: true }) capacity!: Consent['capacity'];
  @Column('boolean', { nullable: true }) assent!: boolean | null;
  @Column('date', { name: 'from_day' }) from!: string;
  @Column('date', { name: 'until_day', nullable: true }) until!: string | null;
  @Column('timestamptz', { nullable: true }) privacyNoticeShownAt!: string | null;
  @Column('text', { nullable: true }) privacyNoticeVersion!: Consent['privacyNoticeVersion'];
  @Column('timestamptz', { nullable: true }) revokedAt!: string | null;
  @Column('uuid', { nullable: true }) revokedBy!: string | null;
  recipients!: string | null;
  guardian!: Consent['guardian'];
  evidence!: string | null;
  revokedReason!: string | null;

  get writtenStillOwed(): boolean {
    return isWrittenStillOwed(this);
  }
}
