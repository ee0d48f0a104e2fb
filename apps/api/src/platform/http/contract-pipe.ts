import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { faultsIn } from '@resguardo/contract/issue-code';
import * as z from 'zod';
import { Refusal } from '../problems';

/** Decodes and checks body, query and path by the contract schema beside them; an unknown key is named. */
@Injectable()
export class ContractPipe implements PipeTransform {
  transform(value: unknown, { schema, type }: ArgumentMetadata): unknown {
    if (!(schema instanceof z.ZodType)) return value;
    // Express parses a query into an object without a prototype; a body may be absent altogether.
    const given: unknown = type === 'body' ? value : { ...(value as object) };
    const checked = z.safeDecode(schema, given, { reportInput: true });
    if (checked.success) return checked.data;
    const faults = faultsIn(checked.error).map(({ path, code }) => ({ path: path.map(String).join('.'), code }));
    throw new Refusal(400, 'body', faults);
  }
}
