import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import * as z from 'zod';
import { Refusal, type Fault } from '../problems';

/** Decodes and checks body, query and path by the contract schema beside them; an unknown key is named. */
@Injectable()
export class ContractPipe implements PipeTransform {
  transform(value: unknown, { schema, type }: ArgumentMetadata): unknown {
    if (!(schema instanceof z.ZodType)) return value;
    // Express parses a query into an object without a prototype; a body may be absent altogether.
    const given: unknown = type === 'body' ? value : { ...(value as object) };
    const checked = z.safeDecode(schema, given, { reportInput: true });
    if (!checked.success)
      throw new Refusal(
        400,
        'body',
        checked.error.issues.flatMap((issue) => faultsOf(issue)),
      );
    return checked.data;
  }
}

/** Zod's issue as faults with a code of ours and the full path of the field. */
function faultsOf(issue: z.core.$ZodIssue, above: readonly PropertyKey[] = []): Fault[] {
  const path = [...above, ...issue.path];
  const at = (more: readonly PropertyKey[], code: string): Fault => ({ path: more.map(String).join('.'), code });
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => at([...path, key], 'unknownField'));
  if (issue.code === 'invalid_union') {
    const nearest = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0];
    return nearest && nearest.length > 0 ? nearest.flatMap((inner) => faultsOf(inner, path)) : [at(path, 'choice')];
  }
  return [at(path, codeOf(issue))];
}

const depth = (issues: z.core.$ZodIssue[]): number =>
  Math.max(0, ...issues.map((issue) => issue.path.length + (issue.code === 'unrecognized_keys' ? 1 : 0)));

function codeOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'missing' : 'type';
    case 'too_small':
      return issue.origin === 'string' ? 'empty' : 'tooSmall';
    case 'too_big':
      return issue.origin === 'string' ? 'tooLong' : issue.origin === 'array' ? 'tooMany' : 'tooBig';
    case 'invalid_value':
      return 'choice';
    case 'invalid_format':
      return issue.format === 'date'
        ? 'date'
        : issue.format === 'datetime'
          ? 'instant'
          : issue.format === 'uuid'
            ? 'id'
            : ownCode(issue.message);
    default:
      return ownCode(issue.message);
  }
}

/** Contract rules name their sentence in `error`; anything else of zod's own wording becomes the general one. */
const ownCode = (message: string): string => (/^[a-z][A-Za-z0-9]{1,40}$/.test(message) ? message : 'form');
