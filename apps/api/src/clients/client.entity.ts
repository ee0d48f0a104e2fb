import { Client } from '@resguardo/contract/clients';
import { completenessOf } from '@resguardo/domain/completeness';
import { Column, Entity } from 'typeorm';
import { RecordEntity, RecordOf } from '../platform/vault/record-entity';

/** A person we serve. Fields without a column are sealed. */
@Entity('client')
@RecordOf(Client, 'id')
export class ClientEntity extends RecordEntity implements Required<Client> {
  givenNames!: string | null;
  surname1!: string | null;
  surname2!: string | null;
  preferredName!: string | null;
  nameOnNta!: string | null;
  nameOnId!: string | null;
  aliases!: string[];
  aNumbers!: Client['aNumbers'];
  contacts!: Client['contacts'];
  @Column('jsonb', { nullable: true }) birth!: Client['birth'];
  @Column('text', { nullable: true }) sex!: Client['sex'];
  @Column('text', { nullable: true }) nationality!: string | null;
  @Column('text', { nullable: true }) literacy!: Client['literacy'];
  @Column('jsonb') languages!: Client['languages'];
  @Column('uuid', { nullable: true }) mergedInto!: string | null;

  get completeness(): Client['completeness'] {
    return completenessOf(this);
  }
}
