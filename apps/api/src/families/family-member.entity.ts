import { FamilyMember } from '@resguardo/contract/families';
import { Column, Entity } from 'typeorm';
import { RecordEntity, RecordOf } from '../platform/vault/record-entity';
import { familyPurpose } from './family.entity';

/** That a client, or somebody who is not registered, belongs to a family. */
@Entity('family_member')
@RecordOf(FamilyMember, 'clientId', ({ familyId }) => familyPurpose(familyId))
export class FamilyMemberEntity extends RecordEntity implements Required<FamilyMember> {
  @Column('uuid') familyId!: string;
  @Column('uuid', { nullable: true }) clientId!: string | null;
  @Column('jsonb', { nullable: true }) person!: FamilyMember['person'];
  @Column('text') role!: FamilyMember['role'];
  @Column('date', { nullable: true }) sinceOn!: string | null;
  @Column('date', { nullable: true }) untilOn!: string | null;
}
