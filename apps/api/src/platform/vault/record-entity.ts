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
  /** The client whose key seals the row, and whose walls hide it; null for a row that is of no client. */
  readonly clientOf: (values: Record<string, unknown>) => string | null;
  /** The purpose whose key seals a row that is of no client. */
  readonly purposeOf: (values: Record<string, unknown>) => string;
  /** The case that the row belongs to; null when it is kept about the person. */
  readonly caseOf: (values: Record<string, unknown>) => string | null;
}

const kinds = new Map<unknown, RecordKind>();

/**
 * Says which contract a row keeps. Fields the contract marks sealed are declared on the class without a column.
 * `subject`: the field that names the client whose key seals the row. `purposeOf`: the key of a row of which that field is null,
 * or of every row when there is no such field (`null`).
 */
export function RecordOf(
  contract: z.ZodObject,
  subject: 'id' | 'clientId' | null,
  purposeOf?: (values: Record<string, unknown>) => string,
) {
  return (entity: RecordClass<RecordEntity>): void => {
    kinds.set(entity, {
      contract,
      noun: nounOf(contract),
      classes: dataClasses(contract),
      get table() {
        return getMetadataArgsStorage().tables.find((table) => table.target === entity)?.name ?? '';
      },
      clientOf: (values) => (subject === null ? null : ((values[subject] ?? null) as string | null)),
      purposeOf: (values) => {
        if (!purposeOf) throw new Error('A row of no client needs a purpose: the third part of @RecordOf.');
        return purposeOf(values);
      },
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
