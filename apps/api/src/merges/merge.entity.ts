import { Merge } from '@resguardo/contract/merges';
import { Column, Entity } from 'typeorm';
import { RecordEntity, RecordOf } from '../platform/vault/record-entity';

/** That two records were of one person and were joined. Fields without a column are sealed. */
@Entity('merge')
@RecordOf(Merge, 'clientId')
export class MergeEntity extends RecordEntity implements Required<Merge> {
  @Column('uuid') clientId!: string;
  @Column('uuid', { name: 'duplicate_client_id' }) duplicateId!: string;
  @Column('jsonb') moved!: Merge['moved'];
  @Column('timestamptz', { nullable: true }) undoneAt!: string | null;
  replaced!: Merge['replaced'];
  became!: Merge['became'];
}
