import { Column, PrimaryColumn, getMetadataArgsStorage } from 'typeorm';
import type * as z from 'zod';
import { dataClasses, type DataClass } from './data-class';

/** What every sealed record's row carries beside its contract's fields. */
export abstract class RecordEntity {
  @PrimaryColumn('uuid') orgId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') version!: number;
  @Column('timestamptz') createdAt!: string;
  @Column('uuid') keyId!: string;
  @Column('bytea') sealed!: Buffer;
  @Column('bytea') creationDigest!: Buffer;
}

export type RecordClass<R extends RecordEntity> = new () => R;

export interface RecordKind {
  readonly contract: z.ZodObject;
  /** The contract's name as permissions say it: `case`, `hearing`. */
  readonly noun: string;
  readonly classes: Record<string, DataClass>;
  readonly table: string;
  /** The client whose key seals the row, and whose walls hide it. */
  readonly clientOf: (values: Record<string, unknown>) => string;
  /** The case that the row belongs to; null when it is kept about the person. */
  readonly caseOf: (values: Record<string, unknown>) => string | null;
}

const kinds = new Map<unknown, RecordKind>();

/** Says which contract a row keeps. Fields the contract marks sealed are declared on the class without a column. */
export function RecordOf(contract: z.ZodObject, subject: 'id' | 'clientId') {
  return (entity: RecordClass<RecordEntity>): void => {
    kinds.set(entity, {
      contract,
      noun: nounOf(contract),
      classes: dataClasses(contract),
      get table() {
        return getMetadataArgsStorage().tables.find((table) => table.target === entity)?.name ?? '';
      },
      clientOf: (values) => String(values[subject]),
      caseOf: (values) => (values['caseId'] ?? (nounOf(contract) === 'case' ? values['id'] : null)) as string | null,
    });
  };
}

const nounOf = (contract: z.ZodObject): string => {
  const name = contract.meta()?.id ?? '';
  return name.charAt(0).toLowerCase() + name.slice(1);
};

/** The kind of a record class; all of them, for the rule tests. */
export function kindOf(entity: unknown): RecordKind {
  const kind = kinds.get(entity);
  if (!kind) throw new Error('Not a record: add @RecordOf(contract, …) to the entity.');
  return kind;
}
export const recordKinds = (): ReadonlyMap<unknown, RecordKind> => kinds;
