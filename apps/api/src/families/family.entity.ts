import { Family } from '@resguardo/contract/families';
import { Column, Entity } from 'typeorm';
import { RecordEntity, RecordOf } from '../platform/vault/record-entity';

/** The key of what is told of a family and is of no one client of it. */
export const familyPurpose = (familyId: unknown): string => `family/${String(familyId)}`;

/** A family unit or a household. Fields without a column are sealed. */
@Entity('family')
@RecordOf(Family, null, ({ id }) => familyPurpose(id))
export class FamilyEntity extends RecordEntity implements Required<Family> {
  @Column('text') kind!: Family['kind'];
  note!: string | null;
}
