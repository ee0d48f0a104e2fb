import { Representation } from '@resguardo/contract/representations';
import { Column, Entity } from 'typeorm';
import { RecordEntity, RecordOf } from '../platform/vault/record-entity';

/** Who stood for somebody in a case, and how far. Fields without a column are sealed. */
@Entity('representation')
@RecordOf(Representation, 'clientId')
export class RepresentationEntity extends RecordEntity implements Required<Representation> {
  @Column('uuid') caseId!: string;
  @Column('uuid') clientId!: string;
  @Column('text') kind!: Representation['kind'];
  @Column('uuid', { nullable: true }) practitionerId!: string | null;
  @Column('text', { nullable: true }) practitionerKind!: Representation['practitionerKind'];
  @Column('text', { nullable: true }) form!: Representation['form'];
  @Column('date', { nullable: true }) filedOn!: string | null;
  @Column('date', { name: 'from_day' }) from!: string;
  @Column('date', { name: 'to_day', nullable: true }) to!: string | null;
  @Column('date', { nullable: true }) accreditationExpiresOn!: string | null;
  practitionerName!: string | null;
  scope!: string | null;
}
