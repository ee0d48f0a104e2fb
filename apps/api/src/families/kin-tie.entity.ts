import { KinTie } from '@resguardo/contract/families';
import { Column, Entity } from 'typeorm';
import { RecordEntity, RecordOf } from '../platform/vault/record-entity';

/**
 * Who is kin to whom. Of no client, though it names two: told in the history of one end, it would name the other to somebody who
 * may not know of that person.
 */
@Entity('kin_tie')
@RecordOf(KinTie, null, () => 'kinTies')
export class KinTieEntity extends RecordEntity implements Required<KinTie> {
  @Column('text') kind!: KinTie['kind'];
  @Column('text', { nullable: true }) basis!: KinTie['basis'];
  @Column('uuid', { nullable: true }) fromClientId!: string | null;
  @Column('uuid', { nullable: true }) fromMemberId!: string | null;
  @Column('uuid', { nullable: true }) toClientId!: string | null;
  @Column('uuid', { nullable: true }) toMemberId!: string | null;
  @Column('date', { nullable: true }) untilOn!: string | null;
}
